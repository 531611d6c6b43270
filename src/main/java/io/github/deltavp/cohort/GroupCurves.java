// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.Sample;
import io.github.deltavp.cohort.table.CohortTable;
import io.github.deltavp.cohort.table.ColumnNames;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Mean signal curves by group and visit, from the studies' {@code curves.csv}. Every curve is
 * interpolated to one time axis that all cover; the band is mean ± t · SD / √n, pointwise.
 */
public final class GroupCurves {

	private static final String TIME = "time_s";
	private static final String SIGNAL = "signal_relative";
	private static final String VISIT = "visit";

	private final CohortRows rows;
	private final double alpha;

	/**
	 * @param cohort table that knows the group of every lesion
	 * @param options which groups and lesions, and the confidence
	 */
	public GroupCurves(CohortTable cohort, CohortOptions options) {
		rows = new CohortRows(cohort, options, new ArrayList<>());
		alpha = options.alpha();
	}

	/**
	 * @param curves columns patient, lesion, visit, time_s (from bolus arrival), signal_relative
	 * @return a curve a group and visit, the positive group and "pre" first; lesions that the cohort
	 *         does not know are passed over
	 * @throws IllegalArgumentException if no curve is of a lesion of the cohort, or the times do not
	 *           overlap
	 */
	public List<GroupCurve> average(CohortTable curves) {
		Map<String, Map<String, List<Curve>>> byGroup = byGroupAndVisit(curves);
		List<Curve> all = byGroup.values().stream().flatMap(visits -> visits.values().stream()).flatMap(
			List::stream).toList();
		if (all.isEmpty()) throw new IllegalArgumentException(
			"no curve belongs to a lesion of the cohort; patient and lesion must be spelled alike");
		TimeAxis times = commonTimes(all);
		List<GroupCurve> means = new ArrayList<>();
		byGroup.forEach((group, visits) -> visits.forEach((visit, own) -> means.add(mean(group, visit,
			own, times))));
		return means;
	}

	private Map<String, Map<String, List<Curve>>> byGroupAndVisit(CohortTable curves) {
		Map<String, String> groups = groupByLesion();
		Map<String, Map<String, List<Curve>>> found = new LinkedHashMap<>();
		rows.sizes().keySet().forEach(group -> found.put(group, new LinkedHashMap<>()));
		for (Map.Entry<List<String>, List<double[]>> lesion : samples(curves).entrySet()) {
			String group = groups.get(key(lesion.getKey().get(1), lesion.getKey().get(2)));
			if (group != null) found.get(group).computeIfAbsent(visitName(lesion.getKey()),
				visit -> new ArrayList<>()).add(curve(lesion));
		}
		return found;
	}

	private static String visitName(List<String> key) {
		return key.get(0).substring(1);
	}

	/** @return (time, signal) by visit, patient and lesion; "pre" before "post" */
	private Map<List<String>, List<double[]>> samples(CohortTable curves) {
		List<String> patients = curves.text(ColumnNames.PATIENT);
		List<String> lesions = curves.text(ColumnNames.LESION);
		List<String> visits = curves.text(VISIT);
		double[] times = curves.numbers(TIME);
		double[] signals = curves.numbers(SIGNAL);
		Map<List<String>, List<double[]>> samples = new TreeMap<>((a, b) -> Arrays.compare(a.toArray(
			String[]::new), b.toArray(String[]::new)));
		for (int row = 0; row < times.length; row++)
			if (!Double.isNaN(times[row] + signals[row])) {
				String visit = visits.get(row).toLowerCase(Locale.ROOT);
				String ordered = (visit.equals("pre") ? "0" : "1") + visit;
				samples.computeIfAbsent(List.of(ordered, patients.get(row), lesions.get(row)),
					key -> new ArrayList<>()).add(new double[] { times[row], signals[row] });
			}
		return samples;
	}

	private static Curve curve(Map.Entry<List<String>, List<double[]>> lesion) {
		double[][] samples = lesion.getValue().stream().sorted((a, b) -> Double.compare(a[0], b[0]))
			.toArray(double[][]::new);
		try {
			return new Curve(TimeAxis.ofSeconds(Arrays.stream(samples).mapToDouble(s -> s[0]).toArray()),
				Arrays.stream(samples).mapToDouble(s -> s[1]).toArray());
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("the " + visitName(lesion.getKey()) +
				" curve of patient " + lesion.getKey().get(1) + ", lesion " + lesion.getKey().get(2) +
				": " + e.getMessage(), e);
		}
	}

	private Map<String, String> groupByLesion() {
		boolean named = rows.table().has(ColumnNames.LESION);
		Map<String, String> groups = new LinkedHashMap<>();
		for (int row = 0; row < rows.size(); row++)
			groups.put(key(rows.patients().get(row), named ? rows.table().text(ColumnNames.LESION).get(
				row) : ""), rows.group(row));
		return groups;
	}

	private String key(String patient, String lesion) {
		return rows.table().has(ColumnNames.LESION) ? patient + "\n" + lesion : patient;
	}

	/** The span that all curves cover, in steps of the median interval. */
	private static TimeAxis commonTimes(List<Curve> curves) {
		double start = curves.stream().mapToDouble(c -> c.times().seconds(0)).max().orElseThrow();
		double end = curves.stream().mapToDouble(c -> c.times().lastSeconds()).min().orElseThrow();
		double step = Sample.of(curves.stream().mapToDouble(c -> c.times().intervalSeconds()).toArray())
			.quantile(.5);
		if (!(end > start) || !(step > 0)) throw new IllegalArgumentException(
			"the curves have no time in common: the latest starts at " + start +
				" s and the earliest ends at " + end + " s");
		int samples = (int) Math.floor((end - start) / step + 1e-9) + 1;
		return TimeAxis.ofSeconds(IntStream.range(0, samples).mapToDouble(i -> start + i * step)
			.toArray());
	}

	private GroupCurve mean(String group, String visit, List<Curve> curves, TimeAxis times) {
		Descriptives[] points = DoubleStream.of(times.toSeconds()).mapToObj(t -> Descriptives.of(Sample
			.of(curves.stream().mapToDouble(curve -> curve.valueAt(t)).toArray()))).toArray(
				Descriptives[]::new);
		double half = curves.size() < 2 ? Double.NaN : new TDistribution(null, curves.size() - 1)
			.inverseCumulativeProbability(1 - alpha / 2) / Math.sqrt(curves.size());
		return new GroupCurve(group, visit, curves.size(), curve(times, points, 0), curve(times, points,
			-half), curve(times, points, half));
	}

	private static Curve curve(TimeAxis times, Descriptives[] points, double deviations) {
		return new Curve(times, Arrays.stream(points).mapToDouble(point -> deviations == 0 ? point
			.mean() : point.mean() + deviations * point.sd()).toArray());
	}
}
