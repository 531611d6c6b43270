// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The arterial input function. Comes in: a series, a region, a file or a population. Goes out:
 * plasma concentration over time, with where it came from.
 */

package io.github.deltavp.aif;
