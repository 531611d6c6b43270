// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.SignalConverter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Fits the mean curves of the regions of one exam, and again for replicates of the noise: voxels
 * drawn with replacement, noise added to the arterial curve, the delay fitted each time, and what
 * the sampling of the artery leaves open drawn. For one thread.
 */
public final class RegionFitter {

	/** Arterial curves with noise; replicates take them in turn. */
	private static final int ARTERIAL_CURVES = 24;
	/** A sample that turns a number into 0 tells no more than one that halves it twice. */
	private static final double LARGEST_CHANGE = Math.log(4);

	private final DynamicSeries series;
	private final FitSettings settings;
	private final BaselineFrames baseline;
	private final double arrivalSeconds;
	private final BootstrapSettings bootstrap;
	private final List<Curve> arteries;
	private final AifSampling sampling;
	private final Map<TimeAxis, List<CurveFit>> fits = new HashMap<>();
	/** With the arteries that lack a sample. */
	private final Map<TimeAxis, List<CurveFit>> incomplete = new HashMap<>();

	/**
	 * @param series the exam
	 * @param plasma its arterial input function: plasma concentration in mM
	 * @param arrivalSeconds when the bolus arrives in the artery, on the clock of the series
	 * @param settings how maps are fitted, with the frames before contrast; regions are fitted alike,
	 *          in all voxels that they hold, with a delay of their own, whatever the voxels have
	 * @param bootstrap how uncertainty is found
	 * @throws IllegalArgumentException if the frames before contrast are not known
	 */
	public RegionFitter(DynamicSeries series, Curve plasma, double arrivalSeconds,
		FitSettings settings, BootstrapSettings bootstrap)
	{
		this.series = series;
		this.settings = settings;
		this.arrivalSeconds = arrivalSeconds;
		this.bootstrap = bootstrap;
		baseline = settings.concentration().baseline();
		if (baseline.isAutomatic()) throw new IllegalArgumentException(
			"the frames before contrast are not known yet; find them in the series first");
		/* Two exams have errors of their own. */
		long seed = bootstrap.seed() * 1_000_003 + Arrays.hashCode(plasma.toArray());
		arteries = AifReplicates.of(plasma, bootstrap.replicates() == 0 ? 0 : ARTERIAL_CURVES, seed);
		sampling = bootstrap.replicates() == 0 ? AifSampling.NONE : AifSampling.of(plasma, seed);
	}

	/**
	 * @param region any region of the exam
	 * @return what its mean curve says
	 * @throws IllegalArgumentException if no voxel of it has a signal, or no frame comes before
	 *           contrast
	 */
	public RegionFit fit(Region region) {
		RegionSignals signals = RegionSignals.of(series, region);
		BaselineFrames before = signals.baseline(baseline).orElseThrow(
			() -> new IllegalArgumentException("region " + region.name() +
				" has no frame before contrast; give M0 or another series"));
		SignalConverter regional = SignalConverter.of(series.withProtocol(series.protocolOf(region
			.voxels())), concentration(region)).withBaseline(before);
		List<CurveFit> regionalFits = fits.computeIfAbsent(signals.times(), times -> fits(arteries,
			times));
		Curve mean = signals.mean();
		Curve tissue = regional.tissue(mean);
		FittedCurve fit = regionalFits.get(0).fit(tissue);
		return new RegionFit(region, signals.count(), signals.failed(), RegionSize.of(region, series
			.grid()), SignalMeasures.of(mean, before, arrivalSeconds), tissue, fit, replicates(region,
				signals, regional, regionalFits, changes(signals.times(), tissue, fit)));
	}

	/** T10 and M0 of a region are the means of its voxels, where there are maps of them. */
	private ConcentrationSettings concentration(Region region) {
		ConcentrationSettings common = settings.concentration().withBaseline(baseline);
		Optional<Double> t10 = settings.t10Map().map(map -> mean(region, map));
		Optional<Double> m0 = settings.m0Map().map(map -> mean(region, map));
		return common.withT10Ms(t10.orElse(common.t10Ms()), common.bloodT10Ms()).withM0(m0.orElse(common
			.m0()));
	}

	private static double mean(Region region, ParameterMap map) {
		double mean = MapMeasures.of(region, map).values().mean();
		if (!(mean > 0)) throw new IllegalArgumentException("map " + map.name() + " has no value in " +
			region.name() + "; draw the region where the map has values");
		return mean;
	}

	private List<CurveFit> fits(List<Curve> arteries, TimeAxis times) {
		return arteries.stream().map(artery -> new CurveFit(settings.model(), times, artery, settings
			.bounds(), settings.delay())).toList();
	}

	private Replicates replicates(Region region, RegionSignals signals, SignalConverter regional,
		List<CurveFit> regionalFits, double[] changes)
	{
		if (bootstrap.replicates() == 0) return Replicates.NONE;
		SplittableRandom random = new SplittableRandom(bootstrap.seed() * 1_000_003 + RegionName.of(
			region.name()).key().hashCode());
		double[] vp = new double[bootstrap.replicates()];
		double[] ktrans = new double[vp.length];
		double[] auc = new double[vp.length];
		for (int i = 0; i < vp.length; i++) {
			Curve signal = signals.resampledMean(random);
			FittedCurve fit = regionalFits.get(1 + i % (regionalFits.size() - 1)).fit(regional.tissue(
				signal));
			vp[i] = fit.value(Parameter.VP) * sampling.factor(changes, i);
			ktrans[i] = fit.value(Parameter.KTRANS);
			auc[i] = SignalMeasures.of(signal, regional.baseline(), arrivalSeconds).auc();
		}
		return new Replicates(vp, ktrans, auc);
	}

	/** By what the logarithm of Vp changes where a sample of the artery is left out. */
	private double[] changes(TimeAxis times, Curve tissue, FittedCurve complete) {
		double vp = complete.value(Parameter.VP);
		List<CurveFit> lacking = incomplete.computeIfAbsent(times, axis -> fits(sampling.without(),
			axis));
		return lacking.stream().mapToDouble(fit -> Math.log(fit.fit(tissue).value(Parameter.VP) / vp))
			.map(change -> Double.isNaN(change) ? 0 : Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE,
				change))).toArray();
	}
}
