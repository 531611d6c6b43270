// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Images that may be handed on. Comes in: DICOM images of one patient. Goes out: copies that name
 * nobody, with the same pixels, places and times, and which elements were left out or changed.
 */

package io.github.deltavp.dicom.share;
