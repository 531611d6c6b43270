// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.series.text.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what had to be guessed, and names the files of each guess once. */
public final class Warnings {

	private final Map<String, Set<String>> files = new LinkedHashMap<>();

	/** Adds a sentence, without full stop. */
	public void add(String sentence) {
		files.computeIfAbsent(sentence, key -> new LinkedHashSet<>());
	}

	/** Adds a file to the sentence that holds for it. */
	public void add(String sentence, String file) {
		files.computeIfAbsent(sentence, key -> new LinkedHashSet<>()).add(file);
	}

	/** Adds the files of those frames to the sentence that holds for them. */
	public void add(String sentence, Iterable<Frame> frames) {
		frames.forEach(frame -> add(sentence, frame.fileName()));
	}

	void addAll(Warnings others) {
		others.files.forEach((sentence, names) -> files.computeIfAbsent(sentence,
			key -> new LinkedHashSet<>()).addAll(names));
	}

	/**
	 * @param identifiers whether the names of the files may be written
	 * @return the sentences, each with its files
	 */
	public List<String> list(Identifiers identifiers) {
		List<String> list = new ArrayList<>();
		files.forEach((sentence, names) -> list.add(names.isEmpty() ? sentence : sentence + ": " +
			identifiers.files(names)));
		return list;
	}
}
