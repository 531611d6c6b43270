// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Outlines that other programs saved as DICOM. Comes in: files of Segmentation or RT Structure Set,
 * and the grid of the series. Goes out: a region for each segment or structure.
 */

package io.github.deltavp.dicom.outline;
