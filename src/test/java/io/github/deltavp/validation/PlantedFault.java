// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import java.util.Locale;

/** What a person, a scanner or an archive may do to a study of {@link FaultStudy}. */
enum PlantedFault {

		/** The ROI of the AIF lies in a vein, at one visit. */
		VEIN,
		/** The same at both visits. */
		VEINS,
		/** The ROI of the AIF lies in muscle, at one visit. */
		MUSCLE,
		/** The visit after therapy is taken for the one before. */
		SWAPPED_VISITS,
		/** Frames of one visit are moved by up to 3 cm along x and y. */
		MOVED,
		/** The patient moves by 3 cm once, 40 … 120 s after the bolus, and stays there. */
		MOVED_AND_STAYED,
		/** One exam ends 40 … 90 s after the bolus. */
		TRUNCATED,
		/** The images of one visit are cut at 50 … 70 % of the artery's rise. */
		SATURATED,
		/** All outlines of one visit lie off by a slice. */
		SLICE_OFF,
		/** All outlines of one visit lie off by 15 mm. */
		OUTLINES_ASIDE,
		/** Marrow of another vertebra is outlined in place of the lesion, at one visit. */
		OTHER_LESION,
		/** The outlines of the other visit, at which the patient lay 8 … 11 mm elsewhere. */
		OTHER_ROIS,
		/** Lesion and reference have each other's names at one visit. */
		SWAPPED_NAMES,
		/** TR of one visit is told as 1.5 times what it was. */
		WRONG_TR,
		/** The flip angle of one visit is told as 15°. */
		WRONG_FLIP_ANGLE,
		/** The frames of one visit are told to be twice as far apart. */
		WRONG_TIMES,
		/** One or two frames before the bolus, at one visit. */
		FEW_BEFORE,
		/** Another patient after therapy. */
		OTHER_PATIENT,
		/** The noise of one visit is 8 times as high. */
		NOISE,
		/** Half of the slices of one visit are missing. */
		HALF_OF_THE_SLICES,
		/** From some frame on all images of one visit are ×1.5 or ÷1.5 as bright. */
		GAIN_STEP,
		/** One frame of one visit is 3 times or a third as bright. */
		ODD_FRAME,
		/** Up to three frames of one visit are lost. */
		LOST_FRAMES,
		/** The same exam is taken for both visits. */
		SAME_EXAM,
		/** The DICOM files of the visits have different PatientIDs. */
		OTHER_ID,
		/** The visits are 400 days apart. */
		LONG_APART,
		/** The outline of the reference reaches into the lesion at one visit. */
		OVERLAP,
		/** TR and TE of one visit have each other's values. */
		SWAPPED_TR_TE,
		/** The flip angle of one visit is told in radians. */
		RADIANS,
		/** The AIF is a file in µM. */
		AIF_MICROMOLAR,
		/** The AIF is a file whose times are minutes. */
		AIF_MINUTES,
		/** The AIF is a file whose clock is late by 30 s. */
		AIF_LATE,
		/** The AIF is a file whose clock is early by 30 s. */
		AIF_EARLY;

	/** @return for people */
	String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
