// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
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

	@Test
	void commandsOfOthersStayAsTheyAre() {
		Module other = new CommandInfo(Other.class).createModule(new Other());
		new CallPreprocessor().process(other);
		assertFalse(other.isInputResolved("name"));
	}
}
