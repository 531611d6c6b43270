// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.IOException;

/** DICOM input that cannot be used; the message says what, where, and the mend. */
public final class DicomException extends IOException {

	private static final long serialVersionUID = 1;

	/** @return why a file cannot be read, without its path, which may name a patient */
	public static String reason(IOException e) {
		return e instanceof DicomException ? e.getMessage() : "cannot be read (" + e.getClass()
			.getSimpleName() + ")";
	}

	/** @param message one sentence for the user */
	public DicomException(String message) {
		super(message);
	}
}
