// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tracer-kinetic models. C is the tissue concentration, Cp the arterial plasma concentration, ⊗
 * convolution over time.
 */
public enum TracerModel {

		/**
		 * C = vp·Cp + Ktrans·Cp ⊗ exp(−kep·t). Tofts PS, JMRI 1997;7:91,
		 * <a href="https://doi.org/10.1002/jmri.1880070113">doi 10.1002/jmri.1880070113</a>
		 */
		EXTENDED_TOFTS("extended_tofts", 3),
		/**
		 * C = Ktrans·Cp ⊗ exp(−kep·t). Tofts PS et al., JMRI 1999;10:223,
		 * <a href="https://doi.org/10.1002/(SICI)1522-2586(199909)10:3%3C223::AID-JMRI2%3E3.0.CO;2-S">
		 * doi 10.1002/(SICI)1522-2586(199909)10:3&lt;223::AID-JMRI2&gt;3.0.CO;2-S</a>
		 */
		TOFTS("tofts", 2),
		/**
		 * C = vp·Cp + Ktrans·∫Cp. Patlak CS et al., J Cereb Blood Flow Metab 1983;3:1,
		 * <a href="https://doi.org/10.1038/jcbfm.1983.1">doi 10.1038/jcbfm.1983.1</a>
		 */
		PATLAK("patlak", 2),
		/**
		 * Two-compartment exchange: C = A1·Cp ⊗ exp(−k1·t) + A2·Cp ⊗ exp(−k2·t), with Fp = A1 + A2.
		 * Sourbron SP, Buckley DL, Phys Med Biol 2012;57:R1,
		 * <a href="https://doi.org/10.1088/0031-9155/57/2/R1">doi 10.1088/0031-9155/57/2/R1</a>
		 */
		TWO_COMPARTMENT_EXCHANGE("2cxm", 4),
		/**
		 * Two-compartment uptake: the same without back-flux, C = A1·Cp ⊗ exp(−k1·t) + A2·∫Cp. Same
		 * source.
		 */
		TWO_COMPARTMENT_UPTAKE("2cum", 3),
		/**
		 * One compartment without exchange, the steady state of plasma: C = vp·Cp, which the extended
		 * Tofts and Patlak models become where nothing leaks. Same source.
		 */
		ONE_COMPARTMENT("one_compartment", 1);

	private final String key;
	private final int parameters;

	TracerModel(String key, int parameters) {
		this.key = key;
		this.parameters = parameters;
	}

	/** @return what a macro calls it */
	public String key() {
		return key;
	}

	/** @return number of free parameters, without arterial delay */
	public int parameters() {
		return parameters;
	}

	/** @return the models that are special cases of this one, each with fewer parameters */
	public List<TracerModel> nested() {
		return switch (this) {
			case EXTENDED_TOFTS -> List.of(TOFTS, PATLAK, ONE_COMPARTMENT);
			case PATLAK -> List.of(ONE_COMPARTMENT);
			case TWO_COMPARTMENT_EXCHANGE -> List.of(TWO_COMPARTMENT_UPTAKE);
			default -> List.of();
		};
	}

	/** @return whether the first of the model's two columns has no rate of its own */
	boolean hasFixedFirst() {
		return this == EXTENDED_TOFTS || this == PATLAK;
	}

	/**
	 * @param key what a macro calls it; case and spaces around it do not matter
	 * @throws IllegalArgumentException that names the choices
	 */
	public static TracerModel of(String key) {
		return Arrays.stream(values()).filter(model -> model.key.equalsIgnoreCase(key.trim()))
			.findFirst().orElseThrow(() -> new IllegalArgumentException("model is '" + key +
				"'; choose one of " + Arrays.stream(values()).map(TracerModel::key).collect(Collectors
					.joining(", "))));
	}
}
