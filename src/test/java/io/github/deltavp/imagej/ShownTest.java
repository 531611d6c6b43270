// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import io.github.deltavp.aif.AifFile;
import io.github.deltavp.aif.search.AifCandidate;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.series.SeriesImages;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.MeasuredRegions;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands show, where a macro in batch mode wants no windows: images that are only open. */
class ShownTest {

	private static final SimulatedExam EXAM = SampleStudy.standard(64, 10, 40).pre();
	private static final DynamicSeries SERIES = EXAM.series();
	private static AutomaticAifResult found;

	@BeforeAll
	static void find() {
		found = AutomaticAif.find(SERIES, ConcentrationSettings.DEFAULT, AutomaticAifSettings.DEFAULT,
			Progress.NONE);
	}

	@BeforeEach
	void begin() {
		Interpreter.batchMode = true;
	}

	@AfterEach
	void end() {
		open().forEach(Interpreter::removeBatchModeImage);
		Interpreter.batchMode = false;
		WindowManager.setTempCurrentImage(null);
	}

	private static List<ImagePlus> open() {
		int[] ids = WindowManager.getIDList();
		return ids == null ? List.of() : IntStream.of(ids).mapToObj(WindowManager::getImage).toList();
	}

	@Test
	void anArteryIsOutlinedOnItsSlicesAtThePeakWithItsCurveBeside() {
		AifFiles.show(found, SERIES);
		assertEquals(List.of("Synthetic sagittal DCE · artery", String.format(java.util.Locale.ROOT,
			"Synthetic sagittal DCE · arterial input function, score %.2f", found.score())), open()
				.stream().map(ImagePlus::getTitle).toList());
		ImagePlus image = open().get(0);
		Curve plasma = found.aif().plasma();
		int peak = IntStream.range(0, plasma.size()).reduce((a, b) -> plasma.value(b) > plasma.value(a)
			? b : a).orElseThrow();
		assertEquals(peak + 1, image.getT());
		assertEquals(6, image.getZ(), "the middle of ten slices");
		int perSlice = SERIES.grid().voxelsPerSlice();
		assertEquals(IntStream.of(found.artery().voxels()).map(voxel -> voxel / perSlice + 1).boxed()
			.collect(Collectors.toSet()), Stream.of(image.getOverlay().toArray()).map(Roi::getZPosition)
				.collect(Collectors.toSet()));
		assertTrue(Stream.of(image.getOverlay().toArray()).allMatch(roi -> roi.getTPosition() == 0 &&
			roi.getCPosition() == 0), "at every time");
	}

	@Test
	void theCurveIsATable() {
		ResultsTable table = AifFiles.table(found);
		Curve plasma = found.aif().plasma();
		assertArrayEquals(plasma.times().toSeconds(), table.getColumn("time_s"));
		assertArrayEquals(plasma.toArray(), table.getColumn("cp_mM"));
	}

	/** They can be edited, and given back as aif=roi and aif=file. */
	@Test
	void whatIsWrittenOfAnArteryGivesItBack(@TempDir Path folder) throws Exception {
		AifFiles.write(found, SERIES, folder.resolve("aif"), false);
		for (String name : List.of("aif.csv", "aif-slices.csv", "aif-rois.zip", "aif.json", "aif.png",
			"aif.pdf"))
			assertTrue(Files.exists(folder.resolve("aif").resolve(name)), name);
		assertArrayEquals(found.aif().plasma().toArray(), AifFile.read(folder.resolve("aif/aif.csv"))
			.plasma().toArray(), 1e-6);
		assertArrayEquals(found.artery().voxels(), RoiRegions.gather(RoiFiles.read(folder.resolve(
			"aif/aif-rois.zip")), SERIES.grid()).artery().orElseThrow().voxels());
	}

	@Test
	void theOtherVesselsAreWrittenByTheirNumbersAndAnArteryGoesIntoAZipOfOutlines(
		@TempDir Path folder) throws Exception
	{
		AifFiles.write(found, SERIES, folder.resolve("aif"), false);
		AifCandidate other = found.rejected().get(0);
		assertArrayEquals(other.region().voxels(), RoiRegions.gather(RoiFiles.read(folder.resolve(
			"aif/aif-candidates.zip")).stream().filter(roi -> RegionName.of(roi.getName()).text().equals(
				"candidate " + other.number())).toList(), SERIES.grid()).lesions().get(0).voxels());
		assertTrue(Files.readString(folder.resolve("aif/aif.json")).contains("\"candidate\": " + other
			.number() + ","));
		Path zip = folder.resolve("rois.zip");
		Roi old = RoiDrawing.named(new Roi(1, 1, 2, 2), "aif", 0);
		RoiFiles.write(zip, List.of(old, RoiDrawing.named(new Roi(1, 1, 2, 2), "T9", 0)));
		AifFiles.outline(found, SERIES.grid(), zip);
		Regions drawn = RoiRegions.gather(RoiFiles.read(zip), SERIES.grid());
		assertArrayEquals(found.artery().voxels(), drawn.artery().orElseThrow().voxels());
		assertEquals("T9", drawn.lesions().get(0).name());
	}

	@Test
	void beforeAndAfterHaveOneGreyScale() {
		DynamicSeries brighter = SERIES.withSignal(DynamicSeries.allocate(SERIES.grid(), SERIES.times()
			.size()));
		SeriesImages.show(SERIES, brighter);
		SeriesImages.show(SERIES);
		SeriesImages.show(SERIES);
		assertEquals(List.of("Synthetic sagittal DCE · before", "Synthetic sagittal DCE · after",
			"Synthetic sagittal DCE", "Synthetic sagittal DCE (2)"), open().stream().map(
				ImagePlus::getTitle).toList());
		assertEquals(open().get(0).getDisplayRangeMax(), open().get(1).getDisplayRangeMax());
		assertTrue(open().get(0).getDisplayRangeMax() > 0);
	}

	@Test
	void mapsAreOneImageWithABarIfThatIsWanted() throws Exception {
		Exam exam = Exam.analyse(SERIES, ExamAids.of(Optional.of(Regions.gather(EXAM.grid(), List.of(
			EXAM.lesion(), EXAM.reference())))), new Method(Preprocessing.NONE,
				ConcentrationSettings.DEFAULT, new AifSource("parker", Optional.empty()), new Patlak(),
				DelayMode.NONE, false), Extent.DRAWN, Progress.NONE);
		ExamFiles.show(exam, false);
		ExamFiles.show(exam, true);
		assertEquals(List.of("Synthetic sagittal DCE · maps", "Synthetic sagittal DCE · maps (2)"),
			open().stream().map(ImagePlus::getTitle).toList());
		assertEquals(List.of(false, true), open().stream().map(image -> image.getOverlay() != null)
			.toList());
		MeasureFiles.show(MeasuredRegions.of(exam, Progress.NONE));
		assertEquals("Synthetic sagittal DCE · plot", open().get(2).getTitle());
	}
}
