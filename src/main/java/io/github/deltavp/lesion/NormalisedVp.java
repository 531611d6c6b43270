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

package io.github.deltavp.lesion;

/**
 * Plasma volume of a lesion relative to a healthy vertebra of the same visit: nVp = Vp of the
 * lesion ÷ Vp of the reference, dimensionless.
 *
 * @param lesion the lesion
 * @param reference the reference vertebra, of the same exam and arterial input function
 */
public record NormalisedVp(RegionFit lesion, RegionFit reference) {

	/** @return nVp; NaN where the reference cannot be told from 0 */
	public double value() {
		return reference.vp() > reference.vpFloor() ? lesion.vp() / reference.vp() : Double.NaN;
	}

	/** @return nVp of every replicate */
	double[] replicates() {
		double[] ratios = new double[Math.min(lesion.replicates().count(), reference.replicates()
			.count())];
		for (int i = 0; i < ratios.length; i++)
			ratios[i] = lesion.replicates().vp()[i] / reference.replicates().vp()[i];
		return ratios;
	}

	/**
	 * @param post the other visit
	 * @return ΔVp = 100 · (nVp post − nVp pre) ÷ nVp pre; not evaluable where a reference, or the
	 *         lesion before therapy, cannot be told from 0
	 */
	public Change to(NormalisedVp post) {
		if (Double.isNaN(value())) return Change.notEvaluable(value(), post.value(),
			"Vp of the reference before therapy is not above its noise floor");
		if (Double.isNaN(post.value())) return Change.notEvaluable(value(), post.value(),
			"Vp of the reference after therapy is not above its noise floor");
		return Change.between("Vp of the lesion", value(), post.value(), lesion.vpFloor() / reference
			.vp());
	}

	/** @return the 95 % interval of {@link #to} */
	public ChangeInterval intervalTo(NormalisedVp post) {
		return ChangeInterval.of(replicates(), post.replicates());
	}
}
