// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Frames put in place. Comes in: a series in which the patient moved. Goes out: the series with
 * each frame moved back within its plane, and what was done to it
 * ({@link io.github.deltavp.series.motion.MotionCorrection}).
 */

package io.github.deltavp.series.motion;
