// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * ROIs of ImageJ as regions. Comes in: the ROI Manager, a zip of ROIs, lines. Goes out: named
 * regions on the grid of an exam, and sizes in mm.
 */

package io.github.deltavp.imagej.roi;
