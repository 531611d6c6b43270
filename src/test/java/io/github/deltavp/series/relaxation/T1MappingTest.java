// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.ReferenceData;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
		T1Map map = T1Mapping.DEFAULT.of(angles(t1Ms, 5000, 1), Progress.NONE);
		assertEquals(t1Ms, value(map.t1Ms(), 1, 5), 0.002 * t1Ms);
		assertEquals(5000, value(map.m0(), 1, 5), 10);
		assertTrue(value(map.residual(), 1, 5) < 1e-5);
	}

	private static float value(RandomAccessibleInterval<FloatType> map, int slice, int pixel) {
		return Planes.plane(map, slice)[pixel];
	}

	@Test
	void aB1MapCorrectsTheFlipAngle() {
		List<DynamicSeries> angles = angles(1000, 5000, 0.85);
		List<DynamicSeries> tilted = tilted(angles, 0.85);
		assertEquals(1000, value(T1Mapping.DEFAULT.of(tilted, Progress.NONE).t1Ms(), 0, 0), 3);
		Region region = new Region("r", GRID, new int[] { 0, 5 });
		assertEquals(1000, T1Mapping.DEFAULT.ofRegion(tilted, region).ms(), 3);
		double uncorrected = value(T1Mapping.DEFAULT.of(angles, Progress.NONE).t1Ms(), 0, 0);
		assertTrue(uncorrected < 800, () -> "without the B1 map T1 is " + uncorrected);
	}

	/** All of one true ÷ nominal flip angle. */
	private static List<DynamicSeries> tilted(List<DynamicSeries> angles, double ratio) {
		B1Map map = B1Map.of(GRID, MadeSeries.of(GRID, TimeAxis.ofSeconds(0), (x, y, z, t) -> ratio),
			"");
		return angles.stream().map(angle -> angle.withB1(map)).toList();
	}

	@Test
	@DisplayName("T1 of a region is that of its mean signal: right where noise makes that of its voxels too long")
	void aRegionHasTheT1OfItsMeanSignal() {
		VoxelGrid grid = VoxelGrid.axisAligned(30, 30, 1, 1, 1, 5);
		List<DynamicSeries> noisy = noisy(grid, 1000, 12);
		Region all = Region.all(grid);
		assertEquals(1000, T1Mapping.DEFAULT.ofRegion(noisy, all).ms(), 50);
		T1Map map = T1Mapping.DEFAULT.of(noisy, Progress.NONE);
		double[] voxels = IntStream.range(0, all.count()).mapToDouble(i -> value(map.t1Ms(), 0, i))
			.filter(Double::isFinite).toArray();
		double ofVoxels = Arrays.stream(voxels).average().orElseThrow();
		assertTrue(ofVoxels > 1100, () -> "mean of the voxels " + ofVoxels + " ms");
	}

	@Test
	@DisplayName("The error of T1 of a region is how far such regions lie apart")
	void theErrorOfT1() {
		List<DynamicSeries> noisy = noisy(VoxelGrid.axisAligned(30, 30, 1, 1, 1, 5), 1000, 4);
		List<RegionT1> regions = IntStream.range(0, 30).mapToObj(row -> T1Mapping.DEFAULT.ofRegion(
			noisy, new Region("L" + row, noisy.get(0).grid(), IntStream.range(30 * row, 30 * row + 30)
				.toArray()))).toList();
		double apart = new StandardDeviation().evaluate(regions.stream().mapToDouble(RegionT1::ms)
			.toArray()) / 1000;
		assertTrue(apart > 0.02);
		assertEquals(apart, regions.stream().mapToDouble(RegionT1::error).average().orElseThrow(),
			0.25 * apart);
	}

	@Test
	@DisplayName("A region has no T1 where half of its voxels lack an image, and one that most of them have")
	void aRegionThatIsNotCovered() {
		List<DynamicSeries> angles = angles(800, 5000, 1);
		Region region = new Region("L1", GRID, new int[] { 0, 1, 2, 3 });
		angles.get(1).plane(0, 0)[0] = Float.NaN;
		assertEquals(800, T1Mapping.DEFAULT.ofRegion(angles, region).ms(), 1);
		angles.get(3).plane(0, 0)[2] = Float.NaN;
		assertEquals(Double.NaN, T1Mapping.DEFAULT.ofRegion(angles, region).ms());
	}

	private static List<DynamicSeries> noisy(VoxelGrid grid, double t1Ms, double sd) {
		SplittableRandom random = new SplittableRandom(4);
		List<DynamicSeries> angles = new ArrayList<>();
		for (double degrees : new double[] { 2, 5, 10, 15 }) {
			DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, 1), grid, TimeAxis
				.ofSeconds(0), new Protocol(5, 1, degrees, 1.5), "FA " + degrees, "magnitude", List.of(),
				List.of());
			double signal = new SpoiledGradientEcho(0.005, Math.toRadians(degrees)).signal(1000, 1000 /
				t1Ms);
			float[] plane = series.plane(0, 0);
			for (int i = 0; i < plane.length; i++)
				plane[i] = (float) (signal + sd * random.nextGaussian());
			angles.add(series);
		}
		return angles;
	}

	@Test
	void anAirVoxelHasNoAnswer() {
		List<DynamicSeries> angles = angles(1000, 5000, 1);
		angles.get(2).plane(0, 0)[3] = 0;
		T1Map map = T1Mapping.DEFAULT.of(angles, Progress.NONE);
		assertTrue(Float.isNaN(value(map.t1Ms(), 0, 3)) && Float.isNaN(value(map.m0(), 0, 3)));
	}

	@Test
	void oneFlipAngleIsRefused() {
		List<DynamicSeries> one = angles(1000, 5000, 1).subList(0, 1);
		assertThrows(IllegalArgumentException.class, () -> T1Mapping.DEFAULT.of(one, Progress.NONE));
	}

	private static final double[] RADIANS = { Math.toRadians(4), Math.toRadians(10), Math.toRadians(
		16), Math.toRadians(25) };

	private static double[] noisy(double t1, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		return Arrays.stream(RADIANS).map(a -> signal(a, 1 / t1, 3000) * (1 + 0.05 * random
			.nextGaussian())).toArray();
	}

	/** The signal equation, written out, TR 6 ms. */
	private static double signal(double radians, double r1, double m0) {
		double e = Math.exp(-0.006 * r1);
		return m0 * Math.sin(radians) * (1 - e) / (1 - e * Math.cos(radians));
	}

	private static double squares(double[] signal, double r1, double m0) {
		return IntStream.range(0, signal.length).mapToDouble(i -> Math.pow(signal[i] - signal(
			RADIANS[i], r1, m0), 2)).sum();
	}

	/** Commons Math's regression of S / sin α on S / tan α. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theLineIsTheRegressionLine(long seed) {
		double[] signal = noisy(0.8, seed);
		SimpleRegression line = new SimpleRegression();
		for (int i = 0; i < 4; i++)
			line.addData(signal[i] / Math.tan(RADIANS[i]), signal[i] / Math.sin(RADIANS[i]));
		FlipAngleFit fit = FlipAngleFit.linear(0.006, RADIANS, signal);
		assertEquals(-Math.log(line.getSlope()) / 0.006, fit.r1(), 1e-8);
		assertEquals(line.getIntercept() / (1 - line.getSlope()), fit.m0(), 1e-5);
		assertEquals(Math.sqrt(squares(signal, fit.r1(), fit.m0()) / 4) / (Arrays.stream(signal).sum() /
			4), fit.residual(), 1e-12);
	}

	/** No place around it leaves less, nor does the line. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void theCurveLeavesTheLeastSquares(long seed) {
		double[] signal = noisy(1.2, seed);
		FlipAngleFit fit = FlipAngleFit.nonlinear(0.006, RADIANS, signal);
		double least = squares(signal, fit.r1(), fit.m0());
		FlipAngleFit line = FlipAngleFit.linear(0.006, RADIANS, signal);
		assertTrue(least < squares(signal, line.r1(), line.m0()));
		for (double step : new double[] { 1e-3, 0.03, 0.3 })
			for (int i = 0; i < 12; i++)
				assertTrue(least < squares(signal, fit.r1() * (1 + step * Math.cos(i * Math.PI / 6)), fit
					.m0() * (1 + step * Math.sin(i * Math.PI / 6))), "step " + step + " to " + i);
	}

	/**
	 * Signal that grows as sin α up to 25° has no T1, and one that falls beyond saturation neither.
	 */
	@Test
	void signalWithoutAnyT1HasNoAnswer() {
		double[] straight = Arrays.stream(RADIANS).map(a -> 1000 * Math.tan(a)).toArray();
		assertTrue(Double.isNaN(FlipAngleFit.linear(0.006, RADIANS, straight).r1()));
		assertTrue(Double.isNaN(FlipAngleFit.nonlinear(0.006, RADIANS, straight).residual()));
		double[] falling = { 1000, 100, 10, 1 };
		assertTrue(Double.isNaN(FlipAngleFit.linear(0.006, RADIANS, falling).m0()));
	}

	private static DynamicSeries at(double degrees, double trMs, VoxelGrid grid, int frames) {
		return MadeSeries.of(grid, TimeAxis.uniform(frames, 5), (x, y, z, t) -> new SpoiledGradientEcho(
			trMs / 1000, Math.toRadians(degrees)).signal(100, 1) * (t == 0 ? 0.8 : 1.1)).withProtocol(
				new Protocol(trMs, 1, degrees, 1.5));
	}

	/** Frames of 0.8, 1.1 and 1.1 times the signal. */
	@ParameterizedTest
	@EnumSource(T1Mapping.Method.class)
	void framesAreAveraged(T1Mapping.Method method) {
		T1Map map = new T1Mapping(method, 5000).of(List.of(at(4, 5, GRID, 3), at(20, 5, GRID, 3)),
			Progress.NONE);
		assertEquals(1000, value(map.t1Ms(), 1, 11), 0.5);
		assertEquals(100, value(map.m0(), 0, 0), 0.05);
	}

	@Test
	void aT1AboveTheHighestIsNoAnswer() {
		List<DynamicSeries> angles = angles(1000, 5000, 1);
		assertEquals(1000, value(new T1Mapping(T1Mapping.Method.LINEAR, 1001).of(angles, Progress.NONE)
			.t1Ms(), 0, 0), 0.5);
		T1Map map = new T1Mapping(T1Mapping.Method.LINEAR, 999).of(angles, Progress.NONE);
		assertTrue(Float.isNaN(value(map.t1Ms(), 0, 0)) && Float.isNaN(value(map.residual(), 0, 0)));
		assertThrows(IllegalArgumentException.class, () -> new T1Mapping(T1Mapping.Method.LINEAR, 0));
	}

	/** 50° become 95° by the B1 map, which nothing can be made of. */
	@Test
	void aFlipAngleThatB1MakesUselessHasNoAnswer() {
		List<DynamicSeries> angles = List.of(at(4, 5, GRID, 1), at(50, 5, GRID, 1));
		assertFalse(Float.isNaN(value(T1Mapping.DEFAULT.of(angles, Progress.NONE).t1Ms(), 0, 0)));
		assertTrue(Float.isNaN(value(T1Mapping.DEFAULT.of(tilted(angles, 1.9), Progress.NONE).t1Ms(), 0,
			0)));
	}

	/** Where B1 is not known the nominal angle is taken. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 3, Double.NaN })
	void whereB1IsNotKnownTheAngleIsNominal(double ratio) {
		List<DynamicSeries> angles = angles(1000, 5000, 1);
		assertEquals(1000, value(T1Mapping.DEFAULT.of(tilted(angles, ratio), Progress.NONE).t1Ms(), 0,
			0), 3);
	}

	@ParameterizedTest
	@CsvSource({ "10, 10, 5, 4, was given 1", "10, 0, 5, 4, a flip angle is 0.0°",
		"10, 90, 5, 4, a flip angle is 90.0°", "10, 20, 5, 5, differs in size",
		"10, 20, 5.06, 4, TR is 5.06 ms", "10, 20, 4.94, 4, TR is 4.94 ms" })
	void anglesThatDoNotBelongTogetherAreRefused(double first, double second, double trMs, int width,
		String reason)
	{
		List<DynamicSeries> angles = new ArrayList<>(List.of(angles(1000, 100, 1).get(0).withProtocol(
			new Protocol(5, 1, first, 1.5))));
		VoxelGrid grid = VoxelGrid.axisAligned(width, 3, 2, 1, 1, 5);
		angles.add(MadeSeries.of(grid, TimeAxis.ofSeconds(0), (x, y, z, t) -> 9).withProtocol(
			new Protocol(trMs, 1, second, 1.5)));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> T1Mapping.DEFAULT.of(angles,
			Progress.NONE)).getMessage().contains(reason));
	}

	/** 1 % is rounding. */
	@Test
	void aTrThatDiffersByRoundingIsTheSame() {
		assertFalse(Float.isNaN(value(T1Mapping.DEFAULT.of(List.of(at(4, 5, GRID, 1), at(20, 5.04, GRID,
			1)), Progress.NONE).t1Ms(), 0, 0)));
	}
}
