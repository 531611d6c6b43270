// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.imagej.series.FoundSeries;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyProgress.Stage;
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
		public DynamicSeries series(String visit, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<FoundSeries> found(String visit, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Exam exam(String visit, DynamicSeries series, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<String> run(String label, Map<String, String> given, Progress progress,
			boolean shown) throws IOException
		{
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

	@Test
	void theAnswerBeforeStandsBesideTheNewOne() throws Exception {
		answer = "L1,3,1,-66.7,response,true\n";
		assertEquals(List.of("done"), press(Stage.ANSWER, "Analyse the study"));
		assertEquals(List.of("done"), press(Stage.ANSWER, "Analyse the study"), "the same answer");
		answer = "L1,2,1.5,-25,persistent,true\n";
		assertEquals(List.of("done", "Before: L1: nVp 3.00 to 1.00, ΔVp −66.7 %, response (firm)"),
			press(Stage.ANSWER, "Analyse the study"));
	}
}
