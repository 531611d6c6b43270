// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.roc.DeLong;
import io.github.deltavp.cohort.roc.LeaveOneOut;
import io.github.deltavp.cohort.roc.OperatingPoint;
import io.github.deltavp.cohort.roc.RocBand;
import io.github.deltavp.cohort.roc.RocCurve;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.stats.KruskalWallisTest;
import io.github.deltavp.cohort.stats.MannWhitneyTest;
import io.github.deltavp.cohort.stats.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one marker.
 *
 * @param name of the marker
 * @param lesions its known values, lesion by lesion in the order of the table
 * @param samples its values by group, the positive group first
 * @param groups its description by group, in the same order
 * @param missing lesions of a known group without a value
 * @param mannWhitney test of the positive against the negative lesions
 * @param holmP its p adjusted for the number of markers
 * @param kruskalWallis test of all groups, where there are more than two
 * @param curve ROC curve
 * @param area its area with DeLong's variance
 * @param bootstrap stratified bootstrap interval of the area
 * @param clusterBootstrap the same by patients, where a patient has several lesions
 * @param band confidence band of the curve, by patients where a patient has several lesions
 * @param partialArea area of the part with a specificity of 0.8 … 1
 * @param standardisedPartialArea the same on the scale of the whole area
 * @param youden cut-offs of largest Youden index, the chosen one first; empty if none beats chance
 * @param fixedCutoff what the cut-off given beforehand does, if there is one
 * @param leaveOneOut cross-validation of the Youden cut-off; needs two lesions a group
 */
public record MarkerResult(String name, List<Lesion> lesions, Map<String, Sample> samples,
		Map<String, Descriptives> groups, int missing, MannWhitneyTest.Result mannWhitney, double holmP,
		Optional<KruskalWallisTest.Result> kruskalWallis, RocCurve curve, DeLong.Area area,
		Interval bootstrap, Optional<Interval> clusterBootstrap, RocBand band, double partialArea,
		double standardisedPartialArea, List<OperatingPoint> youden,
		Optional<OperatingPoint> fixedCutoff, Optional<LeaveOneOut> leaveOneOut) {

	/**
	 * A value and whose it is.
	 *
	 * @param name of patient and lesion
	 * @param group of the lesion
	 * @param value of the marker, never NaN
	 */
	public record Lesion(String name, String group, double value) {
	}

	/** Specificity from which the partial area counts. */
	public static final double PARTIAL_SPECIFICITY = .8;

	/** @return the same with another adjusted p */
	MarkerResult withHolmP(double other) {
		return new MarkerResult(name, lesions, samples, groups, missing, mannWhitney, other,
			kruskalWallis, curve, area, bootstrap, clusterBootstrap, band, partialArea,
			standardisedPartialArea, youden, fixedCutoff, leaveOneOut);
	}
}
