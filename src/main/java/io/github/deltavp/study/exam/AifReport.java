// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.search.AifCandidate;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.lesion.RegionSize;
import io.github.deltavp.report.figure.ArteryFigure;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.figure.FusedVisit;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.table.CsvTable;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why an artery was chosen, for people and programs: scores, shape, the curve of each slice, a
 * figure, and what was rejected.
 */
public final class AifReport {

	private AifReport() {}

	/** @return what {@code aif.json} holds */
	public static Map<String, Object> of(AutomaticAifResult result) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("source", result.aif().source());
		values.put("score", result.score());
		values.put("score_parts", result.chosen().score());
		values.put("voxels", result.artery().count());
		values.put("peak_mM", result.shape().peak());
		values.put("arrival_s", result.shape().arrivalSeconds());
		values.put("time_to_peak_s", result.shape().peakSeconds());
		values.put("fwhm_s", result.shape().fwhmSeconds());
		values.put("first_moment_s", result.shape().firstMomentSeconds());
		values.put("baseline_snr", result.baselineSnr());
		values.put("baseline_frames", result.onset().baselineFrames());
		values.put("partial_volume", result.partialVolume());
		values.put("warnings", result.warnings());
		values.put("rejected", result.rejected().stream().map(AifReport::rejected).toList());
		return values;
	}

	/** @return a column for the times, the consensus and each slice (counted from 1), in mM */
	public static CsvTable curves(AutomaticAifResult result) {
		List<String> header = new ArrayList<>(List.of("time_s", "cp_mM"));
		result.slices().keySet().forEach(slice -> header.add("slice_" + (slice + 1) + "_mM"));
		Curve consensus = result.aif().plasma();
		List<List<Object>> rows = new ArrayList<>();
		for (int t = 0; t < consensus.size(); t++) {
			List<Object> row = new ArrayList<>(List.of(consensus.times().seconds(t), consensus.value(t)));
			for (Curve slice : result.slices().values())
				row.add(slice.value(t));
			rows.add(row);
		}
		return new CsvTable(header, rows);
	}

	/**
	 * @param name file name without extension
	 * @param visit when, for the caption: " before therapy", " after therapy" or nothing
	 * @param series the images in which the artery was found
	 * @return its curve and those of single slices, beside the slice that holds most of it
	 */
	public static Figure figure(String name, String visit, AutomaticAifResult result,
		DynamicSeries series)
	{
		Curve plasma = result.aif().plasma();
		TimeAxis times = plasma.times();
		BolusOnset onset = result.onset();
		double half = times.intervalSeconds() / 2;
		ArteryFigure.Curves curves = new ArteryFigure.Curves(plasma, List.copyOf(result.slices()
			.values()), Math.max(times.seconds(0), times.seconds(onset.firstBaselineFrame()) - half),
			times.seconds(onset.firstEnhancedFrame() - 1) + half, BolusOnset.of(plasma).seconds());
		return ArteryFigure.of(name, caption(visit, result, curves), curves, slice(result, series));
	}

	private static String caption(String visit, AutomaticAifResult result,
		ArteryFigure.Curves curves)
	{
		return String.format(Locale.ROOT,
			"Arterial input%s, Cp in plasma, found automatically with a score of %.2f: " +
				"%d voxels in %d slices. Shaded: the frames before contrast; dotted: the bolus arrives, at " +
				"%.1f s. Right: the frame of the peak in the slice that holds most of them.", visit, result
					.score(), result.artery().count(), result.slices().size(), curves.arrivalSeconds());
	}

	private static FusedVisit slice(AutomaticAifResult result, DynamicSeries series) {
		VoxelGrid grid = series.grid();
		int slice = RegionSize.of(result.artery(), grid).slice();
		float[] noMap = new float[grid.voxelsPerSlice()];
		Arrays.fill(noMap, Float.NaN);
		int peak = result.aif().plasma().peakIndex();
		return new FusedVisit(List.of(String.format(Locale.ROOT, "slice %d, %.0f s", slice + 1, series
			.times().seconds(peak))), grid.width(), series.plane(slice, peak), noMap, List.of(
				new FusedVisit.Outline("aif", 0, result.artery().inSlice(slice))), new Rectangle(grid
					.width(), grid.height()), grid.spacingYMm() / grid.spacingXMm());
	}

	private static Map<String, Object> rejected(AifCandidate candidate) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("reason", candidate.verdict());
		values.put("voxels", candidate.region().count());
		values.put("peak_mM", candidate.shape().peak());
		values.put("arrival_s", candidate.shape().arrivalSeconds());
		values.put("score", candidate.score().total());
		return values;
	}
}
