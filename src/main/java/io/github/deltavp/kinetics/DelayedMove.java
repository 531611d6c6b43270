/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.kinetics;

/**
 * The move in ln k and delay that Newton proposes: uphill, inside the ranges, and not too far at
 * once. In half widths of a cell.
 */
final class DelayedMove {

	/** A move is no longer than that at first, and twice the last one at most. */
	private static final double FIRST_REACH = 1.5;
	private static final double LONGEST_REACH = 6;
	private static final double LONG = 0.9;

	private final DelayedProfile profile;
	private final double rateScale;
	private final double delayScale;
	private final double lowestLogRate;
	private final CellAxis delays;
	/** Longest move now. */
	private double reach;

	double rate;
	double delay;

	DelayedMove(DelayedProfile profile) {
		this.profile = profile;
		rateScale = profile.columns.logRates.widestHalf();
		delayScale = profile.columns.delays.widestHalf();
		lowestLogRate = profile.columns.logRates.low();
		delays = profile.columns.delays;
	}

	/** Forgets how long the last move was. */
	void restart() {
		reach = FIRST_REACH;
	}

	double size() {
		return Math.abs(rate) + Math.abs(delay);
	}

	/** Sets the move from a place at which the profile was evaluated with its curvature. */
	void propose(double logRate, double fromDelay, double highestLogRate) {
		double g = profile.byRate * rateScale;
		double h = profile.byDelay * delayScale;
		double a = profile.byRateRate * rateScale * rateScale;
		double b = profile.byRateDelay * rateScale * delayScale;
		double c = profile.byDelayDelay * delayScale * delayScale;
		boolean rateMoves = !isStuck(logRate, lowestLogRate, highestLogRate, g);
		boolean delayMoves = !isStuck(fromDelay, delays.low(), delays.high(), h);
		if (rateMoves && delayMoves) moveBoth(g, h, a, b, c);
		else {
			rate = rateMoves ? uphill(g, a) : 0;
			delay = delayMoves ? uphill(h, c) : 0;
		}
		double inRange = clipped(delay, fromDelay, delayScale, delays.low(), delays.high());
		if (inRange != delay && rateMoves) rate = uphill(g + b * inRange, a);
		delay = inRange;
		inRange = clipped(rate, logRate, rateScale, lowestLogRate, highestLogRate);
		if (inRange != rate && delayMoves) delay = clipped(uphill(h + b * inRange, c), fromDelay,
			delayScale, delays.low(), delays.high());
		rate = inRange;
		boolean isLong = Math.max(Math.abs(rate), Math.abs(delay)) >= LONG * reach;
		reach = isLong ? Math.min(2 * reach, LONGEST_REACH) : FIRST_REACH;
	}

	/** Newton along the axes of the curvature. */
	private void moveBoth(double g, double h, double a, double b, double c) {
		double determinant = a * c - b * b;
		if (a < 0 && determinant > 1e-10 * a * c) {
			rate = (b * h - c * g) / determinant;
			delay = (b * g - a * h) / determinant;
			shorten();
			return;
		}
		double mean = (a + c) / 2;
		double spread = Math.hypot((a - c) / 2, b);
		double angle = 0.5 * Math.atan2(2 * b, a - c);
		double x = Math.cos(angle);
		double y = Math.sin(angle);
		double along = uphill(g * x + h * y, mean + spread);
		double across = uphill(h * x - g * y, mean - spread);
		rate = along * x - across * y;
		delay = along * y + across * x;
		shorten();
	}

	private void shorten() {
		double longest = Math.max(Math.abs(rate), Math.abs(delay));
		if (longest <= reach) return;
		rate *= reach / longest;
		delay *= reach / longest;
	}

	/** Newton where the curvature allows, else as far as it may go. */
	private double uphill(double slope, double curvature) {
		if (slope == 0) return 0;
		double move = -slope / curvature;
		return curvature < 0 && Math.abs(move) <= reach ? move : Math.copySign(reach, slope);
	}

	private static boolean isStuck(double value, double low, double high, double slope) {
		return value <= low && slope <= 0 || value >= high && slope >= 0;
	}

	private static double clipped(double move, double from, double scale, double low, double high) {
		return Math.max((low - from) / scale, Math.min((high - from) / scale, move));
	}
}
