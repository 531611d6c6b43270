// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import java.util.Arrays;
import java.util.List;

/**
 * From the amounts and rates of a model's columns (1/s) to its parameters. For two compartments
 * after Sourbron SP, Buckley DL, Phys Med Biol 2012;57:R1, doi 10.1088/0031-9155/57/2/R1: the
 * residue function A1·exp(−k1·t) + A2·exp(−k2·t) starts at Fp and with the slope −Fp²/vp, and k1·k2
 * = (PS/ve)·(Fp/vp).
 */
final class ModelParameters {

	private static final double PER_MINUTE_PER_100_ML = 6000;
	private static final List<Parameter> NOTHING_ARRIVES = List.of(Parameter.VP, Parameter.KTRANS,
		Parameter.FP, Parameter.PS);

	private ModelParameters() {}

	/**
	 * @param amounts of the columns
	 * @param rates in 1/s
	 * @param out receives the values by ordinal of {@link Parameter}; NaN where the model has none
	 */
	static void derive(TracerModel model, double[] amounts, double[] rates, double[] out) {
		Arrays.fill(out, Double.NaN);
		switch (model) {
			case EXTENDED_TOFTS -> {
				set(out, Parameter.VP, amounts[0]);
				tofts(amounts[1], rates[0], out);
			}
			case ONE_COMPARTMENT -> set(out, Parameter.VP, amounts[0]);
			case TOFTS -> tofts(amounts[0], rates[0], out);
			case PATLAK -> {
				set(out, Parameter.VP, amounts[0]);
				set(out, Parameter.KTRANS, 60 * amounts[1]);
			}
			case TWO_COMPARTMENT_EXCHANGE -> exchange(amounts[0], rates[0], amounts[1], rates[1], out);
			case TWO_COMPARTMENT_UPTAKE -> exchange(amounts[0], rates[0], amounts[1], 0, out);
		}
	}

	private static void tofts(double amount, double rate, double[] out) {
		set(out, Parameter.KTRANS, 60 * amount);
		set(out, Parameter.KEP, amount > 0 ? 60 * rate : Double.NaN);
		set(out, Parameter.VE, amount > 0 ? amount / rate : Double.NaN);
	}

	/** Where one amount is 0 there is one compartment only: plasma that exchanges with nothing. */
	private static void exchange(double first, double firstRate, double second, double secondRate,
		double[] out)
	{
		double flow = first + second;
		if (flow == 0) {
			for (Parameter parameter : NOTHING_ARRIVES)
				set(out, parameter, 0);
			return;
		}
		double flowPerVolume = (first * firstRate + second * secondRate) / flow;
		double volume = flow / flowPerVolume;
		boolean exchanges = first > 0 && second > 0;
		double backFlux = firstRate * secondRate / flowPerVolume;
		double permeability = exchanges ? volume * (firstRate + secondRate - backFlux) - flow : 0;
		double transfer = flow * permeability / (flow + permeability);
		double space = permeability / backFlux;
		set(out, Parameter.VP, volume);
		set(out, Parameter.FP, PER_MINUTE_PER_100_ML * flow);
		set(out, Parameter.PS, PER_MINUTE_PER_100_ML * permeability);
		set(out, Parameter.KTRANS, 60 * transfer);
		if (!exchanges || secondRate == 0) return;
		set(out, Parameter.VE, space);
		set(out, Parameter.KEP, 60 * transfer / space);
	}

	private static void set(double[] out, Parameter parameter, double value) {
		out[parameter.ordinal()] = value;
	}
}
