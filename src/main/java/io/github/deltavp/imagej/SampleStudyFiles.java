/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.imagej;

import ij.gui.Roi;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.report.OutputFolder;
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
