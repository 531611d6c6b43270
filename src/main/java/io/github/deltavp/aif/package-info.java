// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The arterial input function. Comes in: a series with a region, a file or a population. Goes out:
 * plasma concentration over time, with where it came from
 * ({@link io.github.deltavp.aif.ArterialInputFunction}). The room {@code search} finds the artery
 * by itself; {@code bolus} is what both use.
 */

package io.github.deltavp.aif;
