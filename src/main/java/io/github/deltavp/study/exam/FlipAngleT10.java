// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.Text;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.Resampling;
import io.github.deltavp.series.relaxation.RegionT1;
import io.github.deltavp.series.relaxation.T1Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.imglib2.type.numeric.real.FloatType;

/**
 * T10 of two visits by the flip-angle series that lie beside their exams: of both or of neither,
 * because T10 that is measured at one visit and taken as given at the other makes a change where
 * there is none.
 */
public final class FlipAngleT10 {

	/** No tissue outlined here has a T1 outside, at 0.5 to 7 T. */
	private static final double SHORTEST_MS = 100;
	private static final double LONGEST_MS = 5000;

	private final ReadExam exam;
	private final List<DynamicSeries> angles;
	private final Map<Region, RegionT1> t1s = new LinkedHashMap<>();

	private FlipAngleT10(ReadExam exam) {
		this.exam = exam;
		angles = exam.flipAngles().stream().map(angle -> Resampling.onto(exam.grid(), angle)).map(
			angle -> exam.series().b1().map(angle::withB1).orElse(angle)).toList();
		if (!angles.isEmpty()) exam.aids().regions().stream().flatMap(drawn -> drawn.measured()
			.stream()).forEach(region -> t1s.put(region, T1Mapping.DEFAULT.ofRegion(angles, region)));
	}

	/**
	 * @param pre the visit before therapy
	 * @param post the visit after therapy
	 * @param method how both are analysed
	 * @return both, with the T1 of their regions and voxels if both have measured it, by B1 maps that
	 *         lie beside both; each tells what became of its flip angles and B1 map
	 */
	public static List<ReadExam> ofBoth(ReadExam pre, ReadExam post, Method method,
		Progress progress)
	{
		List<ReadExam> tilted = VisitB1.ofBoth(pre, post);
		FlipAngleT10 before = new FlipAngleT10(tilted.get(0));
		FlipAngleT10 after = new FlipAngleT10(tilted.get(1));
		Optional<String> obstacle = before.obstacle("pre").or(() -> after.obstacle("post"));
		if (obstacle.isPresent()) return List.of(before.unused(obstacle.get()), after.unused(obstacle
			.get()));
		double elsewhereMs = method.concentration().t10Ms();
		return List.of(before.measured(elsewhereMs, progress), after.measured(elsewhereMs, progress));
	}

	private Optional<String> obstacle(String visit) {
		if (angles.isEmpty()) return Optional.of("the " + visit + " visit has none");
		return t1s.entrySet().stream().filter(entry -> !isTissue(entry.getValue().ms())).findFirst()
			.map(entry -> "they give no T1 of " + entry.getKey().name() + " in the " + visit + " visit");
	}

	private static boolean isTissue(double ms) {
		return ms >= SHORTEST_MS && ms <= LONGEST_MS;
	}

	private ReadExam unused(String obstacle) {
		return angles.isEmpty() ? exam : exam.with(exam.aids().remarking(found() +
			" found in the exam's folder are not used: " + obstacle));
	}

	private String found() {
		return angles.size() + " flip angles (" + angles.stream().map(angle -> Text.number(angle
			.protocol().flipAngleDegrees())).collect(Collectors.joining(", ")) + " degrees)";
	}

	private ReadExam measured(double elsewhereMs, Progress progress) {
		String regions = t1s.entrySet().stream().map(entry -> entry.getKey().name() + " " + Math.round(
			entry.getValue().ms()) + " ms").collect(Collectors.joining(", "));
		Map<String, Double> errors = new LinkedHashMap<>();
		t1s.forEach((region, t1) -> errors.put(RegionName.of(region.name()).key(), t1.error()));
		return exam.with(exam.aids().measured(map(elsewhereMs, progress), new FoundT10("T10 from " +
			found() + " found in the exam's folder: " + regions, errors)));
	}

	/** Voxels of a region have its T1, so that map and mean curve agree; others have their own. */
	private ParameterMap map(double elsewhereMs, Progress progress) {
		ParameterMap map = new ParameterMap("t1", "ms", exam.grid(), T1Mapping.DEFAULT.of(angles,
			progress).t1Ms());
		for (FloatType value : map.values())
			if (!isTissue(value.get())) value.set((float) elsewhereMs);
		t1s.forEach((region, t1) -> VisitT10.set(map, region, t1.ms()));
		return map;
	}
}
