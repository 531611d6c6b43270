// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.series.source.SourceImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a series was acquired and of whom, as far as two series can be told apart. It names nobody:
 * of the patient it keeps hashes.
 *
 * @param day counted from any, to tell which visit came first; empty if that is not told
 * @param patientId hash of PatientID; 0 if that is not told
 * @param birthDate hash of PatientBirthDate; 0 if that is not told
 * @param sex hash of PatientSex; 0 if that is not told
 * @param images the DICOM images that it was read from; empty: it was not, or that is not known
 */
public record Origin(OptionalLong day, int patientId, int birthDate, int sex,
		Optional<SourceImages> images) {

	/** Nothing is told. */
	public static final Origin UNKNOWN = of(OptionalLong.empty(), "", "", "");

	/**
	 * @param day on which it was acquired
	 * @param patientId PatientID; each of these may be empty
	 * @param birthDate PatientBirthDate
	 * @param sex PatientSex
	 */
	public static Origin of(OptionalLong day, String patientId, String birthDate, String sex) {
		return new Origin(day, hash(patientId), hash(birthDate), hash(sex), Optional.empty());
	}

	private static int hash(String text) {
		return text.strip().toLowerCase(Locale.ROOT).hashCode();
	}

	/** @return the same patient on another day */
	public Origin on(OptionalLong other) {
		return new Origin(other, patientId, birthDate, sex, images);
	}

	/** @return the same, read from these */
	public Origin from(SourceImages other) {
		return new Origin(day, patientId, birthDate, sex, Optional.of(other));
	}

	/** @return in what the patient of another series differs, in words; empty: in nothing known */
	public List<String> differences(Origin other) {
		List<String> words = new ArrayList<>();
		if (differ(patientId, other.patientId)) words.add("patient ID");
		if (differ(birthDate, other.birthDate)) words.add("birth date");
		if (differ(sex, other.sex)) words.add("sex");
		return words;
	}

	private static boolean differ(int one, int other) {
		return one != 0 && other != 0 && one != other;
	}

	@Override
	public String toString() {
		return "Origin";
	}
}
