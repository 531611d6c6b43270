// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * The ROI panel. Comes in: an exam on the screen. Goes out: named ROIs in the ROI Manager.
 */

package io.github.deltavp.imagej.panel;
