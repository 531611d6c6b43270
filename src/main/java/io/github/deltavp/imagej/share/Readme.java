// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.share;

import io.github.deltavp.report.Version;

/** What the folder of a copy says of itself. */
final class Readme {

	/** The text, for {@code README.txt}. */
	static final String TEXT = """
			A study of two DCE-MRI exams, before and after therapy, without what names the patient.

			Analyse it with DeltaVp:

			    bin/deltavp analyse-study study=study.json output=analysis

			It gives the same response.csv as the original.

			pre, post       images: DICOM with the pixels, places and times of the original
			*-rois.zip      outlines, for the ROI Manager of ImageJ
			study.json      the options of the analysis
			removed.csv     what became of each attribute of the images, in how many files

			Actions in removed.csv, as in DICOM PS3.15, table E.1-1: X removed, Z emptied, D replaced,
			C cleaned (dates: all shifted by the same number of days), U another UID, K kept.

			Options of the profile: 113100 Basic Application Confidentiality Profile, 113105 Clean
			Descriptors, 113107 Retain Longitudinal Temporal Information with Modified Dates, 113111
			Retain Safe Private.

			Nobody looked at the pixels: text that is burned in, or a face, would still be there. The
			names of the outlines and the pseudonym are those that the user gave.

			Made by DeltaVp %s.
			""".formatted(Version.current());

	private Readme() {}
}
