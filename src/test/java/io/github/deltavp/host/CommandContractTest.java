// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.dialog.HelpPage;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.host.option.OptionRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.Command;
import org.scijava.module.Module;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginIndex;

/** What every command keeps, whatever it does. */
class CommandContractTest {

	static Stream<Catalog.Entry> commands() {
		return Catalog.entries().stream();
	}

	@Test
	void theMenuOfPlainImageJIsThatOfFiji() {
		List<String> inFiji = annotated();
		List<String> inPlainImageJ = Catalog.entries().stream().map(entry -> entry.info()
			.getClassName()).sorted().toList();
		assertEquals(inFiji, inPlainImageJ);
	}

	@Test
	void noLineOfPluginsConfigIsPassedOver() throws IOException {
		try (InputStream config = Catalog.class.getResourceAsStream("plugins.config")) {
			long lines = new String(config.readAllBytes(), StandardCharsets.UTF_8).lines().filter(
				line -> !line.isBlank() && !line.startsWith("#") && !line.endsWith("\"-\"")).count();
			assertEquals(lines, Catalog.entries().size());
		}
	}

	@ParameterizedTest
	@MethodSource("commands")
	void theLabelIsTheMenuEntry(Catalog.Entry entry) throws Exception {
		assertEquals("Plugins>DeltaVp>" + entry.label(), entry.info().loadDelegateClass().getAnnotation(
			Plugin.class).menuPath());
	}

	/** In the README as in help and menus, so that a reader meets one sentence and not two. */
	@Test
	void theReadmeDescribesEveryCommandAsItDoesItself() throws IOException {
		List<String> rows = Files.readAllLines(Path.of("README.md")).stream().dropWhile(line -> !line
			.startsWith("| command |")).skip(2).takeWhile(line -> line.startsWith("|")).toList();
		assertEquals(Catalog.entries().stream().map(entry -> "| " + entry.label() + " | " + entry
			.description() + " |").toList(), rows);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void theDescriptionIsOneShortSentence(Catalog.Entry entry) {
		assertTrue(entry.description().matches("[A-Z][^.]{10,110}\\."), entry.description());
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyOptionTellsItsNameAndHoldsAValidDefault(Catalog.Entry entry) {
		Module module = entry.create();
		for (Option option : entry.options()) {
			assertTrue(option.key().matches("[a-z][a-z0-9]*"), option.key());
			assertFalse(option.label() == null || option.label().isBlank(), option.key());
			assertFalse(option.description() == null || option.description().isBlank(), option.key());
			assertFalse(entry.info().getInput(option.key()).isPersisted(), option.key() +
				" must not take yesterday's value");
		}
		OptionRules.checkValues(module);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void anUnknownOptionIsRefusedByName(Catalog.Entry entry) {
		Exception refusal = assertThrows(IllegalArgumentException.class, () -> OptionRules.fill(entry
			.create(), Map.of("colour", "red")));
		assertTrue(refusal.getMessage().startsWith("there is no option colour"), refusal.getMessage());
	}

	@ParameterizedTest
	@MethodSource("commands")
	void aNumberThatIsNoneIsRefusedByName(Catalog.Entry entry) {
		for (Option option : entry.options()) {
			if (option.kind() == Option.Kind.TEXT || option.kind().isPath()) continue;
			Exception refusal = assertThrows(IllegalArgumentException.class, () -> OptionRules.fill(entry
				.create(), Map.of(option.key(), "12x")));
			assertTrue(refusal.getMessage().startsWith(option.key() + "=12x"), refusal.getMessage());
		}
	}

	/** More would not be a decision but a form. */
	@ParameterizedTest
	@MethodSource("commands")
	void theFirstViewHasAtMostEightFields(Catalog.Entry entry) {
		long first = entry.options().stream().filter(option -> option.group().isEmpty()).count();
		assertTrue(first <= 8, entry.label() + " shows " + first);
	}

	/** Two classes declare those of the visits, because a class has one parent. */
	@Test
	void howImagesAreReadIsToldAlikeByEveryCommand() {
		Map<String, Set<String>> told = new TreeMap<>();
		for (Catalog.Entry entry : Catalog.entries())
			for (Option option : entry.options())
				if (option.group().equals(Optional.of(OptionGroup.heading(OptionGroup.READING)))) told
					.computeIfAbsent(option.key(), key -> new TreeSet<>()).add(option.label() + ": " + option
						.description() + " (" + option.describe(entry.create().getInput(option.key())) + ")");
		assertTrue(told.keySet().containsAll(List.of("preseries", "posttime", "posttimes", "join")));
		told.forEach((key, ways) -> assertEquals(1, ways.size(), key + " " + ways));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyChoiceHasWordsAndBothAreUnderstood(Catalog.Entry entry) {
		for (Option option : entry.options())
			for (Option.Choice choice : option.choices()) {
				assertNotEquals(choice.key(), choice.words(), option.key());
				assertEquals(choice.key(), option.parse(choice.words()));
				assertEquals(choice.key(), option.parse(choice.key()));
			}
	}

	@ParameterizedTest
	@MethodSource("commands")
	void helpTellsEveryOptionAndNamesAPageThatIsThere(Catalog.Entry entry) {
		assertTrue(Files.exists(Path.of("docs", entry.document())), entry.document());
		for (Option option : entry.options())
			assertTrue(HelpPage.of(entry).contains("<code>" + option.key() + "</code>"), option.key());
	}

	/** Fiji's legacy menus take the bridge of plugins.config, so that macros wait and stop there. */
	@ParameterizedTest
	@MethodSource("commands")
	void inFijiTheMenuEntryIsTheBridge(Catalog.Entry entry) {
		assertTrue(entry.info().is("no-legacy"));
		assertTrue(entry.info().is("no-record"));
		assertNotNull(Catalog.class.getResource(entry.info().getIconPath()), "the icon is not there");
	}

	private static List<String> annotated() {
		return new PluginIndex() {

			List<String> commands() {
				discover();
				return getPlugins(Command.class).stream().map(info -> info.getClassName()).filter(
					name -> name.startsWith("io.github.deltavp")).sorted().toList();
			}
		}.commands();
	}
}
