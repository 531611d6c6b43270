// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.lesion.change.VoxelResponse;
import io.github.deltavp.lesion.endpoint.VoxelBlocks;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.figure.FittedCurvesFigure;
import io.github.deltavp.report.figure.HistogramFigure;
import io.github.deltavp.report.figure.IntervalFigure;
import io.github.deltavp.report.figure.Palette;
import io.github.deltavp.report.figure.SensitivityFigure;
import io.github.deltavp.report.file.FileName;
import io.github.deltavp.report.picture.ChangeFigure;
import io.github.deltavp.report.picture.FusedVisit;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudyVisit;
import io.github.deltavp.study.exam.AifReport;
import io.github.deltavp.study.exam.Exam;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pictures of a study: a fused figure and the curves of every lesion, and the arteries. */
public final class StudyFigures {

	private static final int LATE_FRAMES = 5;
	/** Colours of voxels that fell, stayed and rose. */
	private static final List<Color> RESPONSES = List.of(Palette.series(1), Palette.FAINT,
		Palette.POSITIVE);

	private StudyFigures() {}

	/** @return ΔVp of every lesion against the cut-off; empty where none is evaluable */
	static Optional<Figure> intervals(StudyResult result) {
		List<IntervalFigure.Entry> entries = result.lesions().stream().filter(lesion -> lesion.deltaVp()
			.isEvaluable()).map(lesion -> new IntervalFigure.Entry(lesion.name(), lesion.deltaVp()
				.percent(), ends(lesion.deltaVpInterval()), ends(lesion.totalInterval()))).toList();
		return entries.isEmpty() ? Optional.empty() : Optional.of(IntervalFigure.of("answer",
			"ΔVp of each lesion. Thick: 95 % interval of the noise; thin, and in brackets: the total interval, with outlines, " +
				"arterial curve, T10 and reference in doubt too.", entries, result.settings().cutoffs()
					.deltaVpPercent()));
	}

	private static double[] ends(ChangeInterval interval) {
		return new double[] { interval.low(), interval.high() };
	}

	/** @return what shows the answer of a lesion: both visits, and their curves */
	static List<Figure> ofAnswer(StudyResult result, StudyLesion lesion) {
		List<Figure> figures = new ArrayList<>();
		if (isMapped(result, lesion)) figures.add(fused(result, lesion, false));
		figures.add(curves("signal", "Signal relative to its baseline", "S/S₀", result, lesion));
		figures.add(curves("concentration", "Concentration (dots) and fit (lines)",
			"Concentration (mM)", result, lesion));
		return figures;
	}

	/** @return what else was measured: all slices, every voxel, other choices of the method */
	static List<Figure> ofMeasures(StudyResult result, StudyLesion lesion) {
		List<Figure> figures = new ArrayList<>();
		if (isMapped(result, lesion)) figures.add(montage(result, lesion));
		change(result, lesion).ifPresent(figures::add);
		histogram(result, lesion).ifPresent(figures::add);
		if (!result.sensitivityOf(lesion).isEmpty()) figures.add(sensitivity(result, lesion));
		return figures;
	}

	private static boolean isMapped(StudyResult result, StudyLesion lesion) {
		return result.pre().exam().maps().has(Parameter.VP) && lesion.isAtBothVisits();
	}

	/** @return the arterial curves of both visits, with the voxels that they were taken from */
	static List<Figure> arteries(StudyResult result) {
		return List.of(AifReport.figure("aif_pre", " before therapy", result.pre().exam()), AifReport
			.figure("aif_post", " after therapy", result.post().exam()));
	}

	private static Figure sensitivity(StudyResult result, StudyLesion lesion) {
		List<SensitivityFigure.Entry> entries = result.sensitivityOf(lesion).stream().map(
			row -> new SensitivityFigure.Entry(row.label(), row.deltaVp().pre(), row.deltaVp().post(), row
				.deltaVp().percent())).toList();
		return SensitivityFigure.of(fileName("sensitivity", lesion), "nVp and ΔVp of " + lesion.name() +
			" if the method were chosen otherwise, one choice at a time, in both visits. " +
			"Only the mean curves of lesion and reference are fitted again. A shift of the AIF takes the place of" +
			" the fitted delays; T10 is that of tissue.", entries, lesion.deltaVpInterval().low(), lesion
				.deltaVpInterval().high(), result.settings().cutoffs().deltaVpPercent());
	}

	/** @return name of a file about a lesion, without extension */
	public static String fileName(String what, StudyLesion lesion) {
		return fileName(what, lesion.name());
	}

	/** @return the same for the name of a lesion */
	public static String fileName(String what, String lesion) {
		return FileName.of(what, lesion);
	}

	private static Figure curves(String kind, String caption, String axis, StudyResult result,
		StudyLesion lesion)
	{
		List<FittedCurvesFigure.Entry> entries = new ArrayList<>();
		lesion.pre().ifPresent(vp -> entries.add(entry(kind, lesion.name() + ", pre", vp.lesion())));
		lesion.post().ifPresent(vp -> entries.add(entry(kind, lesion.name() + ", post", vp.lesion())));
		entries.add(entry(kind, "reference, pre", result.pre().reference()));
		entries.add(entry(kind, "reference, post", result.post().reference()));
		return FittedCurvesFigure.of(fileName(kind, lesion), caption + " of " + lesion.name() +
			" and the reference vertebra, before and after therapy.", entries, axis);
	}

	private static FittedCurvesFigure.Entry entry(String kind, String name, RegionFit fit) {
		var signal = fit.signal().relative();
		if (kind.equals("signal")) return new FittedCurvesFigure.Entry(name, signal, signal);
		return new FittedCurvesFigure.Entry(name, new Curve(signal.times(), fit.concentration()
			.toArray()), new Curve(signal.times(), fit.fit().model().toArray()));
	}

	/**
	 * @param lesion outlined at both visits
	 * @param arrows whether arrows point at it
	 * @return T1 images, Vp map and both, before above after therapy, with one range of colours
	 */
	public static Figure fused(StudyResult result, StudyLesion lesion, boolean arrows) {
		return new LesionPictures(result, lesion).fused(arrows);
	}

	/** @return all slices of a lesion that is outlined at both visits */
	public static Figure montage(StudyResult result, StudyLesion lesion) {
		return new LesionPictures(result, lesion).montage();
	}

	/** @return Vp of the voxels before and after therapy; empty where there are none to compare */
	public static Optional<Figure> histogram(StudyResult result, StudyLesion lesion) {
		return result.endpointsOf(lesion).filter(endpoints -> endpoints.pre().lesion().values()
			.count() > 0 && endpoints.post().lesion().values().count() > 0).map(
				endpoints -> HistogramFigure.of(fileName("histogram", lesion), "Vp of the voxels of " +
					lesion.name() + ", with the arterial delay of their mean curve. Lines: medians.", List.of(
						group("before therapy", endpoints.pre().lesion()), group("after therapy", endpoints
							.post().lesion())), PlasmaVolume.LABEL));
	}

	private static HistogramFigure.Group group(String visit, VoxelBlocks voxels) {
		double[] values = Arrays.stream(voxels.sorted()).map(PlasmaVolume::shown).toArray();
		return new HistogramFigure.Group(visit + " (n = " + values.length + ")", values, PlasmaVolume
			.shown(voxels.values().median()));
	}

	/** @return how the voxels of a lesion changed; empty where they could not be compared */
	public static Optional<Figure> change(StudyResult result, StudyLesion lesion) {
		return result.changeOf(lesion).filter(change -> change.statistics().count() > 0).map(
			change -> change(result, lesion, change));
	}

	private static Figure change(StudyResult result, StudyLesion lesion, LesionChange change) {
		FusedVisit slice = new LesionPictures(result, lesion).changed(change);
		List<ChangeFigure.Group> groups = Arrays.stream(VoxelResponse.values()).map(
			response -> new ChangeFigure.Group(String.format(Locale.ROOT, "%s, %.0f %%", response.words(),
				change.sharePercent(response)), RESPONSES.get(response.ordinal()), change.percentOf(
					response))).toList();
		return ChangeFigure.of(fileName("change", lesion),
			"ΔVp of every voxel within both outlines of " + lesion.name() +
				", on the late T1 image before therapy and as a histogram. Fell and rose: " +
				"beyond 95 % of the noise and of what all voxels have in common.", slice, groups, result
					.settings().cutoffs().deltaVpPercent());
	}

	/** @return the mean of the last frames: an image with contrast, and less noise than one */
	public static float[] late(DynamicSeries series, int slice) {
		float[] mean = new float[series.grid().voxelsPerSlice()];
		int frames = Math.min(LATE_FRAMES, series.times().size());
		for (int t = series.times().size() - frames; t < series.times().size(); t++)
			for (int i = 0; i < mean.length; i++)
				mean[i] += series.plane(slice, t)[i] / frames;
		return mean;
	}

	/**
	 * @return one upper end of the Vp colours for both visits of a lesion, as a fraction: that of all
	 *         exams, unless the lesion has more
	 */
	public static double upperEnd(StudyResult result, StudyLesion lesion) {
		return Math.max(PlasmaVolume.HIGHEST_FRACTION, roundedUp(Math.max(upperEnd(result.pre(), lesion
			.pre().orElseThrow().lesion()), upperEnd(result.post(), lesion.post().orElseThrow()
				.lesion()))));
	}

	private static double upperEnd(StudyVisit visit, RegionFit lesion) {
		ParameterMap vp = visit.exam().maps().vp();
		double[] values = IntStream.concat(Arrays.stream(lesion.region().voxels()), Arrays.stream(visit
			.reference().region().voxels())).mapToDouble(vp::value).filter(Double::isFinite).sorted()
			.toArray();
		return values.length == 0 ? 0 : SampleStatistics.quantile(values, 0.98);
	}

	/** Up to 1, 1.5, 2, 3, 5 or 8 times a power of ten. */
	private static double roundedUp(double value) {
		if (!(value > 0)) return 0.1;
		double power = Math.pow(10, Math.floor(Math.log10(value)));
		for (double step : new double[] { 1, 1.5, 2, 3, 5, 8 })
			if (value <= step * power) return step * power;
		return 10 * power;
	}
}
