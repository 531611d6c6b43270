// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

/** Which elements of a file are read. */
public interface Wanted {

	/**
	 * @param tag an element, see {@link Tag}; a vendor's as {@link PrivateTag} has it
	 * @return its value representation, for files that do not tell it; null for one to pass over
	 */
	String vr(int tag);

	/** Is told each element that was passed over, once for each time that it stands there. */
	default void passedOver(int tag) {}

	/** @return what the import asks for */
	static Wanted byImport() {
		return Dictionary::vr;
	}
}
