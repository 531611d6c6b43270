// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import java.util.List;
import java.util.stream.Collectors;

/** The list of the models that users can choose. */
public final class TracerModels {

	private static final List<TracerModel> ALL = List.of( //
		new ExtendedTofts(), //
		new Tofts(), //
		new Patlak(), //
		new TwoCompartmentExchange(), //
		new TwoCompartmentUptake(), //
		new OneCompartment());

	private TracerModels() {}

	/** @return all models; the place in this list, from 1, is what maps of the best model hold */
	public static List<TracerModel> all() {
		return ALL;
	}

	/**
	 * @param key what a macro calls it; case and spaces around it do not matter
	 * @throws IllegalArgumentException that names the choices
	 */
	public static TracerModel of(String key) {
		return ALL.stream().filter(model -> model.key().equalsIgnoreCase(key.trim())).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("model is '" + key + "'; choose one of " + ALL
				.stream().map(TracerModel::key).collect(Collectors.joining(", "))));
	}
}
