// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The bridge between ImageJ and the packages above: images, ROIs, tables. Comes in and goes out:
 * ImagePlus, Roi, ResultsTable on one side, series, regions and maps on the other.
 */

package io.github.deltavp.imagej;
