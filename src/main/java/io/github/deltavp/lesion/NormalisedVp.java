// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

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
