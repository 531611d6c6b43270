// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.RegionAif;
import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AutomaticAifTest {

	private static SimulatedExam exam;
	private static DynamicSeries series;

	@BeforeAll
	static void simulate() {
		exam = SampleStudy.standard(64, 8, 40).pre();
		series = exam.series();
	}

	private static AutomaticAifResult find(AutomaticAifSettings settings) {
		return AutomaticAif.find(series, ConcentrationSettings.DEFAULT, settings, Progress.NONE);
	}

	@Test
	void theAortaOfTheSampleStudyIsFound() {
		AutomaticAifResult result = find(AutomaticAifSettings.DEFAULT);
		Curve truth = exam.arterialPlasma();
		double artery = Arrays.stream(result.artery().voxels()).mapToDouble(voxel -> exam.tissues()
			.fraction(Tissue.ARTERY, voxel)).average().orElse(0);
		assertTrue(artery > 0.99, () -> "fraction of artery " + artery);
		assertEquals(1, result.aif().plasma().area(0, 300) / truth.area(0, 300), 0.03);
		assertEquals(1, result.shape().peak() / BolusShape.of(truth).peak(), 0.05);
		assertEquals(exam.bolus().arrivalSeconds(), result.onset().seconds(), exam.acquisition()
			.intervalSeconds());
		assertTrue(result.score() > 0.9);
	}

	/** What was found, drawn again as it is, is the same curve. */
	@Test
	void theSameVoxelsAsARegionGiveTheSameCurve() {
		AutomaticAifResult result = find(AutomaticAifSettings.DEFAULT);
		assertArrayEquals(result.aif().plasma().toArray(), RegionAif.of(series, result.artery(),
			ConcentrationSettings.DEFAULT).plasma().toArray());
	}

	@Test
	void theVeinIsRejectedBecauseItComesLater() {
		AutomaticAifResult result = find(AutomaticAifSettings.DEFAULT);
		AifCandidate vein = result.rejected().stream().filter(c -> Arrays.stream(c.region().voxels())
			.mapToDouble(v -> exam.tissues().fraction(Tissue.VEIN, v)).average().orElse(0) > 0.7)
			.findFirst().orElseThrow();
		assertEquals("enhances later than the arteries or after the tissues", vein.verdict());
	}

	/** As the curve of what was drawn there. */
	@Test
	void aPersonMayTakeAnyOfTheOthersWhateverItsScore() {
		AutomaticAifResult found = find(AutomaticAifSettings.DEFAULT);
		AifCandidate other = found.rejected().get(0);
		AutomaticAifResult taken = find(AutomaticAifSettings.DEFAULT.taking(other.number()));
		assertTrue(Arrays.stream(other.region().voxels()).boxed().toList().containsAll(Arrays.stream(
			taken.artery().voxels()).boxed().toList()));
		assertArrayEquals(taken.aif().plasma().toArray(), RegionAif.of(series, taken.artery(),
			ConcentrationSettings.DEFAULT).plasma().toArray());
		assertTrue(taken.aif().source().startsWith("candidate " + other.number() + ", taken by hand, "),
			taken.aif().source());
		assertTrue(taken.score() < AutomaticAifSettings.DEFAULT.minimumScore());
		assertEquals("the search would take it", taken.rejected().stream().filter(candidate -> candidate
			.number() == found.chosen().number()).findFirst().orElseThrow().verdict());
		int count = found.rejected().size() + 1;
		assertEquals("there is no candidate " + (count + 1) + " for the artery; choose one from 1 to " +
			count, assertThrows(IllegalArgumentException.class, () -> find(AutomaticAifSettings.DEFAULT
				.taking(count + 1))).getMessage());
	}

	@Test
	void theNumberOfThreadsChangesNothing() {
		AutomaticAifResult one = Parallelization.runSingleThreaded(() -> find(
			AutomaticAifSettings.DEFAULT));
		AutomaticAifResult four = Parallelization.runWithNumThreads(4, () -> find(
			AutomaticAifSettings.DEFAULT));
		assertArrayEquals(one.artery().voxels(), four.artery().voxels());
		assertArrayEquals(one.aif().plasma().toArray(), four.aif().plasma().toArray());
	}

	@Test
	void theSearchKeepsToItsRegion() {
		Region lower = new Region("box", series.grid(), IntStream.range(0, series.grid()
			.voxelsPerSlice() * series.grid().slices()).filter(v -> v / 64 % 64 >= 30).toArray());
		AutomaticAifResult result = find(AutomaticAifSettings.DEFAULT.within(lower));
		assertTrue(Arrays.stream(result.artery().voxels()).allMatch(v -> v / 64 % 64 >= 30));
	}

	@Test
	void anExamWithoutVesselsIsRefusedInOneSentence() {
		Region posterior = new Region("back", series.grid(), IntStream.range(0, series.grid()
			.voxelsPerSlice() * series.grid().slices()).filter(v -> v % 64 >= 40).toArray());
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> find(
			AutomaticAifSettings.DEFAULT.within(posterior)));
		assertTrue(refusal.getMessage().startsWith("no artery was found"), refusal.getMessage());
	}

	@Test
	void aSeriesThatNeverEnhancesIsRefused() {
		VoxelGrid grid = VoxelGrid.axisAligned(16, 16, 2, 1, 1, 5);
		DynamicSeries flat = new DynamicSeries(DynamicSeries.allocate(grid, 10), grid, TimeAxis.uniform(
			10, 5), new Protocol(4.5, 1.3, 25, 1.5), "flat", "magnitude", List.of(), List.of());
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
			() -> AutomaticAif.find(flat, ConcentrationSettings.DEFAULT, AutomaticAifSettings.DEFAULT,
				Progress.NONE));
		assertTrue(refusal.getMessage().startsWith("no bolus arrives"), refusal.getMessage());
	}

	@Test
	void cancellingStopsTheSearch() {
		assertThrows(CancellationException.class, () -> AutomaticAif.find(series,
			ConcentrationSettings.DEFAULT, AutomaticAifSettings.DEFAULT, (what, fraction) -> {
				throw new CancellationException();
			}));
	}

	/** One frame of the tail lies a voxel further to the right. */
	@Test
	void aFrameThatMovedIsPutInPlaceAndTold() {
		AutomaticAifResult still = find(AutomaticAifSettings.DEFAULT);
		DynamicSeries moved = series.mapPlanes((slice, time, plane) -> {
			float[] right = plane.clone();
			if (time == 30) System.arraycopy(plane, 0, right, 1, plane.length - 1);
			return right;
		});
		AutomaticAifResult result = AutomaticAif.find(moved, ConcentrationSettings.DEFAULT,
			AutomaticAifSettings.DEFAULT, Progress.NONE);
		assertTrue(result.warnings().get(0).startsWith("1 of 40 frames moved"), result
			.warnings()::toString);
		assertEquals(still.aif().plasma().value(30), result.aif().plasma().value(30), 0.03 * still.aif()
			.plasma().value(30));
	}
}
