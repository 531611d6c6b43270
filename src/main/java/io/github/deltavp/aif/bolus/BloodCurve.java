// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the blood of some voxels shows: nothing but these voxels decides it, so that a region found
 * automatically and given back as a ROI has the same curve, to the bit.
 *
 * @param signal root mean square of the voxels less the Rician noise floor; gaps filled
 * @param onset when the bolus arrives in them
 * @param sigma noise of one voxel
 * @param conversion signal of blood → plasma concentration, with the baseline of these voxels
 */
public record BloodCurve(Curve signal, BolusOnset onset, double sigma, BloodConversion conversion) {

	/** Standard deviations from the median at which a baseline frame strays. */
	private static final double STRAY = 3;

	/**
	 * @param members positions in the curves
	 * @throws IllegalArgumentException if the voxels show no bolus, or it has arrived in the frames
	 *           that the settings give as those before contrast
	 */
	public static BloodCurve of(VoxelCurves curves, int[] members, Protocol protocol,
		ConcentrationSettings settings)
	{
		BolusOnset onset = BolusOnset.of(Gaps.filled(curves.mean(members))).with(settings.baseline(),
			curves.times());
		double sigma = curves.noise(members, onset);
		Curve signal = Gaps.filled(steadied(curves.noiseFree(members, sigma), onset));
		return new BloodCurve(signal, onset, sigma, new BloodConversion(protocol, settings, onset));
	}

	/** @return Cp in mM; lost samples are interpolated */
	public Curve plasma() {
		return conversion.plasma(signal);
	}

	/**
	 * @param curves those that it was made of
	 * @param members positions in the curves
	 * @param pixels voxels of a slice
	 * @return Cp in mM of the voxels in each slice; key: slice, from 0. A slice with a few noisy
	 *         voxels may have no concentration of its own; it is left out
	 */
	public SortedMap<Integer, Curve> slices(VoxelCurves curves, int[] members, int pixels) {
		SortedMap<Integer, Curve> slices = new TreeMap<>();
		IntStream.of(members).boxed().collect(Collectors.groupingBy(i -> curves.voxels()[i] / pixels))
			.forEach((slice, some) -> {
				Curve mean = curves.noiseFree(some.stream().mapToInt(Integer::intValue).toArray(), sigma);
				if (conversion.converts(mean)) slices.put(slice, conversion.plasma(mean));
			});
		return slices;
	}

	/** @return a warning where few frames come before the bolus */
	public Optional<String> baselineWarning() {
		return onset.baselineFrames() >= BaselineFrames.ENOUGH ? Optional.empty() : Optional.of(
			BaselineFrames.only(onset.baselineFrames()) +
				" before the bolus, so the baseline of the AIF is uncertain");
	}

	/** @return why its peak may not be the true one, a sentence each */
	public List<String> peakWarnings(Protocol protocol, ConcentrationSettings settings) {
		Curve plasma = plasma();
		List<String> warnings = new ArrayList<>(PeakShape.of(plasma, 0).warnings());
		warnings.addAll(T2StarLoss.of(plasma.value(plasma.peakIndex()), protocol, settings).warnings());
		return warnings;
	}

	/**
	 * Replaces the baseline samples that stray (moved frames) by their median, so that they do not
	 * scale the whole curve.
	 */
	public static Curve steadied(Curve signal, BolusOnset onset) {
		double[] values = signal.toArray();
		double[] baseline = Arrays.copyOfRange(values, onset.firstBaselineFrame(), onset
			.firstEnhancedFrame());
		double median = Spread.median(baseline);
		double reach = STRAY * Spread.of(baseline, median);
		for (int t = onset.firstBaselineFrame(); t < onset.firstEnhancedFrame(); t++)
			if (!(Math.abs(values[t] - median) <= reach)) values[t] = median;
		return new Curve(signal.times(), values);
	}
}
