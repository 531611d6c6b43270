// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import io.github.deltavp.series.text.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file that was left out.
 *
 * @param file its name without its folders
 * @param reason why, without the name
 */
public record Rejection(String file, String reason) {

	/** A decoder may fail without a word. */
	public Rejection {
		reason = reason == null ? "cannot be read" : reason;
	}

	/**
	 * @param identifiers whether the names of the files may be written
	 * @return a line a file with its name; or a line a reason with the number of files
	 */
	public static List<String> words(List<Rejection> rejected, Identifiers identifiers) {
		if (identifiers == Identifiers.KEEP) return rejected.stream().map(Rejection::toString).toList();
		Map<String, List<String>> files = rejected.stream().collect(Collectors.groupingBy(
			Rejection::reason, LinkedHashMap::new, Collectors.mapping(Rejection::file, Collectors
				.toList())));
		return files.entrySet().stream().map(e -> identifiers.files(e.getValue()) + ": " + e.getKey())
			.toList();
	}

	@Override
	public String toString() {
		return file + ": " + reason;
	}
}
