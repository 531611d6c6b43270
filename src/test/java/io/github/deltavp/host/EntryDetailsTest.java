// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleService;
import org.scijava.service.ServiceHelper;

/** Fiji's entries for the lines of plugins.config, whichever service comes first. */
class EntryDetailsTest {

	private Context context;
	private ModuleService modules;

	/** As imagej-legacy makes one of a line of plugins.config. */
	private static final class LegacyEntry extends CommandInfo {

		private final String className;

		LegacyEntry(String className, String argument) {
			super(Command.class);
			this.className = className;
			setPresets(new HashMap<>(Map.of("className", className, "arg", argument)));
			setIconPath("/icons/legacy.png");
		}

		@Override
		public String getIdentifier() {
			return "legacy:" + className;
		}
	}

	@BeforeEach
	void open() {
		context = new Context(CommandService.class, ModuleService.class);
		modules = context.service(ModuleService.class);
	}

	@AfterEach
	void close() {
		context.dispose();
	}

	@Test
	void haveTheDescriptionAndIconOfTheirCommand() {
		List<LegacyEntry> before = entries();
		modules.addModules(before);
		describe();
		assertDescribed(before);
		List<LegacyEntry> after = entries();
		modules.addModules(after);
		assertDescribed(after);
	}

	@Test
	void ofOthersStayAsTheyAre() {
		describe();
		LegacyEntry other = new LegacyEntry("ij.plugin.Commands", "open");
		LegacyEntry unknown = new LegacyEntry(PlugInEntry.class.getName(), "no.such.Command");
		modules.addModules(List.of(other, unknown));
		assertNull(other.getDescription());
		assertEquals("/icons/legacy.png", other.getIconPath());
		assertEquals("/icons/legacy.png", unknown.getIconPath());
	}

	private void describe() {
		new ServiceHelper(context, List.of(EntryDetails.class)).loadServices();
	}

	private static List<LegacyEntry> entries() {
		return Catalog.entries().stream().map(entry -> new LegacyEntry(PlugInEntry.class.getName(),
			entry.info().getClassName())).toList();
	}

	private static void assertDescribed(List<LegacyEntry> entries) {
		for (LegacyEntry entry : entries) {
			CommandInfo own = Catalog.ofClass((String) entry.getPresets().get("arg")).info();
			assertEquals(own.getDescription(), entry.getDescription());
			assertEquals(own.getIconPath(), entry.getIconPath());
		}
	}
}
