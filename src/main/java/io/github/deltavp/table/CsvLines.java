// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV as text: cells between quotes may hold separators, line ends, and quotes written twice (RFC
 * 4180). Of its own, because Fiji and its update sites have several versions of the library for it,
 * and ImageJ loads whichever comes first.
 */
public final class CsvLines {

	/**
	 * One line, or several where a cell between quotes has line ends.
	 *
	 * @param number of its last line in the text, from 1
	 * @param cells as they are meant, without quotes
	 */
	record Line(int number, List<String> cells) {
	}

	private static final String TWICE = "write \" twice in a cell between quotes";

	private final String text;
	private final char separator;
	private int at;
	private int number = 1;

	private CsvLines(String text, char separator) {
		this.text = text;
		this.separator = separator;
	}

	/**
	 * @param separator what stands between the cells
	 * @return its lines; empty ones and those that begin with # are passed over
	 * @throws IOException naming the line where quotes are wrong
	 */
	static List<Line> read(String text, char separator) throws IOException {
		return new CsvLines(text, separator).lines();
	}

	/** @return a line of text that is read back as these cells, its end included */
	public static String write(List<?> cells) {
		return cells.stream().map(cell -> cell(String.valueOf(cell))).collect(Collectors.joining(",",
			"", "\n"));
	}

	private static String cell(String text) {
		boolean plain = text.equals(text.strip()) && !text.startsWith("#") && text.chars().noneMatch(
			c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

	private List<Line> lines() throws IOException {
		List<Line> lines = new ArrayList<>();
		while (at < text.length()) {
			boolean remark = text.charAt(at) == '#';
			List<String> cells = remark ? List.of(rest()) : cells();
			boolean empty = cells.equals(List.of(""));
			if (!remark && !empty) lines.add(new Line(number, cells));
			endLine();
		}
		return lines;
	}

	/** What follows in this line. */
	private String rest() {
		int from = at;
		while (at < text.length() && !isLineEnd(text.charAt(at)))
			at++;
		return text.substring(from, at);
	}

	private List<String> cells() throws IOException {
		List<String> cells = new ArrayList<>(List.of(cell()));
		while (at < text.length() && text.charAt(at) == separator) {
			at++;
			cells.add(cell());
		}
		return cells;
	}

	/** Spaces around quotes are not meant. */
	private String cell() throws IOException {
		int from = at;
		while (text.startsWith(" ", at))
			at++;
		boolean quoted = text.startsWith("\"", at);
		if (!quoted) at = from;
		String cell = quoted ? quoted() : plain();
		if (quoted && !plain().isBlank()) throw new IOException("line " + number +
			" has a quote inside a cell; " + TWICE);
		return cell;
	}

	private String plain() {
		int from = at;
		while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at)))
			at++;
		return text.substring(from, at);
	}

	private String quoted() throws IOException {
		int end = closing();
		if (end < 0) throw new IOException("line " + number + " has a quote that is never closed; " +
			TWICE);
		String cell = text.substring(at + 1, end);
		at = end + 1;
		number += (int) (cell + ".").lines().count() - 1;
		return cell.replace("\"\"", "\"");
	}

	/** Where the quote is that closes the one here; -1 for nowhere. */
	private int closing() {
		int quote = text.indexOf('"', at + 1);
		while (quote >= 0 && text.startsWith("\"\"", quote))
			quote = text.indexOf('"', quote + 2);
		return quote;
	}

	private void endLine() {
		if (at == text.length()) return;
		if (text.charAt(at++) == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
		number++;
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}
}
