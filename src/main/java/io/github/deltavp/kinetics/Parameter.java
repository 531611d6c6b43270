// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import java.util.List;

/**
 * What a fit estimates, with the symbols and codes of the lexicon of the Open Science Initiative
 * for Perfusion Imaging, <a href="https://osipi.github.io/OSIPI_CAPLEX/quantities/">CAPLEX</a>.
 * NaN: no answer, or without meaning.
 */
public enum Parameter {

		/** plasma volume fraction, 0 … */
		VP("vp", "Vp", "", "Q.PH1.001.[p]"),
		/** volume transfer constant in 1/min */
		KTRANS("ktrans", "Ktrans", "1/min", "Q.PH1.008"),
		/** extravascular extracellular volume fraction, 0 … 1; NaN where Ktrans is 0 */
		VE("ve", "ve", "", "Q.PH1.001.[e]"),
		/** rate constant Ktrans/ve in 1/min; NaN where Ktrans is 0 */
		KEP("kep", "kep", "1/min", "Q.PH1.009.[e→p]"),
		/** plasma flow in mL/min/100 mL; two-compartment models only */
		FP("fp", "Fp", "mL/min/100 mL", "Q.PH1.002"),
		/** permeability–surface area product in mL/min/100 mL; two-compartment models only */
		PS("ps", "PS", "mL/min/100 mL", "Q.PH1.004"),
		/** arterial delay in s */
		DELAY("delay", "Delay", "s", "Q.PH1.007"),
		/** root of the mean squared residual in mM */
		RESIDUAL("residual", "Residual", "mM", ""),
		/** R², the explained fraction of the variance about the mean, … 1 */
		R_SQUARED("r_squared", "R²", "", ""),
		/** Akaike's criterion corrected for few samples; lower is better */
		AICC("aicc", "AICc", "", "");

	private final String key;
	private final String symbol;
	private final String unit;
	private final String code;

	/** What every fit estimates beside its model's parameters, in the order of files. */
	public static final List<Parameter> OF_EVERY_FIT = List.of(DELAY, RESIDUAL, R_SQUARED, AICC);

	Parameter(String key, String symbol, String unit, String code) {
		this.key = key;
		this.symbol = symbol;
		this.unit = unit;
		this.code = code;
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

	/**
	 * @return code in the lexicon's list of physiological quantities; empty for measures of the fit
	 */
	public String code() {
		return code;
	}

	/** @return whether there is a standard error of it */
	public boolean hasError() {
		return compareTo(DELAY) <= 0;
	}

	/** Sets its place in an array of values by ordinal. */
	public void set(double[] values, double value) {
		values[ordinal()] = value;
	}
}
