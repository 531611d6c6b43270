// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.FoundB1;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** B1 maps that lie beside two exams. */
class VisitB1Test {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(4, 2, 2, 1, 1, 5);
	private static final Regions DRAWN = Regions.gather(GRID, List.of(new Region("L1", GRID,
		new int[] { 1, 2, 9 }), new Region("reference", GRID, new int[] { 4, 12 })));
	private static final DynamicSeries SERIES = MadeSeries.of(GRID, TimeAxis.uniform(2, 5), (x, y, z,
		t) -> 1);

	private static ReadExam exam(FoundB1 found) {
		return new ReadExam(SERIES, ExamAids.of(Optional.of(DRAWN)), List.of(), found);
	}

	private static ReadExam exam(MadeSeries.Signal ratio) {
		return exam(new FoundB1(Optional.of(MadeSeries.of(GRID, TimeAxis.ofSeconds(0), ratio)), ""));
	}

	private static final ReadExam NOTHING = exam(FoundB1.NONE);

	private static String words(ReadExam exam) {
		return VisitB1.words(exam.series(), exam.aids().regions()).or(exam.aids()::unusedB1).orElse("");
	}

	@Test
	@DisplayName("Maps of both visits are used, and told by region; a voxel without a value is nominal")
	void ofBothVisits() {
		List<ReadExam> both = VisitB1.ofBoth(exam((x, y, z, t) -> 0.9 + 0.05 * y), exam((x, y, z,
			t) -> x == 2 ? 0 : 0.85));
		assertEquals(
			"B1 from the series found in the exam's folder: L1 0.90, reference 0.95 of the nominal flip angle",
			words(both.get(0)));
		assertEquals(
			"B1 from the series found in the exam's folder: L1 0.90, reference 0.85 of the nominal flip angle; " +
				"33 % of L1 has no value and takes the nominal angle", words(both.get(1)));
		assertEquals(FoundB1.NONE, both.get(0).b1());
	}

	@Test
	void withoutAMapNothingIsSaid() {
		List<ReadExam> both = VisitB1.ofBoth(NOTHING, NOTHING);
		assertSame(NOTHING, both.get(0));
		assertEquals("", words(both.get(1)));
	}

	private static void assertUnused(String why, ReadExam pre, ReadExam post) {
		List<ReadExam> both = VisitB1.ofBoth(pre, post);
		for (int i = 0; i < 2; i++) {
			assertTrue(both.get(i).series().b1().isEmpty());
			boolean isFound = !List.of(pre, post).get(i).b1().equals(FoundB1.NONE);
			assertEquals(isFound ? "the B1 map found in the exam's folder is not used: " + why : "",
				words(both.get(i)));
		}
	}

	@Test
	@DisplayName("One that only one visit has, that covers no region, or whose scale is not known is told and not used")
	void whatIsNotUsedIsTold() {
		ReadExam good = exam((x, y, z, t) -> 0.9);
		assertUnused("the post visit has none", good, NOTHING);
		assertUnused("the pre visit has none", NOTHING, good);
		assertUnused("it has no values in reference in the post visit", good, exam((x, y, z,
			t) -> y == 1 ? 0 : 0.9));
		assertUnused("that of the pre visit is not usable (its scale is not known)", exam(new FoundB1(
			Optional.empty(), "its scale is not known")), good);
	}

	@Test
	void withoutOutlinesItsSourceIsTold() {
		ReadExam used = VisitB1.ofBoth(exam((x, y, z, t) -> 0.9), exam((x, y, z, t) -> 0.9)).get(0);
		assertEquals(Optional.of("B1 from the series found in the exam's folder"), VisitB1.words(used
			.series(), Optional.empty()));
	}
}
