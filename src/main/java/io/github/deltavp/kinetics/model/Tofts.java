// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.RateBounds;
import java.util.List;

/**
 * C = Ktrans·Cp ⊗ exp(−kep·t). Tofts PS et al., JMRI 1999;10:223,
 * <a href="https://doi.org/10.1002/(SICI)1522-2586(199909)10:3%3C223::AID-JMRI2%3E3.0.CO;2-S"> doi
 * 10.1002/(SICI)1522-2586(199909)10:3&lt;223::AID-JMRI2&gt;3.0.CO;2-S</a>
 */
public record Tofts() implements TracerModel {

	@Override
	public String key() {
		return "tofts";
	}

	@Override
	public String words() {
		return "Tofts";
	}

	@Override
	public String code() {
		return "M.IC1.004";
	}

	@Override
	public List<BasisColumn> columns() {
		return List.of(BasisColumn.EXPONENTIAL);
	}

	@Override
	public List<Parameter> parameters() {
		return List.of(Parameter.KTRANS, Parameter.VE, Parameter.KEP);
	}

	@Override
	public RateBounds rateBounds(FitBounds bounds) {
		return bounds.ofExchange();
	}

	@Override
	public void derive(double[] amounts, double[] rates, double[] out) {
		derive(amounts[0], rates[0], out);
	}

	/** Ktrans, and where that is not 0, kep and ve = Ktrans/kep. */
	static void derive(double amount, double rate, double[] out) {
		Parameter.KTRANS.set(out, 60 * amount);
		Parameter.KEP.set(out, amount > 0 ? 60 * rate : Double.NaN);
		Parameter.VE.set(out, amount > 0 ? amount / rate : Double.NaN);
	}
}
