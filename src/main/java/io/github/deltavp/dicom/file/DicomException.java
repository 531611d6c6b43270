// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import io.github.deltavp.series.text.Identifiers;
import java.io.IOException;

/** DICOM input that cannot be used; the message says what, where, and the mend. */
public final class DicomException extends IOException {

	private static final long serialVersionUID = 1;

	/** @return why a file cannot be read, without its path, which may name a patient */
	public static String reason(IOException e) {
		return e instanceof DicomException ? e.getMessage() : "cannot be read (" + e.getClass()
			.getSimpleName() + ")";
	}

	private final String withoutNames;

	/** @param message one sentence for the user, which names no file and no series */
	public DicomException(String message) {
		this(message, message);
	}

	private DicomException(String message, String withoutNames) {
		super(message);
		this.withoutNames = withoutNames;
	}

	/**
	 * @param parts of one sentence for the user: words, names of files or series, words, names, …
	 * @return an exception that can say the same without the names, which may name a patient
	 */
	public static DicomException naming(String... parts) {
		String[] unnamed = parts.clone();
		for (int i = 1; i < unnamed.length; i += 2)
			unnamed[i] = "…";
		return new DicomException(String.join("", parts), String.join("", unnamed));
	}

	/** @return the sentence for files */
	public String written(Identifiers identifiers) {
		return identifiers == Identifiers.KEEP ? getMessage() : withoutNames;
	}
}
