// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.nio.file.Path;
import java.util.List;

/** Every command that writes, with what it reads of a whole {@link Workplace}. */
final class Calls {

	private static final String VISITS = "pre=IN/study/pre prerois=IN/study/pre-rois.zip " +
		"post=IN/study/post postrois=IN/study/post-rois.zip aif=parker";

	/** Label and options, with a colon between. */
	static final List<String> ALL = List.of("Import DICOM Series...:input=IN/study/pre",
		"Preprocess...:input=IN/study/pre", "T1 Mapping...:input=IN/angles",
		"Arterial Input Function...:input=IN/study/pre",
		"Perfusion Maps...:input=IN/study/pre aif=parker delay=none",
		"Measure ROIs...:input=IN/study/pre rois=IN/study/pre-rois.zip aif=parker",
		"Measure Sizes...:input=IN/axial.tif rois=IN/lines.zip", "Fit Curves...:input=IN/curves.csv",
		"Transfer ROIs...:register=false post=IN/study/post pre=IN/study/pre prerois=IN/study/pre-rois.zip",
		"Compare Visits...:" + VISITS, "Fused Overlay...:" + VISITS, "Analyse Study...:" + VISITS,
		"Batch Studies...:input=IN/list.csv aif=parker",
		"Cohort Analysis...:table=IN/cohort/synthetic-cohort.csv replicates=100",
		"New Study...:input=IN/study", "Replay...:provenance=IN/maps/provenance.json input=IN/study",
		"Sample Study...:content=cohort",
		"Export Study...:patient=P01 pre=IN/study/pre prerois=IN/study/pre-rois.zip post=IN/study/post postrois=IN/study/post-rois.zip");

	private Calls() {}

	/** @return a trial of one of {@link #ALL} */
	static Trial trial(Workplace place, String call, Path out, String result) {
		String[] parts = call.split(":", 2);
		return new Trial(place, parts[0], List.of(parts[1].split(" ")), out, result);
	}
}
