// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * What one image says. Comes in: the header of a file. Goes out: its frames, each with its place in
 * the patient, its kind, its protocol and everything that may tell its time.
 */

package io.github.deltavp.dicom.frame;
