// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.bioformats.ImageFacts;
import io.github.deltavp.bioformats.ImageFile;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.formats.FormatFiles.Clock;
import io.github.deltavp.nifti.NiftiWriter;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that only Bio-Formats reads: a value of its own in every voxel, place and time. */
public class FormatSeriesTest {

	private static final VoxelGrid SAGITTAL = new VoxelGrid(6, 5, 4, 0.5, 0.75, 3, List.of(30., -20.,
		100.), List.of(0., 1., 0.), List.of(0., 0., -1.));

	@TempDir
	private Path folder;

	private static DynamicSeries series(VoxelGrid grid, double... times) {
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, times.length), grid,
			TimeAxis.ofSeconds(times), new Protocol(4.5, 1.6, 25, 1.5), "truth", "magnitude", List.of(),
			List.of());
		for (int t = 0; t < times.length; t++)
			for (int z = 0; z < grid.slices(); z++)
				for (int i = 0; i < grid.voxelsPerSlice(); i++)
					series.plane(z, t)[i] = 10 + i + 50 * z + 300 * t;
		return series;
	}

	private static DynamicSeries read(Path file) throws IOException {
		return read(file, GivenTimes.NONE);
	}

	private static DynamicSeries read(Path file, GivenTimes times) throws IOException {
		assertTrue(FormatSeries.isOne(file));
		return FormatSeries.read(file, ImportOptions.DEFAULT, times, Progress.NONE);
	}

	private static void assertSame(DynamicSeries truth, DynamicSeries read) {
		assertArrayEquals(truth.times().toSeconds(), read.times().toSeconds(), 1e-6);
		assertEquals(truth.grid().spacingXMm(), read.grid().spacingXMm(), 1e-9);
		assertEquals(truth.grid().spacingYMm(), read.grid().spacingYMm(), 1e-9);
		assertEquals(truth.grid().spacingZMm(), read.grid().spacingZMm(), 1e-9);
		for (int t = 0; t < truth.times().size(); t++)
			for (int z = 0; z < truth.grid().slices(); z++)
				assertArrayEquals(truth.plane(z, t), read.plane(z, t), "slice " + z + " at " + t);
	}

	private static String refusal(Path file) {
		return assertThrows(IllegalArgumentException.class, () -> read(file)).getMessage();
	}

	/** Its slices are Bio-Formats' time points, so that only visu_pars can put them right. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void paraVisionHasItsPlaceTimesAndScaling(boolean backwards) throws IOException {
		DynamicSeries truth = series(SAGITTAL, 0, 5, 10);
		FormatFiles.paraVision(series(SAGITTAL, 0, 2), folder.resolve("1"), false);
		FormatFiles.paraVision(truth, folder.resolve("10"), backwards);
		DynamicSeries read = read(folder.resolve("10"));
		assertSame(truth, read);
		assertEquals(SAGITTAL, read.grid());
		assertEquals(new Protocol(4.5, 1.6, 25, 1.5), read.protocol());
		assertEquals("DCE_FLASH", read.description().shown());
		assertEquals(List.of("times are even, 5.0 s apart, as ParaVision says"), read.warnings());
		for (String inside : List.of("acqp", "pdata", "pdata/1", "pdata/1/2dseq"))
			assertSame(truth, read(folder.resolve("10").resolve(inside)));
	}

	@Test
	void aFolderOfExperimentsNeedsAChoice() throws IOException {
		FormatFiles.paraVision(series(SAGITTAL, 0, 5), folder.resolve("3"), false);
		FormatFiles.paraVision(series(SAGITTAL, 0), folder.resolve("2"), false);
		assertEquals(2, read(folder).times().size());
		FormatFiles.paraVision(series(SAGITTAL, 0, 5), folder.resolve("4"), false);
		assertTrue(refusal(folder).endsWith("several experiments with a time axis: [3, 4]; " +
			"give the folder of one, which holds acqp and pdata"), refusal(folder));
		assertTrue(refusal(folder.resolve("2")).contains(
			"has no time axis: its frames are 4 × FG_SLICE, 1 × FG_CYCLE"), refusal(folder.resolve("2")));
	}

	@Test
	void paraVisionThatVariesOverMoreIsRefused() throws IOException {
		FormatFiles.paraVision(series(SAGITTAL, 0, 5), folder.resolve("3"), false);
		Path visu = folder.resolve("3/pdata/1/visu_pars");
		String text = Files.readString(visu);
		Files.writeString(visu, text.replace("(2, <FG_CYCLE>", "(2, <FG_ECHO>"));
		assertTrue(refusal(folder.resolve("3")).contains(
			"several images of each slice and time (FG_ECHO)"));
		Files.writeString(visu, text.replace("MAGNITUDE", "PHASE"));
		assertTrue(refusal(folder.resolve("3")).contains("holds phase images"));
		Files.writeString(visu, text);
		Files.delete(folder.resolve("3/method"));
		assertTrue(refusal(folder.resolve("3")).contains("give time=SECONDS between time points"));
		Files.delete(visu);
		assertTrue(refusal(folder.resolve("3")).contains("has no visu_pars"));
	}

	@Test
	void omeTiffHasTheTimesOfItsPlanes() throws Exception {
		DynamicSeries truth = series(SAGITTAL, 0, 5, 11);
		Path file = folder.resolve("exam.ome.tif");
		FormatFiles.omeTiff(truth, file, Clock.PLANES);
		DynamicSeries read = read(file);
		assertSame(truth, read);
		assertEquals(List.of(
			"OME-TIFF does not say where the image lies in the patient; its rows are " +
				"taken to run to the left, its columns to the back",
			"OME-TIFF does not say whether the images are magnitude or phase; taken as magnitude"), read
				.warnings());
	}

	@Test
	void omeTiffHasItsIntervalOrTheTimesGiven() throws Exception {
		DynamicSeries truth = series(SAGITTAL, 0, 5, 10);
		Path file = folder.resolve("exam.ome.tif");
		FormatFiles.omeTiff(truth, file, Clock.INTERVAL);
		assertSame(truth, read(file));
		assertTrue(read(file).warnings().contains("times are even, 5.0 s apart, as OME-TIFF says"));
		Path untimed = folder.resolve("untimed.ome.tif");
		FormatFiles.omeTiff(truth, untimed, Clock.NONE);
		assertEquals("the times of " + untimed +
			" are not known (OME-TIFF has none); give time=SECONDS " +
			"between time points, or times=CSV with a column time_s", refusal(untimed));
		assertSame(truth, read(untimed, new GivenTimes(Optional.empty(), 5, Optional.empty())));
	}

	/** Slices for times is what a stack becomes that nobody told its axes. */
	@Test
	void timeAsTheAxisOfSlicesIsRefused() throws Exception {
		VoxelGrid swapped = VoxelGrid.axisAligned(6, 5, 12, 1, 1, 5);
		Path file = folder.resolve("swapped.ome.tif");
		FormatFiles.omeTiff(series(swapped, 0), file, Clock.NONE);
		assertEquals(file +
			" has no time axis: it has 1 (6 × 5 voxels, 12 slice(s), 1 time point(s), " +
			"1 channel(s)). Save it with time as its time axis, in ImageJ after Image > Properties... " +
			"(frames), or give another file", refusal(file));
	}

	@Test
	void analyzeIsReadWithItsHeader() throws IOException {
		DynamicSeries truth = series(VoxelGrid.axisAligned(6, 5, 4, 0.5, 0.75, 3), 0, 5, 10);
		FormatFiles.analyze(truth, folder.resolve("exam.hdr"));
		assertSame(truth, read(folder.resolve("exam.hdr")));
		assertSame(truth, read(folder.resolve("exam.img")));
	}

	/** NIfTI is read by DeltaVp; where both know the answer, it is the same. */
	@Test
	void ourNiftiAgreesWithBioFormats() throws IOException {
		DynamicSeries truth = series(SAGITTAL, 0, 5, 10);
		Path file = folder.resolve("exam.nii");
		NiftiWriter.write(truth, file);
		try (ImageFile theirs = ImageFile.open(file)) {
			ImageFacts facts = theirs.images().get(0);
			assertEquals(List.of(6, 5, 4, 3, 1), List.of(facts.width(), facts.height(), facts.slices(),
				facts.times(), facts.channels()));
			assertEquals(5, facts.intervalSeconds(), 1e-6);
			assertEquals(0.75, facts.spacingYMm(), 1e-6);
			float[] values = new float[30];
			for (int t = 0; t < 3; t++)
				for (int z = 0; z < 4; z++) {
					theirs.plane(0, z, t, values);
					// Rows of NIfTI may run the other way, which Bio-Formats leaves as it is.
					Arrays.sort(values);
					assertArrayEquals(truth.plane(z, t), values);
				}
		}
	}

	@Test
	void filesThatAreCutOffAreRefusedInOneSentence() throws Exception {
		DynamicSeries truth = series(VoxelGrid.axisAligned(6, 5, 4, 0.5, 0.75, 3), 0, 5, 10);
		FormatFiles.omeTiff(truth, folder.resolve("exam.ome.tif"), Clock.INTERVAL);
		FormatFiles.analyze(truth, folder.resolve("exam.hdr"));
		FormatFiles.paraVision(truth, folder.resolve("3"), false);
		cutOff("exam.ome.tif", "exam.ome.tif");
		cutOff("exam.img", "exam.hdr");
		cutOff("3/pdata/1/2dseq", "3");
	}

	private void cutOff(String file, String input) throws IOException {
		byte[] bytes = Files.readAllBytes(folder.resolve(file));
		Files.write(folder.resolve(file), Arrays.copyOf(bytes, bytes.length / 2));
		Exception refused = assertThrows(Exception.class, () -> read(folder.resolve(input)));
		String message = refused.getMessage();
		assertTrue(refused instanceof IOException || refused instanceof IllegalArgumentException,
			refused::toString);
		assertTrue(message.contains(folder.toString()), message);
		assertEquals(1, message.lines().count(), message);
	}

	@Test
	void withoutBioFormatsOneSentenceSaysSo() throws Exception {
		FormatFiles.paraVision(series(SAGITTAL, 0, 5), folder.resolve("3"), false);
		URL[] others = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty(
			"java.class.path")).split(java.io.File.pathSeparator)).filter(file -> !file.contains(
				"bioformats_package")).map(FormatSeriesTest::url).toArray(URL[]::new);
		try (URLClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
			Class<?> test = loader.loadClass(FormatSeriesTest.class.getName());
			String message = (String) test.getDeclaredMethod("whyNot", Path.class).invoke(null, folder
				.resolve("3"));
			assertEquals("Bio-Formats, which would read " + folder.resolve("3") +
				", is not installed; install it, or give DICOM, NIfTI or a TIFF of ImageJ", message);
			Path other = Files.writeString(folder.resolve("exam.czi"), "ZISRAWFILE".repeat(99));
			assertTrue(test.getDeclaredMethod("whyNot", Path.class).invoke(null, other).toString()
				.contains("is not installed"));
		}
	}

	/** Called in a class loader of its own. */
	public static String whyNot(Path file) {
		return assertThrows(IOException.class, () -> read(file)).getMessage();
	}

	private static URL url(String file) {
		try {
			return Path.of(file).toUri().toURL();
		}
		catch (java.net.MalformedURLException e) {
			throw new AssertionError(e);
		}
	}
}
