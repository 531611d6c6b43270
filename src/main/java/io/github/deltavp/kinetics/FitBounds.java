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
 * What the fit may answer. vp, Ktrans, Fp and PS are never negative; the rest is bounded here.
 * <p>
 * At a sampling of some seconds a fast exchange looks like plasma, so that noise alone takes a high
 * kep and invents Ktrans. A kep above {@code kepSlowPerMinute} therefore has to earn its place: it
 * is kept only where it fits significantly better (F-test, 1 %) than every kep below.
 *
 * @param kepMinPerMinute smallest rate constant in 1/min, above 0
 * @param kepSlowPerMinute largest rate constant that needs no proof, in 1/min; equal to the next to
 *          have the plain least-squares optimum everywhere
 * @param kepMaxPerMinute largest rate constant in 1/min, at most 1000
 * @param veMax largest ve, a fraction; 1 is all there is
 */
public record FitBounds(double kepMinPerMinute, double kepSlowPerMinute, double kepMaxPerMinute,
		double veMax) {

	/** kep 0.01 … 10 /min, above 1 /min only with proof; ve ≤ 1 */
	public static final FitBounds DEFAULT = new FitBounds(0.01, 1, 10, 1);

	public FitBounds {
		if (!(kepMinPerMinute > 0 && kepMinPerMinute < kepSlowPerMinute &&
			kepSlowPerMinute <= kepMaxPerMinute && kepMaxPerMinute <= 1000))
			throw new IllegalArgumentException("kep is bounded by " + kepMinPerMinute + ", " +
				kepSlowPerMinute + " and " + kepMaxPerMinute +
				" /min; the bounds must be above 0, ascending and at most 1000 /min");
		if (!(veMax > 0)) throw new IllegalArgumentException("the bound of ve is " + veMax +
			"; it must be above 0, e.g. 1");
	}

	/** @return the same with no proof asked of a high kep */
	public FitBounds withoutProof() {
		return new FitBounds(kepMinPerMinute, kepMaxPerMinute, kepMaxPerMinute, veMax);
	}
}
