// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.search.AifCandidate;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.VesselScore;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.picture.ArteryFigure;
import io.github.deltavp.report.picture.FieldOfView;
import io.github.deltavp.report.picture.FusedVisit;
import io.github.deltavp.report.picture.OutlineColour;
import io.github.deltavp.report.picture.SliceView;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why an artery was chosen, for people and programs: scores, shape, the curve of each slice, a
 * figure, and what was rejected.
 */
public final class AifReport {

	/** Of other vessels, in the figure; {@code aif.json} has all. */
	private static final int MOST_REASONS = 3;

	private AifReport() {}

	/** @return what {@code aif.json} holds */
	public static Map<String, Object> of(AutomaticAifResult result) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("source", result.aif().source());
		values.put("candidate", result.chosen().number());
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
	public static CsvTable curves(ArterialInputFunction aif) {
		List<String> header = new ArrayList<>(List.of("time_s", "cp_mM"));
		aif.slices().keySet().forEach(slice -> header.add("slice_" + (slice + 1) + "_mM"));
		Curve consensus = aif.plasma();
		List<List<Object>> rows = new ArrayList<>();
		for (int t = 0; t < consensus.size(); t++) {
			List<Object> row = new ArrayList<>(List.of(consensus.times().seconds(t), consensus.value(t)));
			for (Curve slice : aif.slices().values())
				row.add(slice.value(t));
			rows.add(row);
		}
		return new CsvTable(header, rows);
	}

	/**
	 * @param name file name without extension
	 * @param visit when, for the caption: " before therapy", " after therapy" or nothing
	 * @return the curve that an exam was analysed with, beside the voxels that it was taken from, if
	 *         it was taken from any
	 */
	public static Figure figure(String name, String visit, Exam exam) {
		return exam.artery().map(found -> figure(name, visit, found, exam.series())).orElseGet(
			() -> given(name, visit, exam));
	}

	private static Figure given(String name, String visit, Exam exam) {
		ArterialInputFunction aif = exam.aif();
		double arrival = exam.arrivalSeconds();
		Optional<Region> drawn = aif.slices().isEmpty() ? Optional.empty() : exam.aids().regions()
			.flatMap(Regions::artery);
		String caption = String.format(Locale.ROOT,
			"Arterial input%s, Cp in plasma: %s. Dotted: the bolus arrives, at %.1f s.%s", visit, aif
				.source(), arrival, drawn.isPresent()
					? " Right: its voxels in each slice, on the frame of the peak." : "");
		return ArteryFigure.of(name, caption, new ArteryFigure.Curves(aif.plasma(), aif.slices(),
			Double.NaN, Double.NaN, arrival), drawn.map(artery -> slices(artery, aif, exam.series()))
				.orElse(List.of()), List.of("Taken from: " + aif.source()));
	}

	/**
	 * @param name file name without extension
	 * @param visit when, for the caption: " before therapy", " after therapy" or nothing
	 * @param series the images in which the artery was found
	 * @return its curve and those of single slices, beside its voxels in each slice, and the reasons
	 */
	public static Figure figure(String name, String visit, AutomaticAifResult result,
		DynamicSeries series)
	{
		Curve plasma = result.aif().plasma();
		TimeAxis times = plasma.times();
		BolusOnset onset = result.onset();
		double half = times.intervalSeconds() / 2;
		ArteryFigure.Curves curves = new ArteryFigure.Curves(plasma, result.slices(), Math.max(times
			.seconds(0), times.seconds(onset.firstBaselineFrame()) - half), times.seconds(onset
				.firstEnhancedFrame() - 1) + half, BolusOnset.of(plasma).seconds());
		return ArteryFigure.of(name, caption(visit, result, curves, times), curves, slices(result
			.artery(), result.aif(), series), reasons(result));
	}

	private static String caption(String visit, AutomaticAifResult result, ArteryFigure.Curves curves,
		TimeAxis times)
	{
		return String.format(Locale.ROOT, "Arterial input%s, Cp in plasma, %s with a score of %.2f: " +
			"%d voxels in %d slices. Shaded: the frames before contrast; dotted: the bolus arrives, at " +
			"%.1f s. Right: its voxels in each slice, on the frame of the peak, %.0f s.", visit, result
				.chosen().verdict(), result.score(), result.artery().count(), result.slices().size(), curves
					.arrivalSeconds(), times.seconds(result.aif().plasma().peakIndex()));
	}

	private static List<FusedVisit> slices(Region artery, ArterialInputFunction aif,
		DynamicSeries series)
	{
		VoxelGrid grid = series.grid();
		SliceView view = FieldOfView.around(grid, artery);
		float[] noMap = new float[grid.voxelsPerSlice()];
		Arrays.fill(noMap, Float.NaN);
		int peak = aif.plasma().peakIndex();
		return aif.slices().keySet().stream().map(slice -> new FusedVisit(List.of("slice " + (slice +
			1)), view, series.plane(slice, peak), noMap, List.of(new FusedVisit.Outline("aif",
				OutlineColour.ARTERY, artery.inSlice(slice))))).toList();
	}

	/** What spoke for the artery, and what against how many others, the most frequent first. */
	private static List<String> reasons(AutomaticAifResult result) {
		VesselScore score = result.chosen().score();
		List<String> reasons = new ArrayList<>();
		reasons.add(String.format(Locale.ROOT,
			"Score %.2f = first %.2f × high %.2f × sharp %.2f × longitudinal %.2f × slender %.2f × quiet %.2f × large %.2f × whole %.2f",
			score.total(), score.first(), score.high(), score.sharp(), score.longitudinal(), score
				.slender(), score.quiet(), score.large(), score.whole()));
		Map<String, Long> against = result.rejected().stream().collect(Collectors.groupingBy(
			AifCandidate::verdict, TreeMap::new, Collectors.counting()));
		against.entrySet().stream().sorted(Map.Entry.<String, Long> comparingByValue().reversed())
			.limit(MOST_REASONS).forEach(reason -> reasons.add("Not taken, " + reason.getValue() + (reason
				.getValue() == 1 ? " vessel: " : " vessels: ") + reason.getKey()));
		return reasons;
	}

	private static Map<String, Object> rejected(AifCandidate candidate) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("candidate", candidate.number());
		values.put("reason", candidate.verdict());
		values.put("voxels", candidate.region().count());
		values.put("peak_mM", candidate.shape().peak());
		values.put("arrival_s", candidate.shape().arrivalSeconds());
		values.put("score", candidate.score().total());
		return values;
	}
}
