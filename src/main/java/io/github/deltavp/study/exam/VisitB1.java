// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.dicom.FoundB1;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.report.Text;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * B1 maps that lie beside the exams of two visits: those of both are used, or of neither, because
 * flip angles that are measured at one visit and taken as nominal at the other make a change where
 * there is none.
 */
final class VisitB1 {

	/** So much of a region may be without a value. */
	private static final double MOST_UNKNOWN = 0.5;

	private final ReadExam exam;
	private final Optional<B1Map> map;

	private VisitB1(ReadExam exam) {
		this.exam = exam;
		map = exam.b1().ratio().map(ratio -> B1Map.of(exam.grid(), ratio, source(ratio)));
	}

	private static String source(DynamicSeries ratio) {
		return ("the series " + ratio.description().written()).strip() + " found in the exam's folder";
	}

	/** @return both, with their B1 maps if both have one; each tells what became of its own */
	static List<ReadExam> ofBoth(ReadExam pre, ReadExam post) {
		VisitB1 before = new VisitB1(pre);
		VisitB1 after = new VisitB1(post);
		Optional<String> obstacle = before.obstacle("pre").or(() -> after.obstacle("post"));
		return obstacle.isPresent() ? List.of(before.unused(obstacle.get()), after.unused(obstacle
			.get())) : List.of(before.used(), after.used());
	}

	private Optional<String> obstacle(String visit) {
		if (!exam.b1().obstacle().isEmpty()) return Optional.of("that of the " + visit +
			" visit is not usable (" + exam.b1().obstacle() + ")");
		if (map.isEmpty()) return Optional.of("the " + visit + " visit has none");
		return exam.aids().regions().stream().flatMap(drawn -> drawn.measured().stream()).filter(
			region -> map.get().unknownShare(region.voxels()) > MOST_UNKNOWN).findFirst().map(
				region -> "it has no values in " + region.name() + " in the " + visit + " visit");
	}

	private ReadExam used() {
		return new ReadExam(exam.series().withB1(map.orElseThrow()), exam.aids(), exam.flipAngles());
	}

	private ReadExam unused(String obstacle) {
		return exam.b1().equals(FoundB1.NONE) ? exam : new ReadExam(exam.series(), exam.aids()
			.remarkingB1("the B1 map found in the exam's folder is not used: " + obstacle), exam
				.flipAngles());
	}

	/**
	 * @param regions what was outlined
	 * @return where the flip angles come from, and what they are, for people; empty if they are
	 *         nominal
	 */
	static Optional<String> words(DynamicSeries series, Optional<Regions> regions) {
		List<Region> outlined = new ArrayList<>(regions.map(Regions::measured).orElse(List.of()));
		regions.flatMap(Regions::artery).ifPresent(outlined::add);
		return series.b1().map(map -> "B1 from " + map.source() + (outlined.isEmpty() ? "" : ": ") +
			outlined.stream().map(region -> region.name() + " " + Text.fixed(2, map.mean(region
				.voxels()))).collect(Collectors.joining(", ")) + (outlined.isEmpty() ? ""
					: " of the nominal flip angle") + outlined.stream().map(region -> unknown(map, region))
						.collect(Collectors.joining()));
	}

	private static String unknown(B1Map map, Region region) {
		double percent = 100 * map.unknownShare(region.voxels());
		return percent == 0 ? "" : "; " + Text.fixed(0, Math.max(1, percent)) + " % of " + region
			.name() + " has no value and takes the nominal angle";
	}
}
