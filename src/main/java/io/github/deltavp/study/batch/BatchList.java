// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyFolder;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The studies of a batch: each subfolder of a folder, or each row of a CSV file, whose columns are
 * named as the options of {@code Analyse Study...}; {@code study} names the folder of the results,
 * {@code group} is for a cohort.
 */
public final class BatchList {

	/** The column that names the folder of the results, or a study file. */
	private static final String STUDY = "study";

	/** What every system takes as the name of a folder. */
	private static final String FOLDER = "[^/\\\\:*?\"<>|\\p{Cntrl}]*[^/\\\\:*?\"<>|\\p{Cntrl}. ]";
	private static final String ELSEWHERE = "[A-Za-z][A-Za-z0-9+.-]+:/.*";
	private static final int LONGEST = 100;

	private BatchList() {}

	/**
	 * @param input a folder, or a CSV file with UTF-8 text
	 * @param output where results go: never a study itself
	 * @param known what the options of a study are
	 * @return the studies, in the order of their names or of the file
	 * @throws IOException if there is no such input
	 * @throws IllegalArgumentException if it names no study, or one twice
	 */
	public static List<BatchStudy> of(Path input, Path output, BatchOptions known)
		throws IOException
	{
		if (!Files.exists(input)) throw new IOException("there is no input " + input +
			"; give a folder of studies or a CSV list");
		List<BatchStudy> studies = Files.isDirectory(input) ? ofFolder(input, output, known) : ofTable(
			input, known);
		if (studies.isEmpty()) throw new IllegalArgumentException(input +
			" holds no study; give a folder with a subfolder a study, or a CSV with a row a study");
		Set<String> names = new HashSet<>();
		for (BatchStudy study : studies)
			if (!names.add(study.name().toLowerCase(Locale.ROOT))) throw new IllegalArgumentException(
				input + " names two studies " + study.name() +
					"; give each a name of its own (column study)");
		return studies;
	}

	private static List<BatchStudy> ofFolder(Path input, Path output, BatchOptions known)
		throws IOException
	{
		Path results = output.toAbsolutePath().normalize();
		List<BatchStudy> studies = new ArrayList<>();
		for (Path folder : subfolders(input))
			if (!results.startsWith(folder.toAbsolutePath().normalize())) studies.add(ofFolder(folder,
				known));
		return studies;
	}

	private static List<Path> subfolders(Path input) throws IOException {
		try (Stream<Path> inside = Files.list(input)) {
			return inside.filter(path -> Files.isDirectory(path) && !path.getFileName().toString()
				.startsWith(".")).sorted().toList();
		}
	}

	/** A study file says more than the names in its folder. */
	private static BatchStudy ofFolder(Path folder, BatchOptions known) throws IOException {
		String name = folder.getFileName().toString();
		Path file = folder.resolve(StudyFile.NAME);
		try {
			return BatchStudy.ofFolder(name, Files.exists(file) ? ofFile(file, known) : StudyFolder
				.options(folder));
		}
		catch (IllegalArgumentException e) {
			return BatchStudy.impossible(name, e.getMessage());
		}
	}

	/** Where results go is for the batch to say. */
	private static Map<String, String> ofFile(Path file, BatchOptions known) throws IOException {
		Map<String, String> options = StudyFile.read(file).optionsFrom(file, known::isPath);
		options.remove("output");
		return options;
	}

	private static List<BatchStudy> ofTable(Path file, BatchOptions known) throws IOException {
		CsvFile csv = CsvFile.read(file);
		List<BatchStudy> studies = new ArrayList<>();
		for (CsvRow row : csv.rows())
			studies.add(ofRow(file, row, studies.size() + 1, known));
		return studies;
	}

	private static BatchStudy ofRow(Path file, CsvRow row, int number, BatchOptions known)
		throws IOException
	{
		Map<String, String> options = new LinkedHashMap<>();
		for (String column : row.columns()) {
			String key = column.toLowerCase(Locale.ROOT);
			String text = known.lists().contains(key) ? row.text(column) : row.plain(column);
			if (!text.isEmpty()) options.put(key, known.isPath(key) && !key.equals(STUDY) ? path(file,
				text) : text);
		}
		Optional<String> group = Optional.ofNullable(options.remove("group"));
		String name = options.remove(STUDY);
		if (name != null && name.endsWith(".json")) {
			ofFile(Path.of(path(file, name)), known).forEach(options::putIfAbsent);
			name = null;
		}
		if (name == null) name = options.getOrDefault("patient", "study-" + number);
		options.putIfAbsent("patient", name);
		return new BatchStudy(folderName(name, row), options, group, Optional.empty());
	}

	/** Paths are relative to the list; what names a file system of a cluster is none of this one. */
	private static String path(Path file, String text) {
		if (text.matches(ELSEWHERE)) return text;
		return file.toAbsolutePath().resolveSibling(text).normalize().toString();
	}

	private static String folderName(String name, CsvRow row) throws IOException {
		if (name.length() > LONGEST || !name.matches(FOLDER)) throw new IOException(row.place() +
			": the study \"" + name + "\" can be no folder; use at most " + LONGEST +
			" letters, digits, - and _");
		return name;
	}
}
