// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import java.io.IOException;

/**
 * A NIfTI file that cannot be read, in a sentence for the user: what is wrong and what mends it.
 */
public final class NiftiException extends IOException {

	private static final long serialVersionUID = 1;

	NiftiException(String message) {
		super(message);
	}
}
