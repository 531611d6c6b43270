// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Pictures of slices with maps and outlines. Comes in: planes of images and maps, regions. Goes
 * out: figures.
 */

package io.github.deltavp.report.picture;
