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

package io.github.deltavp.command;

import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.imagej.ExamFiles;
import io.github.deltavp.imagej.RoiSource;
import io.github.deltavp.imagej.SeriesSource;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.TracerModel;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.report.OutputFolder;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.AifSource;
import io.github.deltavp.study.Exam;
import java.io.IOException;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code Perfusion Maps...}: one exam becomes Vp, Ktrans and the other maps, shown or written. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Perfusion Maps...")
public class PerfusionMapsCommand extends DeltaVpCommand {

	@Parameter(label = "Input",
		description = "A folder of DICOM files, a zip of one, or a TIFF; empty: the current image",
		style = "directory", required = false, persist = false)
	private String input = "";

	@Parameter(label = "Output folder",
		description = "Gets maps/, aif.csv and provenance.json; empty: the maps are shown",
		style = "directory", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Series",
		description = "Description or UID of the series; empty: the one that looks like DCE",
		required = false, persist = false)
	private String series = "";

	@Parameter(label = "Component", description = "Which images of the series", choices = {
		"magnitude", "phase" }, persist = false)
	private String component = "magnitude";

	@Parameter(label = "Model", description = "Tracer-kinetic model", choices = { "extended_tofts",
		"tofts" }, persist = false)
	private String model = "extended_tofts";

	@Parameter(label = "AIF", description = "Where the arterial input function comes from",
		choices = { "auto", "roi", "file", "parker", "georgiou", "weinmann", "fritz_hansen" },
		persist = false)
	private String aif = "auto";

	@Parameter(label = "AIF file",
		description = "CSV with the columns time_s,cp_mM (plasma), for AIF = file", style = "file",
		required = false, persist = false)
	private String aiffile = "";

	@Parameter(label = "ROIs",
		description = "ROI zip with an artery named aif, for AIF = roi; empty: the ROI Manager",
		style = "file", required = false, persist = false)
	private String rois = "";

	@Parameter(label = "T10 of tissue (ms)",
		description = "Longitudinal relaxation time before contrast", min = "1", max = "10000",
		persist = false)
	private double t10 = 1000;

	@Parameter(label = "T10 of blood (ms)", description = "The same for blood", min = "1",
		max = "10000", persist = false)
	private double bloodt10 = 1440;

	@Parameter(label = "r1 (/s/mM)", description = "Relaxivity of the contrast agent", min = "0.1",
		max = "100", persist = false)
	private double r1 = 4.5;

	@Parameter(label = "Hematocrit", description = "Volume fraction of cells in blood", min = "0",
		max = "0.9", persist = false)
	private double hematocrit = 0.42;

	@Parameter(label = "M0",
		description = "Equilibrium signal, in the unit of the images; empty: the measured baseline is used",
		required = false, persist = false)
	private String m0 = "";

	@Parameter(label = "TR (ms)", description = "Repetition time; empty: from the files",
		required = false, persist = false)
	private String tr = "";

	@Parameter(label = "FA (degrees)", description = "Flip angle; empty: from the files",
		required = false, persist = false)
	private String fa = "";

	@Parameter(label = "Threads",
		description = "0: as many as there are processors; the result does not depend on it", min = "0",
		max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Calibration bar", description = "Draw one on maps that are shown",
		persist = false)
	private boolean bar = false;

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private boolean overwrite = false;

	@Override
	void execute(Progress progress) throws IOException {
		Folders.requireOutputWithoutDisplay(output);
		if (output.isBlank()) ExamFiles.show(analyse(progress), bar);
		else try (OutputFolder folder = OutputFolder.open(Folders.path(output), overwrite,
			ExamFiles.NAMES))
		{
			ExamFiles.write(analyse(progress), folder, "");
			folder.commit();
		}
	}

	private Exam analyse(Progress progress) throws IOException {
		FitSettings settings = FitSettings.DEFAULT.withModel(TracerModel.of(model)).withConcentration(
			new ConcentrationSettings(t10, bloodt10, r1, new Hematocrit(hematocrit), Numbers.optional(
				"m0", m0), BaselineFrames.AUTOMATIC));
		AifSource source = new AifSource(aif, aiffile.isBlank() ? Optional.empty() : Optional.of(Folders
			.path(aiffile)));
		DynamicSeries read = SeriesSource.open(input, new ImportOptions(series, component, false, ""),
			progress);
		DynamicSeries timed = read.withProtocol(read.protocol().withTrMs(Numbers.optional("tr", tr))
			.withFlipAngleDegrees(Numbers.optional("fa", fa)));
		return Threads.run(threads, () -> Exam.analyse(timed, source, RoiSource.regions(rois, aif
			.equals("roi"), timed.grid()), settings, progress));
	}
}
