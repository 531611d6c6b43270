// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Every other file with a time axis: NIfTI, and what Bio-Formats reads. Comes in: a file, or the
 * folder of a ParaVision experiment. Goes out: a dynamic series
 * ({@link io.github.deltavp.formats.FormatSeries}), with a warning for all that the format does not
 * say.
 */

package io.github.deltavp.formats;
