// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the best of all ways to hold an amount at 0 or at its limit. */
class BoundedAmountsTest {

	private final Random random = new Random(3);
	private final BoundedAmounts amounts = new BoundedAmounts();

	@Test
	void twoColumns() {
		int[] seen = new int[5];
		for (int i = 0; i < 3000; i++) {
			double[] f = vector();
			double[] e = vector();
			double[] y = vector();
			double limit = i % 3 == 0 ? Double.POSITIVE_INFINITY : random.nextDouble();
			double[] best = best(f, e, y, limit);
			amounts.solve(dot(f, f), dot(f, e), dot(e, e), dot(y, f), dot(y, e), limit);
			assertEquals(best[0], amounts.amount[0], 1e-9);
			assertEquals(best[1], amounts.amount[1], 1e-9);
			assertEquals(dot(y, y) - rest(f, e, y, best[0], best[1]), amounts.explained, 1e-9);
			assertEquals(best[0] > 0, amounts.free[0]);
			assertEquals(best[1] > 0 && best[1] < limit, amounts.free[1]);
			assertEquals(best[1] == limit, amounts.atLimit);
			seen[(best[0] > 0 ? 1 : 0) + (best[1] > 0 ? 2 : 0)]++;
			if (best[1] == limit) seen[4]++;
		}
		for (int count : seen)
			assertTrue(count > 50, "every case occurs");
	}

	/** Columns of one direction: all that both explain goes to one of them. */
	@Test
	void columnsThatAreOne() {
		amounts.solve(1, 2, 4, 3, 6, Double.POSITIVE_INFINITY);
		assertEquals(3, amounts.amount[0] + 2 * amounts.amount[1], 1e-12);
		assertEquals(9, amounts.explained, 1e-12);
	}

	@Test
	void oneColumnIsTheFirst() {
		amounts.solve(4, 6, 10);
		assertEquals(1.5, amounts.amount[0]);
		assertEquals(9, amounts.explained);
		assertTrue(amounts.free[0]);
		assertFalse(amounts.atLimit);
		amounts.solve(4, 6, 1);
		assertEquals(1, amounts.amount[0]);
		assertEquals(8, amounts.explained);
		assertFalse(amounts.free[0]);
		assertTrue(amounts.atLimit);
		amounts.solve(4, -6, 1);
		assertEquals(0, amounts.amount[0]);
		assertEquals(0, amounts.explained);
		assertFalse(amounts.free[0]);
	}

	@Test
	void theFirstColumnCanBeLeftOut() {
		amounts.solveLast(4, 6, 10);
		assertEquals(0, amounts.amount[0]);
		assertFalse(amounts.free[0]);
		assertEquals(1.5, amounts.amount[1]);
		assertTrue(amounts.free[1]);
		assertEquals(9, amounts.explained);
	}

	/** The amounts of the smallest sum of squares among all that are allowed. */
	private static double[] best(double[] f, double[] e, double[] y, double limit) {
		double ff = dot(f, f);
		double fe = dot(f, e);
		double ee = dot(e, e);
		double determinant = ff * ee - fe * fe;
		double[][] candidates = { { 0, 0 }, { dot(y, f) / ff, 0 }, { 0, dot(y, e) / ee }, { (ee * dot(y,
			f) - fe * dot(y, e)) / determinant, (ff * dot(y, e) - fe * dot(y, f)) / determinant }, { 0,
				limit }, { (dot(y, f) - limit * fe) / ff, limit } };
		double[] best = candidates[0];
		for (double[] c : candidates)
			if (c[0] >= 0 && c[1] >= 0 && c[1] <= limit && c[1] < 1e9 && rest(f, e, y, c[0], c[1]) < rest(
				f, e, y, best[0], best[1])) best = c;
		return best;
	}

	private static double rest(double[] f, double[] e, double[] y, double first, double second) {
		double[] rest = y.clone();
		for (int i = 0; i < rest.length; i++)
			rest[i] -= first * f[i] + second * e[i];
		return dot(rest, rest);
	}

	private double[] vector() {
		return random.doubles(4, -0.5, 1).toArray();
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}
}
