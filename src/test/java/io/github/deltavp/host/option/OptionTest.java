// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import java.io.IOException;
import java.util.Map;
import org.scijava.module.Module;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options as their declarations in the commands tell them. */
class OptionTest {

	private static Option option(String command, String key) {
		return Catalog.find(command).options().stream().filter(option -> option.key().equals(key))
			.findFirst().orElseThrow();
	}

	private static String refusal(Runnable what) {
		return assertThrows(IllegalArgumentException.class, what::run).getMessage();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Perfusion Maps | hematocrit | 0.9 |",
		"Perfusion Maps | hematocrit | 0 |",
		"Perfusion Maps | hematocrit | 0.91 | Give a number 0 to 0.9.",
		"Perfusion Maps | hematocrit | -0.1 | Give a number 0 to 0.9.",
		"Perfusion Maps | hematocrit | NaN | Give a number 0 to 0.9.",
		"Perfusion Maps | hematocrit | much | Give a number.",
		"Perfusion Maps | hematocrit | 0,4 | Give a number.",
		"Cohort Analysis | replicates | 99 | Give a number 100 to 1000000.",
		"Cohort Analysis | replicates | 100.5 | Give a whole number.", "Cohort Analysis | seed | -7 |",
		"Cohort Analysis | seed | 1.5 | Give a whole number.",
		"Cohort Analysis | table | '' | Choose a folder or file.",
		"Cohort Analysis | table | no/such.csv | There is no such folder or file.",
		"Cohort Analysis | table | pom.xml |", "Cohort Analysis | table | a.csv;b.csv |",
		"Analyse Study | pre | no/such | There is no such folder or file.",
		"Perfusion Maps | output | no/such |", "Perfusion Maps | aiffile | '' |" })
	void whatStandsInADialogIsUsableOrSaidToBeMended(String command, String key, String text,
		String complaint)
	{
		assertEquals(Optional.ofNullable(complaint), option(command, key).complaint(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Perfusion Maps | hematocrit | 0 … 0.9; default none",
		"Cohort Analysis | seed | whole number; default none",
		"Cohort Analysis | lesions | all, index; default none",
		"Perfusion Maps | overwrite | true or false; default none",
		"Perfusion Maps | output | folder; default none" })
	void whatIsAllowedIsSaid(String command, String key, String words) {
		assertEquals(words, option(command, key).describe(null));
	}

	@Test
	void defaultsAreWrittenAsAPersonWould() {
		Option hematocrit = option("Perfusion Maps", "hematocrit");
		assertEquals("0 … 0.9; default 0.5", hematocrit.describe(0.50));
		assertEquals("0 … 0.9; default 10000000", hematocrit.describe(1e7));
		assertEquals("0.42", hematocrit.text(Catalog.find("perfusion maps").create()));
	}

	@Test
	void textBecomesAValueOrIsRefusedByName() {
		assertEquals(0.4, option("Perfusion Maps", "hematocrit").parse(" 0.4 "));
		assertEquals(200, option("Cohort Analysis", "replicates").parse(" 200"));
		assertEquals(7L, option("Cohort Analysis", "seed").parse("7 "));
		assertEquals(true, option("Perfusion Maps", "overwrite").parse("TRUE"));
		assertEquals("a b ", option("Perfusion Maps", "output").parse("a b "));
		assertEquals("replicates=many is not a whole number (Replicates)", refusal(() -> option(
			"Cohort Analysis", "replicates").parse("many")).replaceFirst("\\([^)]*\\)", "(Replicates)"));
		assertEquals("overwrite=yes is neither true nor false (Overwrite)", refusal(() -> option(
			"Perfusion Maps", "overwrite").parse("yes")));
	}

	@Test
	void choicesAreKnownByTheirWordsToo() {
		Option model = option("Perfusion Maps", "model");
		assertEquals("Extended Tofts", model.words("extended_tofts"));
		assertEquals("other", model.words("other"));
		assertEquals("extended_tofts", model.parse("extended tofts"));
		assertTrue(refusal(() -> model.check("patlac")).matches(
			"model=patlac is not among .*patlak.*; did you mean patlak\\?.*"), refusal(() -> model.check(
				"patlac")));
		model.check("patlak");
		assertEquals("hematocrit=0.95 is outside 0 … 0.9 (Hematocrit)", refusal(() -> option(
			"Perfusion Maps", "hematocrit").check(0.95)));
		assertTrue(refusal(() -> option("Perfusion Maps", "hematocrit").check(null)).startsWith(
			"hematocrit is given, but nothing in it;"));
	}

	/** What is read, what is written, how it is done; and headings as a dialog has them. */
	@Test
	void optionsStandInTheOrderOfADialog() {
		List<String> keys = Catalog.find("Perfusion Maps").options().stream().map(Option::key).toList();
		assertEquals(0, keys.indexOf("input"));
		assertTrue(keys.indexOf("output") < keys.indexOf("model"), keys.toString());
		assertTrue(keys.indexOf("rois") < keys.indexOf("output"), keys.toString());
		List<String> headings = List.copyOf(Catalog.find("Perfusion Maps").groups().keySet());
		assertEquals(Stream.of("", "Reading the images", "Artery", "Contrast agent and relaxation",
			"Noise and motion", "Fit", "Results").filter(headings::contains).toList(), headings);
		assertTrue(headings.size() > 4, headings.toString());
		assertEquals(List.of("perfusion-maps"), Catalog.named("FUSION M").stream().map(
			Catalog.Entry::name).toList());
		assertTrue(refusal(() -> Catalog.find("perfusion mops")).startsWith(
			"there is no command \"perfusion mops\"; did you mean perfusion-maps?"), refusal(() -> Catalog
				.find("perfusion mops")));
	}

	@Test
	void numbersThatMayBeLeftOutAreNotGuessed() {
		assertEquals(Double.NaN, Numbers.optional("tr", " "));
		assertEquals(4.5, Numbers.optional("tr", "4.5"));
		assertEquals(4.5, Numbers.required("tr", "4.5"));
		for (String wrong : List.of("4,5", "Infinity", "NaN", "fast"))
			assertEquals("tr=" + wrong + " is not a number; leave it empty to take it from the data",
				refusal(() -> Numbers.optional("tr", wrong)));
		assertEquals("tr is empty; give a number", refusal(() -> Numbers.required("tr", "")));
	}

	/** Tests have no display. */
	@Test
	void resultsGoToAFolderWhereTheyCannotBeShown() {
		assertEquals(Path.of("a/b"), Folders.output("a/b"));
		assertEquals("no output folder is given; write output=FOLDER", refusal(() -> Folders.output(
			" ")));
		assertEquals("no output folder is given; write output=FOLDER", refusal(() -> Folders
			.requireOutputWithoutDisplay("")));
		Folders.requireOutputWithoutDisplay("a/b");
		assertTrue(refusal(() -> Folders.path("a\0b")).contains("is no path: "));
	}

	/** A file is told by its content, a path and a patient never. */
	@Test
	void whatAResultDependsOnIsTold() throws Exception {
		var command = Catalog.find("Perfusion Maps").create();
		command.setInput("input", "study of somebody");
		command.setInput("aiffile", "pom.xml");
		var told = told(command);
		assertTrue(told.get("aiffile").toString().matches("sha256 [0-9a-f]{64}"), told.toString());
		assertEquals(0.42, told.get("hematocrit"));
		assertTrue(Stream.of("input", "output", "overwrite", "threads").noneMatch(told::containsKey));
		command.setInput("aiffile", "no/such.csv");
		assertEquals("not read", told(command).get("aiffile"));
		command.setInput("aiffile", " ");
		assertEquals("", told(command).get("aiffile"));
	}

	private static Map<String, Object> told(Module command) throws IOException {
		return ResultOptions.told(command, CallRecord.inputs(command));
	}
}
