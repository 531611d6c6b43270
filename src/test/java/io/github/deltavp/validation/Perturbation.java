// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.phantom.value.Draw;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What may go wrong in a study of {@link HonestyStudy}. */
enum Perturbation {

		/** T10 of the lesion ×0.7 … 1.3 after therapy. */
		LESION_T10(1 / 3.),
		/** T10 of the reference and its neighbours ×0.7 … 1.3, in half of the studies of all marrow. */
		MARROW_T10(1 / 4.),
		/** 5 … 15 % of fat in the reference and its neighbours after therapy. */
		FAT(1 / 6.),
		/** Vp and Ktrans of the reference and its neighbours −20 … −50 % after therapy. */
		IRRADIATED(1 / 4.),
		/** A point spread of 0 … 1.2 pixels. */
		POINT_SPREAD(1),
		/** Outlines half a pixel in or out and up to 0.7 pixels aside. */
		OUTLINES(1),
		/** Gain ×0.7 … 1.4 and shading of each visit. */
		GAIN(1),
		/** Flip angles ±10 %, and as much across the field of view, of each visit. */
		B1(1),
		/** Axial or coronal slices; in a third of all studies together they stay sagittal. */
		ORIENTATION(2 / 3.),
		/** 1 … 15 s a frame, 60 … 400 s in all. */
		COARSE(0);

	/** What changes in the patient besides the perfusion of the lesion. */
	static final Set<Perturbation> IN_THE_PATIENT = EnumSet.of(LESION_T10, MARROW_T10, FAT,
		IRRADIATED);

	/** So many of the studies in which everything is varied are left as they are. */
	private static final double PLAIN = 0.1;

	private final double probability;

	Perturbation(double probability) {
		this.probability = probability;
	}

	/** @return what the user calls it */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What goes wrong in a study of "all", "plain", or one that is named. */
	static Set<Perturbation> drawn(String what, long seed) {
		Set<Perturbation> drawn = EnumSet.noneOf(Perturbation.class);
		Draw draw = new Draw(-seed);
		boolean plain = what.equals("plain") || what.equals("all") && draw.chance(PLAIN);
		if (plain) return drawn;
		if (!what.equals("all")) return EnumSet.of(named(what));
		for (Perturbation perturbation : values())
			if (draw.chance(perturbation.probability)) drawn.add(perturbation);
		return drawn;
	}

	private static Perturbation named(String key) {
		return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("no class of studies is called " + key +
				"; choose all, plain or one of " + Arrays.stream(values()).map(Perturbation::key)
					.toList()));
	}

	/** Its own random numbers, so that the rest of a study is the same with and without it. */
	Draw of(long seed) {
		return new Draw(100 * seed + ordinal());
	}
}
