// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Square tissues of extended Tofts side by side in one slice, by the trapezoidal rule on a fine
 * grid, as a spoiled gradient echo with noise shows them.
 */
public final class DelayTiles {

	private static final double FINE_SECONDS = 0.1;
	private static final double PIXEL_MM = 1.4;
	private static final double BASELINE_SECONDS = 38;

	/**
	 * One tissue.
	 *
	 * @param vp plasma volume fraction
	 * @param ktrans in 1/min
	 * @param ve a fraction
	 * @param delay arterial delay in s
	 */
	public record Tile(double vp, double ktrans, double ve, double delay) {
	}

	private final List<Tile> tiles;
	private final int side;
	private final int across;
	private final TimeAxis times;
	private final Curve plasma;
	private final double[] fine;
	private final DynamicSeries series;

	/**
	 * @param tiles row by row, a square number of them
	 * @param side pixels along a tile
	 * @param interval between frames in s
	 * @param snr signal before contrast over the standard deviation of the noise
	 */
	public DelayTiles(List<Tile> tiles, int side, double interval, double snr, long seed) {
		this.tiles = tiles;
		this.side = side;
		across = (int) Math.round(Math.sqrt(tiles.size()));
		SplittableRandom random = new SplittableRandom(seed);
		times = TimeAxis.uniform((int) (330 / interval), interval);
		Curve arterial = PopulationAif.PARKER.plasma(TimeAxis.uniform(4000, FINE_SECONDS), 40 + 5 *
			random.nextDouble(), new Hematocrit(0.42));
		fine = arterial.toArray();
		plasma = Curve.sample(times, arterial::valueAt);
		series = series(snr, random);
	}

	private double[] tissue(Tile tile) {
		double[] leak = new double[fine.length];
		double decay = Math.exp(-tile.ktrans / tile.ve / 60 * FINE_SECONDS);
		for (int i = 1; i < fine.length; i++)
			leak[i] = leak[i - 1] * decay + FINE_SECONDS / 2 * (fine[i - 1] * decay + fine[i]);
		double[] curve = new double[times.size()];
		for (int t = 0; t < curve.length; t++) {
			double at = (times.seconds(t) - tile.delay) / FINE_SECONDS;
			int i = (int) Math.floor(at);
			if (i >= 0) curve[t] = tile.vp * between(fine, i, at - i) + tile.ktrans / 60 * between(leak,
				i, at - i);
		}
		return curve;
	}

	private static double between(double[] values, int i, double part) {
		return values[i] + part * (values[i + 1] - values[i]);
	}

	private DynamicSeries series(double snr, SplittableRandom random) {
		VoxelGrid grid = VoxelGrid.axisAligned(across * side, across * side, 1, PIXEL_MM, PIXEL_MM, 5);
		double[][] curves = tiles.stream().map(this::tissue).toArray(double[][]::new);
		List<float[]> planes = new ArrayList<>();
		for (int t = 0; t < times.size(); t++) {
			float[] plane = new float[grid.voxelsPerSlice()];
			for (int p = 0; p < plane.length; p++)
				plane[p] = (float) (signal(curves[tile(p)][t]) + signal(0) / snr * random.nextGaussian());
			planes.add(plane);
		}
		return new DynamicSeries(DynamicSeries.wrap(grid, planes), grid, times, new Protocol(4.5, 1.5,
			25, 1.5), "tiles", "magnitude", List.of(), List.of());
	}

	/** T10 of 1000 ms, r1 of 4.5 /mM/s. */
	private static double signal(double concentration) {
		double recovered = Math.exp(-0.0045 * (1 + 4.5 * concentration));
		double angle = Math.toRadians(25);
		return 1000 * Math.sin(angle) * (1 - recovered) / (1 - Math.cos(angle) * recovered);
	}

	/** @return the number of the tile of a pixel */
	public int tile(int pixel) {
		int width = across * side;
		return pixel % width / side + across * (pixel / width / side);
	}

	/** @return the series */
	public DynamicSeries series() {
		return series;
	}

	/** @return Cp in mM at the times of the series */
	public Curve plasma() {
		return plasma;
	}

	/** @return defaults, with the frames before contrast */
	public FitSettings settings() {
		int last = (int) Arrays.stream(times.toSeconds()).filter(t -> t < BASELINE_SECONDS).count() - 1;
		return FitSettings.DEFAULT.withConcentration(ConcentrationSettings.DEFAULT.withBaseline(
			new BaselineFrames(0, last)));
	}

	/** @return Vp of a tile, ascending, fitted with its true delay */
	public double[] knownVp(int tile) {
		int[] pixels = IntStream.range(0, series.grid().voxelsPerSlice()).filter(pixel -> tile(
			pixel) == tile).toArray();
		return values(maps(settings().withMask(new Region("tile", series.grid(), pixels)).withDelay(
			DelayMode.VOXEL, DelayRange.fixed(tiles.get(tile).delay))).vp(), tile);
	}

	/** @return the maps */
	public PerfusionMaps maps(FitSettings settings) {
		return PerfusionFit.fit(series, plasma, settings, Progress.NONE);
	}

	/** @return the values of a tile on a map, ascending */
	public double[] values(ParameterMap map, int wanted) {
		float[] plane = map.plane(0);
		double[] values = new double[side * side];
		int n = 0;
		for (int p = 0; p < plane.length; p++)
			if (tile(p) == wanted) values[n++] = plane[p];
		Arrays.sort(values);
		return values;
	}
}
