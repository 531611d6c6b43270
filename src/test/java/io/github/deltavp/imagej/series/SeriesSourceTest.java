// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.Prefs;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.nifti.NiftiWriter;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series comes back from TIFF and NIfTI, with its times or with a word on them. */
class SeriesSourceTest {

	private static final double[] UNEVEN = { 0, 5.25, 10.5, 20.125 };

	@TempDir
	private Path folder;
	private DynamicSeries series;

	@BeforeEach
	void makeSeries() {
		VoxelGrid grid = new VoxelGrid(4, 3, 2, 1.25, 2, 5, List.of(30., -20., 100.), List.of(0., 1.,
			0.), List.of(0., 0., -1.));
		series = new DynamicSeries(DynamicSeries.allocate(grid, 4), grid, TimeAxis.ofSeconds(UNEVEN),
			new Protocol(4.5, 1.5, 25, 1.5), "DCE spine", "magnitude", List.of(), List.of());
		for (int t = 0; t < 4; t++)
			for (int z = 0; z < 2; z++)
				for (int i = 0; i < 12; i++)
					series.plane(z, t)[i] = 100 * t + 20 * z + i + 0.5f;
	}

	private DynamicSeries open(Path file, String time, String times) throws IOException {
		return new SeriesSource(file.toString(), new ImportOptions("", "magnitude", false, time), times)
			.open(Progress.NONE);
	}

	private String refusal(Path file, String time, String times) {
		return assertThrows(Exception.class, () -> open(file, time, times)).getMessage();
	}

	private void assertSame(DynamicSeries read) {
		for (int t = 0; t < 4; t++)
			for (int z = 0; z < 2; z++)
				assertArrayEquals(series.plane(z, t), read.plane(z, t));
		assertEquals(series.grid(), read.grid());
	}

	@ParameterizedTest
	@CsvSource({ "tif, series.tif", "nifti, series.nii.gz" })
	void everythingReadsBack(String format, String name) throws IOException {
		SeriesFiles.write(series.with(Identifiers.KEEP), format, folder, false);
		DynamicSeries read = open(folder.resolve(name), "", "");
		assertSame(read);
		assertArrayEquals(UNEVEN, read.times().toSeconds());
		assertEquals(series.protocol(), read.protocol());
		assertEquals("DCE spine", read.description().shown());
		assertEquals(List.of(), read.warnings());
	}

	@ParameterizedTest
	@CsvSource({ "tif, series.tif", "nifti, series.nii.gz" })
	void givenTimesGoFirst(String format, String name) throws IOException {
		SeriesFiles.write(series, format, folder, false);
		Path csv = Files.writeString(folder.resolve("t.csv"), "frame,time_s\n1,0\n2,4\n3,9\n4,16\n");
		assertArrayEquals(new double[] { 0, 4, 9, 16 }, open(folder.resolve(name), "3", csv.toString())
			.times().toSeconds());
		assertArrayEquals(new double[] { 0, 3, 6, 9 }, open(folder.resolve(name), "3", "").times()
			.toSeconds());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "time_s;0;1;2 | has 3 times and the series 4 frames",
		"seconds;0;1;2;3 | no column time_s",
		"time_s;0;1;x;3 | line 4, column time_s: \"x\" is not a number",
		"time_s;0;1;1;3 | times must increase" })
	void aFileOfTimesThatDoesNotFitIsRefused(String lines, String reason) throws IOException {
		SeriesFiles.write(series, "tif", folder, false);
		Path csv = Files.writeString(folder.resolve("t.csv"), lines.replace(';', '\n') + "\n");
		String refusal = refusal(folder.resolve("series.tif"), "", csv.toString());
		assertTrue(refusal.contains(reason), refusal);
		assertTrue(refusal(folder.resolve("series.tif"), "", "gone.csv").contains("no file gone.csv"));
	}

	@Test
	void infoOfAnotherVersionIsSaid() throws IOException {
		ImagePlus image = SeriesImages.toImage(series);
		image.setProperty("Info", image.getInfoProperty().replace(" 20.125", ""));
		DynamicSeries read = SeriesImages.fromImage(image, GivenTimes.NONE);
		assertEquals(1, read.warnings().size());
		assertTrue(read.warnings().get(0).contains("has 3 times for 4 frames"), read.warnings().get(0));
		assertEquals(TimeAxis.uniform(4, 5.25), read.times());
	}

	@Test
	void aSidecarOfDcm2niixIsRead() throws IOException {
		Path file = niftiWith("""
				{"SeriesDescription": "dce", "ImageType": ["ORIGINAL", "PRIMARY", "M"],
				"RepetitionTime": 0.0045, "EchoTime": 0.0015, "FlipAngle": 25, "MagneticFieldStrength": 1.5,
				"FrameTimesStart": [0, 5, 11, 18]}""");
		DynamicSeries read = open(file, "", "");
		assertSame(read);
		assertArrayEquals(new double[] { 0, 5, 11, 18 }, read.times().toSeconds());
		assertEquals(4.5, read.protocol().trMs(), 1e-9);
		assertEquals(1.5, read.protocol().teMs(), 1e-9);
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void aRepetitionTimeOfVolumesIsNoTr() throws IOException {
		DynamicSeries read = open(niftiWith("""
				{"RepetitionTime": 5.2, "FrameTimesStart": [0, 5]}"""), "", "");
		assertTrue(Double.isNaN(read.protocol().trMs()));
		String warnings = String.join("; ", read.warnings());
		for (String part : List.of("FrameTimesStart has 2 times for 4 volumes", "from pixdim[4]",
			"the time between volumes and not TR", "magnitude or phase"))
			assertTrue(warnings.contains(part), warnings);
	}

	@Test
	void pixdimThatIsTrIsRefused() throws IOException {
		series = series.withTimes(TimeAxis.uniform(4, 0.0045));
		String refusal = refusal(niftiWith("{}"), "", "");
		assertTrue(refusal.contains("which is TR and not the time between volumes"), refusal);
		assertTrue(refusal.contains("times=CSV"), refusal);
	}

	@Test
	void phaseIsNotTakenForMagnitude() throws IOException {
		String refusal = refusal(niftiWith("""
				{"ImageType": ["ORIGINAL", "PRIMARY", "M", "PHASE"]}"""), "5", "");
		assertTrue(refusal.contains("give component=phase"), refusal);
	}

	@Test
	void aSidecarThatIsNoJsonIsRefused() throws IOException {
		String refusal = refusal(niftiWith("{\"FlipAngle\": "), "5", "");
		assertTrue(refusal.contains("is not JSON"), refusal);
	}

	private Path niftiWith(String sidecar) throws IOException {
		NiftiWriter.write(series, folder.resolve("a.nii.gz"));
		Files.writeString(folder.resolve("a.json"), sidecar);
		return folder.resolve("a.nii.gz");
	}

	/**
	 * What is given for one visit goes before what is given for both, times and interval together.
	 */
	@Test
	void aVisitHasItsOwnSeriesAndTimes() {
		SeriesSource both = new SeriesSource("in", new ImportOptions("DCE", "phase", true, "5"),
			"both.csv");
		assertEquals(new SeriesSource("in", new ImportOptions("DCE", "phase", true, "5", "pre"),
			"both.csv", both.onChoice()), both.ofVisit("pre", "", " ", ""));
		assertEquals(new SeriesSource("in", new ImportOptions("own", "phase", true, "4", "post"), "",
			both.onChoice()), both.ofVisit("post", "own", "4", ""));
		assertEquals(new SeriesSource("in", new ImportOptions("DCE", "phase", true, "", "post"),
			"own.csv", both.onChoice()), both.ofVisit("post", "", "", "own.csv"));
	}

	@Test
	void anImageIsAHyperstackInSecondsAndMillimetresAtItsMiddle() {
		ImagePlus image = SeriesImages.toImage(series);
		assertTrue(image.isHyperStack());
		assertEquals("mm s", image.getCalibration().getUnit() + " " + image.getCalibration()
			.getTimeUnit());
		assertEquals(List.of(1, 2, 1), List.of(image.getC(), image.getZ(), image.getT()));
		assertEquals("slice 2, 5.25 s", image.getStack().getSliceLabel(4));
		assertEquals(0.5, image.getDisplayRangeMin() - 20, 1e-6, "the range of the slice that is seen");
		DynamicSeries warned = series.withWarning("times are guessed");
		assertTrue(SeriesImages.toImage(warned).getInfoProperty().contains(
			"warning: times are guessed\n"));
	}

	@Test
	void theSidecarTellsTheComponentAsDcm2niixDoes() throws IOException {
		for (String component : List.of("magnitude", "phase", "real"))
			assertTrue(Files.readString(SeriesFiles.write(new DynamicSeries(series.signal(), series
				.grid(), series.times(), series.protocol(), "DCE", component, List.of(), List.of()),
				"nifti", folder, true).resolveSibling("series.json")).replaceAll("\\s+", "").contains(
					"\"DERIVED\",\"SECONDARY\",\"" + Map.of("magnitude", "M", "phase", "P", "real", "REAL")
						.get(component) + "\""), component);
	}

	@Test
	void whatIsNotThereIsRefusedByTheNameOfItsOption() throws IOException {
		assertEquals(
			"there is no input gone.tif; give a DICOM folder, a zip of one, a TIFF, NIfTI or " +
				"what else Bio-Formats reads", refusal(Path.of("gone.tif"), "", ""));
		assertTrue(assertThrows(IOException.class, () -> new SeriesSource("gone", ImportOptions.DEFAULT,
			"").ofVisit("post", "", "", "").open(Progress.NONE)).getMessage().startsWith(
				"there is no post gone"));
		Path text = Files.writeString(folder.resolve("text.tif"), "no TIFF");
		assertTrue(refusal(text, "", "").startsWith(text +
			" is damaged, or no TIFF that ImageJ can read"), refusal(text, "", ""));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SeriesSource.path("rois", "a\0b"))
			.getMessage().startsWith("rois \"a\0b\" is no path"));
	}

	@Test
	void whatWasGivenIsKeptWithTheSeries() throws IOException {
		Path file = SeriesFiles.write(series, "tif", folder, false);
		Path csv = Files.writeString(folder.resolve("t.csv"), "time_s\n0\n4\n9\n16\n");
		assertEquals(List.of(), open(file, "", "").given());
		assertEquals(List.of("join=true", "time=3", "times=CSV"), new SeriesSource(file.toString(),
			new ImportOptions("", "magnitude", true, "3"), csv.toString()).open(Progress.NONE).given());
	}

	/** ImageJ's own writer, whose files everybody reads, is the reference. */
	@Test
	void tiffsAreThoseOfImageJ() throws IOException {
		ImagePlus image = SeriesImages.toImage(series);
		image.setOverlay(new Overlay(new Roi(1, 1, 2, 1)));
		for (ImagePlus each : List.of(image, new ImagePlus("one", image.getProcessor()))) {
			SeriesFiles.save(each, folder.resolve("ours.tif"));
			boolean order = Prefs.intelByteOrder;
			Prefs.intelByteOrder = true;
			new FileSaver(each).saveAsTiff(folder.resolve("theirs.tif").toString());
			Prefs.intelByteOrder = order;
			assertEquals(-1, Files.mismatch(folder.resolve("ours.tif"), folder.resolve("theirs.tif")));
		}
	}

	@Test
	void aFullDiskIsToldOnce() {
		Path full = Path.of("/dev/full");
		Assumptions.assumeTrue(Files.exists(full), "skipped: no /dev/full on this system");
		PrintStream out = System.out;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		System.setOut(new PrintStream(printed, true));
		try {
			String told = assertThrows(IOException.class, () -> SeriesFiles.save(SeriesImages.toImage(
				series), full)).getMessage();
			assertTrue(told.startsWith("the disk refused full (") && told.endsWith("; make room, or " +
				"choose another output"), told);
		}
		finally {
			System.setOut(out);
		}
		assertEquals("", printed.toString());
	}
}
