// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A sample study as a user would have it: {@code pre/} and {@code post/} with DICOM files,
 * {@code pre-rois.zip} and {@code post-rois.zip} with the lesion, the reference and the aorta, and
 * {@code truth.json}.
 */
public final class SampleStudyFiles {

	private SampleStudyFiles() {}

	/**
	 * @param maker makes the study, which takes seconds, once the folder is known to be free
	 * @param folder where to write them
	 * @param overwrite whether files of these names may be replaced
	 */
	public static void write(Supplier<SampleStudy> maker, Path folder, boolean overwrite)
		throws IOException
	{
		try (OutputFolder output = OutputFolder.open(folder, overwrite, "pre", "post", "pre-rois.zip",
			"post-rois.zip", "truth.json"))
		{
			SampleStudy study = maker.get();
			study.write(output.folder());
			RoiFiles.write(output.file("pre-rois.zip"), rois(study.pre()));
			RoiFiles.write(output.file("post-rois.zip"), rois(study.post()));
			output.commit();
		}
	}

	private static List<Roi> rois(SimulatedExam exam) {
		List<Roi> rois = new ArrayList<>();
		for (Region region : List.of(exam.lesion(), exam.reference(), exam.aorta()))
			rois.addAll(RoiRegions.outline(region, exam.grid()));
		return rois;
	}
}
