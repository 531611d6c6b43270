// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

/** Why ΔVp may be wrong, with what makes it less so. */
public enum Doubt {

		/** noise of voxels and artery, delay, sampling: the interval without any other doubt */
		NOISE("noise", "more voxels or less noise"),
		/** where the outlines of lesion and reference are drawn */
		OUTLINE("the outlines", "outlines a pixel further in, or smaller voxels"),
		/** how high the first pass in the artery is */
		ARTERY("the height of the arterial curve", "an arterial curve without inflow or saturation"),
		/** whether T10 of the lesion changed between the visits */
		T10("T10 of the lesion", "a T1 measurement at both visits"),
		/** whether the reference vertebra changed between the visits */
		REFERENCE("the reference", "a reference vertebra outside the radiation field");

	private final String words;
	private final String mend;

	Doubt(String words, String mend) {
		this.words = words;
		this.mend = mend;
	}

	/** @return what it is called in a sentence */
	public String words() {
		return words;
	}

	/** @return what would make the interval narrower */
	public String mend() {
		return mend;
	}
}
