// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Which DICOM images a series was read from. Comes in: UIDs, and what the files tell of the
 * patient. Goes out: the slice that an image shows, and what objects made from it refer to.
 */

package io.github.deltavp.series.source;
