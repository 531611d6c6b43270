// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.study.file.StudyProgress.Stage;
import io.github.deltavp.study.file.StudyProgress.State;
import io.github.deltavp.study.file.StudyProgress.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyProgressTest {

	@TempDir
	Path folder;

	private Step step(Stage stage, boolean current) throws IOException {
		Map<String, String> options = Map.of("pre", folder.resolve("first").toString(), "post", folder
			.resolve("second.zip").toString(), "postday", "92", "prerois", folder.resolve("mine.zip")
				.toString());
		StudyPaths paths = new StudyPaths(folder.resolve("study.json"), options, Optional.empty());
		List<Step> steps = new StudyProgress(paths, current).steps();
		assertEquals(List.of(Stage.values()), steps.stream().map(Step::stage).toList());
		return steps.get(stage.ordinal());
	}

	private static void assertStep(State state, String words, Step step) {
		assertEquals(words, step.words());
		assertEquals(state, step.state());
	}

	@Test
	void imagesOfBothVisitsAreTheExam() throws IOException {
		Files.createDirectories(folder.resolve("first"));
		assertStep(State.TO_DO, "Before therapy: first\nAfter therapy: second.zip, not there", step(
			Stage.EXAM, false));
		Files.createFile(folder.resolve("second.zip"));
		assertStep(State.DONE, "Before therapy: first\nAfter therapy: second.zip, day 92", step(
			Stage.EXAM, false));
	}

	@Test
	void anArteryAloneIsNoOutlineOfALesion() throws IOException {
		for (String visit : List.of("pre", "post"))
			zip(visit + "-rois.zip", "aif.roi", "aif-1.roi");
		assertStep(State.TO_DO, "Before therapy: aif\nAfter therapy: aif\nDraw each lesion and a " +
			"reference vertebra on one visit.", new StudyProgress(new StudyPaths(folder.resolve(
				"study.json"), Map.of(), Optional.empty()), false).steps().get(2));
	}

	@Test
	void theArteryIsFoundOnceBothVisitsHaveOne() throws IOException {
		artery("pre", "{\"source\": \"automatic, 7 voxels\", \"score\": 0.8765}");
		Step one = step(Stage.ARTERY, false);
		assertStep(State.TO_DO, "Find the artery of both visits, and look at it.", one);
		assertEquals("Artery before therapy", one.pictures().get(0).words());
		artery("post", "{\"source\": \"drawn\"}");
		assertStep(State.DONE,
			"Before therapy: automatic, 7 voxels, score 0.88\nAfter therapy: drawn\nIs it the aorta in every slice?",
			step(Stage.ARTERY, false));
		artery("post", "[]");
		assertTrue(assertThrows(IOException.class, () -> step(Stage.ARTERY, false)).getMessage()
			.endsWith("aif.json is not what Arterial Input Function... writes; delete it"));
	}

	private void artery(String visit, String text) throws IOException {
		Files.writeString(Files.createDirectories(folder.resolve("artery").resolve(visit)).resolve(
			"aif.json"), text);
	}

	@Test
	void outlinesLieWhereTheFileSaysOrBesideIt() throws IOException {
		assertStep(State.TO_DO,
			"Before therapy: none yet\nAfter therapy: none yet\nDraw each lesion and a reference vertebra on one visit.",
			step(Stage.OUTLINES, false));
		zip("mine.zip", "L1.roi", "L1-1.roi", "reference-0003-0117.roi");
		assertStep(State.TO_DO,
			"Before therapy: L1, reference\nAfter therapy: none yet\nCarry the outlines over to the other visit, and correct them.",
			step(Stage.OUTLINES, false));
		zip("post-rois.zip", "L1.roi");
		assertStep(State.TO_DO,
			"Before therapy: L1, reference\nAfter therapy: L1\nNo reference vertebra is drawn after therapy.",
			step(Stage.OUTLINES, false));
		zip("post-rois.zip", "L1.roi", "reference2.roi");
		assertStep(State.DONE, "Before therapy: L1, reference\nAfter therapy: L1, reference2", step(
			Stage.OUTLINES, false));
	}

	private void zip(String name, String... entries) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
			for (String entry : entries)
				zip.putNextEntry(new ZipEntry(entry));
		}
	}

	@Test
	void anAnswerIsOutOfDateOnceItWouldComeOutOtherwise() throws IOException {
		assertEquals(State.TO_DO, step(Stage.ANSWER, false).state());
		assertEquals(State.TO_DO, step(Stage.MAPS, false).state());
		Files.createDirectories(folder.resolve("analysis/figures"));
		Files.writeString(folder.resolve("analysis/response.csv"),
			"lesion,nvp_pre,nvp_post,delta_vp_percent,verdict,verdict_firm\nL1,3.01,1.028,-65.857,response,true\n" +
				"L2,,,,not evaluable,false\nL3,1,1.12,12.04,persistent,false\n");
		String words =
			"L1: nVp 3.01 to 1.03, ΔVp −65.9 %, response (firm)\nL2: not evaluable\nL3: nVp 1.00 to 1.12, ΔVp 12.0 %, persistent (not firm)";
		assertStep(State.DONE, words, step(Stage.ANSWER, true));
		assertEquals(State.DONE, step(Stage.MAPS, true).state());
		String changed =
			"Outlines, options or DeltaVp have changed since it was analysed. Analyse it again.";
		assertStep(State.OUT_OF_DATE, words + "\n" + changed, step(Stage.ANSWER, false));
		assertStep(State.OUT_OF_DATE, changed, step(Stage.MAPS, false));
	}

	@Test
	void theMostTellingPictureComesFirst() throws IOException {
		Path figures = Files.createDirectories(folder.resolve("analysis/figures"));
		Files.writeString(folder.resolve("analysis/response.csv"),
			"lesion,delta_vp_percent,verdict,verdict_firm\n");
		for (String name : List.of("answer.pdf", "answer.png", "aif_pre.png", "concentration_L1.png",
			"fused_L1.png"))
			Files.createFile(figures.resolve(name));
		assertEquals(List.of("answer", "concentration L1"), step(Stage.ANSWER, true).pictures().stream()
			.map(StudyProgress.Picture::words).toList());
		assertEquals(List.of("fused L1", "concentration L1"), step(Stage.MAPS, true).pictures().stream()
			.map(StudyProgress.Picture::words).toList());
	}
}
