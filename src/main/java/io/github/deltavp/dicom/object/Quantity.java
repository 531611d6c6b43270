// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.kinetics.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Parameters that DICOM has a code for (PS3.16, CID 4107), with their units. */
public enum Quantity {

		VP(Parameter.VP, "126331", "vp", Code.NO_UNITS), //
		KTRANS(Parameter.KTRANS, "126312", "Ktrans", Code.PER_MINUTE), //
		KEP(Parameter.KEP, "126313", "kep", Code.PER_MINUTE), //
		VE(Parameter.VE, "126314", "ve", Code.NO_UNITS);

	/** By the key of a model; those of PS3.16, CID 4101, that DeltaVp has. */
	private static final Map<String, Code> MODELS = Map.of("extended_tofts", Code.dcm("126341",
		"Extended Tofts Model"), "tofts", Code.dcm("126340", "Standard Tofts Model"));

	private final Parameter parameter;
	private final Code code;
	private final Code unit;

	Quantity(Parameter parameter, String value, String meaning, Code unit) {
		this.parameter = parameter;
		code = Code.dcm(value, meaning);
		this.unit = unit;
	}

	/**
	 * @param key of a map, e.g. {@code ktrans}
	 * @return what it shows; empty if DICOM has no code for that
	 */
	public static Optional<Quantity> of(String key) {
		return Arrays.stream(values()).filter(one -> one.parameter.key().equals(key)).findFirst();
	}

	/**
	 * @param key of a model, e.g. {@code extended_tofts}
	 * @return its code; empty if DICOM has none
	 */
	static Optional<Code> model(String key) {
		return Optional.ofNullable(MODELS.get(key));
	}

	Code code() {
		return code;
	}

	Code unit() {
		return unit;
	}
}
