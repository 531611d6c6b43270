// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.bioformats;

/** Whether the door leads anywhere; asks for nothing that is not there. */
public final class BioFormats {

	private BioFormats() {}

	/** @return whether Bio-Formats is installed */
	public static boolean isInstalled() {
		try {
			Class.forName("loci.formats.ImageReader", false, BioFormats.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException | LinkageError e) {
			return false;
		}
	}
}
