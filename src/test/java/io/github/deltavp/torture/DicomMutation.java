// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Accidents of DICOM elements; the files are in explicit little endian. */
enum DicomMutation implements Mutation {

		VALUE {

			@Override
			List<Element> of(List<Element> file, Random random) {
				Element old = file.get(at(file, random));
				String text = VALUES.get(random.nextInt(VALUES.size()));
				byte[] value = random.nextInt(4) == 0 ? noise(random) : (text.length() % 2 == 0 ? text
					: text + " ").getBytes(StandardCharsets.UTF_8);
				return replaced(file, old, new Element(old.tag, old.vr, value, -1));
			}
		},
		NUMBER
		{

			/** Those of the geometry and of the times matter most: groups 0018, 0020 and 0028. */
			@Override
			List<Element> of(List<Element> file, Random random) {
				List<Element> some = file.stream().filter(e -> e.tag >>> 16 >= 0x18 && e.tag >>> 16 <= 0x28)
					.toList();
				if (some.isEmpty()) return file;
				Element old = some.get(random.nextInt(some.size()));
				byte[] value = old.vr.equals("US") ? noise(random, 2) : NUMBERS.get(random.nextInt(NUMBERS
					.size())).getBytes(StandardCharsets.US_ASCII);
				return replaced(file, old, new Element(old.tag, old.vr, value, -1));
			}
		},
		LENGTH
		{

			@Override
			List<Element> of(List<Element> file, Random random) {
				Element old = file.get(at(file, random));
				int[] lengths = { 0, 1, 3, 0xFFFE, 0x7FFFFFFE, 0x7FFFFFFF, 0xFFFFFFFE, random.nextInt() };
				return replaced(file, old, new Element(old.tag, old.vr, old.value, lengths[random.nextInt(
					lengths.length)]));
			}
		},
		REPRESENTATION
		{

			@Override
			List<Element> of(List<Element> file, Random random) {
				Element old = file.get(at(file, random));
				List<String> others = List.of("SQ", "UN", "OB", "US", "DS", "ZZ", "\0\0", "FD", "AT");
				return replaced(file, old, new Element(old.tag, others.get(random.nextInt(others.size())),
					old.value, -1));
			}
		},
		MISSING
		{

			@Override
			List<Element> of(List<Element> file, Random random) {
				List<Element> hurt = new ArrayList<>(file);
				hurt.remove(at(file, random));
				return hurt;
			}
		},
		TWICE
		{

			@Override
			List<Element> of(List<Element> file, Random random) {
				List<Element> hurt = new ArrayList<>(file);
				hurt.add(at(file, random), file.get(at(file, random)));
				return hurt;
			}
		},
		DEEP
		{

			@Override
			List<Element> of(List<Element> file, Random random) {
				ByteBuffer deep = ByteBuffer.allocate(20 * (1 + random.nextInt(5000))).order(
					ByteOrder.LITTLE_ENDIAN);
				while (deep.remaining() >= 20)
					deep.putInt(0xE000FFFE).putInt(-1).putInt(0x11400008).put((byte) 'S').put((byte) 'Q')
						.putShort((short) 0).putInt(-1);
				List<Element> hurt = new ArrayList<>(file);
				hurt.add(at(file, random), new Element(0x00081140, "SQ", deep.array(), -1));
				return hurt;
			}
		};

	private static final int START = 132;
	private static final List<String> LONG = List.of("OB", "OW", "SQ", "UN", "OF", "UT", "OD", "UC");
	private static final List<String> NUMBERS = List.of("", "0 ", "-1", "1e", "1e99", "-1e99 ",
		"0.00", "NaN ", "1\\", "0\\0 ", "1\\1\\1 ", "\\\\", "1e-9", "99999999999999",
		"0\\0\\0\\0\\0\\0 ", "1\\0\\0\\1\\0\\0 ", "7 ");
	private static final List<String> VALUES = List.of("", " ", "0", "-1", "\\", "\\\\\\\\",
		"1\\2\\3", "1e400", "NaN", "999999999999999999999", "a\0b", "\n\n", "\u80bf\u7624", "1.2.3..4",
		"20261399", "256199.9", "x".repeat(64), "9".repeat(1024), "../../x", "PHASE", "MONOCHROME1",
		"1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.2", "RGB");

	/** One of them, or two, or bytes. */
	static final Mutation ANY = (good, random) -> switch (random.nextInt(6)) {
		case 0 -> ByteMutation.ANY.of(good, random);
		case 1 -> any(random).of(any(random).of(good, random), random);
		default -> any(random).of(good, random);
	};

	/** @param length what the file says of it; -1: the truth */
	private record Element(int tag, String vr, byte[] value, int length) {

		void write(ByteArrayOutputStream out) {
			ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
			int told = length == -1 ? value.length : length;
			header.putShort((short) (tag >>> 16)).putShort((short) tag).put(vr.getBytes(
				StandardCharsets.ISO_8859_1));
			if (LONG.contains(vr)) header.putShort((short) 0).putInt(told);
			else header.putShort((short) told);
			out.write(header.array(), 0, header.position());
			out.writeBytes(value);
		}
	}

	@Override
	public byte[] of(byte[] good, Random random) {
		if (good.length <= START) return good;
		List<Element> file = elements(good);
		if (file.isEmpty()) return good;
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(good, 0, START);
		of(file, random).forEach(element -> element.write(out));
		return out.toByteArray();
	}

	abstract List<Element> of(List<Element> file, Random random);

	private static DicomMutation any(Random random) {
		return values()[random.nextInt(values().length)];
	}

	private static int at(List<Element> file, Random random) {
		return random.nextInt(file.size());
	}

	private static byte[] noise(Random random) {
		return noise(random, 2 * (1 + random.nextInt(8)));
	}

	private static byte[] noise(Random random, int length) {
		byte[] noise = new byte[length];
		random.nextBytes(noise);
		return noise;
	}

	private static List<Element> replaced(List<Element> file, Element old, Element instead) {
		return file.stream().map(element -> element == old ? instead : element).toList();
	}

	/** What can be told apart: a file that is damaged already has fewer. */
	private static List<Element> elements(byte[] file) {
		List<Element> elements = new ArrayList<>();
		ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(START);
		while (in.remaining() >= 12) {
			int tag = in.getShort() << 16 | in.getShort() & 0xFFFF;
			String vr = "" + (char) in.get() + (char) in.get();
			int length = LONG.contains(vr) ? in.position(in.position() + 2).getInt() : in.getShort() &
				0xFFFF;
			if (length < 0 || length > in.remaining()) break;
			elements.add(new Element(tag, vr, Arrays.copyOfRange(file, in.position(), in.position() +
				length), -1));
			in.position(in.position() + length);
		}
		return elements;
	}
}
