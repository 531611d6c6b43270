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

package io.github.deltavp.dicom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what had to be guessed, and names the files of each guess once. */
final class Warnings {

	private static final int NAMED = 3;

	private final Map<String, Set<String>> files = new LinkedHashMap<>();

	/** Adds a sentence, without full stop. */
	void add(String sentence) {
		files.computeIfAbsent(sentence, key -> new LinkedHashSet<>());
	}

	/** Adds a file to the sentence that holds for it. */
	void add(String sentence, String file) {
		files.computeIfAbsent(sentence, key -> new LinkedHashSet<>()).add(file);
	}

	void add(String sentence, Iterable<Frame> frames) {
		frames.forEach(frame -> add(sentence, frame.fileName()));
	}

	void addAll(Warnings others) {
		others.files.forEach((sentence, names) -> files.computeIfAbsent(sentence,
			key -> new LinkedHashSet<>()).addAll(names));
	}

	/** @return the sentences, each with its files */
	List<String> list() {
		List<String> list = new ArrayList<>();
		files.forEach((sentence, names) -> list.add(names.isEmpty() ? sentence : sentence + ": " +
			shorten(names)));
		return list;
	}

	private static String shorten(Set<String> names) {
		List<String> all = new ArrayList<>(names);
		if (all.size() <= NAMED) return String.join(", ", all);
		return String.join(", ", all.subList(0, NAMED)) + " and " + (all.size() - NAMED) +
			" more files";
	}
}
