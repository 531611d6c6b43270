// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Accidents of a table of text: cells, columns, lines, encodings. */
enum TextMutation implements Mutation {

		CELL {

			@Override
			List<String> of(List<String> lines, Random random) {
				return changed(lines, random.nextInt(lines.size()), random, hostile(random));
			}
		},
		HEADING
		{

			@Override
			List<String> of(List<String> lines, Random random) {
				return changed(lines, 0, random, hostile(random));
			}
		},
		COLUMN
		{

			@Override
			List<String> of(List<String> lines, Random random) {
				int column = random.nextInt(1 + (int) lines.get(0).chars().filter(c -> c == ',').count());
				String text = hostile(random);
				List<String> hurt = new ArrayList<>(lines);
				for (int i = 1; i < hurt.size(); i++) {
					String[] cells = hurt.get(i).split(",", -1);
					if (column < cells.length) cells[column] = text;
					hurt.set(i, String.join(",", cells));
				}
				return hurt;
			}
		},
		LINES
		{

			@Override
			List<String> of(List<String> lines, Random random) {
				List<String> hurt = new ArrayList<>(lines);
				String taken = hurt.remove(random.nextInt(hurt.size()));
				for (int i = random.nextInt(3); i > 0; i--)
					hurt.add(random.nextInt(hurt.size() + 1), taken);
				return hurt;
			}
		},
		FEW
		{

			@Override
			List<String> of(List<String> lines, Random random) {
				return lines.subList(0, random.nextInt(Math.min(4, lines.size())));
			}
		},
		MIXED
		{

			@Override
			List<String> of(List<String> lines, Random random) {
				List<String> hurt = new ArrayList<>(lines);
				Collections.shuffle(hurt, random);
				return hurt;
			}
		},
		SEPARATOR
		{

			@Override
			List<String> of(List<String> lines, Random random) {
				String other = random.nextBoolean() ? ";" : random.nextBoolean() ? "\t" : "|";
				return lines.stream().map(line -> line.replace(",", other)).toList();
			}
		};

	private static final List<String> HOSTILE = List.of("", " ", "NaN", "Infinity", "-Infinity",
		"null", "-1", "0", "1e308", "-1e308", "1e-320", "1e999", "0x10", "1f", "abc", "\"", "\"a\nb\"",
		"1,2", "1;2", "=cmd()", "+1", "@x", "../../x", "/", "\\", "\0", "\u202Egnp", "\u80bf\u7624",
		"nul", "9".repeat(400), "x".repeat(5000), "a,".repeat(3000), "true", "[]", "{}", "%s%n", "${x}",
		"~", "\uFEFF", "12.5.3", "1e", "--", "2026-01-01");

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_16,
		StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);

	/** One of them; or bytes; or another encoding or other ends of lines. */
	static final Mutation ANY = (good, random) -> switch (random.nextInt(8)) {
		case 0 -> ByteMutation.ANY.of(good, random);
		case 1 -> text(good).replace("\n", random.nextBoolean() ? "\r" : "\r\n\r\n").getBytes(
			StandardCharsets.UTF_8);
		case 2 -> (text(good) + "\u00E4\n").getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
		default -> values()[random.nextInt(values().length)].of(good, random);
	};

	/** @return a text that nobody expects in a cell */
	static String hostile(Random random) {
		return HOSTILE.get(random.nextInt(HOSTILE.size()));
	}

	@Override
	public byte[] of(byte[] good, Random random) {
		return String.join("\n", of(Arrays.asList(text(good).split("\n")), random)).getBytes(
			StandardCharsets.UTF_8);
	}

	abstract List<String> of(List<String> lines, Random random);

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static List<String> changed(List<String> lines, int line, Random random, String text) {
		String[] cells = lines.get(line).split(",", -1);
		cells[random.nextInt(cells.length)] = text;
		List<String> hurt = new ArrayList<>(lines);
		hurt.set(line, String.join(",", cells));
		return hurt;
	}
}
