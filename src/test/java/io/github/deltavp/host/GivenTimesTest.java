// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exams whose DICOM files have lost their times: the user gives them, to any command. */
class GivenTimesTest {

	private static final SampleStudy STUDY = SampleStudy.standard(48, 5, 20);
	private static final double INTERVAL = STUDY.pre().times().intervalSeconds();

	@TempDir
	static Path folder;

	private final ToldCommandLine line = new ToldCommandLine();

	@BeforeAll
	static void writeStudyWithoutTimes() throws IOException {
		SampleStudyFiles.write(() -> STUDY, folder.resolve("timed"), false);
		SampleStudyFiles.write(() -> STUDY, folder.resolve("study"), false);
		for (String visit : List.of("pre", "post"))
			try (Stream<Path> files = Files.list(folder.resolve("study").resolve(visit))) {
				for (Path file : files.toList())
					for (int tag : new int[] { Tag.TRIGGER_TIME, Tag.TEMPORAL_RESOLUTION,
						Tag.ACQUISITION_TIME, Tag.CONTENT_TIME })
						blank(file, tag);
			}
		Files.writeString(folder.resolve("study/times.csv"), "time_s\n" + Arrays.stream(STUDY.post()
			.times().toSeconds()).mapToObj(Double::toString).collect(Collectors.joining("\n")) + "\n");
	}

	/** Overwrites the value of an element with spaces. */
	private static void blank(Path file, int tag) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < bytes.length - 8; i++)
			if (buffer.getShort(i) == (short) (tag >> 16) && buffer.getShort(i + 2) == (short) tag &&
				Character.isUpperCase(bytes[i + 4]) && Character.isUpperCase(bytes[i + 5]))
			{
				Arrays.fill(bytes, i + 8, i + 8 + buffer.getShort(i + 6), (byte) ' ');
				break;
			}
		Files.write(file, bytes);
	}

	@ParameterizedTest
	@CsvSource({ "Import DICOM Series..., ''", "Preprocess..., ''", "Perfusion Maps..., aif=parker",
		"Measure ROIs..., aif=parker", "Arterial Input Function..., score=0" })
	void everyCommandThatReadsAnExamTakesThem(String command, String options) throws IOException {
		Path study = folder.resolve("study");
		String given = "input=" + study.resolve("post") + " " + options + (command.startsWith("Measure")
			? " rois=" + study.resolve("post-rois.zip") : "") + " output=" + folder.resolve(command
				.replaceAll("\\W", ""));
		assertEquals(1, line.run(command, given));
		assertTrue(line.told().contains("with time="), line.told());
		assertEquals(0, line.run(command, given + " time=" + INTERVAL), line.told());
		assertEquals(0, line.run(command, given + " overwrite=true times=" + study.resolve(
			"times.csv")), line.told());
	}

	@Test
	void eachVisitHasItsOwnAndTheAnswerIsThatOfTimedFiles() throws IOException {
		assertEquals(0, analyse("timed", ""), line.told());
		assertEquals(1, analyse("study", "pretime=" + INTERVAL));
		assertTrue(line.told().contains("with posttime="), line.told());
		assertEquals(0, analyse("study", "pretime=" + INTERVAL + " posttimes=" + folder.resolve(
			"study/times.csv")), line.told());
		assertEquals(answer("timed"), answer("study"));
		assertTrue(given("pre").contains("\"time=" + INTERVAL + "\""), given("pre"));
		assertTrue(given("post").contains("\"times=CSV\""), given("post"));
		assertFalse(given("post").contains(folder.toString()), given("post"));
	}

	/** All that is told of the lesions but the remarks, which tell where the times are from. */
	private List<String> answer(String study) throws IOException {
		CsvFile file = CsvFile.read(folder.resolve(study + "-out/response.csv"));
		return file.rows().stream().flatMap(row -> file.columns().stream().filter(column -> !column
			.equals("remark")).map(row::text)).toList();
	}

	/** Paths of the list lie beside it; another file of times is another analysis. */
	@Test
	void aBatchTakesThemAsColumns() throws IOException {
		Path list = Files.writeString(folder.resolve("study/list.csv"),
			"study,pre,post,prerois,postrois,pretime,posttimes\n" +
				"S1,pre,post,pre-rois.zip,post-rois.zip," + INTERVAL + ",times.csv\n");
		String batch = "aif=parker input=" + list + " output=" + folder.resolve("batch");
		assertEquals(0, line.run("Batch Studies...", batch), line.told());
		assertEquals(0, line.run("Batch Studies...", batch), line.told());
		Path times = folder.resolve("study/times.csv");
		String text = Files.readString(times);
		Files.writeString(times, text + "\n");
		assertEquals(1, line.run("Batch Studies...", batch));
		assertTrue(line.told().contains("other options"), line.told());
		Files.writeString(times, text);
	}

	private int analyse(String study, String options) {
		Path in = folder.resolve(study);
		return line.run("Analyse Study...", "aif=parker pre=" + in.resolve("pre") + " post=" + in
			.resolve("post") + " prerois=" + in.resolve("pre-rois.zip") + " postrois=" + in.resolve(
				"post-rois.zip") + " output=" + folder.resolve(study + "-out") + " " + options);
	}

	private static String given(String visit) throws IOException {
		return Files.readString(folder.resolve("study-out").resolve(visit).resolve("provenance.json"));
	}
}
