// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.kinetics.Parameter;
import java.util.List;

/**
 * A seventh model, that of the kidney, to show that a model is one class: plasma that flows
 * through, of which the fraction FT/Fp is filtered into tubules that it leaves at a rate kep.
 * vp·dcp/dt = Fp·(ca − cp), dA/dt = FT·cp − kep·A, C = vp·cp + A. Ktrans stands for the filtration
 * FT. Sourbron SP et al., Invest Radiol 2008;43:40, doi 10.1097/RLI.0b013e31815597c5.
 */
record TwoCompartmentFiltration() implements TracerModel {

	@Override
	public String key() {
		return "2cfm";
	}

	@Override
	public String words() {
		return "Two-compartment filtration";
	}

	@Override
	public String code() {
		return "M.IC1.999";
	}

	@Override
	public List<BasisColumn> columns() {
		return List.of(BasisColumn.EXPONENTIAL, BasisColumn.EXPONENTIAL);
	}

	@Override
	public List<Parameter> parameters() {
		return List.of(Parameter.VP, Parameter.KTRANS, Parameter.KEP, Parameter.FP);
	}

	/** The plasma is the faster of the two; with one amount alone nothing is filtered. */
	@Override
	public void derive(double[] amounts, double[] rates, double[] out) {
		boolean filters = amounts[0] > 0 && amounts[1] > 0;
		int plasma = filters ? rates[0] > rates[1] ? 0 : 1 : amounts[0] > 0 ? 0 : 1;
		double flow = amounts[0] + amounts[1];
		double passage = rates[plasma];
		Parameter.VP.set(out, flow / passage);
		Parameter.FP.set(out, 6000 * flow);
		double slow = rates[1 - plasma];
		Parameter.KTRANS.set(out, filters ? 60 * amounts[1 - plasma] * (passage - slow) / passage : 0);
		if (filters) Parameter.KEP.set(out, 60 * slow);
	}
}
