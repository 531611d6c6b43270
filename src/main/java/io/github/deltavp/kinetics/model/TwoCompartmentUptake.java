// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.kinetics.Parameter;
import java.util.List;

/**
 * Two compartments without back-flux: C = A1·Cp ⊗ exp(−k1·t) + A2·∫Cp, the exchange of
 * {@link TwoCompartmentExchange} with k2 = 0. Same source.
 */
public record TwoCompartmentUptake() implements TracerModel {

	@Override
	public String key() {
		return "2cum";
	}

	@Override
	public String words() {
		return "Two-compartment uptake (2CUM)";
	}

	@Override
	public String code() {
		return "M.IC1.007";
	}

	@Override
	public List<BasisColumn> columns() {
		return List.of(BasisColumn.EXPONENTIAL, BasisColumn.UPTAKE);
	}

	@Override
	public List<Parameter> parameters() {
		return List.of(Parameter.VP, Parameter.KTRANS, Parameter.FP, Parameter.PS);
	}

	@Override
	public void derive(double[] amounts, double[] rates, double[] out) {
		TwoCompartmentExchange.derive(amounts[0], rates[0], amounts[1], 0, out);
	}
}
