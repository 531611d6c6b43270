// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/**
 * Counts by level (rows) and group (columns), and the tests that both are independent. Immutable.
 */
public final class ContingencyTable {

	/** Above this many tables Fisher's test is left to χ². */
	private static final double MOST_TABLES = 5e6;

	/**
	 * @param statistic χ²
	 * @param degreesOfFreedom (rows − 1)(columns − 1)
	 * @param p upper tail
	 */
	public record ChiSquare(double statistic, int degreesOfFreedom, double p) {
	}

	private final int[][] counts;
	private final int[] rowSums;
	private final int[] columnSums;
	private final int total;

	/**
	 * @param counts rows of counts, none negative; rows and columns without a count are left out
	 */
	public ContingencyTable(int[][] counts) {
		int[] columns = columnsWithCounts(counts);
		this.counts = Arrays.stream(counts).map(row -> Arrays.stream(columns).map(c -> row[c])
			.toArray()).filter(row -> Arrays.stream(row).sum() > 0).toArray(int[][]::new);
		rowSums = Arrays.stream(this.counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
		columnSums = Arrays.stream(columns).map(c -> Arrays.stream(counts).mapToInt(row -> row[c])
			.sum()).toArray();
		total = Arrays.stream(rowSums).sum();
	}

	private static int[] columnsWithCounts(int[][] counts) {
		int width = counts.length == 0 ? 0 : counts[0].length;
		return IntStream.range(0, width).filter(c -> Arrays.stream(counts).anyMatch(row -> row[c] > 0))
			.toArray();
	}

	/** @return whether there are two levels and two groups, without which nothing can be tested */
	public boolean isTestable() {
		return counts.length > 1 && columnSums.length > 1;
	}

	/**
	 * Pearson's χ² = Σ (observed − expected)² / expected, without continuity correction; Philos Mag
	 * 1900;50:157, doi 10.1080/14786440009463897.
	 *
	 * @return the test; NaN where it cannot be made
	 */
	public ChiSquare chiSquare() {
		if (!isTestable()) return new ChiSquare(Double.NaN, 0, Double.NaN);
		long[][] table = Arrays.stream(counts).map(row -> Arrays.stream(row).asLongStream().toArray())
			.toArray(long[][]::new);
		ChiSquareTest test = new ChiSquareTest();
		return new ChiSquare(test.chiSquare(table), (counts.length - 1) * (columnSums.length - 1), test
			.chiSquareTest(table));
	}

	/**
	 * Fisher's exact test (J R Stat Soc 1922;85:87, doi 10.2307/2340521), for more than two rows as
	 * Freeman and Halton extended it (Biometrika 1951;38:141): the probability, given the margins, of
	 * all tables that are no likelier than the observed one (within 1e-7, as in R).
	 *
	 * @return two-sided p; NaN for other than two columns, fewer than two rows or too many tables
	 */
	public double fisherP() {
		if (!isTestable() || columnSums.length != 2 || tables() > MOST_TABLES) return Double.NaN;
		double observed = 0;
		for (int r = 0; r < counts.length; r++)
			observed += logWays(r, counts[r][0]);
		double margin = logChoose(total, columnSums[0]);
		return Math.min(1, sumOfTables(0, columnSums[0], -margin, observed - margin + Math.log1p(
			1e-7)));
	}

	private double tables() {
		return Arrays.stream(rowSums).skip(1).mapToDouble(sum -> Math.min(sum, columnSums[0]) + 1)
			.reduce(1, (a, b) -> a * b);
	}

	private double sumOfTables(int row, int left, double logSoFar, double most) {
		if (row == rowSums.length - 1) {
			if (left > rowSums[row]) return 0;
			double log = logSoFar + logWays(row, left);
			return log <= most ? Math.exp(log) : 0;
		}
		double sum = 0;
		for (int count = 0; count <= Math.min(left, rowSums[row]); count++)
			sum += sumOfTables(row + 1, left - count, logSoFar + logWays(row, count), most);
		return sum;
	}

	private double logWays(int row, int count) {
		return logChoose(rowSums[row], count);
	}

	private static double logChoose(int n, int k) {
		return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
	}
}
