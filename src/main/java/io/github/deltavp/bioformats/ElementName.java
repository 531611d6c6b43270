// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.bioformats;

import loci.formats.dicom.DicomAttribute;

/** What the standard calls a DICOM element, from the dictionary that Bio-Formats brings. */
public final class ElementName {

	private ElementName() {}

	/**
	 * @param tag group · 65536 + element
	 * @return its name; empty where Bio-Formats does not know it, or is not installed
	 */
	public static String of(int tag) {
		if (!BioFormats.isInstalled()) return "";
		String name = DicomAttribute.getDescription(tag);
		return name == null ? "" : name.strip();
	}
}
