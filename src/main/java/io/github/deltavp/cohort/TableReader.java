/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.cohort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables as people write them: comma, semicolon or tab (whichever is most frequent in the
 * header), a byte order mark, lines that start with #, files put together with their headers, and
 * columns in any order. Missing is empty, NA, N/A, NaN, null or "not evaluable". Immutable.
 */
public final class TableReader {

	private static final String RESPONSE = "response.csv";

	private final CellFormat format;

	/** @param format how numbers are written; never guessed */
	public TableReader(CellFormat format) {
		this.format = format;
	}

	/**
	 * @param paths files, or folders: of a folder the {@code response.csv} that it holds, which a
	 *          batch or a study has written; else those of all folders below it
	 * @return the rows of all under one another
	 * @throws IOException if a file cannot be read
	 * @throws IllegalArgumentException if a file is no table; it names the file and the line
	 */
	public CohortTable read(List<Path> paths) throws IOException {
		List<CohortTable> tables = new ArrayList<>();
		for (Path path : paths)
			for (Path file : Files.isDirectory(path) ? responses(path) : List.of(path))
				tables.add(read(file));
		if (tables.isEmpty()) throw new IllegalArgumentException("no table was given");
		return CohortTable.concatenate(tables);
	}

	private static List<Path> responses(Path folder) throws IOException {
		Path own = folder.resolve(RESPONSE);
		if (Files.exists(own)) return List.of(own);
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> found = files.filter(file -> file.endsWith(RESPONSE)).sorted().toList();
			if (found.isEmpty()) throw new IllegalArgumentException("folder " + folder +
				" holds no response.csv; give a CSV file or a folder of analysed studies");
			return found;
		}
	}

	/** @return the table of one file */
	public CohortTable read(Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new IllegalArgumentException("there is no file " + file);
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			return read(reader, file.getFileName().toString());
		}
		catch (CharacterCodingException e) {
			throw new IllegalArgumentException(file.getFileName() +
				" is not UTF-8 text; save the table as 'CSV UTF-8'", e);
		}
	}

	/**
	 * @param reader the text
	 * @param source what to call it in error messages
	 * @return the table
	 */
	public CohortTable read(Reader reader, String source) throws IOException {
		StringBuilder text = new StringBuilder();
		char[] buffer = new char[1 << 16];
		for (int count; (count = reader.read(buffer)) > 0;)
			text.append(buffer, 0, count);
		if (text.length() > 0 && text.charAt(0) == '\uFEFF') text.deleteCharAt(0);
		String content = text.toString();
		CSVFormat csv = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(content)).setCommentMarker(
			'#').setIgnoreEmptyLines(true).build();
		try (CSVParser parser = CSVParser.parse(content, csv)) {
			return table(parser, source);
		}
	}

	private static char delimiter(String content) {
		String header = content.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
			.findFirst().orElse("");
		char best = ',';
		for (char candidate : new char[] { ';', '\t' })
			if (count(header, candidate) > count(header, best)) best = candidate;
		return best;
	}

	private static long count(String line, char wanted) {
		return line.chars().filter(c -> c == wanted).count();
	}

	private CohortTable table(CSVParser parser, String source) {
		List<String[]> rows = new ArrayList<>();
		List<String> places = new ArrayList<>();
		String[] header = null;
		for (CSVRecord line : parser) {
			String[] cells = line.stream().map(CellFormat::clean).toArray(String[]::new);
			String place = source + ", line " + parser.getCurrentLineNumber();
			if (header == null) header = header(cells, place);
			else if (!Arrays.equals(cells, header) && Arrays.stream(cells).anyMatch(c -> !c.isEmpty())) {
				rows.add(fitted(cells, header.length, place));
				places.add(place);
			}
		}
		if (rows.isEmpty()) throw new IllegalArgumentException(source +
			" holds no row; a table has a header and a row a lesion");
		return new CohortTable(columns(header, rows), places.toArray(String[]::new), format);
	}

	private static String[] header(String[] cells, String place) {
		for (int i = 0; i < cells.length; i++)
			if (cells[i].isEmpty()) throw new IllegalArgumentException(place + ": column " + (i + 1) +
				" has no name; the first line must name every column");
		if (Arrays.stream(cells).distinct().count() < cells.length) throw new IllegalArgumentException(
			place + ": two columns have the same name; rename one");
		return cells;
	}

	private static String[] fitted(String[] cells, int width, String place) {
		boolean spare = cells.length > width && Arrays.stream(cells, width, cells.length).allMatch(
			String::isEmpty);
		if (cells.length != width && !spare) throw new IllegalArgumentException(place + " has " +
			cells.length + " cells, but the header has " + width +
			"; a decimal comma in a file separated by commas would do that");
		return Arrays.copyOf(cells, width);
	}

	private static Map<String, String[]> columns(String[] header, List<String[]> rows) {
		Map<String, String[]> columns = new LinkedHashMap<>();
		for (int c = 0; c < header.length; c++) {
			int column = c;
			columns.put(header[c], rows.stream().map(row -> row[column]).toArray(String[]::new));
		}
		return columns;
	}
}
