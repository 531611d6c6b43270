// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * A dynamic image series with its grid, times and protocol, and what is found in its signal: the
 * frames before contrast, the voxels that are not background, the concentration. Comes in: signal.
 * Goes out: signal or concentration, still as x, y, z, t. The rooms beneath use this one, and not
 * each other: {@code motion}, {@code smoothing} and {@code relaxation}.
 */

package io.github.deltavp.series;
