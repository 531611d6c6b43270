// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.imagej.MeasureFiles;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.series.SeriesImages;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code Measure ROIs...}, from images and from maps on disk. */
class MeasureRoisTest {

	private static final List<String> OF_VOXELS = List.of("voxels", "failed", "volume_mm3", "mean",
		"median", "sd", "p10", "p90", "slice_means");

	@TempDir
	static Path folder;

	@TempDir
	Path output;

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@BeforeAll
	static void makeMaps() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(64, 6, 30), folder.resolve("study"), false);
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		assertEquals(0, new CommandLine(new PrintStream(told), new PrintStream(told)).run(List.of(
			"Perfusion Maps...", "aif=parker input=" + folder.resolve("study/pre") + " output=" + folder
				.resolve("exam"))), told.toString(StandardCharsets.UTF_8));
	}

	@Test
	void mapsOnDiskGiveTheSameNumbersAsTheImages() throws IOException {
		assertEquals(0, measure("aif=parker input=" + folder.resolve("study/pre"), "images"), told());
		assertEquals(0, measure("maps=" + folder.resolve("exam"), "maps"), told());
		List<CSVRecord> fromImages = read("images/measures.csv");
		List<CSVRecord> fromMaps = read("maps/measures.csv");
		assertEquals(16, fromMaps.size());
		for (CSVRecord row : fromMaps) {
			CSVRecord same = fromImages.stream().filter(other -> other.get("region").equals(row.get(
				"region")) && other.get("map").equals(row.get("map"))).findFirst().orElseThrow();
			for (String column : OF_VOXELS)
				assertEquals(same.get(column), row.get(column), row.get("map") + " " + column);
			assertEquals("", row.get("of_mean_curve"));
		}
		assertEquals(List.of("measures.csv"), files("maps"));
		assertEquals(Stream.of(MeasureFiles.NAMES).sorted().toList(), files("images"));
	}

	private List<String> files(String folder) throws IOException {
		try (Stream<Path> files = Files.list(output.resolve(folder))) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	/** The frames of a whole image that are twice as bright are told, or stop who is strict. */
	@Test
	void whatHasToBeLookedAtStandsInAFileOrStopsWhoIsStrict() throws IOException {
		ImagePlus exam = SeriesImages.toImage(new SeriesSource(folder.resolve("study/pre").toString(),
			ImportOptions.DEFAULT, "", chosen -> {}).open(Progress.NONE));
		for (int z = 1; z <= 6; z++)
			exam.getStack().getProcessor(exam.getStackIndex(1, z, 20)).multiply(2);
		IJ.saveAsTiff(exam, output.resolve("odd.tif").toString());
		String odd = "aif=parker input=" + output.resolve("odd.tif");
		assertEquals(0, measure(odd, "told"), told());
		assertTrue(Files.readString(output.resolve("told/checks.json")).contains("\"flagged\": true"));
		assertEquals(1, measure(odd + " strict=true", "strict"));
		assertTrue(told().contains("with strict=true nothing is written: "), told());
		assertFalse(Files.exists(output.resolve("strict")));
	}

	/** A map that no fit would give is measured as it is. */
	@Test
	void mapsOnDiskAreNotFittedAgain() throws IOException {
		Path changed = Files.createDirectories(output.resolve("changed"));
		ImagePlus map = IJ.openImage(folder.resolve("exam/maps/vp.tif").toString());
		for (int z = 1; z <= map.getStackSize(); z++)
			map.getStack().getProcessor(z).set(42);
		IJ.saveAsTiff(map, changed.resolve("vp.tif").toString());
		assertEquals(0, measure("maps=" + changed, "out"), told());
		for (CSVRecord row : read("out/measures.csv"))
			assertEquals(List.of("42.0", "42.0", "0.0"), List.of(row.get("mean"), row.get("median"), row
				.get("sd")));
	}

	@Test
	void everyRegionHasItsEnhancementAndItsCurve() throws IOException {
		assertEquals(0, measure("aif=parker input=" + folder.resolve("study/pre"), "out"), told());
		List<CSVRecord> lesion = read("out/measures.csv").stream().filter(row -> row.get("region")
			.equals("lesion")).toList();
		assertEquals(List.of("vp", "ktrans", "ve", "kep", "delay", "residual", "r_squared", "aicc",
			"iaugc60", "iaugc90", "time_to_peak", "arrival", "wash_in", "wash_out", "peak",
			"late_enhancement"), lesion.stream().map(row -> row.get("map")).toList());
		for (CSVRecord row : lesion.subList(8, 16))
			assertEquals(number(row, "mean"), number(row, "of_mean_curve"), 0.15 * Math.abs(number(row,
				"mean")), row.get("map"));
		List<CSVRecord> curves = read("out/region-curves.csv");
		assertEquals(2 * 30, curves.size());
		double sse = curves.stream().filter(row -> row.get("region").equals("lesion")).mapToDouble(
			row -> Math.pow(number(row, "concentration_mM") - number(row, "fit_mM"), 2)).sum();
		assertEquals(number(lesion.get(5), "of_mean_curve"), Math.sqrt(sse / 30), 1e-6);
		assertTrue(Files.size(output.resolve("out/region-curves.png")) > 1000);
	}

	@Test
	void whatCannotBeMeasuredIsRefusedInASentence() throws IOException {
		refused("both input=", "maps=" + folder.resolve("exam") + " input=" + folder.resolve("study"));
		refused("there is no folder", "maps=" + folder.resolve("absent"));
		refused("there are no maps in", "maps=" + Files.createDirectories(folder.resolve("empty")));
	}

	@Test
	void roisThatImageJNamedAreRefusedByName() throws IOException {
		Roi roi = new Roi(3, 4, 5, 6);
		roi.setName("0003-0007-0005");
		roi.setPosition(0, 3, 0);
		Path rois = output.resolve("unnamed.zip");
		RoiFiles.write(rois, List.of(roi));
		assertEquals(1, run("maps=" + folder.resolve("exam") + " rois=" + rois + " output=" + output
			.resolve("out")));
		assertTrue(told().contains("ROIs 0003-0007-0005 still have ImageJ's default names"), told());
	}

	private void refused(String why, String options) throws IOException {
		err.reset();
		assertEquals(1, measure(options, "refused"));
		assertTrue(told().contains(why), told());
		assertFalse(Files.exists(output.resolve("refused")));
	}

	private int measure(String options, String name) {
		return run(options + " rois=" + folder.resolve("study/pre-rois.zip") + " output=" + output
			.resolve(name));
	}

	private int run(String options) {
		PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
		return new CommandLine(told, told).run(List.of("Measure ROIs...", options));
	}

	private String told() {
		return err.toString(StandardCharsets.UTF_8);
	}

	private List<CSVRecord> read(String name) throws IOException {
		try (var reader = Files.newBufferedReader(output.resolve(name))) {
			return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)
				.stream().collect(Collectors.toList());
		}
	}

	private static double number(CSVRecord row, String column) {
		return Double.parseDouble(row.get(column));
	}
}
