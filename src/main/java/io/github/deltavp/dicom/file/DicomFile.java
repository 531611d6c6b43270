// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The header of one DICOM file and the place of its pixels.
 *
 * @param source the file
 * @param header its elements
 * @param syntax how it is encoded
 * @param pixels its pixel element
 * @param pixelOffset where the value of that element starts, in the inflated data set if deflated
 * @param dataOffset where the data set starts in the file
 */
public record DicomFile(Source source, DataSet header, TransferSyntax syntax,
		DataSetReader.PixelElement pixels, long pixelOffset, long dataOffset) {

	private static final int PREAMBLE = 128;

	/**
	 * Reads a header, touching nothing behind it.
	 *
	 * @throws DicomException if the file is no DICOM image; the message is the reason, without the
	 *           file's name
	 */
	public static DicomFile read(Source source) throws IOException {
		try (ByteInput in = new ByteInput(source.open(), source.length())) {
			return read(source, in);
		}
		catch (EOFException e) {
			throw new DicomException(e.getMessage());
		}
	}

	/** @return the file from the first byte of the pixels on, inflated where it was deflated */
	InputStream openPixels() throws IOException {
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

	private static DicomFile read(Source source, ByteInput in) throws IOException {
		byte[] start = in.peek(PREAMBLE + 4);
		boolean part10 = start.length == PREAMBLE + 4 && new String(start, PREAMBLE, 4,
			StandardCharsets.US_ASCII).equals("DICM");
		if (part10) in.skip(PREAMBLE + 4L);
		else requirePlausible(start);
		DataSet meta = DataSetReader.fileMeta(in);
		TransferSyntax syntax = meta.has(Tag.TRANSFER_SYNTAX_UID) ? TransferSyntax.of(meta.text(
			Tag.TRANSFER_SYNTAX_UID)) : null;
		long dataOffset = in.position();
		if (syntax == null || !syntax.deflated()) return read(source, in, sniff(in, syntax),
			dataOffset);
		// Not closed here: the caller closes the stream below it.
		ByteInput inflated = new ByteInput(new InflaterInputStream(in.rest(), new Inflater(true)),
			Long.MAX_VALUE);
		return read(source, inflated, syntax, dataOffset);
	}

	private static DicomFile read(Source source, ByteInput in, TransferSyntax syntax, long dataOffset)
		throws IOException
	{
		DataSetReader reader = new DataSetReader(in, syntax);
		DataSet header = reader.read();
		if (reader.pixels() == null) throw new DicomException("DICOM without pixels");
		return new DicomFile(source, header, syntax, reader.pixels(), in.position(), dataOffset);
	}

	/** Files without a preamble start with an element of group 2 or 8. */
	private static void requirePlausible(byte[] start) throws DicomException {
		boolean little = start.length > 8 && (start[0] == 8 || start[0] == 2) && start[1] == 0;
		boolean big = start.length > 8 && start[0] == 0 && (start[1] == 8 || start[1] == 2);
		if (!little && !big) throw new DicomException("not a DICOM file");
	}

	/** The first element shows what the file is, whatever its transfer syntax claims or omits. */
	private static TransferSyntax sniff(ByteInput in, TransferSyntax claimed) throws IOException {
		byte[] first = in.peek(6);
		if (first.length < 6) throw new DicomException("DICOM without a data set");
		boolean explicit = Character.isUpperCase(first[4]) && Character.isUpperCase(first[5]);
		boolean big = first[0] == 0 && first[1] != 0;
		if (claimed != null && claimed.bigEndian() == big) return claimed.withExplicit(explicit);
		if (claimed != null && claimed.pixels() != TransferSyntax.Pixels.NATIVE) return claimed;
		return new TransferSyntax(explicit, big, false, TransferSyntax.Pixels.NATIVE);
	}
}
