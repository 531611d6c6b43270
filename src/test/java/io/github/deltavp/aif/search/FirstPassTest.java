// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.ExamOnset;
import io.github.deltavp.aif.bolus.SearchField;
import io.github.deltavp.aif.bolus.SustainedRise;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking at few voxels must give what looking at all gives, which is written out plainly here. */
class FirstPassTest {

	private static DynamicSeries series;

	/** With missing samples, and a slice in which a voxel has none at all. */
	@BeforeAll
	static void simulate() {
		series = SampleStudy.standard(48, 6, 30).pre().series();
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 2000; i++)
			series.plane(random.nextInt(6), random.nextInt(30))[random.nextInt(48 * 48)] = Float.NaN;
		for (int t = 0; t < 30; t++)
			series.plane(3, t)[1000] = Float.NaN;
	}

	@ParameterizedTest
	@CsvSource({ "1, 12, false", "3, 14, false", "6, 20, false", "6, 20, true", "8, 30, false" })
	void fewVoxelsGiveWhatAllGive(int arrival, int end, boolean within) {
		Optional<Region> region = within ? Optional.of(new Region("box", series.grid(), IntStream.range(
			4000, 9000).toArray())) : Optional.empty();
		SearchField field = new SearchField(series.grid(), region);
		ExamOnset exam = new ExamOnset(new BolusOnset(0, arrival, 0), SustainedRise.of(series, 0,
			ExamOnset.PROVISIONAL_FRAMES, series.times().size(), Progress.NONE));
		FirstPass pass = new FirstPass(series, exam, field, end, Progress.NONE);
		float[] rise = new float[field.size()];
		for (int v = 0; v < rise.length; v++)
			rise[v] = highest(v, arrival, end) - baseline(v, arrival);
		for (double share : new double[] { 0.001, 0.02, 0.3 }) {
			float top = top(rise, field, share);
			assertEquals(top, pass.enhancementOfTop(share), "share " + share);
			assertArrayEquals(IntStream.range(0, rise.length).filter(v -> field.has(v) && rise[v] > 0 &&
				rise[v] >= 0.25 * top && rise[v] >= baseline(v, arrival)).toArray(), pass.voxels(0.25 * top,
					1));
		}
	}

	private static float top(float[] rise, SearchField field, double share) {
		double[] sorted = IntStream.range(0, rise.length).filter(field::has).mapToDouble(
			v -> rise[v] > 0 ? rise[v] : 0).sorted().toArray();
		return (float) sorted[(int) Math.floor(sorted.length * (1 - share))];
	}

	private static float highest(int voxel, int from, int end) {
		float highest = 0;
		for (int t = from; t + 1 < end; t++)
			if (Math.min(at(voxel, t), at(voxel, t + 1)) > highest) highest = Math.min(at(voxel, t), at(
				voxel, t + 1));
		return highest;
	}

	private static float baseline(int voxel, int to) {
		float sum = 0;
		int count = 0;
		for (int t = 0; t < to; t++)
			if (!Float.isNaN(at(voxel, t))) {
				sum += at(voxel, t);
				count++;
			}
		return sum / count;
	}

	private static float at(int voxel, int time) {
		return series.plane(voxel / (48 * 48), time)[voxel % (48 * 48)];
	}

	@ParameterizedTest
	@CsvSource({ "10, 4", "1, 1", "100, 7" })
	void curvesThatAreTooManyAreStillAllLabelled(int count, int most) {
		double[][] values = new double[3][count];
		for (int i = 0; i < count; i++)
			values[i % 2][i] = 3;
		CurveClusters clusters = new CurveClusters(new CurveShapes(values), 2, most);
		int[] labels = clusters.labels();
		assertEquals(count, labels.length);
		assertArrayEquals(IntStream.range(0, count).map(i -> labels[i % 2]).toArray(), Arrays.copyOf(
			labels, count));
	}
}
