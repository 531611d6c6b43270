// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.roc.DeLong;
import io.github.deltavp.cohort.roc.LeaveOneOut;
import io.github.deltavp.cohort.roc.OperatingPoint;
import io.github.deltavp.cohort.roc.RocBootstrap;
import io.github.deltavp.cohort.roc.RocCurve;
import io.github.deltavp.cohort.roc.YoudenCutoff;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.KruskalWallisTest;
import io.github.deltavp.cohort.stats.MannWhitneyTest;
import io.github.deltavp.cohort.stats.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything about one marker. */
final class MarkerAnalysis {

	private final CohortRows rows;
	private final CohortOptions options;
	private final List<String> warnings;

	MarkerAnalysis(CohortRows rows, CohortOptions options, List<String> warnings) {
		this.rows = rows;
		this.options = options;
		this.warnings = warnings;
	}

	/** @return the result, with p not yet adjusted for other markers */
	MarkerResult analyse(String name, double[] values) {
		Map<String, Sample> samples = samples(values);
		GroupPair groups = rows.compared(values);
		RocCurve curve = new RocCurve(groups);
		MannWhitneyTest.Result test = MannWhitneyTest.withDefaults().withAlpha(options.alpha()).test(
			groups);
		List<OperatingPoint> youden = new YoudenCutoff(curve).optima();
		warn(name, groups, youden);
		RocBootstrap bootstrap = new RocBootstrap(options.replicates(), options.seed(), options
			.alpha());
		RocBootstrap.Resampled byLesions = bootstrap.stratified(groups);
		Optional<RocBootstrap.Resampled> byPatients = clusters(values).map(own -> bootstrap.clustered(
			own.values, own.positive, own.patients));
		return new MarkerResult(name, lesions(values), samples, descriptives(samples), samples.values()
			.stream().mapToInt(Sample::missing).sum(), test, test.p(), kruskalWallis(samples), curve,
			DeLong.area(groups, options.alpha()), byLesions.area(), byPatients.map(
				RocBootstrap.Resampled::area), byPatients.orElse(byLesions).band(), curve.partialAuc(
					MarkerResult.PARTIAL_SPECIFICITY, 1), curve.standardisedPartialAuc(
						MarkerResult.PARTIAL_SPECIFICITY, 1), youden, options.cutoff(name).map(curve::at),
			leaveOneOut(curve));
	}

	private List<MarkerResult.Lesion> lesions(double[] values) {
		return IntStream.range(0, values.length).filter(row -> !Double.isNaN(values[row])).mapToObj(
			row -> new MarkerResult.Lesion(rows.name(row), rows.group(row), values[row])).toList();
	}

	private Map<String, Sample> samples(double[] values) {
		Map<String, Sample> samples = new LinkedHashMap<>();
		rows.sizes().keySet().forEach(group -> samples.put(group, rows.sample(values, group)));
		return samples;
	}

	private static Map<String, Descriptives> descriptives(Map<String, Sample> samples) {
		Map<String, Descriptives> groups = new LinkedHashMap<>();
		samples.forEach((group, sample) -> groups.put(group, Descriptives.of(sample)));
		return groups;
	}

	private static Optional<KruskalWallisTest.Result> kruskalWallis(Map<String, Sample> samples) {
		return samples.size() < 3 ? Optional.empty() : Optional.of(KruskalWallisTest.test(List.copyOf(
			samples.values())));
	}

	private static Optional<LeaveOneOut> leaveOneOut(RocCurve curve) {
		boolean enough = curve.groups().positive().size() > 1 && curve.groups().negative().size() > 1;
		return enough ? Optional.of(LeaveOneOut.of(curve)) : Optional.empty();
	}

	/** Known values of compared lesions, and whose they are. */
	private record Clusters(double[] values, boolean[] positive, List<String> patients) {
	}

	/** @return what is drawn by patients, where a patient has several lesions */
	private Optional<Clusters> clusters(double[] values) {
		if (rows.patientCount() == rows.size()) return Optional.empty();
		double[] compared = rows.onlyCompared(values);
		int[] known = IntStream.range(0, compared.length).filter(row -> !Double.isNaN(compared[row]))
			.toArray();
		boolean[] positive = new boolean[known.length];
		double[] own = new double[known.length];
		for (int i = 0; i < known.length; i++) {
			positive[i] = rows.isPositive(known[i]);
			own[i] = compared[known[i]];
		}
		return Optional.of(new Clusters(own, positive, IntStream.of(known).mapToObj(rows
			.patients()::get).toList()));
	}

	private void warn(String name, GroupPair groups, List<OperatingPoint> youden) {
		double auc = groups.auc();
		if (auc < .5) warnings.add(name +
			": reversed marker. Its AUC is below 0.5, so high values go " + "with " + rows
				.negativeName() + ", not with " + rows.positiveGroup() +
			"; the direction was not flipped.");
		if (auc == 0 || auc == 1) warnings.add(name + ": perfect separation. The groups do not " +
			"overlap, so DeLong's variance is 0 and its interval and the bootstrap's have no width; " +
			"they understate the uncertainty.");
		if (youden.isEmpty()) warnings.add(name + ": no cut-off does better than chance.");
		if (youden.size() > 1) warnings.add(name + ": " + youden.size() +
			" cut-offs share the largest Youden index; the one of highest sensitivity is named first.");
		if (Math.min(groups.positive().size(), groups.negative().size()) < 2) warnings.add(name +
			": a group has one value only; DeLong's variance is not defined.");
	}
}
