// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.ExamObjects;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamFilesTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(64, 10, 40).pre().series();
	private static final List<String> OF_THE_ARTERY = List.of("aif-rois.zip", "aif.json");

	@TempDir
	Path folder;

	private void write(String aif) throws IOException {
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(aif,
			Optional.empty()), new ExtendedTofts(), DelayMode.NONE, false);
		Exam exam = Exam.analyse(SERIES, ExamAids.of(Optional.empty()), method, Extent.WHOLE,
			Progress.NONE);
		try (OutputFolder output = OutputFolder.open(folder, true, ExamFiles.NAMES)) {
			ExamFiles.write(exam, Call.NONE, false, output);
			output.commit();
		}
	}

	private static List<String> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void whatAnAutomaticAifComesFromStandsBesideItAndBesideNoOther() throws IOException {
		write("auto");
		assertEquals(Stream.of(ExamFiles.NAMES).filter(name -> !name.equals(ExamObjects.FOLDER))
			.sorted().toList(), files(folder));
		write("parker");
		assertEquals(List.of("aif-slices.csv", "aif.csv", "aif.pdf", "aif.png", "checks.json", "maps",
			"provenance.json", "superseded"), files(folder));
		assertEquals(OF_THE_ARTERY, files(folder.resolve("superseded")));
	}
}
