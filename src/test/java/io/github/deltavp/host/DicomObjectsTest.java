// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.imagej.SmallStudy;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dicom=true}: what is written, and outlines that come back. */
class DicomObjectsTest {

	@TempDir
	private static Path folder;

	private static final ToldCommandLine LINE = new ToldCommandLine();

	@BeforeAll
	static void analyse() {
		assertEquals(0, LINE.run("Analyse Study...", study("pre-rois.zip", "post-rois.zip") +
			" dicom=true aif=parker identifiers=keep output=[" + folder.resolve("first") + "]"),
			() -> LINE.told());
	}

	private static String study(String preRois, String postRois) {
		Path study = SmallStudy.folder();
		return "pre=[" + study.resolve("pre") + "] post=[" + study.resolve("post") + "] prerois=[" +
			study.resolve(preRois) + "] postrois=[" + study.resolve(postRois) + "]";
	}

	private static byte[] object(String name) throws IOException {
		return Files.readAllBytes(folder.resolve("first/dicom").resolve(name));
	}

	@Test
	void eachVisitHasItsMapsAndOutlinesAndTheStudyItsAnswer() throws IOException {
		Set<String> expected = new TreeSet<>(Set.of("response.dcm", "report.dcm"));
		for (String visit : List.of("pre", "post"))
			for (String what : List.of("vp", "ktrans", "kep", "ve", "outlines"))
				expected.add(visit + "-" + what + ".dcm");
		try (Stream<Path> files = Files.list(folder.resolve("first/dicom"))) {
			assertEquals(expected, files.map(file -> file.getFileName().toString()).collect(Collectors
				.toSet()));
		}
	}

	/** ImageJ's TIFF and the object end with the same floats. */
	@Test
	void theFloatsOfAMapAreThoseOfItsTiff() throws IOException {
		byte[] map = object("post-ktrans.dcm");
		byte[] tiff = Files.readAllBytes(folder.resolve("first/post/maps/ktrans.tif"));
		int length = 48 * 48 * 5 * Float.BYTES;
		byte[] floats = Arrays.copyOfRange(map, map.length - length, map.length);
		assertTrue(text(tiff).contains(text(floats)));
		String header = text(Arrays.copyOf(map, map.length - length));
		for (String code : List.of("126312", "/min", "126341", "Ktrans"))
			assertTrue(header.contains(code), code);
	}

	/** The same floats; UIDs of their own, as another command made them. */
	@Test
	void aSingleExamHasItsMaps() throws IOException {
		Path maps = folder.resolve("single");
		assertEquals(0, LINE.run("Perfusion Maps...", "input=[" + SmallStudy.folder().resolve("pre") +
			"] aif=parker dicom=true output=[" + maps + "]"), LINE::told);
		for (String name : List.of("vp", "ktrans", "kep", "ve")) {
			String map = text(Files.readAllBytes(maps.resolve("dicom/" + name + ".dcm")));
			String floats = map.substring(map.length() - 48 * 48 * 5 * Float.BYTES);
			assertTrue(text(Files.readAllBytes(maps.resolve("maps/" + name + ".tif"))).contains(floats),
				name);
		}
	}

	@Test
	void objectsThatCouldNotBeWrittenAreRefused() {
		assertEquals(1, LINE.run("Perfusion Maps...", "input=[" + SmallStudy.folder().resolve("pre") +
			"] dicom=true"));
	}

	@Test
	void theReportIsThePdf() throws IOException {
		assertTrue(text(object("report.dcm")).contains(text(Files.readAllBytes(folder.resolve(
			"first/report.pdf")))));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	/** Of the reader that stands in for another program, see OutlineObjectsTest. */
	@Test
	void outlinesThatWereWrittenGiveTheSameAnswer() throws IOException {
		Path objects = folder.resolve("first/dicom");
		assertEquals(0, LINE.run("Compare Visits...", study(objects.resolve("pre-outlines.dcm")
			.toString(), objects.resolve("post-outlines.dcm").toString()) + " aif=parker output=[" +
			folder.resolve("again") + "]"), () -> LINE.told());
		assertEquals(Files.readString(folder.resolve("first/curves.csv")), Files.readString(folder
			.resolve("again/curves.csv")));
	}

	@Test
	void imagesThatAreNoDicomAreRefused() throws IOException {
		VoxelGrid grid = VoxelGrid.axisAligned(2, 2, 1, 1, 1, 1);
		SeriesFiles.write(new DynamicSeries(DynamicSeries.allocate(grid, 2), grid, TimeAxis.ofSeconds(0,
			5), new Protocol(5, 1, 20, 1.5), "DCE", "magnitude", List.of(), List.of()), "tif", folder
				.resolve("tiff"), false);
		String tiff = folder.resolve("tiff/series.tif").toString();
		assertEquals(1, LINE.run("Analyse Study...", study("pre-rois.zip", "post-rois.zip")
			.replaceFirst("pre=\\[[^]]*", Matcher.quoteReplacement("pre=[" + tiff)) +
			" dicom=true output=[" + folder.resolve("none") + "]"));
		assertTrue(LINE.told().contains(
			"dicom=true needs images in DICOM; give a DICOM folder in place " +
				"of other images, or write dicom=false"), LINE.told());
	}
}
