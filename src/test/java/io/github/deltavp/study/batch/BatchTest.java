// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

	@TempDir
	Path folder;

	private Path output;

	/** Writes a response of one lesion; fails for B, is cancelled in X. */
	private static final class Fake implements Batch.Analysis {

		private final String options;
		private final List<String> ran = new ArrayList<>();

		Fake(String options) {
			this.options = options;
		}

		@Override
		public String fingerprint(BatchStudy study) {
			return options;
		}

		@Override
		public void run(BatchStudy study, Path output, Progress progress) throws IOException {
			ran.add(study.name());
			if (study.name().equals("B")) throw new IOException("no artery, give aif=roi");
			if (study.name().equals("X")) throw new CancellationException();
			Files.createDirectories(output);
			Files.writeString(output.resolve("response.csv"), "patient,lesion,delta_vp_percent\n" + study
				.name() + ",\"L1, left\",-50.25\n");
		}
	}

	@BeforeEach
	void chooseOutput() {
		output = folder.resolve("out");
	}

	private static List<BatchStudy> studies(String... names) {
		return List.of(names).stream().map(name -> new BatchStudy(name, Map.of(), Optional.empty(),
			Optional.empty())).toList();
	}

	private Fake run(String options, boolean overwrite, String... names) throws IOException {
		Fake fake = new Fake(options);
		Batch.run(studies(names), output, overwrite, fake, Progress.NONE);
		return fake;
	}

	private List<String> journal() throws IOException {
		return Files.readAllLines(output.resolve("batch.csv"));
	}

	@Test
	void aStudyThatFailsDoesNotStopTheOthersAndIsToldInTheEnd() throws IOException {
		String reason = assertThrows(IOException.class, () -> run("o", false, "A", "B", "C"))
			.getMessage();
		assertTrue(reason.startsWith("1 of 3 studies are not complete"), reason);
		assertTrue(reason.endsWith("B: no artery, give aif=roi"), reason);
		assertEquals(List.of("study,status,reason,options", "A,complete,,o",
			"B,failed,\"no artery, give aif=roi\",", "C,complete,,o"), journal());
		assertEquals(List.of("patient,lesion,delta_vp_percent", "A,\"L1, left\",-50.25",
			"C,\"L1, left\",-50.25"), Files.readAllLines(output.resolve("response.csv")));
	}

	@Test
	void whatIsFinishedIsNotAnalysedAgain() throws IOException {
		run("o", false, "A");
		assertEquals(List.of("C"), run("o", false, "A", "C").ran);
		assertEquals("A,complete,finished in an earlier run with the same options,o", journal().get(1));
		assertEquals(List.of("A", "C"), run("o", true, "A", "C").ran);
	}

	@Test
	@DisplayName("Results of other options are neither mixed in nor forgotten")
	void otherOptions() throws IOException {
		run("o", false, "A");
		assertThrows(IOException.class, () -> run("other", false, "A", "C"));
		assertTrue(journal().get(1).startsWith("A,failed,\"an earlier run analysed it with other"),
			journal().get(1));
		assertEquals(2, Files.readAllLines(output.resolve("response.csv")).size());
		assertThrows(IOException.class, () -> run("o", false, "A", "C"));
		assertTrue(journal().get(1).startsWith("A,complete"), journal().get(1));
	}

	@Test
	void aCancelledBatchKeepsWhatIsFinishedAndGoesOn() throws IOException {
		assertThrows(CancellationException.class, () -> run("o", false, "A", "X", "C"));
		assertEquals(List.of("A,complete,,o", "X,not run,cancelled,",
			"C,not run,the batch was stopped before,"), journal().subList(1, 4));
		assertEquals(List.of("C"), run("o", false, "A", "C").ran);
	}

	@Test
	void aTableThatNoBatchWroteIsKept() throws IOException {
		Files.createDirectories(output);
		Files.writeString(output.resolve("response.csv"), "mine");
		assertThrows(IOException.class, () -> run("o", false, "A"));
		assertEquals("mine", Files.readString(output.resolve("response.csv")));
		assertFalse(Files.exists(output.resolve("batch.csv")));
	}

	@Test
	void groupsOfTheListStandInTheTable() throws IOException {
		Batch.run(List.of(new BatchStudy("A", Map.of(), Optional.of("success"), Optional.empty())),
			output, false, new Fake("o"), Progress.NONE);
		assertEquals(List.of("patient,lesion,delta_vp_percent,group", "A,\"L1, left\",-50.25,success"),
			Files.readAllLines(output.resolve("response.csv")));
	}
}
