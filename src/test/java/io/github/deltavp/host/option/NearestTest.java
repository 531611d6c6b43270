// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

	private static final List<String> NAMES = List.of("model", "motion", "output", "smoothing", "t10",
		"bloodt10", "tr", "extended_tofts", "tofts", "Perfusion Maps...");

	@ParameterizedTest
	@CsvSource({ "modle,model", "moedl,model", "Model,model", "outptu,output", "outputs,output",
		"smooth,smoothing", "t01,t10", "extended-tofts,extended_tofts", "tofs,tofts",
		"perfusion-map,Perfusion Maps...", "perf,Perfusion Maps...", "colour,", "x,", "z9,", "'',",
		"mo,", "blodt10,bloodt10" })
	void aNameWithFewWrongLettersIsFound(String written, String meant) {
		assertEquals(Optional.ofNullable(meant), Nearest.of(written, NAMES));
	}
}
