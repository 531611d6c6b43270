// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.macro.Interpreter;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.option.OptionText;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.module.Module;

class LastAnswersTest {

	private static final Catalog.Entry MAPS = Catalog.find("Perfusion Maps");

	private final LastAnswers answers = new LastAnswers(MAPS);

	@AfterEach
	void forget() {
		answers.write(answers.defaults());
	}

	@Test
	void theyComeBackUntilTheDefaultIsChosenAgain() {
		assertEquals(answers.defaults(), answers.read());
		answers.write(with("hematocrit", "0.45"));
		assertEquals("0.45", new LastAnswers(MAPS).read().get("hematocrit"));
		answers.write(answers.defaults());
		assertEquals("0.42", answers.read().get("hematocrit"));
		assertEquals("gone", Prefs.get("deltavp.PerfusionMapsCommand.hematocrit", "gone"));
	}

	@Test
	void leaveToReplaceFilesIsGivenEachTimeAnew() {
		answers.write(with("overwrite", "true"));
		assertEquals("false", answers.read().get("overwrite"));
	}

	/** A macro must not depend on what somebody answered yesterday. */
	@Test
	void macrosHaveTheDefaults() {
		answers.write(with("hematocrit", "0.45"));
		Module module = MAPS.create();
		OptionRules.fill(module, OptionText.parse("input=x"));
		assertEquals(0.42, module.getInput("hematocrit"));
		assertNotEquals(answers.read().get("hematocrit"), module.getInput("hematocrit").toString());
	}

	/** Or the exam of yesterday's patient would be taken in place of the one on the screen. */
	@Test
	void theLastInputStaysAwayWhereASeriesIsOpen() {
		answers.write(with("input", "/exams/yesterday"));
		assertEquals("/exams/yesterday", answers.read().get("input"));
		ImagePlus series = IJ.createHyperStack("today", 4, 4, 1, 1, 8, 16);
		series.getCalibration().frameInterval = 5;
		Interpreter.batchMode = true;
		Interpreter.addBatchModeImage(series);
		try {
			assertEquals("", answers.read().get("input"));
		}
		finally {
			Interpreter.removeBatchModeImage(series);
			Interpreter.batchMode = false;
		}
	}

	private Map<String, String> with(String key, String text) {
		Map<String, String> given = new HashMap<>(answers.defaults());
		given.put(key, text);
		return given;
	}
}
