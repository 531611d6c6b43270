// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.PeakShape;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.lesion.RegionVoxels;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.StillImages;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.FrameChecks;
import io.github.deltavp.study.check.ProtocolCheck;
import io.github.deltavp.study.check.Remark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One exam, analysed: what visits, studies, tables and the ROI panel take from it. Made by
 * {@link #analyse} alone.
 *
 * @param images what regions are measured in: the images after motion correction, not smoothed as
 *          those for the maps may be
 * @param aif what arrived
 * @param aids what was drawn and measured besides
 * @param method what was done
 * @param mapped its maps; empty if none were wanted
 * @param artery the artery that the AIF was taken from; empty unless it was found automatically
 * @param checks what is odd about its frames
 */
public record Exam(ExamImages images, ArterialInputFunction aif, ExamAids aids, Method method,
		Optional<ExamMaps> mapped, Optional<AutomaticAifResult> artery, List<Remark> checks) {

	private static final Set<Check> TOLD_ELSEWHERE = Set.of(Check.FILES, Check.INPUT, Check.PEAK);

	/** Fewer time points than this are no dynamic series: baseline, bolus, and something after it. */
	private static final int FEWEST_TIMES = 5;

	/**
	 * Noise alone puts half of the voxels at the lower end where the true delay is that; at the upper
	 * end no more than a few belong.
	 */
	private static final double MOST_AT_LOWER_END = 0.5;
	private static final double MOST_AT_UPPER_END = 0.05;

	public Exam {
		checks = List.copyOf(checks);
		VoxelGrid grid = images.series().grid();
		mapped.ifPresent(maps -> {
			if (!maps.ofModel().grid().sameSize(grid)) throw new IllegalArgumentException(
				"the maps are not those of the series: they are of another size");
		});
	}

	/** An exam with nothing odd about its frames. */
	public Exam(ExamImages images, ArterialInputFunction aif, ExamAids aids, Method method,
		Optional<ExamMaps> mapped, Optional<AutomaticAifResult> artery)
	{
		this(images, aif, aids, method, mapped, artery, List.of());
	}

	/**
	 * Reads an exam and analyses it.
	 *
	 * @throws IOException with a sentence for the user if a file cannot be read
	 * @throws IllegalArgumentException if the series or the method do not fit, in one sentence
	 */
	public static Exam analyse(ExamSource source, Method method, Extent extent, Progress progress)
		throws IOException
	{
		ReadExam read = source.read(progress);
		return analyse(read.series(), read.aids(), method, extent, progress);
	}

	/**
	 * Runs the whole way from signal to maps.
	 *
	 * @param read the series as read
	 * @param aids what was drawn and measured besides
	 * @param extent which voxels are mapped
	 * @throws IOException if the AIF's file cannot be read
	 * @throws IllegalArgumentException if the series or the method do not fit, in one sentence
	 */
	public static Exam analyse(DynamicSeries read, ExamAids aids, Method method, Extent extent,
		Progress progress) throws IOException
	{
		requireTimes(read.times().size());
		FrameChecks frames = FrameChecks.of(read);
		requireTimes(frames.series().times().size());
		ConcentrationSettings concentration = method.concentration().withBaseline(method.concentration()
			.baseline().without(frames.leftOut()));
		DynamicSeries still = method.preprocessing().inPlace(frames.series(), progress);
		FoundAif found = method.aif().find(still, aids.regions(), concentration, progress);
		BolusOnset.of(found.aif().plasma()).requireBefore(concentration.baseline(), still.times());
		Exam exam = new Exam(new ExamImages(still, concentration.baseline()), found.aif(), aids, method,
			Optional.empty(), found.artery(), frames.remarks());
		return extent == Extent.NONE ? exam : exam.with(ExamMaps.of(exam, extent, progress));
	}

	private static void requireTimes(int times) {
		if (times < FEWEST_TIMES) throw new IllegalArgumentException("the series has " + times +
			(times == 1 ? " time point" : " time points") + "; a DCE fit needs at least " + FEWEST_TIMES +
			"; choose the dynamic series");
	}

	private Exam with(ExamMaps maps) {
		return new Exam(images, aif, aids, method, Optional.of(maps), artery, checks);
	}

	/**
	 * @param after the exam of the other visit
	 * @return how both were acquired, and what differs
	 */
	public List<ProtocolCheck.Row> comparedWith(Exam after) {
		return ProtocolCheck.of(series().facts(), after.series().facts(), !aif.slices().isEmpty() &&
			!after.aif.slices().isEmpty(), aids.knowsT10() && after.aids.knowsT10());
	}

	/** @return what regions are measured in */
	public DynamicSeries series() {
		return images.series();
	}

	/** @return when the bolus arrives in the artery, in s on the clock of the series */
	public double arrivalSeconds() {
		return BolusOnset.of(aif.plasma()).seconds();
	}

	/** @return its images before contrast and in the minute after */
	public StillImages still() {
		return StillImages.of(series(), images.baseline(), arrivalSeconds());
	}

	/**
	 * @return how its regions are fitted: as its voxels, T1 and M0 maps included, with the frames
	 *         before contrast
	 */
	public FitSettings fit() {
		FitSettings fit = aids.onto(method.fit(), series().grid());
		return fit.withConcentration(fit.concentration().withBaseline(images.baseline()));
	}

	/** @return whether its maps would be others if something else were drawn */
	public boolean dependsOnOutlines() {
		return method.aif().needsRegions() || aids.givesRegionsT10();
	}

	/** @return what T10 its tissues were given, for people */
	public String t10() {
		return aids.t10Words(method.concentration().t10Ms());
	}

	/**
	 * @return where its flip angles come from, or why a B1 map is not used, for people; empty where
	 *         they are nominal and there is none
	 */
	public Optional<String> b1() {
		return VisitB1.words(series(), aids.regions()).or(aids::unusedB1);
	}

	/**
	 * @param bootstrap how uncertainty is found
	 * @return fits the mean curves of its regions
	 */
	public RegionFitter fitter(BootstrapSettings bootstrap) {
		return new RegionFitter(series(), aif.plasma(), arrivalSeconds(), fit(), bootstrap);
	}

	/** @return the voxels of each region, fitted alike and smoothed as the maps */
	public List<RegionVoxels> voxels(List<RegionFit> regions) {
		DynamicSeries smooth = method.preprocessing().smooth(series(), regions.stream().map(
			RegionFit::region).toList());
		return regions.stream().map(region -> RegionVoxels.of(smooth, aif.plasma(), fit(), region))
			.toList();
	}

	/** @return the maps of the model */
	public PerfusionMaps maps() {
		return mapped.orElseThrow(() -> new IllegalStateException("the exam was not mapped")).ofModel();
	}

	/**
	 * @return the maps of the model, those of their standard errors, then the further ones; no status
	 */
	public List<ParameterMap> allMaps() {
		List<ParameterMap> all = new ArrayList<>(maps().all());
		all.addAll(maps().standardErrors().values());
		mapped.ifPresent(maps -> all.addAll(maps.further()));
		return all;
	}

	/** @return what is to be known of the exam, whatever is made of it */
	public List<Remark> checked() {
		List<Remark> all = new ArrayList<>(checks);
		series().warnings().forEach(guessed -> all.add(new Remark(Check.FILES, guessed)));
		aids.t10Remark().ifPresent(words -> all.add(new Remark(Check.T10, words)));
		b1().ifPresent(words -> all.add(new Remark(Check.B1, words)));
		baseline().flatMap(BaselineReport::doubt).ifPresent(words -> all.add(new Remark(Check.BASELINE,
			words)));
		List<String> peak = PeakShape.of(aif.plasma(), 0).warnings();
		aif.remarks().forEach(words -> all.add(new Remark(peak.contains(words) ? Check.PEAK
			: Check.INPUT, words)));
		return all;
	}

	/** The frames before contrast, if they were needed. */
	private Optional<BaselineReport> baseline() {
		if (mapped.isPresent()) return mapped.get().baseline();
		return method.concentration().hasM0() ? Optional.empty() : Optional.of(images.report());
	}

	/** @return what is to be known of the exam and its maps */
	public List<Remark> checkedWithMaps() {
		List<Remark> all = checked();
		if (mapped.isPresent()) remarkDelays(words -> all.add(new Remark(Check.DELAY, words)));
		return all;
	}

	/**
	 * @return what the user should know of the maps, a sentence each; series and AIF tell their own
	 */
	public List<String> remarks() {
		return checkedWithMaps().stream().filter(remark -> !TOLD_ELSEWHERE.contains(remark.check()))
			.map(Remark::sentence).toList();
	}

	private void remarkDelays(Consumer<String> told) {
		if (method.delay() == DelayMode.NONE) {
			told.accept("the arterial delay is " + method.delay().words() +
				": Vp is too low where blood arrives late");
			return;
		}
		double[] delays = maps().values(Parameter.DELAY, VoxelStatus::enhances);
		if (method.delay() == DelayMode.VOXEL) remark(delays, method.delays().minSeconds(),
			MOST_AT_LOWER_END, "delaymin", told);
		remark(delays, method.delays().maxSeconds(), MOST_AT_UPPER_END, "delaymax", told);
	}

	private static void remark(double[] delays, double bound, double most, String option,
		Consumer<String> told)
	{
		double part = Arrays.stream(delays).filter(delay -> Math.abs(delay - bound) < 1e-6).count() /
			(double) delays.length;
		if (part > most) told.accept(String.format(Locale.ROOT,
			"the arterial delay is at its bound of %.1f s in %.0f %% of the enhancing voxels; check the AIF or change %s",
			bound, 100 * part, option));
	}
}
