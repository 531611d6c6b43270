// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a DICOM part-10 file in explicit VR, little endian (DICOM PS3.5 section 7.1.2, PS3.10
 * section 7.1). Elements may be put in any order; the file has them sorted. A writer is also the
 * item of a sequence: {@code put(tag, "SQ", item, item)}. SOPInstanceUID must be put.
 * <p>
 * An object of any kind has what was put and nothing else. A single-frame 16-bit image has defaults
 * besides: of the pixel module, Rows and Columns must be put; the rest is that of an unsigned
 * MONOCHROME2 image, and SOPClassUID that of MR Image Storage.
 */
public final class DicomWriter {

	/** Names this writer in files, as PS3.10 wants it; a UUID made from the project's address. */
	static final String IMPLEMENTATION_UID = "2.25.19951110232687401062196729639366806140";
	static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
	private static final String MR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4";

	private static final Set<String> TEXT = Set.of("AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO",
		"LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT");
	/** Those with a 32-bit length (PS3.5 table 7.1-1). */
	private static final Set<String> LONG = Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV",
		"UC", "UN", "UR", "UT", "UV");

	private record Element(String vr, byte[] value) {
	}

	private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);

	/**
	 * Puts one element, replacing an earlier one of that tag.
	 *
	 * @param tag see {@link Tag}
	 * @param vr value representation, two capital letters
	 * @param values strings and numbers for text, numbers for binary numbers, one {@code byte[]} for
	 *          OB, OF, OW and UN, writers for SQ; several make a multi-valued element, none an empty
	 *          one
	 * @return this
	 * @throws IllegalArgumentException if a value does not fit the representation
	 */
	public DicomWriter put(int tag, String vr, Object... values) {
		elements.put(tag, new Element(vr, encode(tag, vr, values)));
		return this;
	}

	/** @return whether an element was put */
	public boolean has(int tag) {
		return elements.containsKey(tag);
	}

	/**
	 * Puts one element as another file has it, replacing an earlier one of that tag.
	 *
	 * @param value in little endian; gets even
	 */
	public DicomWriter putBytes(int tag, String vr, byte[] value) {
		byte[] even = even(value, padding(vr));
		if (!LONG.contains(vr) && even.length > 0xFFFE) throw unfit(tag, vr, even.length + " bytes");
		elements.put(tag, new Element(vr, even));
		return this;
	}

	/**
	 * Writes what was put with the pixels of another file, which stay as they are, compressed or not.
	 *
	 * @param file where to; replaced if it is there
	 * @param pixels of a file in little endian
	 * @param syntaxUid its transfer syntax, where the pixels are compressed
	 * @param bytes of the pixels, where they are not compressed
	 * @throws IOException if they are not all there
	 */
	public void write(Path file, PixelPlace pixels, String syntaxUid, long bytes) throws IOException {
		boolean fragments = pixels.isInFragments();
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			start(out, fragments ? syntaxUid : EXPLICIT_LITTLE_ENDIAN);
			encode(elements, out);
			out.write(header(pixels.element().tag(), pixels.representation(), fragments ? -1
				: (int) (bytes + bytes % 2)));
			pixels.copy(bytes, out);
			if (!fragments && bytes % 2 == 1) out.write(0);
		}
	}

	/**
	 * Writes an object of any kind, with what was put and the elements of group 2.
	 *
	 * @param file where to; replaced if it is there
	 * @throws IllegalArgumentException if SOPClassUID or SOPInstanceUID is missing
	 */
	public void write(Path file) throws IOException {
		text(Tag.SOP_CLASS_UID, "SOPClassUID");
		text(Tag.SOP_INSTANCE_UID, "SOPInstanceUID");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			start(out, EXPLICIT_LITTLE_ENDIAN);
			encode(elements, out);
		}
	}

	private void start(OutputStream out, String syntaxUid) throws IOException {
		out.write(new byte[128]);
		out.write("DICM".getBytes(StandardCharsets.US_ASCII));
		out.write(fileMeta(text(Tag.SOP_CLASS_UID, "SOPClassUID"), text(Tag.SOP_INSTANCE_UID,
			"SOPInstanceUID"), syntaxUid));
	}

	/** Writes what was put, without the elements of group 2. */
	public void encode(OutputStream out) throws IOException {
		encode(elements, out);
	}

	/**
	 * Writes a single-frame image, or nothing if it throws.
	 *
	 * @param file where to; replaced if it is there
	 * @param pixels stored values, row by row, Rows × Columns of them
	 * @throws IllegalArgumentException if an element is missing or the number of pixels is wrong
	 */
	public void write(Path file, short[] pixels) throws IOException {
		requirePixelCount(pixels.length);
		text(Tag.SOP_INSTANCE_UID, "SOPInstanceUID");
		image(pixels).write(file);
	}

	private DicomWriter image(short[] pixels) {
		DicomWriter image = new DicomWriter().put(Tag.SOP_CLASS_UID, "UI", MR_IMAGE_STORAGE).put(
			Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192").put(Tag.SAMPLES_PER_PIXEL, "US", 1).put(
				Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME2").put(Tag.BITS_ALLOCATED, "US", 16).put(
					Tag.BITS_STORED, "US", 16).put(Tag.HIGH_BIT, "US", 15).put(Tag.PIXEL_REPRESENTATION, "US",
						0);
		image.elements.putAll(elements);
		ByteBuffer buffer = littleEndian(2 * pixels.length);
		buffer.asShortBuffer().put(pixels);
		return image.put(Tag.PIXEL_DATA, "OW", buffer.array());
	}

	private void requirePixelCount(int count) {
		int rows = unsignedShort(Tag.ROWS, "Rows");
		int columns = unsignedShort(Tag.COLUMNS, "Columns");
		if (rows * columns != count) throw new IllegalArgumentException(count +
			" pixels do not fill Rows " + rows + " × Columns " + columns);
	}

	private int unsignedShort(int tag, String keyword) {
		return littleEndian(require(tag, keyword).value).getShort() & 0xFFFF;
	}

	private String text(int tag, String keyword) {
		return new String(require(tag, keyword).value, StandardCharsets.US_ASCII).replace("\0", "")
			.trim();
	}

	private Element require(int tag, String keyword) {
		Element element = elements.get(tag);
		if (element == null) throw new IllegalArgumentException("put " + keyword + " " + Tag.format(
			tag) + " before writing");
		return element;
	}

	private static byte[] fileMeta(String sopClass, String instance, String syntaxUid) {
		byte[] meta = encode(new DicomWriter().put(Tag.FILE_META_INFORMATION_VERSION, "OB", new byte[] {
			0, 1 }).put(Tag.MEDIA_STORAGE_SOP_CLASS_UID, "UI", sopClass).put(
				Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, "UI", instance).put(Tag.TRANSFER_SYNTAX_UID, "UI",
					syntaxUid).put(Tag.IMPLEMENTATION_CLASS_UID, "UI", IMPLEMENTATION_UID).elements);
		DicomWriter length = new DicomWriter().put(Tag.FILE_META_INFORMATION_GROUP_LENGTH, "UL",
			meta.length);
		return concatenate(encode(length.elements), meta);
	}

	private static byte[] encode(TreeMap<Integer, Element> elements) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			encode(elements, out);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	private static void encode(TreeMap<Integer, Element> elements, OutputStream out)
		throws IOException
	{
		for (Map.Entry<Integer, Element> entry : elements.entrySet()) {
			Element element = entry.getValue();
			out.write(header(entry.getKey(), element.vr, element.value.length));
			out.write(element.value);
		}
	}

	private static byte[] header(int tag, String vr, int length) {
		boolean longLength = LONG.contains(vr);
		ByteBuffer header = littleEndian(longLength ? 12 : 8);
		header.putShort((short) (tag >>> 16)).putShort((short) tag);
		header.put(vr.getBytes(StandardCharsets.US_ASCII));
		if (longLength) header.putShort((short) 0).putInt(length);
		else header.putShort((short) length);
		return header.array();
	}

	private static byte[] encode(int tag, String vr, Object[] values) {
		byte[] value = TEXT.contains(vr) ? text(tag, vr, values) : binary(tag, vr, values);
		if (!LONG.contains(vr) && value.length > 0xFFFE) throw unfit(tag, vr, value.length + " bytes");
		return value;
	}

	private static byte[] text(int tag, String vr, Object[] values) {
		String joined = Arrays.stream(values).map(value -> text(tag, vr, value)).collect(Collectors
			.joining("\\"));
		return even(joined.getBytes(StandardCharsets.UTF_8), padding(vr));
	}

	private static String text(int tag, String vr, Object value) {
		if (value instanceof Number number && vr.equals("DS")) return decimal(tag, number);
		return value.toString();
	}

	/** DS holds at most 16 characters (PS3.5 table 6.2-1). */
	private static String decimal(int tag, Number number) {
		double value = number.doubleValue();
		if (!Double.isFinite(value)) throw unfit(tag, "DS", value);
		if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
		String text = Double.toString(value);
		for (int digits = 15; text.length() > 16; digits--)
			text = new BigDecimal(value, new MathContext(digits)).toString();
		return text;
	}

	private static byte[] binary(int tag, String vr, Object[] values) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Object value : values)
			out.writeBytes(switch (vr) {
				case "US" -> littleEndian(2).putShort((short) within(tag, vr, value, 0, 0xFFFF)).array();
				case "SS" -> littleEndian(2).putShort((short) within(tag, vr, value, -0x8000, 0x7FFF))
					.array();
				case "UL" -> littleEndian(4).putInt((int) within(tag, vr, value, 0, 0xFFFFFFFFL)).array();
				case "SL" -> littleEndian(4).putInt((int) within(tag, vr, value, Integer.MIN_VALUE,
					Integer.MAX_VALUE)).array();
				case "AT" -> attribute(((Number) value).intValue());
				case "FL" -> littleEndian(4).putFloat(((Number) value).floatValue()).array();
				case "FD" -> littleEndian(8).putDouble(((Number) value).doubleValue()).array();
				case "OB", "OF", "OW", "UN" -> even((byte[]) value, (byte) 0);
				case "SQ" -> item((DicomWriter) value);
				default -> throw unfit(tag, vr, value);
			});
		return out.toByteArray();
	}

	private static byte[] attribute(int value) {
		return littleEndian(4).putShort((short) (value >>> 16)).putShort((short) value).array();
	}

	private static long within(int tag, String vr, Object value, long low, long high) {
		long number = ((Number) value).longValue();
		if (number < low || number > high) throw unfit(tag, vr, value);
		return number;
	}

	/** Text is filled with a blank, but a UID, as all else, with a zero. */
	private static byte padding(String vr) {
		return (byte) (TEXT.contains(vr) && !vr.equals("UI") ? ' ' : 0);
	}

	private static byte[] even(byte[] bytes, byte padding) {
		if (bytes.length % 2 == 0) return bytes;
		byte[] even = Arrays.copyOf(bytes, bytes.length + 1);
		even[bytes.length] = padding;
		return even;
	}

	private static byte[] item(DicomWriter writer) {
		byte[] content = encode(writer.elements);
		byte[] header = littleEndian(8).putShort((short) 0xFFFE).putShort((short) 0xE000).putInt(
			content.length).array();
		return concatenate(header, content);
	}

	private static byte[] concatenate(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static ByteBuffer littleEndian(int size) {
		return littleEndian(new byte[size]);
	}

	private static ByteBuffer littleEndian(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static IllegalArgumentException unfit(int tag, String vr, Object value) {
		return new IllegalArgumentException(Tag.format(tag) + " of type " + vr + " cannot hold " +
			value);
	}
}
