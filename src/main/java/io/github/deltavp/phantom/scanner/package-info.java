// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What a scanner makes of concentrations: signal, sampling, noise, motion. Comes in: tissues and
 * their curves. Goes out: planes of a series.
 */

package io.github.deltavp.phantom.scanner;
