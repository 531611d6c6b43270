// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What belongs together, and in which order. Comes in: the frames of an input. Goes out: groups
 * that are one series each, and of each the planes by slice and time, with grid, times and
 * warnings.
 */

package io.github.deltavp.dicom.order;
