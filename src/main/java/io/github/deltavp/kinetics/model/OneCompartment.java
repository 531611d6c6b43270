// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.kinetics.Parameter;
import java.util.List;

/**
 * One compartment without exchange, the steady state of plasma: C = vp·Cp, which the extended Tofts
 * and Patlak models become where nothing leaks. Sourbron SP, Buckley DL, Phys Med Biol 2012;57:R1,
 * <a href="https://doi.org/10.1088/0031-9155/57/2/R1">doi 10.1088/0031-9155/57/2/R1</a>. The
 * lexicon does not list it.
 */
public record OneCompartment() implements TracerModel {

	@Override
	public String key() {
		return "one_compartment";
	}

	@Override
	public String words() {
		return "One compartment";
	}

	@Override
	public String code() {
		return "M.IC1.999";
	}

	@Override
	public List<BasisColumn> columns() {
		return List.of(BasisColumn.PLASMA);
	}

	@Override
	public List<Parameter> parameters() {
		return List.of(Parameter.VP);
	}

	@Override
	public void derive(double[] amounts, double[] rates, double[] out) {
		Parameter.VP.set(out, amounts[0]);
	}
}
