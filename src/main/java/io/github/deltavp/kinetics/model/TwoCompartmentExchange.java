// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.kinetics.Parameter;
import java.util.List;

/**
 * C = A1·Cp ⊗ exp(−k1·t) + A2·Cp ⊗ exp(−k2·t). The residue function A1·exp(−k1·t) + A2·exp(−k2·t)
 * starts at Fp and with the slope −Fp²/vp, and k1·k2 = (PS/ve)·(Fp/vp). Sourbron SP, Buckley DL,
 * Phys Med Biol 2012;57:R1, <a href="https://doi.org/10.1088/0031-9155/57/2/R1">doi
 * 10.1088/0031-9155/57/2/R1</a>
 */
public record TwoCompartmentExchange() implements TracerModel {

	private static final double PER_MINUTE_PER_100_ML = 6000;
	private static final List<Parameter> NOTHING_ARRIVES = List.of(Parameter.VP, Parameter.KTRANS,
		Parameter.FP, Parameter.PS);

	@Override
	public String key() {
		return "2cxm";
	}

	@Override
	public String words() {
		return "Two-compartment exchange (2CXM)";
	}

	@Override
	public String code() {
		return "M.IC1.009";
	}

	@Override
	public List<BasisColumn> columns() {
		return List.of(BasisColumn.EXPONENTIAL, BasisColumn.EXPONENTIAL);
	}

	@Override
	public List<Parameter> parameters() {
		return List.of(Parameter.VP, Parameter.KTRANS, Parameter.VE, Parameter.KEP, Parameter.FP,
			Parameter.PS);
	}

	@Override
	public List<TracerModel> nested() {
		return List.of(new TwoCompartmentUptake());
	}

	@Override
	public void derive(double[] amounts, double[] rates, double[] out) {
		derive(amounts[0], rates[0], amounts[1], rates[1], out);
	}

	/** Where one amount is 0 there is one compartment only: plasma that exchanges with nothing. */
	static void derive(double first, double firstRate, double second, double secondRate,
		double[] out)
	{
		double flow = first + second;
		if (flow == 0) {
			for (Parameter parameter : NOTHING_ARRIVES)
				parameter.set(out, 0);
			return;
		}
		double flowPerVolume = (first * firstRate + second * secondRate) / flow;
		double volume = flow / flowPerVolume;
		boolean exchanges = first > 0 && second > 0;
		double backFlux = firstRate * secondRate / flowPerVolume;
		double permeability = exchanges ? volume * (firstRate + secondRate - backFlux) - flow : 0;
		double transfer = flow * permeability / (flow + permeability);
		double space = permeability / backFlux;
		Parameter.VP.set(out, volume);
		Parameter.FP.set(out, PER_MINUTE_PER_100_ML * flow);
		Parameter.PS.set(out, PER_MINUTE_PER_100_ML * permeability);
		Parameter.KTRANS.set(out, 60 * transfer);
		if (!exchanges || secondRate == 0) return;
		Parameter.VE.set(out, space);
		Parameter.KEP.set(out, 60 * transfer / space);
	}
}
