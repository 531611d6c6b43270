// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.deltavp.host.CommandLine;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.module.Module;

/**
 * {@code provenance.json} tells every option that the result depends on, whatever command wrote it;
 * an option that is added is told without being named here or anywhere else.
 */
class ProvenanceTest {

	/** {@code Batch Studies...} hands its options to Analyse Study. */
	private static final List<String> WRITERS = List.of("Perfusion Maps", "Analyse Study",
		"Compare Visits");

	@TempDir
	static Path folder;

	@BeforeAll
	static void writeStudy() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(48, 5, 20), folder.resolve("study"), false);
		Files.writeString(folder.resolve("other.file"), "other");
		Files.writeString(folder.resolve("study.json"), "{\"deltavp_study\": 1}");
	}

	static Stream<Arguments> options() {
		return WRITERS.stream().map(Catalog::find).flatMap(entry -> entry.options().stream().map(
			option -> Arguments.of(entry.title(), option.key())));
	}

	@ParameterizedTest
	@MethodSource("options")
	void anOptionThatIsChangedChangesWhatIsTold(String command, String key) throws IOException {
		Catalog.Entry entry = Catalog.find(command);
		Option option = entry.options().stream().filter(each -> each.key().equals(key)).findFirst()
			.orElseThrow();
		Module plain = entry.create();
		Module changed = entry.create();
		OptionRules.fill(changed, Map.of(key, other(option, option.text(plain))));
		if (ResultOptions.isTold(key)) assertNotEquals(told(plain), told(changed));
		else assertEquals(told(plain), told(changed));
	}

	@Test
	void whatIsNotToldHasItsReasonAndIsAnOption() {
		Set<String> known = new HashSet<>();
		options().forEach(arguments -> known.add((String) arguments.get()[1]));
		for (Map<String, String> untold : List.of(ResultOptions.IDLE, ResultOptions.TOLD_OTHERWISE))
			untold.forEach((key, reason) -> assertTrue(known.contains(key) && reason.length() > 10, key));
	}

	@Test
	void theFileOfOneExamTellsWhatWasAskedFor() throws IOException {
		Map<String, String> asked = Map.of("aif", "parker", "dose", "0.2", "aiffallback", "georgiou",
			"errors", "true", "semiquantitative", "true", "comparison", "aicc");
		JsonObject plain = told("Perfusion Maps", "input=" + folder.resolve("study/pre") +
			" aif=parker", "plain");
		JsonObject other = told("Perfusion Maps", "input=" + folder.resolve("study/pre") + " " + asked
			.entrySet().stream().map(option -> option.getKey() + "=" + option.getValue()).collect(
				Collectors.joining(" ")), "other");
		asked.forEach((key, value) -> assertEquals(value, other.get(key).getAsString(), key));
		assertEquals(new TreeSet<>(asked.keySet()), other.keySet().stream().filter(key -> !other.get(
			key).equals(plain.get(key)) || key.equals("aif")).collect(Collectors.toCollection(
				TreeSet::new)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Analyse Study", "Compare Visits" })
	void theFilesOfAStudyTellEveryOption(String command) throws IOException {
		String study = folder.resolve("study").toString();
		JsonObject told = told(command, "pre=" + study + "/pre post=" + study + "/post prerois=" +
			study + "/pre-rois.zip postrois=" + study + "/post-rois.zip aif=parker areacutoff=-15",
			command);
		assertEquals(Catalog.find(command).options().stream().map(Option::key).filter(
			ResultOptions::isTold).toList(), List.copyOf(told.keySet()));
		assertEquals(-15, told.get("areacutoff").getAsDouble());
		assertTrue(told.get("prerois").getAsString().matches("sha256 [0-9a-f]{64}"));
		assertFalse(told.toString().contains(folder.getFileName().toString()),
			"a path may name a patient");
		Path visit = folder.resolve(command).resolve("pre/provenance.json");
		if (Files.exists(visit)) assertEquals(told, options(visit));
	}

	private static JsonObject told(String command, String options, String output) throws IOException {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true);
		assertEquals(0, new CommandLine(out, out).run(List.of(command, options + " output=[" + folder
			.resolve(output) + "]")), told.toString());
		return options(folder.resolve(output).resolve("provenance.json"));
	}

	private static JsonObject options(Path file) throws IOException {
		return JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonObject(
			"options");
	}

	/** A value that the option does not have now. */
	private static String other(Option option, String now) {
		return switch (option.kind()) {
			case FLAG -> now.equals("true") ? "false" : "true";
			case CHOICE -> option.choices().stream().map(Option.Choice::key).filter(key -> !key.equals(
				now)).findFirst().orElseThrow();
			case NUMBER, WHOLE -> List.of("0.2", "2", "3").stream().filter(text -> !text.equals(now) &&
				option.complaint(text).isEmpty()).findFirst().orElseThrow();
			case TEXT -> "1";
			default -> folder.resolve(option.key().equals(StudyOptions.KEY) ? "study.json" : "other.file")
				.toString();
		};
	}

	private static Map<String, Object> told(Module command) throws IOException {
		return ResultOptions.told(command, CallRecord.inputs(command));
	}
}
