// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

/**
 * What a study is checked for, the most severe first: what a remark is about, whether it puts the
 * study on top of a batch's overview and keeps a verdict from being firm, and the rule. The numbers
 * of the rules stand with {@code StudyRemarks}; docs/batch.md lists them all.
 */
public enum Check {

		/** The images of the visit after therapy are the older ones. */
		ORDER("order of the visits", Weight.AGAINST),
		/** The two visits are not of one patient, or are one. */
		PATIENT("patient", Weight.AGAINST),
		/** The brightness of all images changes in mid-exam. */
		GAIN("brightness", Weight.AGAINST),
		/** The surroundings of the lesion do not look alike. */
		ANATOMY("anatomy", Weight.AGAINST),
		/** The outlines of the visits lie apart. */
		OUTLINES("outlines", Weight.AGAINST),
		/** Outlines share voxels. */
		OVERLAP("overlap", Weight.AGAINST),
		/** A lesion is outlined at one visit only. */
		UNMATCHED("one visit only", Weight.LOOK),
		/** The input function is none of an artery. */
		ARTERY("artery", Weight.AGAINST),
		/** The peak of the input function is cut. */
		PEAK("peak of the AIF", Weight.AGAINST),
		/** The fit leaves more than noise. */
		FIT("fit", Weight.AGAINST),
		/** The patient moved. */
		MOTION("motion", Weight.AGAINST),
		/** Frames were lost or left out. */
		FRAMES("frames", Weight.LOOK),
		/** The images are noisy. */
		NOISE("noise", Weight.LOOK),
		/** The exam ends early, or is much shorter than the other. */
		DURATION("duration", Weight.LOOK),
		/** Few frames come before contrast. */
		BASELINE("baseline", Weight.LOOK),
		/** The visits lie far apart in time. */
		DAYS("days between the visits", Weight.LOOK),
		/** The visits were acquired at different fields, and T10 is one for both. */
		FIELD("field strength", Weight.AGAINST),
		/** The visits were not acquired alike, which may change ΔVp. */
		PROTOCOL("protocol", Weight.LOOK),
		/** One visit has far fewer slices. */
		COVERAGE("slices", Weight.LOOK),
		/** The reference changed. */
		REFERENCE("reference", Weight.LOOK),
		/** A region does not enhance. */
		ENHANCEMENT("no enhancement", Weight.LOOK),
		/** There is no ΔVp. */
		ANSWER("not evaluable", Weight.LOOK),
		/** An arterial delay is at its bound. */
		DELAY("delay", Weight.NOTE),
		/** A region has few voxels, or voxels without a signal. */
		VOXELS("voxels", Weight.NOTE),
		/** Voxels with more plasma than there can be. */
		RUNAWAY("impossible voxels", Weight.NOTE),
		/** The voxels say something else than the mean curve. */
		ENDPOINTS("endpoints", Weight.NOTE),
		/** What else is to be known of the input function. */
		INPUT("AIF", Weight.NOTE),
		/** What had to be guessed of the files. */
		FILES("files", Weight.NOTE),
		/** Where T10 comes from. */
		T10("T10", Weight.NOTE),
		/** The visits were not acquired alike, which each of them takes into account. */
		ACQUISITION("acquisition", Weight.NOTE),
		/** Where the flip angles come from. */
		B1("B1", Weight.NOTE),
		/** The verdict is near its cut-off. */
		CUTOFF("near the cut-off", Weight.NOTE);

	private enum Weight {
			/** Good to know. */
			NOTE,
			/** Somebody has to look before the study counts; the interval knows of it. */
			LOOK,
			/** The same, and no interval knows of it: until somebody has looked, no verdict is firm. */
			AGAINST
	}

	private final String words;
	private final Weight weight;

	Check(String words, Weight weight) {
		this.words = words;
		this.weight = weight;
	}

	/** @return what it is called in a table */
	public String words() {
		return words;
	}

	/** @return whether somebody has to look before the study counts */
	public boolean isFlagged() {
		return weight != Weight.NOTE;
	}

	/** @return whether no verdict is firm until somebody has looked */
	public boolean isAgainstFirmness() {
		return weight == Weight.AGAINST;
	}
}
