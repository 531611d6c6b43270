// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.Tag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All elements of a file in explicit VR little endian (DICOM PS3.5, 7.1), read with none of the
 * project's own reader, which keeps only what it needs.
 */
final class ReadElements {

	private static final int PREAMBLE = 132;
	/** With a length of four bytes. */
	private static final Set<String> LONG = Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV",
		"UC", "UN", "UR", "UT", "UV");

	private record Value(String vr, ByteBuffer bytes) {
	}

	private final Map<Integer, Value> values = new HashMap<>();

	private ReadElements(ByteBuffer bytes) {
		while (bytes.hasRemaining()) {
			int tag = tag(bytes);
			String vr = "" + (char) bytes.get() + (char) bytes.get();
			int small = Short.toUnsignedInt(bytes.getShort());
			values.put(tag, new Value(vr, part(bytes, LONG.contains(vr) ? bytes.getInt() : small)));
		}
	}

	/** @param file the bytes of a file */
	static ReadElements of(byte[] file) {
		return new ReadElements(little(ByteBuffer.wrap(file, PREAMBLE, file.length - PREAMBLE)
			.slice()));
	}

	private static ByteBuffer little(ByteBuffer bytes) {
		return bytes.order(ByteOrder.LITTLE_ENDIAN);
	}

	private static int tag(ByteBuffer bytes) {
		return Short.toUnsignedInt(bytes.getShort()) << 16 | Short.toUnsignedInt(bytes.getShort());
	}

	private static ByteBuffer part(ByteBuffer bytes, int length) {
		ByteBuffer part = little(bytes.slice(bytes.position(), length));
		bytes.position(bytes.position() + length);
		return part;
	}

	/** @return the items of a sequence; none where it is not there */
	List<ReadElements> items(int tag) {
		if (!values.containsKey(tag)) return List.of();
		ByteBuffer bytes = little(values.get(tag).bytes().duplicate());
		List<ReadElements> items = new ArrayList<>();
		while (bytes.hasRemaining()) {
			if (tag(bytes) != 0xFFFEE000) throw new IllegalStateException("no item");
			items.add(new ReadElements(part(bytes, bytes.getInt())));
		}
		return items;
	}

	/** @return the only item of a sequence */
	ReadElements item(int tag) {
		List<ReadElements> items = items(tag);
		if (items.size() != 1) throw new IllegalStateException(Integer.toHexString(tag) + " has " +
			items.size() + " items");
		return items.get(0);
	}

	/** @return the bytes, as they are */
	byte[] bytes(int tag) {
		byte[] bytes = new byte[values.get(tag).bytes().remaining()];
		values.get(tag).bytes().duplicate().get(bytes);
		return bytes;
	}

	/** @return the text without its padding; empty where it is not there */
	String text(int tag) {
		return values.containsKey(tag) ? new String(bytes(tag), StandardCharsets.UTF_8).replace('\0',
			' ').strip() : "";
	}

	/** @return a number */
	double number(int tag) {
		ByteBuffer bytes = little(values.get(tag).bytes().duplicate());
		return switch (values.get(tag).vr()) {
			case "US" -> Short.toUnsignedInt(bytes.getShort());
			case "FD" -> bytes.getDouble();
			default -> Double.parseDouble(text(tag));
		};
	}

	/** @return CodeValue and CodingSchemeDesignator of the only item of a sequence */
	String code(int tag) {
		ReadElements code = item(tag);
		return code.text(Tag.CODE_VALUE) + " " + code.text(Tag.CODING_SCHEME_DESIGNATOR);
	}

	/** @return the same of ConceptNameCodeSequence */
	String name() {
		return code(Tag.CONCEPT_NAME_CODE_SEQUENCE);
	}
}
