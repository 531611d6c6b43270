// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.algebra;

/**
 * The move that Newton proposes towards a maximum of a function of two variables: uphill, inside
 * their ranges, and not too far at once. All in the unit of the moves.
 */
public final class BoundedNewtonStep {

	private static final double LONG = 0.9;
	/** Of a·c: below it the curvature along one axis is next to nothing. */
	private static final double SINGULAR = 1e-10;

	private final double firstReach;
	private final double longestReach;
	/** Longest move now. */
	private double reach;

	/* The slopes and curvatures of the function. */
	private double g;
	private double h;
	private double a;
	private double b;
	private double c;
	/* How far the variables may go down (negative) and up. */
	private double lowX;
	private double highX;
	private double lowZ;
	private double highZ;

	public double x;
	public double z;

	/**
	 * @param firstReach longest move at first
	 * @param longestReach longest move ever; a move that is as long as it may be allows the next one
	 *          to be twice as long
	 */
	public BoundedNewtonStep(double firstReach, double longestReach) {
		this.firstReach = firstReach;
		this.longestReach = longestReach;
		reach = firstReach;
	}

	/** Forgets how long the last move was. */
	public void restart() {
		reach = firstReach;
	}

	/** Sets first derivatives {@code g, h} and second ones {@code a, b, c} by x and z. */
	public BoundedNewtonStep slopes(double g, double h, double a, double b, double c) {
		this.g = g;
		this.h = h;
		this.a = a;
		this.b = b;
		this.c = c;
		return this;
	}

	/** Proposes the move, with the distances to the ends of both ranges: low ≤ 0 ≤ high. */
	public void propose(double lowX, double highX, double lowZ, double highZ) {
		this.lowX = lowX;
		this.highX = highX;
		this.lowZ = lowZ;
		this.highZ = highZ;
		boolean xMoves = !isStuck(lowX, highX, g);
		boolean zMoves = !isStuck(lowZ, highZ, h);
		if (xMoves && zMoves) moveBoth();
		else {
			x = xMoves ? uphill(g, a) : 0;
			z = zMoves ? uphill(h, c) : 0;
		}
		keepInside(xMoves, zMoves);
		boolean isLong = Math.max(Math.abs(x), Math.abs(z)) >= LONG * reach;
		reach = isLong ? Math.min(2 * reach, longestReach) : firstReach;
	}

	/** Where one variable ends at its bound, the other one moves for that. */
	private void keepInside(boolean xMoves, boolean zMoves) {
		double inRange = Math.max(lowZ, Math.min(highZ, z));
		if (inRange != z && xMoves) x = uphill(g + b * inRange, a);
		z = inRange;
		inRange = Math.max(lowX, Math.min(highX, x));
		if (inRange != x && zMoves) z = Math.max(lowZ, Math.min(highZ, uphill(h + b * inRange, c)));
		x = inRange;
	}

	/** Newton, or along the axes of the curvature where that is not downwards along both. */
	private void moveBoth() {
		double determinant = a * c - b * b;
		if (a < 0 && determinant > SINGULAR * a * c) {
			x = (b * h - c * g) / determinant;
			z = (b * g - a * h) / determinant;
		}
		else moveAlongAxes();
		double longest = Math.max(Math.abs(x), Math.abs(z));
		if (longest <= reach) return;
		x *= reach / longest;
		z *= reach / longest;
	}

	private void moveAlongAxes() {
		double mean = (a + c) / 2;
		double spread = Math.hypot((a - c) / 2, b);
		double angle = 0.5 * Math.atan2(2 * b, a - c);
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		double along = uphill(g * cos + h * sin, mean + spread);
		double across = uphill(h * cos - g * sin, mean - spread);
		x = along * cos - across * sin;
		z = along * sin + across * cos;
	}

	/** Newton where the curvature allows, else as far as it may go. */
	private double uphill(double slope, double curvature) {
		if (slope == 0) return 0;
		double move = -slope / curvature;
		return curvature < 0 && Math.abs(move) <= reach ? move : Math.copySign(reach, slope);
	}

	private static boolean isStuck(double low, double high, double slope) {
		return low >= 0 && slope <= 0 || high <= 0 && slope >= 0;
	}
}
