// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Where the pixels of a file are.
 *
 * @param source the file
 * @param syntax how it is encoded
 * @param element its pixel element
 * @param pixelOffset where the value of that element starts, in the inflated data set if deflated
 * @param dataOffset where the data set starts in the file
 */
public record PixelPlace(Source source, TransferSyntax syntax, DataSetReader.PixelElement element,
		long pixelOffset, long dataOffset) {

	/** @return the file from the first byte of the pixels on, inflated where it was deflated */
	public InputStream open() throws IOException {
		InputStream in = source.open();
		try {
			if (!syntax.deflated()) in.skipNBytes(pixelOffset);
			else {
				in.skipNBytes(dataOffset);
				in = new InflaterInputStream(in, new Inflater(true));
				in.skipNBytes(pixelOffset);
			}
			return in;
		}
		catch (IOException e) {
			in.close();
			throw e;
		}
	}
}
