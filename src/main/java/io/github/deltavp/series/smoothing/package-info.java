// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Less noise. Comes in: a series. Goes out: the same, smoothed within its slices and over time
 * ({@link io.github.deltavp.series.smoothing.Smoothing}).
 */

package io.github.deltavp.series.smoothing;
