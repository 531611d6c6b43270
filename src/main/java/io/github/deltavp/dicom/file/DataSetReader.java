// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the elements of a DICOM data set in one forward pass (PS3.5 chapter 7) and stops at the
 * pixels. Keeps what is {@link Wanted}, passes over the rest without holding it, and refuses
 * lengths that reach beyond the file.
 */
public final class DataSetReader {

	/** What follows the header: an element of pixels. */
	public record PixelElement(int tag, String vr, long length) {
	}

	/** The length of an element that ends with a delimiter, as compressed pixels do. */
	public static final long UNDEFINED = 0xFFFFFFFFL;
	static final int ITEM = 0xFFFEE000;
	private static final int ITEM_END = 0xFFFEE00D;
	static final int SEQUENCE_END = 0xFFFEE0DD;
	private static final int DEEPEST = 24;
	private static final int LARGEST_VALUE = 65536;
	/** Of contours, which have as many points as somebody draws. */
	private static final int LARGEST_CONTOUR = 1 << 24;
	private static final Set<String> LONG = Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV",
		"UC", "UN", "UR", "UT", "UV");
	private static final Set<String> SHORT = Set.of("AE", "AS", "AT", "CS", "DA", "DS", "DT", "FL",
		"FD", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM", "UI", "UL", "US");

	private final ByteInput in;
	private final Wanted wanted;
	private boolean explicit;
	private PixelElement pixels;
	/** Sequences around the place that are passed over as a whole. */
	private int passedSequences;

	DataSetReader(ByteInput in, TransferSyntax syntax, Wanted wanted) {
		this.in = in;
		this.wanted = wanted;
		this.explicit = syntax.explicit();
		in.bigEndian(syntax.bigEndian());
	}

	/** @return the elements up to the pixels or the end */
	DataSet read() throws IOException {
		DataSet set = new DataSet();
		elements(set, Long.MAX_VALUE, 0);
		return set;
	}

	/**
	 * @return where the header stopped, or null if the file has no pixels; the input is at its value
	 */
	PixelElement pixels() {
		return pixels;
	}

	/** Reads the elements of group 2, which is always explicit little endian. */
	static DataSet fileMeta(ByteInput in) throws IOException {
		DataSetReader reader = new DataSetReader(in, TransferSyntax.EXPLICIT_LITTLE, Wanted.byImport());
		DataSet set = new DataSet();
		while (!in.atEnd() && startsWithGroup2(in.peek(2)))
			reader.element(set, new HashMap<>(), reader.tag(), 0);
		return set;
	}

	private static boolean startsWithGroup2(byte[] bytes) {
		return bytes.length == 2 && bytes[0] == 2 && bytes[1] == 0;
	}

	private void elements(DataSet set, long end, int depth) throws IOException {
		if (depth > DEEPEST) throw new DicomException("sequences are nested more than " + DEEPEST +
			" deep at byte " + in.position());
		Map<Integer, String> creators = new HashMap<>();
		while (pixels == null && in.position() < end && !(end == Long.MAX_VALUE && in.atEnd())) {
			int tag = tag();
			if (tag == ITEM_END) {
				in.i32();
				return;
			}
			element(set, creators, tag, depth);
		}
		if (in.position() > end) throw new DicomException(
			"an element reaches beyond its item at byte " + in.position());
	}

	private int tag() throws IOException {
		int group = in.u16();
		return group << 16 | in.u16();
	}

	private void element(DataSet set, Map<Integer, String> creators, int tag, int depth)
		throws IOException
	{
		String vr = explicit ? explicitVr(tag) : null;
		long length = explicit && SHORT.contains(vr) ? in.u16() : longLength();
		if (depth == 0 && isPixels(tag)) {
			pixels = new PixelElement(tag, vr == null ? "OW" : vr, length);
			return;
		}
		int name = Tag.isPrivate(tag) ? PrivateTag.canonical(tag, creators.get(block(tag))) : tag;
		String known = wanted.vr(name);
		boolean sequence = "SQ".equals(vr) || "SQ".equals(known) && unspecified(vr) ||
			length == UNDEFINED && unspecified(vr);
		if (known == null && passedSequences == 0) wanted.passedOver(tag);
		if (sequence) sequence(set, known == null ? 0 : name, vr, length, depth);
		else if (length == UNDEFINED) skipFragments();
		else if (isCreator(tag)) creators.put(tag, creator(tag, length));
		else if (known != null) set.put(name, unspecified(vr) ? known : vr, value(tag, length), in
			.bigEndian());
		else skip(tag, length);
	}

	private static boolean unspecified(String vr) {
		return vr == null || vr.equals("UN");
	}

	private static boolean isPixels(int tag) {
		return tag == Tag.PIXEL_DATA || tag == Tag.FLOAT_PIXEL_DATA ||
			tag == Tag.DOUBLE_FLOAT_PIXEL_DATA;
	}

	private static boolean isCreator(int tag) {
		return Tag.isPrivate(tag) && (tag & 0xFFFF) >= 0x10 && (tag & 0xFFFF) <= 0xFF;
	}

	/** The tag of the element that reserves the block of a private element. */
	private static int block(int tag) {
		return tag & 0xFFFF0000 | tag >>> 8 & 0xFF;
	}

	private String explicitVr(int tag) throws IOException {
		String vr = "" + (char) in.u8() + (char) in.u8();
		if (!SHORT.contains(vr)) {
			if (!LONG.contains(vr)) throw new DicomException("element " + Tag.format(tag) +
				" has no valid value representation at byte " + in.position());
			in.u16();
		}
		return vr;
	}

	private long longLength() throws IOException {
		return in.i32() & 0xFFFFFFFFL;
	}

	private String creator(int tag, long length) throws IOException {
		return new String(value(tag, length), StandardCharsets.ISO_8859_1).strip().replace("\0", "");
	}

	private byte[] value(int tag, long length) throws IOException {
		requireInside(tag, length);
		if (length > (tag == Tag.CONTOUR_DATA ? LARGEST_CONTOUR : LARGEST_VALUE))
			throw new DicomException("element " + Tag.format(tag) + " claims " + length +
				" bytes, which cannot be");
		byte[] value = new byte[(int) length];
		in.read(value);
		return value;
	}

	private void skip(int tag, long length) throws IOException {
		requireInside(tag, length);
		in.skip(length);
	}

	private void requireInside(int tag, long length) throws DicomException {
		if (length > in.remaining()) throw new DicomException("element " + Tag.format(tag) +
			" claims " + length + " bytes, but the file ends after " + in.remaining());
	}

	private void sequence(DataSet set, int name, String vr, long length, int depth)
		throws IOException
	{
		if (length != UNDEFINED) requireInside(name, length);
		long end = length == UNDEFINED ? Long.MAX_VALUE : in.position() + length;
		boolean outer = explicit;
		boolean outerOrder = in.bigEndian();
		if ("UN".equals(vr)) {
			// A sequence of unknown representation is implicit little endian inside (PS3.5 6.2.2).
			explicit = false;
			in.bigEndian(false);
		}
		if (name == 0) passedSequences++;
		List<DataSet> items = items(name != 0, end, depth);
		if (name == 0) passedSequences--;
		else set.put(name, items);
		explicit = outer;
		in.bigEndian(outerOrder);
	}

	private List<DataSet> items(boolean keep, long end, int depth) throws IOException {
		List<DataSet> items = new ArrayList<>();
		while (in.position() < end) {
			int tag = tag();
			long length = longLength();
			if (tag == SEQUENCE_END) break;
			if (tag != ITEM) throw new DicomException("a sequence holds " + Tag.format(tag) +
				" instead of an item at byte " + in.position());
			if (length != UNDEFINED) requireInside(ITEM, length);
			if (keep || length == UNDEFINED) {
				DataSet item = new DataSet();
				elements(item, length == UNDEFINED ? Long.MAX_VALUE - 1 : in.position() + length, depth +
					1);
				if (keep) items.add(item);
			}
			else in.skip(length);
		}
		return items;
	}

	/** Passes encapsulated pixels, as an icon has them. */
	private void skipFragments() throws IOException {
		while (true) {
			int tag = tag();
			long length = longLength();
			if (tag == SEQUENCE_END) return;
			skip(tag, length);
		}
	}
}
