// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.ReferenceData;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class T1MappingTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(4, 3, 2, 1, 1, 5);
	private static final double[] DEGREES = { 3, 6, 9, 15, 24, 35 };

	/** OSIPI's collection of QIBA T1 phantoms; tolerance on R1: 0.05 /s + 5 %. */
	@ParameterizedTest
	@EnumSource(T1Mapping.Method.class)
	void itAgreesWithTheOsipiReference(T1Mapping.Method method) throws IOException {
		List<String> lines = Files.readAllLines(ReferenceData.path("osipi/t1_quiba_data.csv"));
		assertEquals("label,FA,TR,s,R1,s0", lines.get(0));
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split(",");
			double[] radians = Arrays.stream(numbers(cells[1])).map(Math::toRadians).toArray();
			double trSeconds = numbers(cells[2])[0];
			double[] signal = numbers(cells[3]);
			double r1 = 1000 * Double.parseDouble(cells[4]);
			FlipAngleFit fit = method == T1Mapping.Method.LINEAR ? FlipAngleFit.linear(trSeconds, radians,
				signal) : FlipAngleFit.nonlinear(trSeconds, radians, signal);
			assertEquals(r1, fit.r1(), 0.05 + 0.05 * r1, cells[0]);
		}
	}

	private static double[] numbers(String cell) {
		return Arrays.stream(cell.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
	}

	private static List<DynamicSeries> angles(double t1Ms, double m0, double b1) {
		List<DynamicSeries> angles = new ArrayList<>();
		for (double degrees : DEGREES) {
			var image = DynamicSeries.allocate(GRID, 1);
			DynamicSeries series = new DynamicSeries(image, GRID, TimeAxis.ofSeconds(0), new Protocol(5,
				1, degrees, 1.5), "FA " + degrees, "magnitude", List.of(), List.of());
			float signal = (float) new SpoiledGradientEcho(0.005, Math.toRadians(degrees * b1)).signal(m0,
				1000 / t1Ms);
			for (int z = 0; z < GRID.slices(); z++)
				Arrays.fill(series.plane(z, 0), signal);
			angles.add(series);
		}
		return angles;
	}

	@ParameterizedTest
	@ValueSource(doubles = { 290, 1000, 1440, 4000 })
	void withoutNoiseItIsExact(double t1Ms) {
		T1Map map = T1Mapping.DEFAULT.of(angles(t1Ms, 5000, 1), Optional.empty(), Progress.NONE);
		assertEquals(t1Ms, value(map.t1Ms(), 1, 5), 0.002 * t1Ms);
		assertEquals(5000, value(map.m0(), 1, 5), 10);
		assertTrue(value(map.residual(), 1, 5) < 1e-5);
	}

	private static float value(RandomAccessibleInterval<FloatType> map, int slice, int pixel) {
		return Planes.plane(map, slice)[pixel];
	}

	@Test
	void aB1MapCorrectsTheFlipAngle() {
		RandomAccessibleInterval<FloatType> b1 = Planes.allocate(GRID);
		b1.forEach(value -> value.set(0.85f));
		List<DynamicSeries> angles = angles(1000, 5000, 0.85);
		assertEquals(1000, value(T1Mapping.DEFAULT.of(angles, Optional.of(b1), Progress.NONE).t1Ms(), 0,
			0), 3);
		double uncorrected = value(T1Mapping.DEFAULT.of(angles, Optional.empty(), Progress.NONE).t1Ms(),
			0, 0);
		assertTrue(uncorrected < 800, () -> "without the B1 map T1 is " + uncorrected);
	}

	@Test
	void anAirVoxelHasNoAnswer() {
		List<DynamicSeries> angles = angles(1000, 5000, 1);
		angles.get(2).plane(0, 0)[3] = 0;
		T1Map map = T1Mapping.DEFAULT.of(angles, Optional.empty(), Progress.NONE);
		assertTrue(Float.isNaN(value(map.t1Ms(), 0, 3)) && Float.isNaN(value(map.m0(), 0, 3)));
	}

	@Test
	void oneFlipAngleIsRefused() {
		List<DynamicSeries> one = angles(1000, 5000, 1).subList(0, 1);
		assertThrows(IllegalArgumentException.class, () -> T1Mapping.DEFAULT.of(one, Optional.empty(),
			Progress.NONE));
	}
}
