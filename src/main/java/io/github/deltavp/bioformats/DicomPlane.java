// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.bioformats;

import java.io.IOException;
import java.nio.file.Path;
import loci.formats.FormatException;
import loci.formats.in.DicomReader;

/** A frame of a DICOM file as Bio-Formats reads it, for compressions that DeltaVp does not know. */
public final class DicomPlane {

	static {
		Quiet.keep();
	}

	private DicomPlane() {}

	/**
	 * @param frame 0 … frames − 1
	 * @return the stored values, little endian, not rescaled
	 * @throws IOException if Bio-Formats cannot read them
	 */
	public static byte[] read(Path file, int frame) throws IOException {
		try (DicomReader reader = new DicomReader()) {
			reader.setGroupFiles(false);
			reader.setId(file.toString());
			return reader.openBytes(frame);
		}
		catch (FormatException | RuntimeException e) {
			throw new IOException("Bio-Formats cannot decompress the pixels (" + e + ")", e);
		}
	}
}
