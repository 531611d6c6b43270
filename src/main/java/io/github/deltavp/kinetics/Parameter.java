// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import java.util.List;

/** What a fit estimates, with the OSIPI lexicon's symbols. NaN: no answer, or without meaning. */
public enum Parameter {

		/** plasma volume fraction, 0 … */
		VP("vp", "Vp", ""),
		/** volume transfer constant in 1/min */
		KTRANS("ktrans", "Ktrans", "1/min"),
		/** extravascular extracellular volume fraction, 0 … 1; NaN where Ktrans is 0 */
		VE("ve", "ve", ""),
		/** rate constant Ktrans/ve in 1/min; NaN where Ktrans is 0 */
		KEP("kep", "kep", "1/min"),
		/** plasma flow in mL/min/100 mL; two-compartment models only */
		FP("fp", "Fp", "mL/min/100 mL"),
		/** permeability–surface area product in mL/min/100 mL; two-compartment models only */
		PS("ps", "PS", "mL/min/100 mL"),
		/** arterial delay in s */
		DELAY("delay", "Delay", "s"),
		/** root of the mean squared residual in mM */
		RESIDUAL("residual", "Residual", "mM"),
		/** R², the explained fraction of the variance about the mean, … 1 */
		R_SQUARED("r_squared", "R²", ""),
		/** Akaike's criterion corrected for few samples; lower is better */
		AICC("aicc", "AICc", "");

	private final String key;
	private final String symbol;
	private final String unit;

	Parameter(String key, String symbol, String unit) {
		this.key = key;
		this.symbol = symbol;
		this.unit = unit;
	}

	/** @return name in files */
	public String key() {
		return key;
	}

	/** @return name for people */
	public String symbol() {
		return symbol;
	}

	/** @return unit; empty for a fraction */
	public String unit() {
		return unit;
	}

	/** @return what the fit of a model estimates, in the order of files */
	public static List<Parameter> of(TracerModel model) {
		return switch (model) {
			case EXTENDED_TOFTS -> List.of(VP, KTRANS, VE, KEP, DELAY, RESIDUAL, R_SQUARED, AICC);
			case TOFTS -> List.of(KTRANS, VE, KEP, DELAY, RESIDUAL, R_SQUARED, AICC);
			case ONE_COMPARTMENT -> List.of(VP, DELAY, RESIDUAL, R_SQUARED, AICC);
			case PATLAK -> List.of(VP, KTRANS, DELAY, RESIDUAL, R_SQUARED, AICC);
			case TWO_COMPARTMENT_EXCHANGE -> List.of(VP, KTRANS, VE, KEP, FP, PS, DELAY, RESIDUAL,
				R_SQUARED, AICC);
			case TWO_COMPARTMENT_UPTAKE -> List.of(VP, KTRANS, FP, PS, DELAY, RESIDUAL, R_SQUARED, AICC);
		};
	}

	/** @return whether there is a standard error of it */
	public boolean hasError() {
		return compareTo(DELAY) <= 0;
	}
}
