// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns are the same whatever their case, separators and trailing "percent" or "%":
 * {@code ΔVp %}, {@code delta_vp_percent} and {@code deltaVp} are one.
 */
public final class ColumnNames {

	/** The markers of the method, as reports spell them. */
	public static final List<String> MARKERS = List.of("deltaVp", "deltaKtrans", "deltaSignal",
		"deltaArea");

	/** Whose lesion it is. */
	public static final String PATIENT = "patient";
	/** Tells the lesions of a patient apart. */
	public static final String LESION = "lesion";
	/** The known outcome. */
	public static final String GROUP = "group";
	/** Marks the one lesion of a patient that counts, where only one may. */
	public static final String INDEX = "index";
	/** Age in years. */
	public static final String AGE = "age";
	/** Days from the end of therapy to the MRI after it. */
	public static final String THERAPY_TO_MRI = "therapy_to_mri_days";

	/** What response.csv and curves.csv hold beside the markers: never a marker unless asked for. */
	private static final Set<String> BOOKKEEPING = Stream.of(PATIENT, LESION, GROUP, INDEX, "verdict",
		"remark", AGE, THERAPY_TO_MRI, "sex", "location", "primary", "voxels_pre", "voxels_post",
		"vp_pre", "vp_post", "reference_vp_pre", "reference_vp_post", "nvp_pre", "nvp_post",
		"delta_vp_low", "delta_vp_high", "ktrans_pre_per_min", "ktrans_post_per_min", "signal_auc_pre",
		"signal_auc_post", "area_pre_mm2", "area_post_mm2", "delay_pre_s", "delay_post_s",
		"delta_vp_low_total", "delta_vp_high_total", "verdict_firm", "verdict_reason").map(
			ColumnNames::key).collect(Collectors.toUnmodifiableSet());

	private ColumnNames() {}

	/** @return what two names of one column share */
	public static String key(String name) {
		String plain = name.replace("Δ", "delta").replace("∆", "delta").toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]", "");
		return plain.endsWith("percent") ? plain.substring(0, plain.length() - 7) : plain;
	}

	/** @return the name as reports spell it */
	public static String display(String name) {
		return MARKERS.stream().filter(marker -> key(marker).equals(key(name))).findFirst().orElse(
			name);
	}

	/** @return whether a numeric column of this name is not a marker by itself */
	public static boolean isBookkeeping(String name) {
		return BOOKKEEPING.contains(key(name));
	}
}
