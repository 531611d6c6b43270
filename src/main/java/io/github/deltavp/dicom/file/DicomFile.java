// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * One DICOM file.
 *
 * @param header its elements
 * @param pixels where its pixels are
 * @param syntaxUid TransferSyntaxUID; empty where the file does not tell it
 */
public record DicomFile(DataSet header, PixelPlace pixels, String syntaxUid) {

	private static final int PREAMBLE = 128;

	/**
	 * @return the elements of any DICOM file, with pixels or without
	 * @throws DicomException if the file is no DICOM
	 */
	public static DataSet header(Source source) throws IOException {
		return any(source, Wanted.byImport()).header;
	}

	/**
	 * Reads a header, touching nothing behind it.
	 *
	 * @throws DicomException if the file is no DICOM image; the message is the reason, without the
	 *           file's name
	 */
	public static DicomFile read(Source source) throws IOException {
		return read(source, Wanted.byImport());
	}

	/** The same, holding other elements. */
	public static DicomFile read(Source source, Wanted wanted) throws IOException {
		DicomFile file = any(source, wanted);
		if (file.pixels == null) throw new DicomException("DICOM without pixels");
		return file;
	}

	private static DicomFile any(Source source, Wanted wanted) throws IOException {
		try (ByteInput in = new ByteInput(source.open(), source.length())) {
			return read(source, in, wanted);
		}
		catch (EOFException e) {
			throw new DicomException(e.getMessage());
		}
	}

	private static DicomFile read(Source source, ByteInput in, Wanted wanted) throws IOException {
		byte[] start = in.peek(PREAMBLE + 4);
		boolean part10 = start.length == PREAMBLE + 4 && new String(start, PREAMBLE, 4,
			StandardCharsets.US_ASCII).equals("DICM");
		if (part10) in.skip(PREAMBLE + 4L);
		else requirePlausible(start);
		DataSet meta = DataSetReader.fileMeta(in);
		String uid = meta.text(Tag.TRANSFER_SYNTAX_UID).replace("\0", "");
		TransferSyntax syntax = uid.isEmpty() ? null : TransferSyntax.of(uid);
		long dataOffset = in.position();
		if (syntax == null || !syntax.deflated()) return read(source, in, sniff(in, syntax), uid,
			dataOffset, wanted);
		// Not closed here: the caller closes the stream below it.
		ByteInput inflated = new ByteInput(new InflaterInputStream(in.rest(), new Inflater(true)),
			Long.MAX_VALUE);
		return read(source, inflated, syntax, uid, dataOffset, wanted);
	}

	private static DicomFile read(Source source, ByteInput in, TransferSyntax syntax, String uid,
		long dataOffset, Wanted wanted) throws IOException
	{
		DataSetReader reader = new DataSetReader(in, syntax, wanted);
		DataSet header = reader.read();
		return new DicomFile(header, reader.pixels() == null ? null : new PixelPlace(source, syntax,
			reader.pixels(), in.position(), dataOffset), uid);
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
