// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyProgress.Stage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchActionsTest {

	@TempDir
	Path folder;

	private final Map<String, String> options = new HashMap<>();
	private final List<String> ran = new ArrayList<>();
	private String answer = "";
	private String refused = "";
	private final ListedHeld held = new ListedHeld();

	/** Commands that leave an answer behind. */
	private final class Listed implements WorkbenchStudy {

		@Override
		public StudyPaths paths() {
			return new StudyPaths(folder.resolve("study.json"), options, Optional.empty());
		}

		@Override
		public boolean isCurrent() {
			return false;
		}

		@Override
		public Map<String, String> held(String label, String visit) {
			return Map.of();
		}

		@Override
		public FoundFolder found(String visit, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public OpenedSeries open(String visit, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Exam> exams(OpenedSeries before, OpenedSeries after, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<String> run(String label, Map<String, String> given, Progress progress,
			boolean shown) throws IOException
		{
			if (label.equals(refused) && !given.containsKey("score")) throw new IOException(
				"not certain");
			ran.add(label + " " + new TreeMap<>(given).toString().replace(folder.toString(), "F"));
			if (!answer.isEmpty()) Files.writeString(Files.createDirectories(folder.resolve("analysis"))
				.resolve("response.csv"),
				"lesion,nvp_pre,nvp_post,delta_vp_percent,verdict,verdict_firm\n" + answer);
			return List.of("done");
		}
	}

	private List<String> press(Stage stage, String label) throws IOException {
		return new WorkbenchActions(new Listed(), held).of(stage).stream().filter(action -> action
			.label().equals(label)).findFirst().orElseThrow().work().run(Progress.NONE);
	}

	@Test
	void anotherArteryIsARecordedOptionOfTheStudy() throws Exception {
		press(Stage.ARTERY, "Take a population's curve");
		Files.createDirectories(folder.resolve("artery/pre"));
		Files.createFile(folder.resolve("artery/pre/aif.csv"));
		press(Stage.ARTERY, "Take the curve before therapy");
		options.put("aif", "previous");
		press(Stage.ARTERY, "Take the arteries found");
		String start = "New Study... {aif=";
		assertEquals(List.of(start + "parker, input=F, output=F/study.json, overwrite=true}", start +
			"previous, aiffile=F/artery/pre/aif.csv, input=F, output=F/study.json, overwrite=true}",
			start + "auto, input=F, output=F/study.json, overwrite=true}"), ran);
		options.put("aif", "auto");
		assertThrows(RuntimeException.class, () -> press(Stage.ARTERY, "Take the arteries found"));
	}

	private WorkbenchActions actions() {
		options.putAll(Map.of("pre", folder.resolve("pre").toString(), "post", folder.resolve("post")
			.toString(), "preseries", "dyn 1"));
		return new WorkbenchActions(new Listed(), held);
	}

	@Test
	void candidatesAreThereToBeTakenWhereTheSearchIsNotCertain() throws Exception {
		refused = "Arterial Input Function...";
		options.putAll(Map.of("pre", folder.resolve("pre").toString(), "post", folder.resolve("post")
			.toString()));
		assertEquals(
			"Before therapy: not certain. Look at the candidates, and take one at Other vessels.", press(
				Stage.ARTERY, "Find the arteries").get(0));
		assertEquals("Arterial Input Function... {input=F/pre, output=F/artery/pre, score=0}", ran.get(
			0));
		assertEquals(2, ran.size());
	}

	/** Outlines named aif, of both visits: those of the other one are what was found there. */
	@Test
	void anotherVesselBecomesOutlinesOfTheStudy() throws Exception {
		Candidate candidate = new Candidate("post", 3, "", "", new BufferedImage(1, 1, 1));
		actions().take(candidate).work().run(Progress.NONE);
		String start = "Arterial Input Function... {aifrois=F/";
		String study = "New Study... {aif=roi, input=F, output=F/study.json, overwrite=true}";
		assertEquals(List.of(start + "pre-rois.zip, input=F/pre, output=F/artery/pre}", start +
			"post-rois.zip, candidate=3, input=F/post, output=F/artery/post}", study), ran);
		ran.clear();
		RoiFiles.write(folder.resolve("pre-rois.zip"), List.of(RoiDrawing.named(new Roi(1, 1, 2, 2),
			"aif", 0)));
		actions().take(candidate).work().run(Progress.NONE);
		assertEquals(2, ran.size(), "what is outlined on the other visit stays: " + ran);
	}

	@Test
	void outlinesAreCarriedOverBesideAnArteryThatIsThere() throws Exception {
		List<Roi> drawn = List.of(RoiDrawing.named(new Roi(1, 1, 2, 2), "T9", 0), RoiDrawing.named(
			new Roi(5, 1, 2, 2), "aif", 0));
		RoiFiles.write(folder.resolve("pre-rois.zip"), drawn);
		RoiFiles.write(folder.resolve("post-rois.zip"), drawn.subList(1, 2));
		options.putAll(Map.of("prerois", "x", "postrois", ""));
		options.remove("prerois");
		WorkbenchActions actions = actions();
		WorkbenchAction carry = actions.of(Stage.OUTLINES).stream().filter(action -> action.main())
			.findFirst().orElseThrow();
		assertEquals("Carry over to after therapy", carry.label());
		assertEquals(List.of("done"), carry.work().run(Progress.NONE));
		assertEquals("Transfer ROIs... {only=T9, output=F/post-rois.zip, overwrite=true, " +
			"study=F/study.json}", ran.get(0));
		assertEquals("New Study... {input=F, output=F/study.json, overwrite=true}", ran.get(1));
		assertEquals(List.of("aif@1"), held.places(), "to be corrected");
		assertEquals(List.of("Keep these outlines*", "Leave them as they were"), labels(actions,
			Stage.OUTLINES));
	}

	private static List<String> labels(WorkbenchActions actions, Stage stage) throws IOException {
		return actions.of(stage).stream().map(action -> action.label() + (action.main() ? "*" : ""))
			.toList();
	}

	/** A star: what Enter presses. */
	@Test
	void eachStepOffersWhatCanBeDoneNow() throws Exception {
		WorkbenchActions actions = actions();
		assertEquals(List.of("Show before therapy", "Show after therapy"), labels(actions, Stage.EXAM));
		assertEquals(List.of("Draw before therapy*", "Draw after therapy"), labels(actions,
			Stage.OUTLINES));
		assertEquals(List.of("Find the arteries*", "Take the outlines named aif",
			"Take a curve from a file…", "Take a population's curve"), labels(actions, Stage.ARTERY));
		assertEquals(List.of("Analyse the study*"), labels(actions, Stage.MAPS));
		assertEquals(List.of("Analyse the study*"), labels(actions, Stage.ANSWER));
		RoiFiles.write(folder.resolve("pre-rois.zip"), List.of(RoiDrawing.named(new Roi(1, 1, 2, 2),
			"T9", 0)));
		assertEquals(List.of("Draw before therapy", "Carry over to after therapy*",
			"Carry over without looking", "Draw after therapy"), labels(actions, Stage.OUTLINES));
		Files.copy(folder.resolve("pre-rois.zip"), folder.resolve("post-rois.zip"));
		assertEquals(List.of("Draw before therapy", "Draw after therapy*"), labels(actions,
			Stage.OUTLINES));
		Files.createFile(Files.createDirectories(folder.resolve("analysis")).resolve("report.html"));
		assertEquals(List.of("Analyse the study*", "Open the report"), labels(actions, Stage.ANSWER));
	}

	private List<String> press(WorkbenchActions actions, Stage stage, String label)
		throws IOException
	{
		return actions.of(stage).stream().filter(action -> action.label().equals(label)).findFirst()
			.orElseThrow().work().run(Progress.NONE);
	}

	@Test
	void imagesAreShownAsTheStudyReadsThem() throws Exception {
		assertEquals(List.of("done"), press(actions(), Stage.EXAM, "Show after therapy"));
		assertEquals(List.of("Import DICOM Series... {input=F/post}"), ran);
		options.remove("post");
		assertEquals("the study file names no images of the post visit", assertThrows(
			IllegalArgumentException.class, () -> press(Stage.EXAM, "Show after therapy")).getMessage());
	}

	/** What is drawn is kept once, and goes into the study file; nothing else changes meanwhile. */
	@Test
	void whatIsDrawnIsKeptOrLeft() throws Exception {
		WorkbenchActions actions = actions();
		assertEquals(List.of(OutlineForm.HOW), press(actions, Stage.OUTLINES, "Draw before therapy"));
		assertEquals(Optional.of("pre"), actions.drawnVisit());
		assertEquals(List.of("Keep these outlines*", "Leave them as they were"), labels(actions,
			Stage.OUTLINES));
		assertEquals(
			"Outlines are being drawn before therapy. Keep them, or leave them as they were, first.",
			assertThrows(IllegalArgumentException.class, () -> actions.take(new Candidate("post", 3, "",
				"", new BufferedImage(1, 1, 1))).work().run(Progress.NONE)).getMessage());
		held.rois.add(RoiDrawing.named(new Roi(1, 1, 2, 2), "T9", 0));
		assertEquals(List.of(), press(actions, Stage.OUTLINES, "Keep these outlines"));
		assertEquals(Optional.empty(), actions.drawnVisit());
		assertEquals(1, RoiFiles.read(folder.resolve("pre-rois.zip")).size());
		assertEquals(List.of("New Study... {input=F, output=F/study.json, overwrite=true}"), ran);
		options.put("prerois", folder.resolve("pre-rois.zip").toString());
		press(actions, Stage.OUTLINES, "Draw before therapy");
		held.rois.clear();
		assertEquals(List.of(), press(actions, Stage.OUTLINES, "Leave them as they were"));
		assertEquals(1, RoiFiles.read(folder.resolve("pre-rois.zip")).size());
		press(actions, Stage.OUTLINES, "Draw before therapy");
		press(actions, Stage.OUTLINES, "Keep these outlines");
		assertEquals(1, ran.size(), "the study file names them already");
	}

	/** From the visit that is not drawn on, in whichever direction. */
	@Test
	void outlinesOfAnyNameAreBroughtFromTheOtherVisit() throws Exception {
		WorkbenchActions actions = actions();
		options.putAll(Map.of("postseries", "dyn 2", "join", "true"));
		press(actions, Stage.OUTLINES, "Draw before therapy");
		held.rois.add(RoiDrawing.named(new Roi(9, 1, 2, 2), "T9", 1));
		RoiFiles.write(folder.resolve("carried-rois.zip"), List.of(RoiDrawing.named(new Roi(1, 1, 2, 2),
			"T9", 0)));
		assertEquals(List.of("done"), actions.bring("T9").work().run(Progress.NONE));
		assertEquals(List.of("Transfer ROIs... {join=true, only=T9, output=F/carried-rois.zip, " +
			"overwrite=true, post=F/pre, postseries=dyn 1, pre=F/post, prerois=F/post-rois.zip, " +
			"preseries=dyn 2}"), ran);
		assertEquals(List.of("T9@1"), held.places());
		assertTrue(Files.notExists(folder.resolve("carried-rois.zip")));
	}

	@Test
	void theAnswerBeforeStandsBesideTheNewOne() throws Exception {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> press(Stage.ANSWER,
			"Analyse the study")).getMessage().startsWith("Nothing is drawn before therapy yet."));
		for (String visit : List.of("pre", "post"))
			Files.createFile(folder.resolve(visit + "-rois.zip"));
		answer = "L1,3,1,-66.7,response,true\n";
		assertEquals(List.of("done"), press(Stage.ANSWER, "Analyse the study"));
		assertEquals(List.of("done"), press(Stage.ANSWER, "Analyse the study"), "the same answer");
		answer = "L1,2,1.5,-25,persistent,true\n";
		assertEquals(List.of("done", "Before: L1: nVp 3.00 to 1.00, ΔVp −66.7 %, response (firm)"),
			press(Stage.ANSWER, "Analyse the study"));
	}
}
