// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps on f(x, z) = g·x + h·z + (a·x² + 2·b·x·z + c·z²)/2, whose maximum has a closed form. */
class BoundedNewtonStepTest {

	private static final double FAR = 1e6;

	private double g;
	private double h;
	private double a;
	private double b;
	private double c;

	@Test
	void onAConcaveFunctionTheStepEndsAtTheMaximumWithinTheRanges() {
		Random random = new Random(1);
		for (int i = 0; i < 3000; i++) {
			turned(-0.1 - random.nextDouble(), -0.1 - random.nextDouble(), 7 * random.nextDouble());
			g = random.nextGaussian();
			h = random.nextGaussian();
			double[] range = { -random.nextDouble(), random.nextDouble(), -random.nextDouble(), random
				.nextDouble() };
			BoundedNewtonStep step = propose(new BoundedNewtonStep(FAR, FAR), range);
			double[] best = bestWithin(range);
			assertEquals(best[0], step.x, 1e-9);
			assertEquals(best[1], step.z, 1e-9);
		}
	}

	/** The highest of the maxima of the inside, the four sides and the four corners. */
	private double[] bestWithin(double[] range) {
		double determinant = a * c - b * b;
		double[] best = { 0, 0 };
		better(best, (b * h - c * g) / determinant, (b * g - a * h) / determinant, range);
		for (double x : new double[] { range[0], range[1] }) {
			better(best, x, -(h + b * x) / c, range);
			for (double z : new double[] { range[2], range[3] }) {
				better(best, x, z, range);
				better(best, -(g + b * z) / a, z, range);
			}
		}
		return best;
	}

	private void better(double[] best, double x, double z, double[] range) {
		boolean isInside = x >= range[0] && x <= range[1] && z >= range[2] && z <= range[3];
		if (!isInside || value(x, z) <= value(best[0], best[1])) return;
		best[0] = x;
		best[1] = z;
	}

	private double value(double x, double z) {
		return g * x + h * z + (a * x * x + 2 * b * x * z + c * z * z) / 2;
	}

	/** Sets the curvatures along two axes at right angles, the first at an angle with x. */
	private void turned(double along, double across, double angle) {
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		a = along * cos * cos + across * sin * sin;
		b = (along - across) * cos * sin;
		c = along * sin * sin + across * cos * cos;
	}

	private BoundedNewtonStep propose(BoundedNewtonStep step, double... range) {
		step.slopes(g, h, a, b, c).propose(range[0], range[1], range[2], range[3]);
		return step;
	}

	private BoundedNewtonStep proposeFreely(BoundedNewtonStep step) {
		return propose(step, -FAR, FAR, -FAR, FAR);
	}

	/** Along each axis of the curvature: Newton where that is a step up, else as far as allowed. */
	@ParameterizedTest
	@CsvSource({ "0.5, -0.8", "0.5, 0.2", "0, -1", "-0.7, 0.3", "-0.2, 0.1" })
	void whereItIsNotConcaveTheStepIsUphillAlongBothAxesOfTheCurvature(double along, double across) {
		Random random = new Random(2);
		for (int i = 0; i < 300; i++) {
			double angle = 7 * random.nextDouble();
			turned(along, across, angle);
			double gAlong = random.nextGaussian();
			double gAcross = random.nextGaussian();
			g = gAlong * Math.cos(angle) - gAcross * Math.sin(angle);
			h = gAlong * Math.sin(angle) + gAcross * Math.cos(angle);
			double s = uphill(gAlong, along);
			double t = uphill(gAcross, across);
			double x = s * Math.cos(angle) - t * Math.sin(angle);
			double z = s * Math.sin(angle) + t * Math.cos(angle);
			double part = Math.min(1, 1.5 / Math.max(Math.abs(x), Math.abs(z)));
			BoundedNewtonStep step = proposeFreely(new BoundedNewtonStep(1.5, FAR));
			assertEquals(part * x, step.x, 1e-6);
			assertEquals(part * z, step.z, 1e-6);
		}
	}

	private static double uphill(double slope, double curvature) {
		boolean isNewton = curvature < -1e-12 && Math.abs(slope / curvature) <= 1.5;
		return isNewton ? -slope / curvature : 1.5 * Math.signum(slope);
	}

	@Test
	void aLongNewtonStepIsShortenedAndKeepsItsDirection() {
		turned(-0.1, -0.2, 0.6);
		g = 0.5;
		h = -0.3;
		BoundedNewtonStep whole = proposeFreely(new BoundedNewtonStep(FAR, FAR));
		BoundedNewtonStep step = proposeFreely(new BoundedNewtonStep(1.5, 6));
		assertEquals(1.5, Math.max(Math.abs(step.x), Math.abs(step.z)), 1e-12);
		assertEquals(whole.z / whole.x, step.z / step.x, 1e-9);
		assertTrue(whole.x * step.x > 0);
	}

	@Test
	void aStepAsLongAsAllowedLetsTheNextOneBeTwiceAsLong() {
		BoundedNewtonStep step = new BoundedNewtonStep(1.5, 5);
		slopeAlone(1, -0.1);
		for (double longest : new double[] { 1.5, 3, 5, 5 })
			assertEquals(longest, proposeFreely(step).x, 1e-12);
		step.restart();
		assertEquals(1.5, proposeFreely(step).x, 1e-12);
		newton(-1.3);
		assertEquals(-1.3, proposeFreely(step).x, 1e-12);
		slopeAlone(-0.1, 1);
		assertEquals(1.5, proposeFreely(step).z, 1e-12);
		assertEquals(-3, proposeFreely(step).x, 1e-12);
	}

	@Test
	void nineTenthsOfTheLongestStepAreLong() {
		for (double first : new double[] { 0.89, 0.91 }) {
			BoundedNewtonStep step = new BoundedNewtonStep(1, 4);
			newton(first);
			assertEquals(first, proposeFreely(step).x, 1e-12);
			slopeAlone(1, 1);
			assertEquals(first > 0.9 ? 2 : 1, proposeFreely(step).z, 1e-12);
		}
	}

	private void slopeAlone(double g, double h) {
		this.g = g;
		this.h = h;
		a = b = c = 0;
	}

	/** A function whose maximum lies at (x, 0). */
	private void newton(double x) {
		g = x;
		h = 0;
		a = c = -1;
		b = 0;
	}

	@Test
	void aVariableThatCouldOnlyLeaveItsRangeStaysAndTheOtherOneMoves() {
		g = -1;
		h = 0.4;
		a = -2;
		b = 0.7;
		c = -0.5;
		BoundedNewtonStep step = new BoundedNewtonStep(10, 10);
		assertMoves(0, 0.8, propose(step, 0, 9, -9, 9));
		assertMoves(0, 0.3, propose(step, 0, 9, -9, 0.3));
		g = 1;
		assertMoves(0, 0.8, propose(step, -9, 0, -9, 9));
		h = -0.4;
		assertMoves(0.5, 0, propose(step, -9, 9, 0, 9));
		h = 0.4;
		assertMoves(0.5, 0, propose(step, -9, 9, -9, 0));
		assertMoves(0, 0, propose(step, -9, 0, -9, 0));
	}

	@Test
	void aVariableAtItsBoundIsFreeToMoveAway() {
		g = 1;
		h = -0.5;
		a = c = -2;
		b = 0;
		BoundedNewtonStep step = new BoundedNewtonStep(10, 10);
		assertMoves(0.5, -0.25, propose(step, 0, 9, -9, 0));
		g = -1;
		h = 0.5;
		assertMoves(-0.5, 0.25, propose(step, -9, 0, 0, 9));
	}

	/** At a saddle without a slope along an axis there is no reason to move along it. */
	@Test
	void noSlopeNoMove() {
		g = 0;
		h = 0.5;
		a = 1;
		b = 0;
		c = -1;
		assertMoves(0, 0.5, proposeFreely(new BoundedNewtonStep(3, 3)));
		h = 0;
		assertMoves(0, 0, proposeFreely(new BoundedNewtonStep(3, 3)));
	}

	private static void assertMoves(double x, double z, BoundedNewtonStep step) {
		assertEquals(x, step.x, 1e-12);
		assertEquals(z, step.z, 1e-12);
	}
}
