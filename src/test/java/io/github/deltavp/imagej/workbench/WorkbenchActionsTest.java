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
		return new WorkbenchActions(new Listed()).of(stage).stream().filter(action -> action.label()
			.equals(label)).findFirst().orElseThrow().work().run(Progress.NONE);
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
		return new WorkbenchActions(new Listed());
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
		answer = "";
		assertThrows(Exception.class, () -> carry.work().run(Progress.NONE), "no display");
		assertEquals("Transfer ROIs... {only=T9, output=F/post-rois.zip, overwrite=true, " +
			"study=F/study.json}", ran.get(0));
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
