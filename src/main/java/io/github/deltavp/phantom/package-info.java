// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * Synthetic exams whose truth is known. Comes in: anatomy and kinetics. Goes out: DICOM files,
 * regions and the truth. Its physics is computed apart from the fitting code, so that agreement
 * means something.
 */

package io.github.deltavp.phantom;
