// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Maps as images of ImageJ. Comes in: parameter maps. Goes out: 32-bit images and TIFF files with
 * units, colours and a bar, and the maps read from them.
 */

package io.github.deltavp.imagej.map;
