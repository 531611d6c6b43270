// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.DelayTiles;
import io.github.deltavp.maps.DelayTiles.Tile;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The Vp of maps with every way to find the arterial delay, against the same fit with the true
 * delay: sixteen random tissues of 28 mm side by side in each exam.
 */
final class DelayMapStudy {

	private static final int SIDE = 20;
	private static final int TILES = 16;
	private static final long FIRST_SEED = 61_000;
	private static final DelayRange RANGE = DelayRange.DEFAULT;

	/**
	 * What a map says of a tissue, against the map with the true delay.
	 *
	 * @param bias of the mean Vp in %
	 * @param spread SD of Vp, as a ratio
	 * @param p90 difference of the 90th percentiles in %
	 */
	private record Row(double bias, double spread, double p90) {

		static Row of(double[] found, double[] known) {
			int ninth = found.length * 9 / 10;
			return new Row(100 * (StatUtils.mean(found) / StatUtils.mean(known) - 1), deviation(found) /
				deviation(known), 100 * (found[ninth] / known[ninth] - 1));
		}

		private static double deviation(double[] values) {
			return Math.sqrt(StatUtils.populationVariance(values));
		}
	}

	private DelayMapStudy() {}

	/** @param args number of exams for every line of the table */
	public static void main(String[] args) {
		System.out.print(section(Integer.parseInt(args[0])));
	}

	static String section(int exams) {
		StringBuilder text = new StringBuilder(
			"| true delays | SNR | delay= | bias of mean Vp in % | SD " +
				"ratio | 90th percentile in % |\n|---|---|---|---|---|---|\n");
		for (double longest : new double[] { 0, 9 })
			for (double snr : new double[] { 5, 10, 25 })
				rows(longest, snr, exams).forEach((mode, rows) -> text.append(String.format(Locale.ROOT,
					"| 0 … %.0f s | %.0f | %s | %s | %s | %s |%n", longest, snr, mode, quantiles(rows.stream()
						.mapToDouble(Row::bias)), quantiles(rows.stream().mapToDouble(Row::spread)), quantiles(
							rows.stream().mapToDouble(Row::p90)))));
		return text.toString();
	}

	private static Map<String, List<Row>> rows(double longest, double snr, int exams) {
		Map<String, List<Row>> rows = new LinkedHashMap<>();
		for (int exam = 0; exam < exams; exam++) {
			long seed = FIRST_SEED + exam;
			DelayTiles tiles = new DelayTiles(random(longest, new SplittableRandom(seed)), SIDE, 5 +
				exam % 2, snr, seed);
			List<double[]> known = IntStream.range(0, TILES).mapToObj(tiles::knownVp).toList();
			for (DelayMode mode : List.of(DelayMode.AUTO, DelayMode.VOXEL, DelayMode.NONE)) {
				FitSettings settings = tiles.settings().withDelay(mode, RANGE);
				ParameterMap found = tiles.maps(settings).vp();
				for (int tile = 0; tile < TILES; tile++)
					rows.computeIfAbsent(mode.key(), any -> new ArrayList<>()).add(Row.of(tiles.values(found,
						tile), known.get(tile)));
			}
		}
		return rows;
	}

	/** Vp 0.02 … 0.2, Ktrans 0.01 … 0.2 /min, evenly in their logarithms, ve 0.1 … 0.5. */
	private static List<Tile> random(double longest, SplittableRandom random) {
		List<Tile> tiles = new ArrayList<>();
		for (int i = 0; i < TILES; i++)
			tiles.add(new Tile(0.02 * Math.pow(10, random.nextDouble()), 0.01 * Math.pow(20, random
				.nextDouble()), random.nextDouble(0.1, 0.5), longest * random.nextDouble()));
		return tiles;
	}

	/** 5th percentile, median, 95th percentile. */
	private static String quantiles(DoubleStream of) {
		double[] values = of.sorted().toArray();
		int n = values.length;
		return String.format(Locale.ROOT, "%.2f, **%.2f**, %.2f", values[n / 20], values[n / 2],
			values[n * 19 / 20]);
	}
}
