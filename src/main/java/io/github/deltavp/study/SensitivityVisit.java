// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.smoothing.Smoothing;
import io.github.deltavp.study.exam.Exam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.imglib2.converter.Converters;
import net.imglib2.type.numeric.real.FloatType;

/**
 * One visit under other choices of the method: the mean curves of its lesions and reference are
 * fitted again, each with a delay of its own unless that is what is chosen; no voxel is.
 */
final class SensitivityVisit {

	/** What is fitted again. */
	private record Setup(DynamicSeries series, Curve plasma, FitSettings fit) {
	}

	private final StudyVisit visit;
	private final Setup asAnalysed;
	private BolusOnset bolus;

	SensitivityVisit(StudyVisit visit) {
		this.visit = visit;
		Exam exam = visit.exam();
		asAnalysed = new Setup(exam.series(), exam.aif().plasma(), exam.fit());
	}

	/** The AIF shifted by so many frames, for lesion and reference alike. */
	Map<String, RegionFit> shifted(int frames) {
		double seconds = frames * asAnalysed.series.times().intervalSeconds();
		return fits(new Setup(asAnalysed.series, asAnalysed.plasma, asAnalysed.fit.withDelay(
			DelayMode.GLOBAL, DelayRange.fixed(seconds))));
	}

	/** The AIF of a population at the bolus arrival of the exam. */
	Map<String, RegionFit> withPopulation(PopulationAif population) {
		if (bolus == null) bolus = BolusOnset.of(asAnalysed.series, Progress.NONE);
		Curve plasma = population.plasma(asAnalysed.series.times(), bolus.seconds(), asAnalysed.fit
			.concentration().hematocrit());
		return fits(new Setup(asAnalysed.series, plasma, asAnalysed.fit));
	}

	/** T10 of tissue times a factor, that of a map too; the AIF and T10 of blood stay. */
	Map<String, RegionFit> withT10(double factor) {
		ConcentrationSettings concentration = asAnalysed.fit.concentration();
		FitSettings fit = asAnalysed.fit.withConcentration(concentration.withT10Ms(factor *
			concentration.t10Ms(), concentration.bloodT10Ms()));
		return fits(new Setup(asAnalysed.series, asAnalysed.plasma, fit.t10Map().map(map -> fit
			.withT10Map(scaled(map, factor))).orElse(fit)));
	}

	/** The signal smoothed within slices; the AIF stays. */
	Map<String, RegionFit> smoothed(double fwhmMm) {
		DynamicSeries smooth = new Smoothing(fwhmMm, false).within(asAnalysed.series, slice -> visit
			.all().stream().anyMatch(fit -> fit.region().reaches(slice)), Progress.NONE);
		return fits(new Setup(smooth, asAnalysed.plasma, asAnalysed.fit));
	}

	/** @return fits by the key of the lesion; "" is the reference */
	private Map<String, RegionFit> fits(Setup setup) {
		RegionFitter fitter = new RegionFitter(setup.series, setup.plasma, visit.exam()
			.arrivalSeconds(), setup.fit, BootstrapSettings.NONE);
		UnaryOperator<RegionFit> again = fit -> withReplicates(fitter.fit(fit.region()), fit);
		Map<String, RegionFit> fits = new LinkedHashMap<>();
		fits.put("", again.apply(visit.reference()));
		visit.lesions().forEach((key, fit) -> fits.put(key, again.apply(fit)));
		return fits;
	}

	/** The noise floor stays that of the analysis. */
	private static RegionFit withReplicates(RegionFit fit, RegionFit analysed) {
		return new RegionFit(fit.region(), fit.voxels(), fit.failed(), fit.size(), fit.signal(), fit
			.concentration(), fit.fit(), analysed.replicates());
	}

	private static ParameterMap scaled(ParameterMap map, double factor) {
		return new ParameterMap(map.name(), map.unit(), map.grid(), Converters.convert(map.values(), (
			value, scaled) -> scaled.set(value.get() * (float) factor), new FloatType()));
	}
}
