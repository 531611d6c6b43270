// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Plot;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import io.github.deltavp.aif.AifFile;
import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.roi.RoiTransfer;
import io.github.deltavp.imagej.series.SeriesImages;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.AifReport;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An artery that was found, for the user to judge and correct: its voxels as ROIs, its curves, its
 * scores, a figure. The ROIs and the CSV can be edited and given back as {@code aif=roi} and
 * {@code aif=file}.
 */
public final class AifFiles {

	/** Files that are in the way if they exist. */
	/** Files that are in the way if they exist. */
	public static final String[] NAMES = { "aif.csv", "aif-slices.csv", "aif-rois.zip", "aif.json",
		"aif.png", "aif.pdf" };

	/** All candidates, as ROIs that are named by their numbers. */
	private static final String CANDIDATES = "aif-candidates.zip";

	private static final Color CHOSEN = new Color(0xE69F00);

	private AifFiles() {}

	/** Writes {@link #NAMES} and {@code aif-candidates.zip} into a folder of its own. */
	public static void write(AutomaticAifResult result, DynamicSeries series, Path folder,
		boolean overwrite) throws IOException
	{
		String[] names = Stream.concat(Stream.of(NAMES), Stream.of(CANDIDATES)).toArray(String[]::new);
		try (OutputFolder output = OutputFolder.open(folder, overwrite, names)) {
			writeCurves(result.aif(), output, "");
			writeReasons(result, series.grid(), output, "");
			RoiFiles.write(output.file(CANDIDATES), Stream.concat(Stream.of(result.chosen()), result
				.rejected().stream()).flatMap(candidate -> RoiRegions.outline(candidate.region(), series
					.grid()).stream()).toList());
			AifReport.figure("aif", "", result, series).write(output.folder());
			output.commit();
		}
	}

	/**
	 * Writes {@code aif-rois.zip} and {@code aif.json}.
	 *
	 * @param below a folder below the output, e.g. {@code pre/}, or empty
	 */
	static void writeReasons(AutomaticAifResult result, VoxelGrid grid, OutputFolder output,
		String below) throws IOException
	{
		RoiFiles.write(output.file(below + "aif-rois.zip"), RoiRegions.outline(result.artery(), grid));
		JsonFile.write(AifReport.of(result), output.file(below + "aif.json"));
	}

	/**
	 * Writes {@code aif.csv} and {@code aif-slices.csv}, whatever they were taken from.
	 *
	 * @param below as there
	 */
	static void writeCurves(ArterialInputFunction aif, OutputFolder output, String below)
		throws IOException
	{
		AifFile.write(output.file(below + "aif.csv"), aif.plasma());
		AifReport.curves(aif).write(output.file(below + "aif-slices.csv"));
	}

	/**
	 * Puts an artery's voxels into a ROI zip under the name aif, in place of those that it holds; the
	 * zip is made if it is not there.
	 */
	public static void outline(AutomaticAifResult result, VoxelGrid grid, Path zip)
		throws IOException
	{
		RoiFiles.write(zip, RoiTransfer.beside(RoiDrawing.outlines(result.artery(), grid), zip));
	}

	/** @return the curve as a table: time_s and cp_mM (plasma) */
	public static ResultsTable table(AutomaticAifResult result) {
		Curve plasma = result.aif().plasma();
		ResultsTable table = new ResultsTable();
		for (int i = 0; i < plasma.size(); i++) {
			table.incrementCounter();
			table.addValue("time_s", plasma.times().seconds(i));
			table.addValue("cp_mM", plasma.value(i));
		}
		return table;
	}

	/**
	 * Shows the series at the peak with the chosen voxels, and the curves. In batch mode ImageJ makes
	 * no windows.
	 */
	public static void show(AutomaticAifResult result, DynamicSeries series) {
		ImagePlus image = SeriesImages.toImage(series);
		image.setTitle(Titles.of(image.getTitle(), "artery"));
		Overlay overlay = new Overlay();
		for (Roi roi : RoiRegions.outline(result.artery(), series.grid())) {
			roi.setStrokeColor(CHOSEN);
			roi.setPosition(0, roi.getZPosition(), 0);
			overlay.add(roi);
		}
		image.setOverlay(overlay);
		image.setPosition(1, series.grid().slices() / 2 + 1, result.aif().plasma().peakIndex() + 1);
		image.resetDisplayRange();
		ImageWindows.show(image);
		Optional.ofNullable(plot(result, series).show()).ifPresent(ImageWindows::place);
	}

	private static Plot plot(AutomaticAifResult result, DynamicSeries series) {
		String title = Titles.of(Titles.series(series.description().shown()), String.format(Locale.ROOT,
			"arterial input function, score %.2f", result.score()));
		Plot plot = new Plot(Titles.unique(title), "Time (s)", "Cp (mM)");
		plot.setColor(Color.LIGHT_GRAY);
		for (Curve slice : result.slices().values())
			plot.add("line", slice.times().toSeconds(), slice.toArray());
		plot.setColor(CHOSEN);
		plot.setLineWidth(2);
		plot.add("line", result.aif().plasma().times().toSeconds(), result.aif().plasma().toArray());
		plot.setLimitsToFit(true);
		plot.setColor(Color.BLACK);
		plot.setLineWidth(1);
		plot.addLegend("single slices" + "\n".repeat(Math.max(1, result.slices().size())) +
			"all chosen voxels", "top-right");
		return plot;
	}
}
