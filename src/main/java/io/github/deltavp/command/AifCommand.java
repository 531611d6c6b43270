// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.ReadingCommand;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.aif.search.SearchLimits;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.AifFiles;
import io.github.deltavp.imagej.map.B1Files;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.check.FrameChecks;
import io.github.deltavp.study.check.Remark;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Arterial Input Function...}: finds the aorta and shows why, or writes it for correction.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Arterial Input Function...",
	description = "Finds the aorta and its curve, and says why, for you to correct or to use elsewhere.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "aif.md"), @Attr(name = "example",
			value = "input=study/pre output=aif") })
public class AifCommand extends ReadingCommand {

	@Parameter(label = "Input",
		description = "A folder of DICOM files, a zip of one, or another file that Bio-Formats reads; empty: the open DCE series",
		style = "both", required = false, persist = false)
	private String input = "";

	@Parameter(label = "Output folder",
		description = "Gets aif.csv, aif-slices.csv, aif-rois.zip, aif-candidates.zip, aif.json, aif.png, aif.pdf; empty: the AIF is shown",
		style = "directory", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Search within",
		description = "ROI zip, DICOM SEG or RTSTRUCT with a ROI named aif: only its voxels may be chosen; empty: everywhere",
		style = "file", required = false, persist = false)
	private String within = "";

	@Parameter(label = "Slices",
		description = "Where to look, counted from 1, e.g. 3-7; empty: in all slices", required = false,
		persist = false)
	private String aifslices = "";

	@Parameter(label = "AIF box",
		description = "Where to look in each slice: x,y,width,height in pixels, e.g. 40,0,60,256; empty: in all of each slice",
		required = false, persist = false)
	private String aifbox = "";

	@Parameter(label = "Least score", description = "Below it the search is given up",
		style = OptionGroup.ARTERY, min = "0", max = "1", persist = false)
	private Double score = AutomaticAifSettings.DEFAULT.minimumScore();

	@Parameter(label = "Candidate",
		description = "Number of the vessel to take, as in aif.json; 0: the one that is most like an artery",
		style = OptionGroup.ARTERY, min = "0", max = "10000", persist = false)
	private Integer candidate = 0;

	@Parameter(label = "ROI file",
		description = "ROI zip that gets its voxels as aif, in place of those that it holds; empty: none",
		style = "save," + OptionGroup.ARTERY, required = false, persist = false)
	private String aifrois = "";

	@Parameter(label = "T10 of blood (ms)",
		description = "Longitudinal relaxation time before contrast", style = OptionGroup.SIGNAL,
		min = "1", max = "10000", persist = false)
	private Double bloodt10 = 1440.0;

	@Parameter(label = "r1 (/s/mM)", description = "Relaxivity of the contrast agent",
		style = OptionGroup.SIGNAL, min = "0.1", max = "100", persist = false)
	private Double r1 = 4.5;

	@Parameter(label = "Hematocrit", description = "Volume fraction of cells in blood",
		style = OptionGroup.SIGNAL, min = "0", max = "0.9", persist = false, stepSize = "0.01")
	private Double hematocrit = 0.42;

	@Parameter(label = "Frames before contrast",
		description = "How many of the first frames, e.g. 4, or which, counted from 1, e.g. 2-5; empty: found",
		style = OptionGroup.SIGNAL, required = false, persist = false)
	private String baseline = "";

	@Parameter(label = "B1 map",
		description = "True ÷ nominal flip angle, or percent: TIFF, NIfTI or DICOM folder; empty: the nominal angle everywhere",
		style = "both," + OptionGroup.SIGNAL, required = false, persist = false)
	private String b1 = "";

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Parameter(label = "Image", description = "The series itself, in place of where it lies",
		required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Curve", description = "time_s and cp_mM, the plasma concentration",
		type = ItemIO.OUTPUT)
	private ResultsTable curve;

	@Override
	protected String[] replaced() {
		return AifFiles.NAMES;
	}

	@Override
	protected void execute(Progress progress) throws IOException {
		requireOutput(output);
		DynamicSeries read = read(image, input, progress);
		FrameChecks frames = FrameChecks.of(b1.isBlank() ? read : B1Files.onto(read, b1, progress));
		DynamicSeries series = frames.series();
		ConcentrationSettings blood = new ConcentrationSettings(ConcentrationSettings.DEFAULT.t10Ms(),
			bloodt10, r1, new Hematocrit(hematocrit), Double.NaN, BaselineFrames.of(baseline).without(
				frames.leftOut()));
		AutomaticAifSettings settings = new AutomaticAifSettings(where(series), score).taking(
			candidate);
		AutomaticAifResult found = AutomaticAif.find(series, blood, settings, progress).with(frames
			.remarks().stream().map(Remark::sentence).toList());
		if (isCalled()) curve = AifFiles.table(found);
		else if (output.isBlank()) AifFiles.show(found, series);
		if (!aifrois.isBlank()) AifFiles.outline(found, series.grid(), Folders.path(aifrois));
		if (!output.isBlank()) {
			AifFiles.write(found, series, Folders.path(output), overwrite);
			tell(answer(found) + Folders.path(output).resolve("aif.csv"));
		}
	}

	private static String answer(AutomaticAifResult found) {
		Curve plasma = found.aif().plasma();
		return String.format(Locale.ROOT, "AIF: peak %.1f mM, score %.2f, %d voxels: ", plasma.value(
			plasma.peakIndex()), found.score(), found.artery().voxels().length);
	}

	private Optional<Region> where(DynamicSeries series) throws IOException {
		Optional<Region> drawn = RoiSource.regions(within, false, series).map(regions -> regions
			.artery().orElseThrow(() -> new IllegalArgumentException("within=" + within +
				" has no ROI named aif")));
		return SearchLimits.of(aifslices, aifbox).within(series.grid(), drawn);
	}
}
