// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import org.junit.jupiter.api.io.TempDir;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.nio.file.Path;
import java.nio.file.Files;
import io.github.deltavp.host.option.StudyOptions;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.plugin.Parameter;

/** What a program leaves out has its default, in our commands and in no others. */
class CallPreprocessorTest {

	/** Somebody else's. */
	public static final class Other implements Command {

		@Parameter
		private String name = "none";

		@Override
		public void run() {
			throw new IllegalStateException(name);
		}
	}

	@Test
	void everyOptionOfOursIsResolvedWithItsDefault() {
		for (Catalog.Entry entry : Catalog.entries()) {
			Module module = entry.create();
			CallPreprocessor preprocessor = new CallPreprocessor();
			preprocessor.process(module);
			assertFalse(preprocessor.isCanceled(), entry.label());
			module.getInfo().inputs().forEach(input -> assertTrue(module.isInputResolved(input.getName()),
				input.getName()));
			entry.options().forEach(option -> assertEquals(option.text(entry.create()), option.text(
				module), option.key()));
		}
	}

	/** What the call gives goes before it. */
	@Test
	void aStudyFileFillsWhatTheCallLeavesOut(@TempDir Path folder) throws Exception {
		Path study = folder.resolve("study.json");
		StudyOptions.write(study, Map.of(), Map.of("hematocrit", "0.45", "dose", "0.2"), false);
		Module module = Catalog.find("Analyse Study").create();
		for (String key : List.of("study", "dose"))
			module.resolveInput(key);
		module.setInput("study", study.toString());
		module.setInput("dose", 0.3);
		CallPreprocessor preprocessor = new CallPreprocessor();
		preprocessor.process(module);
		assertFalse(preprocessor.isCanceled(), preprocessor.getCancelReason());
		assertEquals(0.45, module.getInput("hematocrit"));
		assertEquals(0.3, module.getInput("dose"));
		assertTrue(module.isInputResolved("output"));
		Files.delete(study);
		CallPreprocessor refusing = new CallPreprocessor();
		refusing.process(module);
		assertTrue(refusing.isCanceled());
		assertTrue(refusing.getCancelReason().contains("study.json"), refusing.getCancelReason());
	}

	private static CallPreprocessor watched(boolean watched, Optional<Map<String, String>> answers) {
		return new CallPreprocessor(() -> watched, entry -> {
			if (answers == null) throw new IllegalStateException(entry.label() + " asked");
			return answers;
		});
	}

	/** In the dialog that the menu opens. */
	@Test
	void aCallThatGivesNothingAsksWhoeverIsThere() {
		Module module = Catalog.find("Fit Curves").create();
		CallPreprocessor preprocessor = watched(true, Optional.of(Map.of("input", "curves.csv",
			"delaymax", "20")));
		preprocessor.process(module);
		assertFalse(preprocessor.isCanceled());
		assertEquals("curves.csv", module.getInput("input"));
		assertEquals(20., module.getInput("delaymax"));
		assertTrue(module.isInputResolved("output"));
	}

	@Test
	void aDialogThatIsCancelledCancelsTheCall() {
		CallPreprocessor preprocessor = watched(true, Optional.empty());
		preprocessor.process(Catalog.find("Fit Curves").create());
		assertTrue(preprocessor.isCanceled());
		assertEquals("", preprocessor.getCancelReason(), "who cancelled needs no message");
	}

	/** Nor does a command without options, or a call that nobody watches. */
	@Test
	void aCallThatGivesAnOptionAsksNobody() {
		Module given = Catalog.find("Fit Curves").create();
		given.setInput("input", "curves.csv");
		given.resolveInput("input");
		Module about = Catalog.find("About DeltaVp").create();
		for (Module module : List.of(given, about)) {
			CallPreprocessor preprocessor = watched(true, null);
			preprocessor.process(module);
			assertFalse(preprocessor.isCanceled());
		}
		CallPreprocessor alone = watched(false, null);
		alone.process(Catalog.find("Fit Curves").create());
		assertFalse(alone.isCanceled());
	}

	@Test
	void commandsOfOthersStayAsTheyAre() {
		Module other = new CommandInfo(Other.class).createModule(new Other());
		new CallPreprocessor().process(other);
		assertFalse(other.isInputResolved("name"));
	}
}
