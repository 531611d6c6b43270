// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import java.util.List;

/** A file of outlines, laid on a series. */
interface OutlineFile {

	/** @return FrameOfReferenceUID of what is in it; empty text where it is not told */
	List<String> framesOfReference();

	/** @return its segments or structures; those without anything drawn are left out */
	List<Outline> outlines();

	/** @return how thick its planes are, in slices of the series, where they lie between slices */
	double thickness();

	/** @return what had to be decided, one sentence each */
	List<String> told();
}
