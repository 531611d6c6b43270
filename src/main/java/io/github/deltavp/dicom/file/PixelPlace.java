// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

/**
 * Where the pixels of a file are: what is left of a {@link DicomFile} when its header was read.
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
	public java.io.InputStream open() throws java.io.IOException {
		return new DicomFile(source, null, syntax, element, pixelOffset, dataOffset).openPixels();
	}
}
