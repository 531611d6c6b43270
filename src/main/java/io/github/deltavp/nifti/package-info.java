// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

/**
 * NIfTI files. Comes in: a {@code .nii} or {@code .nii.gz} file
 * ({@link io.github.deltavp.nifti.NiftiImage}) or an image to be written
 * ({@link io.github.deltavp.nifti.NiftiWriter}). Goes out: the other of the two.
 */

package io.github.deltavp.nifti;
