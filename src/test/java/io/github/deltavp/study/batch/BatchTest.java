// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.VisitQuality;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.ExamChecks;
import io.github.deltavp.study.report.StudyChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
		public void run(BatchStudy study, Path output, boolean overwrite, Progress progress)
			throws IOException
		{
			ran.add(study.name() + (overwrite && Files.exists(output) ? " again" : ""));
			if (study.name().equals("T")) Batch.run(studies("A"), output.getParent(), false, this,
				progress);
			if (study.name().equals("B")) throw new IOException("no artery, give aif=roi");
			if (study.name().equals("X")) throw new CancellationException();
			Files.createDirectories(output);
			Files.writeString(output.resolve("response.csv"), "patient,lesion,delta_vp_percent\n" + study
				.name() + ",\"L1, left\",-50.25\n");
			if (study.name().equals("M")) JsonFile.write(checks(Check.MOTION), output.resolve(
				"checks.json"));
			if (study.name().equals("D")) JsonFile.write(checks(Check.DELAY), output.resolve(
				"checks.json"));
			if (study.name().equals("K")) copy(output.getParent(), output.getParent().resolveSibling(
				"killed"));
		}

		private static void copy(Path from, Path to) throws IOException {
			try (Stream<Path> all = Files.walk(from)) {
				for (Path each : all.toList())
					Files.copy(each, to.resolve(from.relativize(each)));
			}
		}

		private static StudyChecks checks(Check check) {
			VisitQuality visit = new VisitQuality("ROI of 9 voxels", Double.NaN, 7.25, 0, 0.5, 20, 5, 250,
				1.5);
			return new StudyChecks(visit, visit, List.of(new StudyChecks.Lesion("L1", "response", true,
				-50.25, -60, -42, 1, 2, 0.5, List.of(new ExamChecks.Told(check.words(), check.isFlagged(),
					"look at it")))));
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

	/** As on a cluster, where many are analysed at once. */
	@Test
	void inWhichOrderStudiesEndDoesNotShow() throws IOException {
		assertThrows(IOException.class, () -> run("o", false, "A", "B", "C"));
		List<List<String>> files = List.of(journal(), Files.readAllLines(output.resolve(
			"response.csv")), rows());
		output = folder.resolve("other");
		Fake fake = new Fake("o");
		assertThrows(IOException.class, () -> Batch.run(studies("A", "B", "C"), output, false, fake,
			backwards(fake), Progress.NONE));
		assertEquals(List.of("C", "B", "A"), fake.ran);
		assertEquals(files, List.of(journal(), Files.readAllLines(output.resolve("response.csv")),
			rows()));
	}

	private BatchEngine backwards(Fake fake) {
		return (turns, journal, progress) -> {
			Map<BatchTurn, BatchEntry> ended = new LinkedHashMap<>();
			for (int i = turns.size() - 1; i >= 0; i--)
				ended.put(turns.get(i), turns.get(i).analyse(fake, output.resolve(turns.get(i).study()
					.name()), true, progress));
			journal.put(ended);
		};
	}

	@Test
	void whatIsFinishedIsNotAnalysedAgain() throws IOException {
		run("o", false, "A");
		assertEquals(List.of("C"), run("o", false, "A", "C").ran);
		assertEquals("A,complete,finished in an earlier run with the same options,o", journal().get(1));
		assertEquals(List.of("A again", "C again"), run("o", true, "A", "C").ran);
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
	@DisplayName("A batch that was killed before it could say that a study is complete goes on")
	void killed() throws IOException {
		run("o", false, "A", "C");
		List<String> whole = journal();
		String table = Files.readString(output.resolve("response.csv"));
		Files.writeString(output.resolve("batch.csv"), String.join("\n", whole.get(0), whole.get(1),
			"C,running,the batch was stopped in the middle of it,") + "\n");
		Files.delete(output.resolve("response.csv"));
		Files.createDirectories(output.resolve(".deltavp-17/maps"));
		Files.createFile(output.resolve(".deltavp-17.lock"));
		Files.createFile(output.resolve(".deltavp-batch.lock"));
		assertEquals(List.of("C again"), run("o", false, "A", "C").ran);
		assertEquals(table, Files.readString(output.resolve("response.csv")));
		assertEquals(whole.get(2), journal().get(2));
		try (Stream<Path> files = Files.list(output)) {
			assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
		}
	}

	/** What is to be seen in the middle of it is what a killed one leaves. */
	@Test
	void aLongBatchThatWasKilledKnowsAllThatItDid() throws IOException {
		Fake fake = new Fake("o");
		BatchEngine begin = (turns, journal, progress) -> new BatchSequence(output, fake).run(turns
			.subList(0, 3), journal, progress);
		String[] names = Stream.concat(Stream.of("A", "C", "K"), IntStream.range(0, 1000).mapToObj(
			String::valueOf)).toArray(String[]::new);
		assertThrows(IOException.class, () -> Batch.run(studies(names), output, false, fake, begin,
			Progress.NONE));
		assertEquals(List.of("A,complete,,o", "C,complete,,o", "K,complete,,o"), journal().subList(1,
			4));
		output = folder.resolve("killed");
		Path log = output.resolve(".deltavp-batch.log");
		assertEquals(List.of("C,complete,,o", "K,running,the batch was stopped in the middle of it,"),
			Files.readAllLines(log).subList(4, 6));
		Files.writeString(log, "S300,compl", StandardOpenOption.APPEND);
		assertEquals(List.of("K again", "S"), run("o", false, "A", "C", "K", "S").ran);
		assertFalse(Files.exists(log));
	}

	@Test
	void whatOthersHaveInAFolderIsNotReplaced() throws IOException {
		Files.createDirectories(output.resolve("A"));
		Files.writeString(output.resolve("A/notes.txt"), "mine");
		assertEquals(List.of("A"), run("o", false, "A").ran);
	}

	@Test
	void aSecondBatchOnOneFolderIsRefused() throws IOException {
		assertThrows(IOException.class, () -> run("o", false, "T"));
		assertTrue(journal().get(1).startsWith("T,failed,\"another batch writes to …; wait"), journal()
			.toString());
		assertEquals(List.of("C"), run("o", false, "C").ran);
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

	/** A row a study, in the order of the page. */
	private List<String> rows() throws IOException {
		return Files.readAllLines(output.resolve("overview.html")).stream().filter(line -> line
			.startsWith("<tr")).toList();
	}

	@Test
	@DisplayName("The overview has every study: failed ones on top, then flagged ones, then the others")
	void overview() throws IOException {
		run("o", false, "D", "M");
		assertThrows(IOException.class, () -> run("o", false, "A", "D", "M", "B"));
		assertEquals(List.of("B", "M", "A", "D"), rows().stream().map(row -> row.replaceAll(
			".*?data-order=\"(.)\".*", "$1")).toList());
		assertEquals(List.of(true, true, false, false), rows().stream().map(row -> row.startsWith(
			"<tr class=\"flagged\">")).toList());
		assertTrue(rows().get(0).contains(
			"<span class=\"about\">failed</span>: no artery, give aif=roi"), rows().get(0));
		assertTrue(rows().get(1).contains("<a href=\"M/report.html\">M</a>"), rows().get(1));
		assertTrue(rows().get(1).contains("motion</span>: look at it"), rows().get(1));
		assertTrue(rows().get(1).contains("L1: response, firm"), rows().get(1));
		assertTrue(rows().get(1).contains("−50.3 (−60.0 to −42.0)"), rows().get(1));
	}

	@Test
	void aReasonNamesNoPathNoFileAndNoSeries() throws IOException {
		Path images = Files.createDirectories(folder.resolve("Anna Smith/Smith A.dcm"));
		List<String> values = List.of(images.getParent().toString(), "Patlak", "1/2");
		Exception told = new IOException(images + " holds 1/min; choose another");
		assertEquals("… holds 1/min; choose another", BatchReason.of(told, values, Identifiers.DROP));
		assertEquals(told.getMessage(), BatchReason.of(told, values, Identifiers.KEEP));
		assertEquals("it puts … first", BatchReason.of(DicomException.naming("it puts ", "SMITH",
			" first"), values, Identifiers.DROP));
	}

	@Test
	void aReasonNamesNoPathElsewhere() {
		String pre = "hdfs://host:9000/Anna Smith/pre";
		Exception told = new IOException("hdfs://host:9000/Smith/A.dcm: no " + pre +
			"/SMITH.dcm, nor s3a://b/Smith; wait");
		assertEquals("…: no …, nor …; wait", BatchReason.of(told, List.of(pre), Identifiers.DROP));
	}

	@Test
	void theOverviewNamesNoPath() throws IOException {
		BatchStudy study = new BatchStudy("A", Map.of("pre", "/data/Anna Smith/pre"), Optional.empty(),
			Optional.of("there is no pre /data/Anna Smith/pre; give a DICOM folder, or C:\\mri\\x"));
		assertThrows(IOException.class, () -> Batch.run(List.of(study), output, false, new Fake("o"),
			Progress.NONE));
		assertTrue(rows().get(0).contains("there is no pre …; give a DICOM folder, or …</li>"), rows()
			.get(0));
	}

	/** docs/batch.md has a line a check: with the rule of what is flagged. */
	@Test
	void theDocumentTellsEveryCheck() throws IOException {
		List<String> lines = Files.readAllLines(Path.of("docs/batch.md"));
		for (Check check : Check.values())
			assertEquals(1, lines.stream().filter(line -> line.startsWith("| " + check.words() + " | ") &&
				line.contains("*not flagged*") != check.isFlagged() && line.contains(
					"**not firm**") == check.isAgainstFirmness()).count(), check.words());
	}
}
