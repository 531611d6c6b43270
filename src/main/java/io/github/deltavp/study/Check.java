// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

/**
 * What a study is checked for, the most severe first: what a remark is about, whether it puts the
 * study on top of a batch's overview, and the rule. The numbers of the rules stand with
 * {@link StudyRemarks}; docs/batch.md lists them all.
 */
public enum Check {

		/** The images of the visit after therapy are the older ones. */
		ORDER("order of the visits", true),
		/** The surroundings of the lesion do not look alike. */
		ANATOMY("anatomy", true),
		/** The outlines of the visits lie apart. */
		OUTLINES("outlines", true),
		/** A lesion is outlined at one visit only. */
		UNMATCHED("one visit only", true),
		/** The input function is none of an artery. */
		ARTERY("artery", true),
		/** The peak of the input function is cut. */
		PEAK("peak of the AIF", true),
		/** The fit leaves more than noise. */
		FIT("fit", true),
		/** The patient moved. */
		MOTION("motion", true),
		/** The images are noisy. */
		NOISE("noise", true),
		/** The exam ends early, or is much shorter than the other. */
		DURATION("duration", true),
		/** Few frames come before contrast. */
		BASELINE("baseline", true),
		/** The visits were not acquired alike. */
		PROTOCOL("protocol", true),
		/** One visit has far fewer slices. */
		COVERAGE("slices", true),
		/** The reference changed. */
		REFERENCE("reference", true),
		/** A region does not enhance. */
		ENHANCEMENT("no enhancement", true),
		/** There is no ΔVp. */
		ANSWER("not evaluable", true),
		/** An arterial delay is at its bound. */
		DELAY("delay", false),
		/** A region has few voxels, or voxels without a signal. */
		VOXELS("voxels", false),
		/** Voxels with more plasma than there can be. */
		RUNAWAY("impossible voxels", false),
		/** The voxels say something else than the mean curve. */
		ENDPOINTS("endpoints", false),
		/** What else is to be known of the input function. */
		INPUT("AIF", false),
		/** Where T10 comes from. */
		T10("T10", false),
		/** The verdict is near its cut-off. */
		CUTOFF("near the cut-off", false);

	private final String words;
	private final boolean flagged;

	Check(String words, boolean flagged) {
		this.words = words;
		this.flagged = flagged;
	}

	/** @return what it is called in a table */
	public String words() {
		return words;
	}

	/** @return whether somebody has to look before the study counts */
	public boolean isFlagged() {
		return flagged;
	}
}
