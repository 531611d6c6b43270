// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.Tag;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that the images tell of the patient, to find them where they must not stand. Not to be
 * written or shown.
 */
public final class PatientWords {

	private static final List<Integer> TOLD = List.of(Tag.PATIENT_NAME, Tag.PATIENT_ID,
		Tag.ACCESSION_NUMBER, Tag.PATIENT_BIRTH_DATE);
	/** Shorter ones are anybody's. */
	private static final int SHORTEST = 3;
	private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

	private final Set<String> words = new HashSet<>();

	void add(DataSet header) {
		for (int tag : TOLD)
			words(header.text(tag, header.charset())).stream().filter(word -> word.length() >= SHORTEST)
				.forEach(words::add);
	}

	/** @return whether one of the words stands in a text, in whatever case */
	public boolean areIn(String text) {
		return words(text).stream().anyMatch(words::contains);
	}

	private static List<String> words(String text) {
		return Arrays.asList(text.toLowerCase(Locale.ROOT).split(BETWEEN));
	}

	@Override
	public String toString() {
		return "PatientWords";
	}
}
