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

import ij.ImagePlus;
import io.github.deltavp.aif.AifFile;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.JsonFile;
import io.github.deltavp.report.OutputFolder;
import io.github.deltavp.study.Exam;
import io.github.deltavp.study.ExamProvenance;
import java.io.IOException;

/** An analysed exam as files: {@code maps/*.tif}, {@code aif.csv}, {@code provenance.json}. */
public final class ExamFiles {

	/** Files that are in the way if they exist. */
	public static final String[] NAMES = { "maps", "aif.csv", "provenance.json" };

	private ExamFiles() {}

	/**
	 * @param output where to write
	 * @param below a folder below it, e.g. {@code pre/}, or empty
	 */
	public static void write(Exam exam, OutputFolder output, String below) throws IOException {
		for (ParameterMap map : exam.allMaps())
			SeriesFiles.save(MapImages.toImage(map), output.file(below + "maps/" + map.name() + ".tif"));
		SeriesFiles.save(MapImages.toStatusImage(exam.maps().status()), output.file(below +
			"maps/status.tif"));
		AifFile.write(output.file(below + "aif.csv"), exam.aif().plasma());
		JsonFile.write(ExamProvenance.of(exam), output.file(below + "provenance.json"));
	}

	/** @return the maps as one hyperstack, Vp first, not yet shown */
	public static ImagePlus image(Exam exam) {
		return MapImages.hyperstack(exam, Titles.series(exam.series().description()));
	}

	/**
	 * Shows the maps as one hyperstack, Vp first.
	 *
	 * @param bar whether to draw a colour bar on each
	 */
	public static void show(Exam exam, boolean bar) {
		ImagePlus image = image(exam);
		if (bar) ColourBar.drawOn(image);
		ImageWindows.show(image);
		exam.remarks().forEach(Messages::done);
	}
}
