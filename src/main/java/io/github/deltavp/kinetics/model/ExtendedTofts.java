// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.RateBounds;
import java.util.List;

/**
 * C = vp·Cp + Ktrans·Cp ⊗ exp(−kep·t). Tofts PS, JMRI 1997;7:91,
 * <a href="https://doi.org/10.1002/jmri.1880070113">doi 10.1002/jmri.1880070113</a>
 */
public record ExtendedTofts() implements TracerModel {

	@Override
	public String key() {
		return "extended_tofts";
	}

	@Override
	public String words() {
		return "Extended Tofts";
	}

	@Override
	public String code() {
		return "M.IC1.005";
	}

	@Override
	public List<BasisColumn> columns() {
		return List.of(BasisColumn.PLASMA, BasisColumn.EXPONENTIAL);
	}

	@Override
	public List<Parameter> parameters() {
		return List.of(Parameter.VP, Parameter.KTRANS, Parameter.VE, Parameter.KEP);
	}

	@Override
	public RateBounds rateBounds(FitBounds bounds) {
		return bounds.ofExchange();
	}

	@Override
	public void derive(double[] amounts, double[] rates, double[] out) {
		Parameter.VP.set(out, amounts[0]);
		Tofts.derive(amounts[1], rates[0], out);
	}

	@Override
	public List<TracerModel> nested() {
		return List.of(new Tofts(), new Patlak(), new OneCompartment());
	}
}
