// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CSV file with a heading, as people and programs save it: UTF-8, with or without a byte-order
 * mark; the columns separated by comma, semicolon or tab, whichever is most frequent in the
 * heading. Where it is the semicolon, or there is one column, numbers may have a decimal comma: so
 * writes Excel where the comma is decimal. Lines that begin with # are passed over, and so are
 * lines of empty cells and repeated headings.
 *
 * @param columns names in the order of the file; none is empty or there twice
 * @param rows one cell a column each
 */
public record CsvFile(List<String> columns, List<CsvRow> rows) {

	private static final String MARK = "\uFEFF";
	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
	private static final FieldModifier PLAIN = FieldModifiers.STRIP.andThen(FieldModifier.modify(
		Formula::unescaped));
	private static final Pattern WITH_POINT = Pattern.compile(
		"[+\u2212-]?(\\d+\\.\\d*|\\.\\d+)([eE][+-]?\\d+)?");

	public CsvFile {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * @param columns those that must be there
	 * @throws IOException if there is no such file, or it is no such table; it says where and what to
	 *           do
	 */
	public static CsvFile read(Path file, String... columns) throws IOException {
		String wanted = columns.length == 0 ? "a CSV file" : "a CSV with the columns " + String.join(
			",", columns);
		if (!Files.isRegularFile(file)) throw new IOException("there is no file " + file + "; give " +
			wanted);
		CsvFile csv = parse(text(file), file.toString());
		for (String column : columns)
			if (!csv.columns.contains(column)) throw new IOException(file + " has no column " + column +
				" (it has " + String.join(",", csv.columns) + "); give " + wanted);
		return csv;
	}

	/**
	 * @return the numbers of a column
	 * @throws IOException naming the line of a cell that is none
	 */
	public double[] numbers(String column) throws IOException {
		double[] numbers = new double[rows.size()];
		for (int row = 0; row < numbers.length; row++)
			numbers[row] = rows.get(row).number(column);
		return numbers;
	}

	private static String text(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		if (isUtf16(bytes)) throw new IOException(file +
			" is UTF-16 text, as Excel saves \"Unicode Text\"; save it as \"CSV UTF-8\"");
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException e) {
			throw new IOException(file + " is not UTF-8 text; save the table as \"CSV UTF-8\"", e);
		}
	}

	private static boolean isUtf16(byte[] bytes) {
		if (bytes.length < 2) return false;
		int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
		return mark == 0xFEFF || mark == 0xFFFE || bytes[0] == 0 || bytes[1] == 0;
	}

	/**
	 * @param text the whole of a file
	 * @param name what to call it in messages
	 * @throws IOException if it is no table
	 */
	public static CsvFile parse(String text, String name) throws IOException {
		String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
		char separator = separator(unmarked);
		List<CsvRecord> records = records(unmarked, separator, name);
		if (records.isEmpty()) throw new IOException(name +
			" is empty; the first line must name the columns");
		return table(records, name, separator == ';');
	}

	private static List<CsvRecord> records(String text, char separator, String name)
		throws IOException
	{
		try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
			.commentStrategy(CommentStrategy.SKIP).trimWhitespacesAroundQuotes(true).allowUnclosedQuote(
				false).extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(
					FieldMismatchStrategy.IGNORE).build(CsvRecordHandler.of(cells -> cells.fieldModifier(
						PLAIN)), text))
		{
			return reader.stream().filter(record -> !record.getFields().stream().allMatch(
				String::isEmpty)).toList();
		}
		catch (CsvParseException e) {
			throw new IOException(name + ": " + e.getMessage() +
				"; write \" twice in a cell between quotes", e);
		}
	}

	/** A heading without any separator is one column, in which no comma separates. */
	private static char separator(String text) {
		String heading = QUOTED.matcher(text.lines().filter(line -> !line.isBlank() && !line.startsWith(
			"#")).findFirst().orElse("")).replaceAll("");
		char best = ',';
		for (char candidate : new char[] { ';', '\t' })
			if (count(heading, candidate) > count(heading, best)) best = candidate;
		return count(heading, best) == 0 ? ';' : best;
	}

	private static long count(String line, char wanted) {
		return line.chars().filter(c -> c == wanted).count();
	}

	private static CsvFile table(List<CsvRecord> records, String name, boolean maybeCommas)
		throws IOException
	{
		List<String> heading = records.get(0).getFields();
		List<String> columns = columns(heading, place(name, records.get(0)));
		boolean commas = maybeCommas && hasDecimalCommas(records);
		List<CsvRow> rows = new ArrayList<>();
		for (CsvRecord record : records)
			if (!record.getFields().equals(heading)) rows.add(CsvRow.of(place(name, record), columns,
				record.getFields(), commas));
		return new CsvFile(columns, rows);
	}

	private static String place(String name, CsvRecord record) {
		return name + ", line " + record.getStartingLineNumber();
	}

	private static List<String> columns(List<String> heading, String place) throws IOException {
		int width = heading.size();
		while (heading.get(width - 1).isEmpty())
			width--;
		List<String> columns = heading.subList(0, width);
		if (columns.contains("")) throw new IOException(place + ": column " + (columns.indexOf("") +
			1) + " has no name; the first line must name every column");
		if (columns.stream().distinct().count() < width) throw new IOException(place +
			": two columns have the same name; rename one");
		return columns;
	}

	/** Where some numbers have a point, 1,234 may be anything and is no number. */
	private static boolean hasDecimalCommas(List<CsvRecord> records) {
		List<String> cells = records.stream().flatMap(record -> record.getFields().stream()).toList();
		return cells.stream().anyMatch(CsvRow::isWithComma) && cells.stream().noneMatch(
			cell -> WITH_POINT.matcher(cell).matches());
	}
}
