// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Visits side by side. Comes in: series, maps and outlines of each visit, and how they lie to each
 * other. Goes out: a panel that shows them linked, and the place under the mouse.
 */

package io.github.deltavp.imagej.viewer;
