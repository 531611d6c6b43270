// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a region's name says: its role, and which regions belong together. Case does not matter, and
 * a trailing {@code -2} or {@code _2}, as the ROI Manager appends to duplicates, belongs to the
 * same name.
 *
 * @param text the name without such a trailing number, as the user wrote it
 * @param role what the region is for
 */
public record RegionName(String text, Role role) {

	/** What a region is for. */
	public enum Role {
			/** every other name: a metastasis */
			LESION,
			/** {@code reference} or {@code ref}, or several: {@code reference2} …: a healthy vertebra */
			REFERENCE,
			/** {@code exclude}: cut out of everything */
			EXCLUDE,
			/** {@code aif}: an artery */
			AIF,
			/** digits and dashes only: ImageJ's default name, which says nothing */
			NONE
	}

	private static final Pattern DEFAULT_NAME = Pattern.compile("[\\d-]*");
	private static final Pattern REFERENCE = Pattern.compile("ref(erence)?\\d*");
	private static final Pattern REPEATED = Pattern.compile("[-_]\\d+$");

	/** @return the name and role that {@code name} stands for */
	public static RegionName of(String name) {
		String whole = name == null ? "" : name.strip();
		if (DEFAULT_NAME.matcher(whole).matches()) return new RegionName(whole, Role.NONE);
		String text = REPEATED.matcher(whole).replaceFirst("").strip();
		return new RegionName(text, roleOf(text.toLowerCase(Locale.ROOT)));
	}

	/** @return the key under which regions of one name are gathered */
	public String key() {
		return role == Role.LESION ? text.toLowerCase(Locale.ROOT) : role.name().toLowerCase(
			Locale.ROOT);
	}

	private static Role roleOf(String text) {
		if (REFERENCE.matcher(text).matches()) return Role.REFERENCE;
		return switch (text) {
			case "exclude" -> Role.EXCLUDE;
			case "aif" -> Role.AIF;
			default -> Role.LESION;
		};
	}
}
