// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips that somebody made to do harm. */
final class HostileZips {

	private static final int LONGEST_NAME = 65_000;
	private static final int MANY = 10_000;
	private static final int BOMB_MB = 1500;

	private HostileZips() {}

	/** Writes a zip. */
	private interface Making {

		void to(ZipOutputStream zip) throws IOException;
	}

	/** Each of them in place of the images of a visit, and of its outlines. */
	static void run(Workplace place, Path out, Tally tally) throws IOException {
		tryAll(place, out, tally, "pre.zip", "Import DICOM Series...:input=IN/pre.zip");
		tryAll(place, out, tally, "study/pre-rois.zip",
			"Measure ROIs...:input=IN/study/pre aif=parker rois=IN/study/pre-rois.zip");
	}

	private static void tryAll(Workplace place, Path out, Tally tally, String file, String call)
		throws IOException
	{
		Path zip = place.in().resolve(file);
		byte[] good = Files.readAllBytes(zip);
		for (Map.Entry<String, byte[]> hostile : of(good).entrySet()) {
			Files.write(zip, hostile.getValue());
			String[] words = call.split(":", 2);
			tally.add("hostile zip", hostile.getKey() + ", " + words[0], new Trial(place, words[0],
				words[1], out).run());
		}
		Files.write(zip, good);
	}

	/** @return zips by what is wrong with them, made from a good one */
	private static Map<String, byte[]> of(byte[] good) throws IOException {
		Map<String, byte[]> all = new LinkedHashMap<>();
		List<ZipMutation.Packed> files = ZipMutation.files(good);
		byte[] one = files.get(0).content();
		String end = files.get(0).name().replaceFirst(".*\\.", ".");
		for (String name : List.of("../../evil", "/tmp/evil", "C:\\evil", "a/../../../evil", "..", ".",
			"a\nb", "\u202Egnp", "\u80bf\u7624", "=cmd()", "CON", " ", "-", "a\0b", "x".repeat(
				LONGEST_NAME)))
			all.put("an entry named " + name.substring(0, Math.min(20, name.length())), ZipMutation
				.packed(with(files, name + end, one)));
		all.put("many entries", zip(zip -> {
			for (int i = 0; i < MANY; i++)
				put(zip, i + end, "no image".getBytes(StandardCharsets.US_ASCII));
		}));
		all.put("a bomb", zip(zip -> bomb(zip, "a" + end, new byte[0])));
		all.put("a bomb that begins well", zip(zip -> bomb(zip, "a" + end, one)));
		all.put("two entries of one name", renamed(ZipMutation.packed(with(files, "twin-a" + end, one,
			"twin-b" + end, one)), "twin-b", "twin-a"));
		all.put("a zip in a zip", ZipMutation.packed(List.of(new ZipMutation.Packed("a.zip", good))));
		all.put("encrypted", encrypted(good));
		all.put("empty", ZipMutation.packed(List.of()));
		all.put("folders only", zip(zip -> zip.putNextEntry(new ZipEntry("a/b/"))));
		all.put("no end", java.util.Arrays.copyOf(good, good.length - 30));
		all.put("names that are not UTF-8", renamed(ZipMutation.packed(with(files, "ab" + end, one)),
			"ab", "\u00E9\u00E8"));
		return all;
	}

	private static List<ZipMutation.Packed> with(List<ZipMutation.Packed> files,
		Object... namesAndContents)
	{
		return java.util.stream.Stream.concat(files.stream(), IntStream.range(0,
			namesAndContents.length / 2).mapToObj(i -> new ZipMutation.Packed(
				(String) namesAndContents[2 * i], (byte[]) namesAndContents[2 * i + 1]))).toList();
	}

	private static byte[] zip(Making making) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			making.to(zip);
		}
		return out.toByteArray();
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
	}

	private static void bomb(ZipOutputStream zip, String name, byte[] start) throws IOException {
		put(zip, name, start);
		byte[] zeros = new byte[1 << 20];
		for (int mb = 0; mb < BOMB_MB; mb++)
			zip.write(zeros);
	}

	/** The same number of bytes, in the entry and in the list at the end. */
	private static byte[] renamed(byte[] zip, String from, String to) {
		return new String(zip, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(
			StandardCharsets.ISO_8859_1);
	}

	/** Says of each entry that it is encrypted: bit 0 of its flags. */
	private static byte[] encrypted(byte[] good) {
		byte[] zip = good.clone();
		for (int i = 0; i + 10 < zip.length; i++) {
			if (zip[i] != 'P' || zip[i + 1] != 'K') continue;
			if (zip[i + 2] == 3 && zip[i + 3] == 4) zip[i + 6] |= 1;
			if (zip[i + 2] == 1 && zip[i + 3] == 2) zip[i + 8] |= 1;
		}
		return zip;
	}
}
