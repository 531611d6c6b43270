// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.dicom.SeriesCandidate;
import io.github.deltavp.dicom.SeriesOnDisk;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series read plane by plane is the series read at once; and what people see to choose one. */
class VirtualSeriesTest {

	@TempDir
	private static Path folder;

	@BeforeAll
	static void writeExam() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(32, 3, 12), folder.resolve("study"), false);
	}

	@Test
	void itIsTheSameImage() throws IOException {
		try (DicomFolder files = DicomFolder.scan(folder.resolve("study/pre"), false, Progress.NONE)) {
			SeriesCandidate candidate = files.choose(ImportOptions.DEFAULT);
			SeriesOnDisk onDisk = files.onDisk(candidate, ImportOptions.DEFAULT);
			DynamicSeries whole = files.read(candidate, ImportOptions.DEFAULT, Progress.NONE);
			ImagePlus image = SeriesImages.toImage(new VirtualSeries(onDisk, onDisk.facts()), onDisk
				.facts());
			ImagePlus expected = SeriesImages.toImage(whole);
			assertTrue(image.getStack().isVirtual());
			assertEquals(expected.getInfoProperty(), image.getInfoProperty());
			assertEquals(expected.getStackSize(), image.getStackSize());
			for (int n = 1; n <= image.getStackSize(); n++) {
				assertArrayEquals((float[]) expected.getStack().getPixels(n), (float[]) image.getStack()
					.getPixels(n));
				assertEquals(expected.getStack().getSliceLabel(n), image.getStack().getSliceLabel(n));
			}
			DynamicSeries back = SeriesImages.fromImage(image, GivenTimes.NONE);
			assertArrayEquals(whole.plane(2, 11), back.plane(2, 11));
			assertEquals(whole.times(), back.times());
		}
	}

	@Test
	void itIsAnalysedFromTheDiskAsItWouldBeInMemory() throws IOException {
		try (DicomFolder files = DicomFolder.scan(folder.resolve("study/pre"), false, Progress.NONE)) {
			SeriesCandidate candidate = files.choose(ImportOptions.DEFAULT);
			SeriesOnDisk onDisk = files.onDisk(candidate, ImportOptions.DEFAULT);
			DynamicSeries whole = files.read(candidate, ImportOptions.DEFAULT, Progress.NONE);
			DynamicSeries disk = SeriesImages.fromImage(SeriesImages.toImage(new VirtualSeries(onDisk,
				onDisk.facts()), onDisk.facts()), GivenTimes.NONE);
			Method method = new Method(new Preprocessing(true, 2, false, true),
				ConcentrationSettings.DEFAULT, new AifSource("parker", Optional.empty()),
				new ExtendedTofts(), DelayMode.VOXEL, true);
			ExamAids aids = ExamAids.of(Optional.empty());
			Exam expected = Exam.analyse(whole, aids, method, Extent.WHOLE, Progress.NONE);
			Exam exam = Exam.analyse(disk, aids, method, Extent.WHOLE, Progress.NONE);
			for (int i = 0; i < expected.allMaps().size(); i++)
				for (int z = 0; z < 3; z++)
					assertArrayEquals(expected.allMaps().get(i).plane(z), exam.allMaps().get(i).plane(z));
		}
	}

	@Test
	void aFileThatIsLostIsNan() throws IOException {
		Path other = folder.resolve("other");
		SampleStudyFiles.write(() -> SampleStudy.standard(32, 3, 12), other, false);
		try (DicomFolder files = DicomFolder.scan(other.resolve("pre"), false, Progress.NONE)) {
			SeriesOnDisk onDisk = files.onDisk(files.choose(ImportOptions.DEFAULT),
				ImportOptions.DEFAULT);
			try (var paths = Files.walk(other.resolve("pre"))) {
				for (Path path : paths.filter(Files::isRegularFile).toList())
					Files.delete(path);
			}
			float[] pixels = (float[]) new VirtualSeries(onDisk, onDisk.facts()).getPixels(5);
			assertTrue(Float.isNaN(pixels[7]));
		}
	}

	@Test
	void itIsNeededForMoreThanHalfOfTheFreeMemory() {
		assertFalse(VirtualSeries.isNeeded(1 << 20));
		assertTrue(VirtualSeries.isNeeded(Runtime.getRuntime().maxMemory() / 2 + 1));
	}

	@Test
	void theTableNamesWhatTellsSeriesApart() throws IOException {
		try (DicomFolder files = DicomFolder.scan(folder.resolve("study/pre"), false, Progress.NONE)) {
			List<SeriesCandidate> candidates = files.candidates();
			SeriesTable table = new SeriesTable(candidates);
			assertEquals(candidates.size(), table.getRowCount());
			assertEquals(List.of("Series", "Remark", 290, 140), List.of(table.getColumnName(0), table
				.getColumnName(7), table.width(0), table.width(7)));
			int magnitude = table.preselected("magnitude");
			assertEquals(0, magnitude);
			assertEquals(
				"SAG DCE FSPGR 3D FA 25 TE 1.3 | magnitude | 3 × 12 | 275 | 4.5 / 1.3 | 25 | 36 | ", row(
					table, magnitude));
			assertEquals("phase", table.getValueAt(table.preselected("phase"), 1));
			for (SeriesCandidate candidate : candidates)
				assertEquals(candidate, files.choose(ImportOptions.DEFAULT.withCandidate(candidate)));
		}
	}

	/** A macro in batch mode wants no windows: images are only open. */
	@Test
	void aSeriesIsShownWithTheTimesThatAreGiven() throws IOException {
		Path times = Files.writeString(folder.resolve("times.csv"), "time_s\n" + IntStream.range(0, 12)
			.mapToObj(t -> 7 * t + "\n").collect(Collectors.joining()));
		Interpreter.batchMode = true;
		try {
			List<ImportOptions> chosen = new ArrayList<>();
			new SeriesSource(folder.resolve("study/pre").toString(), ImportOptions.DEFAULT, times
				.toString()).onChoice(chosen::add).show(Progress.NONE);
			ImagePlus image = WindowManager.getCurrentImage();
			assertEquals("SAG DCE FSPGR 3D", image.getTitle());
			DynamicSeries shown = SeriesImages.fromImage(image, GivenTimes.NONE);
			assertEquals(TimeAxis.uniform(12, 7), shown.times());
			assertEquals(List.of(), chosen, "nobody was asked");
			Interpreter.removeBatchModeImage(image);
		}
		finally {
			Interpreter.batchMode = false;
			WindowManager.setTempCurrentImage(null);
		}
	}

	@Test
	void withoutAPersonNobodyIsAsked() {
		assertFalse(SeriesDialog.isPossible());
	}

	private static String row(SeriesTable table, int row) {
		StringBuilder text = new StringBuilder(table.getValueAt(row, 0));
		for (int i = 1; i < table.getColumnCount(); i++)
			text.append(" | ").append(table.getValueAt(row, i));
		return text.toString();
	}
}
