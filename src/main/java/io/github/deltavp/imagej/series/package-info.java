// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Exams for ImageJ and from it. Comes in: a folder, a file or an open image. Goes out: a dynamic
 * series, or an image of it with its grid and times.
 */

package io.github.deltavp.imagej.series;
