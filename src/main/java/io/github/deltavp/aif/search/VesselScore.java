// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.aif.bolus.PeakShape;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What speaks for a vessel being the aorta, each 0 (impossible) … 1 (nothing against it), and their
 * product.
 *
 * @param first it enhances before everything else that has a first pass, and not after the tissues
 * @param high its concentration peaks as high as the highest
 * @param sharp its first pass is short and it falls to a low level after it
 * @param longitudinal it runs through most of the field of view from head to feet
 * @param slender it is a tube
 * @param quiet it is smooth after the first pass, and above the noise before it
 * @param large it has voxels enough
 * @param whole its peak is not cut flat or bent down by saturation or T2* decay
 */
public record VesselScore(double first, double high, double sharp, double longitudinal,
		double slender, double quiet, double large, double whole) {

	/** Of a vessel whose peak is not to be believed: too little to pass. */
	private static final double CUT = 0.4;
	/**
	 * Share of the field of view from head to feet that a vessel fills if it runs through all of it.
	 */
	private static final double THROUGH = 0.9;

	/** A criterion in words, for reports. */
	enum Criterion {

			FIRST("enhances later than the arteries or after the tissues"), HIGH(
				"peaks lower than the arteries"), SHARP("has no sharp first pass"), LONGITUDINAL(
					"is too short from head to feet"), SLENDER("is no tube"), QUIET("is noisy"), LARGE(
						"has too few voxels"), WHOLE("has a peak that is cut flat or bent down");

		final String against;

		Criterion(String against) {
			this.against = against;
		}
	}

	/**
	 * What a vessel is compared with.
	 *
	 * @param earliestRiseSeconds mean time of the upslope of the earliest sound vessel, in s
	 * @param highestPeak peak of the highest sound vessel, in mM
	 * @param tissueArrivalSeconds when the tissues enhance, in s
	 */
	record Rivals(double earliestRiseSeconds, double highestPeak, double tissueArrivalSeconds) {
	}

	static VesselScore of(VesselCandidate vessel, Rivals rivals) {
		BolusShape shape = vessel.shape();
		PeakShape peak = PeakShape.of(vessel.plasma(), 0);
		VesselExtent extent = vessel.extent();
		boolean tube = extent.measurable();
		double late = ramp(shape.riseSeconds() - rivals.earliestRiseSeconds, 5, 2.5);
		double causal = ramp(shape.arrivalSeconds() - rivals.tissueArrivalSeconds, 1, 0);
		return new VesselScore(Math.min(late, causal), ramp(shape.peak() / rivals.highestPeak, 0.4,
			0.7), Math.min(ramp(shape.fwhmSeconds(), 80, 50), ramp(shape.lateFraction(), 0.6, 0.4)), tube
				? ramp(extent.lengthFraction(), 0.15, 0.4) : 1, tube ? slender(extent) : 1, Math.min(ramp(
					shape.roughness(), 0.15, 0.05), ramp(vessel.baselineSnr(), 0.7, 2)), ramp(vessel
						.core().length, 0, 12), peak.isFlat() || peak.isBent() ? CUT : 1);
	}

	/** What leaves the field at both ends, as in axial slabs, is longer than it; its width tells. */
	private static double slender(VesselExtent extent) {
		double whole = ramp(extent.slenderness(), 2, 5);
		return extent.lengthFraction() < THROUGH ? whole : Math.max(whole, ramp(extent.widthMm(), 60,
			40));
	}

	/** @return the product of all */
	public double total() {
		return Arrays.stream(values()).reduce(1, (a, b) -> a * b);
	}

	/** @return what speaks against it most, in words */
	public String weakest() {
		double[] values = values();
		return Arrays.stream(Criterion.values()).min(Comparator.comparingDouble(c -> values[c
			.ordinal()])).orElseThrow().against;
	}

	private double[] values() {
		return new double[] { first, high, sharp, longitudinal, slender, quiet, large, whole };
	}

	/** 0 at {@code bad} and beyond, 1 at {@code good} and beyond, straight between. */
	private static double ramp(double value, double bad, double good) {
		return Math.max(0, Math.min(1, (value - bad) / (good - bad)));
	}
}
