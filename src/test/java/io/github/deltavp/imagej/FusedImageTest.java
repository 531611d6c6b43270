// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.io.Opener;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.window.StudyResultsTable;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.report.picture.ChangeColours;
import io.github.deltavp.report.picture.OutlineColour;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.FurtherMaps;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.study.report.StudyDisplay;
import io.github.deltavp.study.report.StudySizes;
import io.github.deltavp.study.report.StudyTables;
import io.github.deltavp.table.CsvTable;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study on the screen: its overlay and its table. */
class FusedImageTest {

	private static final SampleStudy STUDY = SampleStudy.standard(64, 8, 40);
	private static StudyResult result;

	@BeforeAll
	static void analyse() throws IOException {
		result = StudyAnalysis.analyse(exam(STUDY.pre()), regions(STUDY.pre()), exam(STUDY.post()),
			regions(STUDY.post()), new StudySettings("P1", Cutoffs.DEFAULT, new BootstrapSettings(20,
				1)));
	}

	private static Exam exam(SimulatedExam exam) throws IOException {
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(
			"roi", Optional.empty()), new ExtendedTofts(), DelayMode.NONE, DelayRange.DEFAULT, false,
			FurtherMaps.NONE);
		return Exam.analyse(exam.series(), ExamAids.of(Optional.of(regions(exam))), method,
			Extent.DRAWN, Progress.NONE);
	}

	private static Regions regions(SimulatedExam exam) {
		return Regions.gather(exam.grid(), List.of(exam.lesion(), exam.reference(), exam.aorta()));
	}

	@Test
	void everySliceHasItsMapAndTheLesionItsOutlineAndChange() {
		ImagePlus image = FusedImage.post(result);
		List<Roi> rois = Arrays.asList(image.getOverlay().toArray());
		assertEquals(8, rois.stream().filter(roi -> roi instanceof ImageRoi && roi.getPosition() > 0)
			.count());
		int slice = image.getCurrentSlice();
		List<Roi> here = rois.stream().filter(roi -> roi.getPosition() == slice).toList();
		assertEquals(1, here.stream().filter(roi -> "lesion".equals(roi.getName())).count());
		String text = here.stream().filter(TextRoi.class::isInstance).map(roi -> ((TextRoi) roi)
			.getText().strip()).findFirst().orElseThrow();
		double change = result.lesions().get(0).deltaVp().percent();
		assertTrue(text.endsWith(String.format(java.util.Locale.ROOT, "ΔVp −%.1f %%", -change)), text);
	}

	/** The lesion lost two thirds: blue where it has a change, transparent elsewhere. */
	@Test
	void theChangeIsLaidOverTheVisitBeforeTherapy() {
		ImagePlus image = FusedImage.change(result).orElseThrow();
		assertEquals("P1 · change overlay", image.getTitle());
		LesionChange change = result.changeOf(result.lesions().get(0)).orElseThrow();
		int slice = image.getCurrentSlice();
		ImageRoi map = (ImageRoi) Stream.of(image.getOverlay().toArray()).filter(roi -> "ΔVp".equals(roi
			.getName()) && roi.getPosition() == slice).findFirst().orElseThrow();
		int[] colours = (int[]) map.getProcessor().getPixels();
		float[] percent = change.percent().plane(slice - 1);
		int changed = 0;
		for (int i = 0; i < colours.length; i++) {
			boolean isKnown = Float.isFinite(percent[i]);
			changed += isKnown ? 1 : 0;
			assertEquals(isKnown ? ChangeColours.of(percent[i]) : 0, colours[i] & 0xFFFFFF);
			assertTrue(!isKnown || (colours[i] & 0xFF) > (colours[i] >> 16 & 0xFF), "blue");
		}
		assertTrue(changed > 5, "voxels " + changed);
	}

	@Test
	void withoutMapsThereIsNoChangeToShow() {
		assertEquals(Optional.empty(), FusedImage.change(new StudyResult(StudySettings.DEFAULT, result
			.pre(), result.post(), result.lesions(), Map.of(), Map.of(), List.of())));
	}

	/**
	 * Outlines in two colours on black; what is written stands in the upper left, before therapy
	 * without ΔVp.
	 */
	@Test
	void theReferenceHasAColourOfItsOwnAndTheImageIsAStackInMillimetres() {
		ImagePlus image = FusedImage.pre(result);
		Map<String, Color> colours = Map.of("lesion", Color.WHITE, "lesion edge", Color.BLACK,
			"reference", OutlineColour.REFERENCE.colour(), "reference edge", Color.BLACK);
		colours.forEach((name, colour) -> assertEquals(Set.of(colour), Stream.of(image.getOverlay()
			.toArray()).filter(roi -> name.equals(roi.getName())).map(Roi::getStrokeColor).collect(
				Collectors.toSet())));
		TextRoi letters = Stream.of(image.getOverlay().toArray()).filter(TextRoi.class::isInstance).map(
			TextRoi.class::cast).filter(text -> text.getText().startsWith("lesion")).findFirst()
			.orElseThrow();
		assertEquals(String.format(java.util.Locale.ROOT, "lesion: nVp %.2f", result.lesions().get(0)
			.pre().orElseThrow().value()).replace('-', '−'), letters.getText().strip());
		assertEquals(List.of(2., 2.), List.of(letters.getXBase(), letters.getYBase()));
		assertEquals(List.of(1, 8, 1), List.of(image.getNChannels(), image.getNSlices(), image
			.getNFrames()));
		assertEquals("mm " + STUDY.pre().grid().spacingZMm(), image.getCalibration().getUnit() + " " +
			image.getCalibration().pixelDepth);
		assertEquals("slice 8", image.getStack().getSliceLabel(8));
		assertEquals("Vp", Stream.of(image.getOverlay().toArray()).filter(ImageRoi.class::isInstance)
			.findFirst().orElseThrow().getName());
	}

	@Test
	void theTablesOfAStudyAreWrittenAlsoWithoutSizes(@TempDir Path folder) throws IOException {
		StudySizes none = new StudySizes(Map.of(), Map.of());
		try (OutputFolder output = OutputFolder.open(folder.resolve("out"), false,
			StudyFiles.COMPARISON))
		{
			StudyFiles.writeTables(result, none, Call.NONE, output);
			output.commit();
		}
		for (String name : StudyFiles.COMPARISON)
			assertTrue(Files.size(folder.resolve("out").resolve(name)) > 0, name);
		assertEquals(StudyTables.response(result).rows().size() + 1, Files.readAllLines(folder.resolve(
			"out/response.csv")).size());
		assertEquals(1, Files.readAllLines(folder.resolve("out/size.csv")).size());
	}

	@Test
	void theOverlayIsKeptInTheFile(@TempDir Path folder) throws IOException {
		ImagePlus image = FusedImage.pre(result);
		SeriesFiles.save(image, folder.resolve("overlay.tif"));
		ImagePlus read = new Opener().openTiff(folder + "/", "overlay.tif");
		assertEquals(image.getOverlay().size(), read.getOverlay().size());
		ImageRoi map = (ImageRoi) Stream.of(read.getOverlay().toArray()).filter(
			ImageRoi.class::isInstance).findFirst().orElseThrow();
		assertEquals(0.6, map.getOpacity(), 0.01);
		assertTrue(map.getZeroTransparent());
	}

	@Test
	void titlesNameThePseudonymAndTheVisit() {
		assertEquals("P1 pre · overlay", FusedImage.pre(result).getTitle());
		assertEquals("P1 post · overlay", FusedImage.post(result).getTitle());
		StudyResult nameless = new StudyResult(StudySettings.DEFAULT, result.pre(), result.post(),
			result.lesions(), Map.of(), Map.of(), List.of());
		assertEquals("post · overlay", FusedImage.post(nameless).getTitle());
	}

	@Test
	void theFusedFigureHasASliceALesion() {
		ImagePlus fused = StudyWindows.fused(result).orElseThrow();
		assertEquals("P1 · fused", fused.getTitle());
		assertEquals(1, fused.getStackSize());
		assertEquals("lesion", fused.getStack().getSliceLabel(1));
		assertEquals(640, fused.getWidth(), 5);
	}

	@Test
	void overlaysAndFiguresAreWritten(@TempDir Path folder) throws IOException {
		try (OutputFolder output = OutputFolder.open(folder.resolve("out"), false,
			StudyFiles.OVERLAYS))
		{
			StudyFiles.writeFused(result, false, output);
			output.commit();
		}
		try (Stream<Path> files = Files.list(folder.resolve("out/figures"))) {
			assertEquals(List.of("change_lesion.pdf", "change_lesion.png", "fused_lesion.pdf",
				"fused_lesion.png", "overlay_change.tif", "overlay_post.tif", "overlay_pre.tif",
				"slices_lesion.pdf", "slices_lesion.png"), files.map(file -> file.getFileName().toString())
					.sorted().toList());
		}
	}

	/** The map is seen where the image is bright and the map is more than a trace of its range. */
	@Test
	void theMapIsShownWhereThereIsTissueThatEnhances() {
		ImagePlus image = FusedImage.pre(result);
		int slice = result.pre().lesions().values().iterator().next().size().slice();
		assertEquals(slice + 1, image.getCurrentSlice());
		ImageRoi map = (ImageRoi) Stream.of(image.getOverlay().toArray()).filter(
			roi -> roi instanceof ImageRoi && roi.getPosition() == slice + 1).findFirst().orElseThrow();
		float[] vp = result.pre().exam().maps().vp().plane(slice);
		float[] late = (float[]) image.getStack().getPixels(slice + 1);
		float[] bright = late.clone();
		Arrays.sort(bright);
		float dark = 0.1f * bright[(int) (0.98 * (bright.length - 1))];
		double highest = Arrays.stream(image.getOverlay().toArray()).filter(TextRoi.class::isInstance)
			.map(roi -> ((TextRoi) roi).getText().strip()).filter(text -> text.matches("[0-9.]+"))
			.mapToDouble(Double::parseDouble).max().orElseThrow() / 100;
		assertEquals(PlasmaVolume.HIGHEST_FRACTION, highest, 1e-12);
		for (int i = 0; i < vp.length; i++)
			if (Math.abs(vp[i] / highest - 0.06) > 0.01) assertEquals(late[i] > dark && vp[i] > 0.06 *
				highest, (map.getProcessor().get(i) & 0xFFFFFF) != 0, "voxel " + i);
	}

	@Test
	void theTableHasUnitsInItsHeadings() {
		CsvTable table = StudyDisplay.of(result);
		assertEquals(1, table.rows().size());
		assertTrue(table.header().containsAll(List.of("ΔVp (%)", "Vp pre (mL/100 mL)",
			"Ktrans post (1/min)", "Signal AUC pre (s)", "Area post (mm²)", "Delay pre (s)")));
		double vp = (Double) table.rows().get(0).get(table.header().indexOf("Vp pre (mL/100 mL)"));
		assertEquals(100 * result.lesions().get(0).pre().orElseThrow().lesion().vp(), vp, 1e-12);
		assertEquals(table.header().size(), StudyResultsTable.of(table).getHeadings().length);
	}
}
