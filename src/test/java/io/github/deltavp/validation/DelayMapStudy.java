// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The Vp of maps with every way to find the arterial delay, against the same fit with the true
 * delay: square tissues of random Vp, Ktrans, ve and delay side by side in one slice, with noise.
 */
final class DelayMapStudy {

	private static final int TILES = 4;
	private static final double FINE = 0.1;
	private static final double PIXEL_MM = 1.4;

	/** A square of one tissue. */
	private record Tile(double vp, double ktrans, double ve, double delay) {
	}

	/** What a map says of a tile: relative to the truth, and to the map with the true delay. */
	private record Row(double biasPercent, double spreadRatio, double p90Percent) {
	}

	private final int side;
	private final TimeAxis times;
	private final double snr;
	private final SplittableRandom random;
	private final List<Tile> tiles = new ArrayList<>();
	private final Curve plasma;
	private final double[] fine;
	private final DynamicSeries series;

	DelayMapStudy(double snr, double interval, double longestDelay, int side, long seed) {
		this.side = side;
		this.snr = snr;
		random = new SplittableRandom(seed);
		times = TimeAxis.uniform((int) (330 / interval), interval);
		Curve arterial = PopulationAif.PARKER.plasma(TimeAxis.uniform(4000, FINE), 40 + 5 * random
			.nextDouble(), new Hematocrit(0.42));
		fine = arterial.toArray();
		plasma = Curve.sample(times, arterial::valueAt);
		for (int i = 0; i < TILES * TILES; i++)
			tiles.add(new Tile(Math.exp(random.nextDouble(Math.log(0.01), Math.log(0.2))), Math.exp(random
				.nextDouble(Math.log(0.005), Math.log(0.3))), random.nextDouble(0.1, 0.5), random
					.nextDouble(0, longestDelay + 1e-9)));
		series = series();
	}

	/** By the trapezoidal rule on a fine grid. */
	private double[] tissue(Tile tile) {
		double[] leak = new double[fine.length];
		double decay = Math.exp(-tile.ktrans / tile.ve / 60 * FINE);
		for (int i = 1; i < fine.length; i++)
			leak[i] = leak[i - 1] * decay + FINE / 2 * (fine[i - 1] * decay + fine[i]);
		double[] curve = new double[times.size()];
		for (int t = 0; t < curve.length; t++) {
			double at = (times.seconds(t) - tile.delay) / FINE;
			int i = (int) Math.floor(at);
			if (i < 0) continue;
			double part = at - i;
			curve[t] = tile.vp * (fine[i] + part * (fine[i + 1] - fine[i])) + tile.ktrans / 60 *
				(leak[i] + part * (leak[i + 1] - leak[i]));
		}
		return curve;
	}

	private DynamicSeries series() {
		int width = TILES * side;
		List<float[]> planes = new ArrayList<>();
		double[][] curves = tiles.stream().map(this::tissue).toArray(double[][]::new);
		double baseline = signal(0);
		for (int t = 0; t < times.size(); t++) {
			float[] plane = new float[width * width];
			for (int p = 0; p < plane.length; p++)
				plane[p] = (float) (signal(curves[tile(p)][t]) + baseline / snr * random.nextGaussian());
			planes.add(plane);
		}
		VoxelGrid grid = VoxelGrid.axisAligned(width, width, 1, PIXEL_MM, PIXEL_MM, 5);
		return new DynamicSeries(DynamicSeries.wrap(grid, planes), grid, times, new Protocol(4.5, 1.5,
			25, 1.5), "tiles", "magnitude", List.of(), List.of());
	}

	private int tile(int pixel) {
		int width = TILES * side;
		return pixel % width / side + TILES * (pixel / width / side);
	}

	private static double signal(double concentration) {
		double r1 = 1 + 4.5 * concentration;
		double e = Math.exp(-0.0045 * r1);
		double angle = Math.toRadians(25);
		return 1000 * Math.sin(angle) * (1 - e) / (1 - Math.cos(angle) * e);
	}

	private FitSettings settings() {
		int last = (int) Arrays.stream(times.toSeconds()).filter(t -> t < 38).count() - 1;
		return FitSettings.DEFAULT.withConcentration(ConcentrationSettings.DEFAULT.withBaseline(
			new BaselineFrames(0, last)));
	}

	private ParameterMap truth() {
		float[] plane = new float[series.grid().voxelsPerSlice()];
		for (int p = 0; p < plane.length; p++)
			plane[p] = (float) (Math.rint(tiles.get(tile(p)).delay / 0.1) * 0.1);
		return ParameterMap.of("delay", "s", series.grid(), List.of(plane));
	}

	List<List<Row>> rows() {
		float[] known = vp(settings().withDelayMap(truth()));
		List<List<Row>> rows = new ArrayList<>();
		for (FitSettings settings : List.of(settings().withDelayMap(truth()), settings(), settings()
			.withDelay(DelayMode.VOXEL, DelayRange.DEFAULT), settings().withDelay(DelayMode.AUTO,
				DelayRange.DEFAULT)))
			rows.add(compare(vp(settings), known));
		return rows;
	}

	private float[] vp(FitSettings settings) {
		return PerfusionFit.fit(series, plasma, settings, Progress.NONE).vp().plane(0);
	}

	private List<Row> compare(float[] vp, float[] known) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < tiles.size(); i++) {
			double[] here = values(vp, i);
			double[] there = values(known, i);
			rows.add(new Row(100 * (mean(here) / tiles.get(i).vp - 1), deviation(here) / deviation(there),
				100 * (here[here.length * 9 / 10] / there[there.length * 9 / 10] - 1)));
		}
		return rows;
	}

	private double[] values(float[] vp, int wanted) {
		double[] values = new double[side * side];
		int n = 0;
		for (int p = 0; p < vp.length; p++)
			if (tile(p) == wanted) values[n++] = vp[p];
		Arrays.sort(values);
		return values;
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).average().orElseThrow();
	}

	private static double deviation(double[] values) {
		double mean = mean(values);
		return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average()
			.orElseThrow());
	}

	public static void main(String[] arguments) {
		int side = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
		int exams = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
		String[] names = { "known", "none", "voxel", "auto" };
		for (double longest : new double[] { 0, 9 })
			for (double snr : new double[] { 5, 10, 25 }) {
				List<List<Row>> all = new ArrayList<>();
				for (String name : names)
					all.add(new ArrayList<>());
				for (int exam = 0; exam < exams; exam++) {
					List<List<Row>> rows = new DelayMapStudy(snr, 5 + exam % 2, longest, side, 100 + exam)
						.rows();
					for (int i = 0; i < names.length; i++)
						all.get(i).addAll(rows.get(i));
				}
				for (int i = 0; i < names.length; i++)
					System.out.println(String.format(Locale.ROOT,
						"delay 0-%.0f SNR %2.0f %-6s bias %s  SD ratio %s  P90 %s", longest, snr, names[i],
						quantiles(all.get(i), 0), quantiles(all.get(i), 1), quantiles(all.get(i), 2)));
			}
	}

	private static String quantiles(List<Row> rows, int which) {
		double[] values = rows.stream().mapToDouble(row -> which == 0 ? row.biasPercent : which == 1
			? row.spreadRatio : row.p90Percent).sorted().toArray();
		int n = values.length;
		return String.format(Locale.ROOT, "%6.2f %6.2f %6.2f", values[n / 20], values[n / 2], values[n *
			19 / 20]);
	}
}
