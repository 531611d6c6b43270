// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TracerModelsTest {

	private static final String MODELS = "io.github.deltavp.kinetics.model.TracerModels#all";

	@ParameterizedTest
	@CsvSource({ "extended_tofts, 3, 1, 0", "tofts, 2, 0, -1", "patlak, 2, 1, 0", "2cxm, 4, 0, -1",
		"2cum, 3, 0, 1", "one_compartment, 1, 0, -1" })
	void columnsTellWhatIsFree(String key, int free, int lead, int fixed) {
		TracerModel model = TracerModels.of(" " + key.toUpperCase() + " ");
		assertEquals(key, model.key());
		assertEquals(free, model.freeParameters());
		assertEquals(lead, model.lead());
		assertEquals(fixed, model.fixed());
	}

	@ParameterizedTest
	@MethodSource(MODELS)
	void specialCasesHaveFewerParameters(TracerModel model) {
		for (TracerModel special : model.nested())
			assertTrue(special.freeParameters() < model.freeParameters(), special.key());
	}

	@ParameterizedTest
	@MethodSource(MODELS)
	void onlyWhatAModelListsIsSet(TracerModel model) {
		double[] out = new double[Parameter.values().length];
		Arrays.fill(out, Double.NaN);
		model.derive(new double[] { 0.02, 0.003 }, new double[] { 0.05, 0.004 }, out);
		List<Parameter> set = Arrays.stream(Parameter.values()).filter(parameter -> !Double.isNaN(
			out[parameter.ordinal()])).toList();
		assertEquals(model.parameters(), set);
	}

	@ParameterizedTest
	@MethodSource(MODELS)
	void theDocumentListsIt(TracerModel model) throws IOException {
		List<String> rows = Files.readAllLines(Path.of("docs", "fit.md")).stream().filter(line -> line
			.startsWith("| `" + model.key() + "` |")).toList();
		assertEquals(1, rows.size());
		assertTrue(rows.get(0).contains("| " + model.code() + " |"), rows.get(0));
		String free = rows.get(0).split("\\|")[3];
		assertEquals(model.freeParameters(), free.split(",").length, free);
	}

	@Test
	void theDocumentListsTheCodesOfTheParameters() throws IOException {
		String text = Files.readString(Path.of("docs", "fit.md"));
		for (Parameter parameter : Parameter.values())
			if (!parameter.code().isEmpty()) assertTrue(text.contains(parameter.symbol() + " " + parameter
				.code()), parameter.key());
	}

	@Test
	void anUnknownKeyNamesTheChoices() {
		String message = assertThrows(IllegalArgumentException.class, () -> TracerModels.of("kety"))
			.getMessage();
		assertTrue(message.contains("'kety'") && message.contains("one_compartment"), message);
	}
}
