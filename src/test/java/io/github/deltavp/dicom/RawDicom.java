// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes DICOM in every encoding that the tests need, right or wrong. Apart from the reader and
 * from {@link DicomWriter}; src/test/python/check_flavours.py reads what it writes with pydicom.
 */
final class RawDicom {

	/** How a file is encoded. */
	enum Encoding {

			EXPLICIT("1.2.840.10008.1.2.1"), IMPLICIT("1.2.840.10008.1.2"), BIG_ENDIAN(
				"1.2.840.10008.1.2.2"), DEFLATED("1.2.840.10008.1.2.1.99"), RLE("1.2.840.10008.1.2.5"),
			JPEG("1.2.840.10008.1.2.4.50"), JPEG_PROGRESSIVE("1.2.840.10008.1.2.4.55"), JPEG_LOSSLESS(
				"1.2.840.10008.1.2.4.70"), JPEG_2000("1.2.840.10008.1.2.4.90");

		private final String uid;

		Encoding(String uid) {
			this.uid = uid;
		}

		boolean compresses() {
			return ordinal() >= RLE.ordinal();
		}
	}

	private record Element(String vr, Object[] values) {
	}

	private static final List<String> TEXT = List.of("AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO",
		"PN", "SH", "ST", "TM", "UI");
	private static final List<String> LONG = List.of("OB", "OW", "OF", "SQ", "UN");

	private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
	private boolean undefinedLengths;

	RawDicom put(int tag, String vr, Object... values) {
		elements.put(tag, new Element(vr, values));
		return this;
	}

	RawDicom remove(int... tags) {
		for (int tag : tags)
			elements.remove(tag);
		return this;
	}

	/** Gives sequences and items undefined length, as most scanners do. */
	RawDicom withUndefinedLengths() {
		undefinedLengths = true;
		return this;
	}

	/** @return bytes of a part-10 file */
	byte[] bytes(Encoding encoding) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[128]);
		out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
		RawDicom meta = new RawDicom().put(Tag.TRANSFER_SYNTAX_UID, "UI", encoding.uid).put(
			Tag.MEDIA_STORAGE_SOP_CLASS_UID, "UI", "1.2.840.10008.5.1.4.1.1.4").put(
				Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, "UI", uid()).put(Tag.IMPLEMENTATION_CLASS_UID, "UI",
					"1.2.3").put(Tag.FILE_META_INFORMATION_VERSION, "OB", new byte[] { 0, 1 });
		byte[] elements = meta.encode(Encoding.EXPLICIT);
		out.writeBytes(new RawDicom().put(Tag.FILE_META_INFORMATION_GROUP_LENGTH, "UL", elements.length)
			.encode(Encoding.EXPLICIT));
		out.writeBytes(elements);
		out.writeBytes(encoding == Encoding.DEFLATED ? deflate(encode(Encoding.EXPLICIT)) : encode(
			encoding));
		return out.toByteArray();
	}

	void write(Path file, Encoding encoding) throws IOException {
		Files.write(file, bytes(encoding));
	}

	byte[] encode(Encoding encoding) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		elements.forEach((tag, element) -> out.writeBytes(encode(tag, element, encoding)));
		return out.toByteArray();
	}

	private Object uid() {
		Element element = elements.get(Tag.SOP_INSTANCE_UID);
		return element == null ? "1.2.3.4" : element.values[0];
	}

	private byte[] encode(int tag, Element element, Encoding encoding) {
		if (tag == Tag.PIXEL_DATA && encoding.compresses()) return encapsulated(element, encoding);
		byte[] value = value(element, encoding);
		boolean sequence = element.vr.equals("SQ") && undefinedLengths;
		if (sequence) value = concatenate(value, buffer(8, encoding).putShort((short) 0xFFFE).putShort(
			(short) 0xE0DD).array());
		boolean implicit = encoding == Encoding.IMPLICIT;
		boolean isLong = LONG.contains(element.vr);
		ByteBuffer header = buffer(!implicit && isLong ? 12 : 8, encoding);
		header.putShort((short) (tag >>> 16)).putShort((short) tag);
		if (!implicit) header.put(element.vr.getBytes(StandardCharsets.US_ASCII));
		if (!implicit && isLong) header.putShort((short) 0);
		if (implicit || isLong) header.putInt(sequence ? -1 : value.length);
		else header.putShort((short) value.length);
		return concatenate(header.array(), value);
	}

	private byte[] value(Element element, Encoding encoding) {
		if (TEXT.contains(element.vr)) {
			String text = String.join("\\", Arrays.stream(element.values).map(String::valueOf).toList());
			if (text.length() % 2 == 1) text += element.vr.equals("UI") ? "\0" : " ";
			return text.getBytes(StandardCharsets.UTF_8);
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Object value : element.values)
			out.writeBytes(binary(element.vr, value, encoding));
		return out.toByteArray();
	}

	private byte[] binary(String vr, Object value, Encoding encoding) {
		return switch (vr) {
			case "US", "SS" -> buffer(2, encoding).putShort(((Number) value).shortValue()).array();
			case "UL", "SL" -> buffer(4, encoding).putInt(((Number) value).intValue()).array();
			case "FL" -> buffer(4, encoding).putFloat(((Number) value).floatValue()).array();
			case "FD" -> buffer(8, encoding).putDouble(((Number) value).doubleValue()).array();
			case "AT" -> buffer(4, encoding).putShort((short) ((int) value >>> 16)).putShort(
				(short) (int) value).array();
			case "SQ" -> item((RawDicom) value, encoding);
			case "OW" -> value instanceof short[] shorts ? words(shorts, encoding) : (byte[]) value;
			default -> even((byte[]) value);
		};
	}

	private byte[] item(RawDicom item, Encoding encoding) {
		byte[] content = item.encode(encoding);
		ByteBuffer header = buffer(8, encoding).putShort((short) 0xFFFE).putShort((short) 0xE000);
		if (!undefinedLengths) return concatenate(header.putInt(content.length).array(), content);
		byte[] end = buffer(8, encoding).putShort((short) 0xFFFE).putShort((short) 0xE00D).array();
		return concatenate(concatenate(header.putInt(-1).array(), content), end);
	}

	private static byte[] words(short[] shorts, Encoding encoding) {
		ByteBuffer buffer = buffer(2 * shorts.length, encoding);
		buffer.asShortBuffer().put(shorts);
		return buffer.array();
	}

	/** Pixels as one compressed frame after another; the frame size is that of Rows × Columns. */
	private byte[] encapsulated(Element element, Encoding encoding) {
		int height = ((Number) elements.get(Tag.ROWS).values[0]).intValue();
		int width = ((Number) elements.get(Tag.COLUMNS).values[0]).intValue();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(buffer(12, Encoding.RLE).putShort((short) 0x7FE0).putShort((short) 0x10).put(
			(byte) 'O').put((byte) 'B').putShort((short) 0).putInt(-1).array());
		out.writeBytes(fragment(new byte[0]));
		for (byte[] frame : frames(element.values[0], width, height, encoding))
			out.writeBytes(fragment(even(frame)));
		out.writeBytes(buffer(8, Encoding.RLE).putShort((short) 0xFFFE).putShort((short) 0xE0DD)
			.array());
		return out.toByteArray();
	}

	private static List<byte[]> frames(Object pixels, int width, int height, Encoding encoding) {
		List<byte[]> frames = new ArrayList<>();
		if (pixels instanceof byte[] bytes) frames.add(compressed(bytes, width, height, encoding));
		else for (int i = 0; i < ((short[]) pixels).length; i += width * height)
			frames.add(compressed(Arrays.copyOfRange((short[]) pixels, i, i + width * height), width,
				height, encoding));
		return frames;
	}

	private static byte[] compressed(byte[] pixels, int width, int height, Encoding encoding) {
		try {
			return JpegFrames.lossy(pixels, width, height, encoding == Encoding.JPEG_PROGRESSIVE);
		}
		catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static byte[] compressed(short[] pixels, int width, int height, Encoding encoding) {
		try {
			return switch (encoding) {
				case JPEG_LOSSLESS -> JpegFrames.lossless(pixels, width, height);
				case JPEG_2000 -> JpegFrames.jpeg2000(pixels, width, height);
				default -> runLength(pixels);
			};
		}
		catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private static byte[] fragment(byte[] content) {
		return concatenate(buffer(8, Encoding.RLE).putShort((short) 0xFFFE).putShort((short) 0xE000)
			.putInt(content.length).array(), content);
	}

	private static byte[] runLength(short[] pixels) {
		byte[] high = new byte[pixels.length];
		byte[] low = new byte[pixels.length];
		for (int i = 0; i < pixels.length; i++) {
			high[i] = (byte) (pixels[i] >> 8);
			low[i] = (byte) pixels[i];
		}
		byte[] first = even(packBits(high));
		byte[] second = even(packBits(low));
		ByteBuffer header = buffer(64, Encoding.RLE).putInt(2).putInt(64).putInt(64 + first.length);
		return concatenate(concatenate(header.array(), first), second);
	}

	private static byte[] packBits(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int i = 0;
		while (i < bytes.length) {
			int run = 1;
			while (i + run < bytes.length && run < 128 && bytes[i + run] == bytes[i])
				run++;
			if (run > 1) {
				out.write(1 - run);
				out.write(bytes[i]);
				i += run;
				continue;
			}
			int start = i++;
			while (i < bytes.length && i - start < 128 && (i + 1 == bytes.length || bytes[i] != bytes[i +
				1]))
				i++;
			out.write(i - start - 1);
			out.write(bytes, start, i - start);
		}
		return out.toByteArray();
	}

	private static byte[] deflate(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
			deflater.write(bytes);
		}
		catch (IOException e) {
			throw new AssertionError(e);
		}
		return out.toByteArray();
	}

	private static byte[] even(byte[] bytes) {
		return Arrays.copyOf(bytes, bytes.length + bytes.length % 2);
	}

	private static ByteBuffer buffer(int size, Encoding encoding) {
		return ByteBuffer.allocate(size).order(encoding == Encoding.BIG_ENDIAN ? ByteOrder.BIG_ENDIAN
			: ByteOrder.LITTLE_ENDIAN);
	}

	private static byte[] concatenate(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

}
