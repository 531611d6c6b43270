// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One exam, analysed: the series, its arterial input function and its maps.
 *
 * @param series what regions are measured in: the measured series after motion correction, not
 *          smoothed as the maps may be
 * @param aif what arrived
 * @param aids what was drawn and measured besides
 * @param method what was done
 * @param maps what came out
 * @param further maps besides those of the model, in the order in which they are written
 */
public record Exam(DynamicSeries series, ArterialInputFunction aif, ExamAids aids, Method method,
		PerfusionMaps maps, List<ParameterMap> further) {

	/** Fewer time points than this are no dynamic series: baseline, bolus, and something after it. */
	private static final int FEWEST_TIMES = 5;

	/** @return how its regions are fitted: as its voxels, T1 and M0 maps included */
	public FitSettings fit() {
		return aids.onto(method.fit(), series.grid());
	}

	/**
	 * Noise alone puts half of the voxels at the lower end where the true delay is that; at the upper
	 * end no more than a few belong.
	 */
	private static final double MOST_AT_LOWER_END = 0.5;
	private static final double MOST_AT_UPPER_END = 0.05;

	/**
	 * Runs the whole way from signal to maps.
	 *
	 * @param measured the series as read
	 * @param aids what was drawn and measured besides
	 * @throws IOException if the AIF's file cannot be read
	 * @throws IllegalArgumentException if the series or the method do not fit, in one sentence
	 */
	public static Exam analyse(DynamicSeries measured, ExamAids aids, Method method,
		Progress progress) throws IOException
	{
		if (measured.times().size() < FEWEST_TIMES) throw new IllegalArgumentException(
			"the series has " + measured.times().size() + (measured.times().size() == 1 ? " time point"
				: " time points") + "; a DCE fit needs at least " + FEWEST_TIMES +
				"; choose the dynamic series");
		Preprocessing.Prepared prepared = method.preprocessing().of(measured, progress);
		DynamicSeries series = prepared.still();
		ArterialInputFunction aif = method.aif().find(series, aids.regions(), method.concentration(),
			progress);
		FitSettings fit = aids.onto(prepared.kept().map(method.fit()::withMask).orElse(method.fit()),
			series.grid());
		PerfusionMaps maps = PerfusionFit.fit(prepared.smooth(), aif.plasma(), fit, progress);
		return new Exam(series, aif, aids, method, maps, method.further().of(prepared.smooth(), aif
			.plasma(), fit, maps, progress));
	}

	/**
	 * @return the maps of the model, those of their standard errors, then the further ones; no status
	 */
	public List<ParameterMap> allMaps() {
		List<ParameterMap> all = new ArrayList<>(maps.all());
		all.addAll(maps.standardErrors().values());
		all.addAll(further);
		return all;
	}

	/** @return what the user should know of the maps, a sentence each */
	public List<String> remarks() {
		if (method.delay() == DelayMode.NONE) return List.of();
		double[] delays = maps.values(Parameter.DELAY, VoxelStatus::enhances);
		List<String> remarks = new ArrayList<>();
		remark(delays, method.delays().minSeconds(), MOST_AT_LOWER_END, "delaymin", remarks);
		remark(delays, method.delays().maxSeconds(), MOST_AT_UPPER_END, "delaymax", remarks);
		return remarks;
	}

	private static void remark(double[] delays, double bound, double most, String option,
		List<String> remarks)
	{
		double part = Arrays.stream(delays).filter(delay -> Math.abs(delay - bound) < 1e-6).count() /
			(double) delays.length;
		if (part > most) remarks.add(String.format(Locale.ROOT,
			"the arterial delay is at its bound of %.1f s in %.0f %% of the enhancing voxels; check the AIF or change %s",
			bound, 100 * part, option));
	}
}
