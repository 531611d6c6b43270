// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Plot;
import ij.macro.Interpreter;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of the open images is meant where no input is given; images need no windows for that. */
class OpenSeriesTest {

	private static final DynamicSeries SERIES = SampleStudy.standard(32, 3, 12).pre().series();

	@BeforeEach
	void withoutWindows() {
		Interpreter.batchMode = true;
	}

	@AfterEach
	void closeAll() {
		for (int id : Interpreter.getBatchModeImageIDs())
			Interpreter.removeBatchModeImage(WindowManager.getImage(id));
		WindowManager.setTempCurrentImage(null);
		Interpreter.batchMode = false;
	}

	private static ImagePlus open(ImagePlus image) {
		Interpreter.addBatchModeImage(image);
		WindowManager.setTempCurrentImage(image);
		return image;
	}

	private static ImagePlus series(String title) {
		ImagePlus image = SeriesImages.toImage(SERIES);
		image.setTitle(title);
		return open(image);
	}

	/** Also where the directions are assumed, as of files without an orientation. */
	@Test
	void theGridIsKeptInTheImageWithWhetherItsDirectionsAreKnown() throws IOException {
		VoxelGrid known = SERIES.grid();
		VoxelGrid assumed = new VoxelGrid(known.width(), known.height(), known.slices(), known
			.spacingXMm(), known.spacingYMm(), known.spacingZMm(), known.originMm(), known.rowDirection(),
			known.columnDirection(), false);
		for (VoxelGrid grid : List.of(known, assumed)) {
			DynamicSeries series = new DynamicSeries(SERIES.signal(), grid, SERIES.times(), SERIES
				.protocol(), SERIES.description().shown(), SERIES.component(), List.of(), List.of());
			assertEquals(grid, SeriesImages.fromImage(SeriesImages.toImage(series), GivenTimes.NONE)
				.grid());
		}
	}

	/** What an analysis leaves in front of the series. */
	static Stream<ImagePlus> others() {
		ParameterMap vp = ParameterMap.allocate("vp", "", SERIES.grid());
		ImagePlus stack = IJ.createImage("movie", "RGB", 8, 8, 6);
		stack.setDimensions(1, 1, 6);
		stack.getCalibration().frameInterval = 1;
		return Stream.of(MapImages.toImage(vp), MapImages.hyperstack("maps", List.of(vp, vp)), new Plot(
			"AIF", "s", "mM", new double[] { 0, 1 }, new double[] { 0, 1 }).getImagePlus(), stack);
	}

	@ParameterizedTest
	@MethodSource("others")
	void aMapAPlotOrAFigureInFrontIsNotTaken(ImagePlus other) throws IOException {
		series("pre");
		open(other);
		DynamicSeries read = read("");
		assertEquals(12, read.times().size());
		assertSame(SERIES.plane(1, 3), read.plane(1, 3));
	}

	@Test
	void theFrontSeriesIsTakenAmongSeveral() {
		ImagePlus pre = series("pre");
		series("post");
		WindowManager.setTempCurrentImage(pre);
		assertSame(pre, OpenSeries.current(GivenTimes.NONE, "input"));
		assertEquals(List.of("pre", "post"), OpenSeries.candidates().stream().map(ImagePlus::getTitle)
			.toList());
	}

	@Test
	void severalBehindAMapAreNamed() {
		series("pre");
		series("post");
		open(others().findFirst().orElseThrow());
		assertEquals("2 DCE series are open (pre, post); bring one to the front, or give input=FOLDER",
			refusal());
	}

	@Test
	void noneIsSaidWithWhatTheFrontImageLacks() {
		open(others().findFirst().orElseThrow());
		assertEquals("vp has one frame; put time on the frames axis (Image > Hyperstacks > Stack to " +
			"Hyperstack...); no other open image is a DCE series; open one with Import DICOM Series..., " +
			"or give input=FOLDER", refusal());
	}

	/** Another series would not be what the user means. */
	@Test
	void aSeriesThatLacksOnlyTimesIsTakenAndSaysSo() throws IOException {
		series("post");
		ImagePlus front = series("pre");
		front.setProperty("Info", null);
		front.getCalibration().frameInterval = 0;
		String reason = assertThrows(IllegalArgumentException.class, () -> read("")).getMessage();
		assertTrue(reason.startsWith("pre has no frame interval"), reason);
		assertEquals(12, read("4").times().size());
	}

	@Test
	void anImageThatIsGivenIsReadOrRefused() throws IOException {
		assertEquals(SERIES.times(), new SeriesSource("", ImportOptions.DEFAULT, "").of(SeriesImages
			.toImage(SERIES)).times());
		ImagePlus movie = others().reduce((a, b) -> b).orElseThrow();
		assertEquals("movie is in colour; a DCE series has a number in each voxel", assertThrows(
			IllegalArgumentException.class, () -> new SeriesSource("", ImportOptions.DEFAULT, "").of(
				movie)).getMessage());
	}

	@Test
	void titlesOfOpenImagesAreUnique() {
		series("SAG DCE TE 1.3");
		assertEquals("SAG DCE TE 1.3 (2)", Titles.unique("SAG DCE TE 1.3"));
		series("SAG DCE TE 1.3 (2)");
		assertEquals("SAG DCE TE 1.3 (3)", Titles.unique("SAG DCE TE 1.3"));
		assertEquals("SAG DCE", Titles.unique("SAG DCE"));
	}

	private static DynamicSeries read(String time) throws IOException {
		return new SeriesSource("", new ImportOptions("", "magnitude", false, time), "").open(
			Progress.NONE);
	}

	private static String refusal() {
		return assertThrows(IllegalArgumentException.class, () -> OpenSeries.current(GivenTimes.NONE,
			"input")).getMessage();
	}
}
