// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.series.text.Identifiers;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Why a study failed, for files: paths and names of files and series may name a patient. */
public final class BatchReason {

	private static final String LEFT_OUT = "…";
	private static final Pattern PATH = Pattern.compile(
		"(?<!\\w)…?(?:[A-Za-z][A-Za-z0-9+.-]*:(?://[^\\s/;,]*)?)?[/\\\\][^\\s;:,]+");

	private BatchReason() {}

	/**
	 * @param values of all options of the study: some are paths
	 * @param identifiers whether the sentence may be written as it is
	 * @return the sentence for {@code batch.csv}
	 */
	public static String of(Exception failure, Collection<String> values, Identifiers identifiers) {
		if (identifiers == Identifiers.KEEP) return failure.getMessage();
		return withoutPaths(failure instanceof DicomException dicom ? dicom.written(identifiers)
			: failure.getMessage(), values);
	}

	/** @return the sentence with an ellipsis in place of each path */
	static String withoutPaths(String sentence, Collection<String> values) {
		String words = sentence;
		for (String path : paths(values))
			words = without(words, path);
		return PATH.matcher(words).replaceAll(LEFT_OUT);
	}

	/** Those of the options, as they are given and as they are, the longest first. */
	private static List<String> paths(Collection<String> values) {
		List<String> paths = new ArrayList<>();
		for (String value : values)
			if (value.contains("/") || value.contains(File.separator)) {
				paths.add(value.strip());
				absolute(value.strip(), paths);
			}
		paths.sort(Comparator.comparingInt(String::length).reversed());
		return paths;
	}

	private static void absolute(String value, List<String> paths) {
		try {
			paths.add(Path.of(value).toAbsolutePath().normalize().toString());
		}
		catch (InvalidPathException e) {
			// No path, but a text with a slash.
		}
	}

	/** A path may go on, with blanks: as far as there is such a file. */
	private static String without(String sentence, String path) {
		int start = sentence.indexOf(path);
		if (start < 0) return sentence;
		int end = start + path.length();
		for (int longer = sentence.length(); longer > end; longer--)
			if (new File(sentence.substring(start, longer)).exists()) end = longer;
		return sentence.substring(0, start) + LEFT_OUT + without(sentence.substring(end), path);
	}
}
