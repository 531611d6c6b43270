// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.InputOfEachStep;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.torture.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of {@link Torture}; all of it runs in bin/torture. */
class TortureTest {

	private static final long SEED = 17;
	private static final int COUNT = 5;
	private static final List<String> SAMPLE = List.of("DICOM image", "ROI lines", "CSV of curves");

	@TempDir
	Path folder;

	private final Tally tally = new Tally(defect -> {});

	@Test
	void damagedFilesAreAnsweredOrRefusedInOneSentence() throws IOException {
		Workplace place = Workplace.small(folder.resolve("in"));
		InputOfEachStep.write(place.in());
		for (Subject subject : Subject.all())
			if (SAMPLE.contains(subject.kind())) Mutations.run(place, folder.resolve("out"), subject,
				SEED, COUNT, tally);
		assertEquals(List.of(), tally.defects());
		assertEquals(SAMPLE.size() * COUNT, tally.count(Outcome.ANSWER) + tally.count(Outcome.REFUSAL));
		assertTrue(tally.count(Outcome.ANSWER) > 0 && tally.count(Outcome.REFUSAL) > 0, tally::table);
	}

	@Test
	void twoAtOnceGiveWhatOneGives() throws IOException {
		Workplace place = Workplace.small(folder.resolve("in"));
		for (String overwrite : List.of("overwrite=false", "overwrite=true"))
			assertTrue(Rivals.verdict(new Trial(place, "Import DICOM Series...", "input=IN/study/pre " +
				overwrite, folder.resolve("out"))).outcome() != Outcome.DEFECT);
	}

	@Test
	void everyCommandThatWritesIsTried() {
		assertEquals(Catalog.entries().stream().filter(entry -> entry.options().stream().anyMatch(
			option -> option.key().equals("output"))).map(Catalog.Entry::label).sorted().toList(),
			Calls.ALL.stream().map(call -> call.split(":")[0]).sorted().toList());
	}

	/** So that the tests above look for something. */
	@Test
	void whatIsNoSentenceIsADefect() {
		for (String told : List.of("", "deltavp: /a/b", "deltavp: null", "deltavp: a\nb",
			"deltavp: internal error (java.lang.NullPointerException at x)", "there is no such file here",
			"deltavp: there is no such file in " + "x".repeat(400)))
			assertTrue(Sentence.complaint(told).isPresent(), told);
		assertEquals(Optional.empty(), Sentence.complaint(
			"deltavp: there is no input /a/b; give a DICOM folder"));
	}
}
