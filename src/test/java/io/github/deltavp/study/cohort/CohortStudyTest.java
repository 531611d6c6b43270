// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import io.github.deltavp.series.text.Sha256;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.deltavp.cohort.CohortAnalysis;
import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.Demographic;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.stats.Descriptives;
import io.github.deltavp.cohort.stats.Interval;
import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.cohort.table.TableReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled cohort through the whole of it. */
class CohortStudyTest {

	private static final CohortOptions QUICK = CohortOptions.defaults().withBootstrap(200, 1);

	@TempDir
	private static Path folder;
	private static Path table;
	private static Path output;
	private static CohortResult result;

	@BeforeAll
	static void run() throws IOException {
		table = CohortStudy.writeSynthetic(folder.resolve("data"), false);
		output = folder.resolve("out");
		result = CohortStudy.run(CohortSettings.of(table, output).withCurves(table.resolveSibling(
			CohortStudy.SYNTHETIC_CURVES)).withOptions(QUICK));
	}

	private static Set<String> files(Path where) throws IOException {
		try (Stream<Path> files = Files.list(where)) {
			return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	/** Tables are often called after a hospital or a patient. */
	@Test
	void theTableIsToldByItsContentAndNotByItsName() throws IOException {
		String told = Files.readString(output.resolve("statistics.json"));
		assertTrue(told.contains("sha256 " + Sha256.of(Files.readAllBytes(table))), told);
		for (String file : List.of("statistics.json", "statistics.csv", "report.html"))
			assertFalse(Files.readString(output.resolve(file)).contains(CohortStudy.SYNTHETIC_TABLE));
	}

	@Test
	void theSyntheticCohortResemblesThePapers() throws IOException {
		assertTrue(Files.readString(table).startsWith("# SYNTHETIC"));
		assertEquals(Map.of("failure", 11, "responder", 38), result.groupSizes());
		MarkerResult vp = result.marker("deltaVp");
		assertEquals(10, vp.fixedCutoff().orElseThrow().confusion().truePositives());
		assertEquals(33, vp.fixedCutoff().orElseThrow().confusion().trueNegatives());
		assertEquals(-81, vp.groups().get("responder").median(), 4);
		assertEquals(-57, vp.groups().get("responder").mean(), 4);
		assertEquals(88, vp.groups().get("failure").mean(), 20);
		MarkerResult size = result.marker("deltaArea");
		assertEquals(9, size.fixedCutoff().orElseThrow().confusion().truePositives());
		assertEquals(18, size.fixedCutoff().orElseThrow().confusion().trueNegatives());
	}

	/** Of SciPy 1.17: mannwhitneyu (exact), and NumPy; src/test/python/roc_band.py. */
	@Test
	void theSyntheticCohortHasTheNumbersOfSciPy() {
		assertEquals(0.8612440191387559, result.marker("deltaVp").area().auc(), 1e-12);
		assertEquals(0.00012078357063196975, result.marker("deltaVp").mannWhitney().p(), 1e-15);
		assertEquals(0.6770334928229665, result.marker("deltaArea").area().auc(), 1e-12);
		assertEquals(0.07805606061581179, result.marker("deltaArea").mannWhitney().p(), 1e-12);
		assertTotal("age", 63.02040816326531, 12.695947181283167, 54, 64, 71);
		assertTotal("therapy_to_mri_days", 80.9795918367347, 59.543223024650466, 43, 62, 103);
	}

	private static void assertTotal(String name, double... meanSdQuartiles) {
		Descriptives total = result.demographics().stream().filter(line -> line.name().equals(name))
			.map(line -> ((Demographic.Numeric) line).total()).findFirst().orElseThrow();
		assertArrayEquals(meanSdQuartiles, new double[] { total.mean(), total.sd(), total.q1(), total
			.median(), total.q3() }, 1e-10);
	}

	/**
	 * Percentiles of 200,000 replicates with NumPy, at rates where they are not between two steps;
	 * src/test/python/roc_band.py.
	 */
	@ParameterizedTest
	@CsvSource({ "deltaVp, 0, 0, 6", "deltaVp, 10, 1, 11", "deltaVp, 15, 2, 11", "deltaVp, 25, 7, 11",
		"deltaVp, 30, 8, 11", "deltaVp, 70, 8, 11", "deltaVp, 75, 9, 11", "deltaVp, 80, 10, 11",
		"deltaVp, 85, 11, 11", "deltaArea, 0, 0, 4", "deltaArea, 5, 0, 5", "deltaArea, 10, 0, 7",
		"deltaArea, 30, 2, 10", "deltaArea, 50, 5, 11", "deltaArea, 60, 6, 11", "deltaArea, 75, 7, 11",
		"deltaArea, 85, 8, 11", "deltaArea, 95, 9, 11" })
	void bandsAreThoseOfNumPy(String marker, int percent, int low, int high) throws IOException {
		CohortResult many = new CohortAnalysis(CohortOptions.defaults().withBootstrap(10_000, 1)
			.withMarkers(List.of(marker))).analyse(new TableReader(CellFormat.POINT).read(table));
		Interval found = many.marker(marker).band().sensitivities().get(percent);
		assertEquals(low / 11., found.low(), 1e-9);
		assertEquals(high / 11., found.high(), 1e-9);
	}

	@Test
	void everythingIsWritten() throws IOException {
		assertEquals(Set.of("statistics.json", "statistics.csv", "figures", "report.html",
			"report.pdf"), files(output));
		assertTrue(files(output.resolve("figures")).containsAll(List.of("box-deltaVp.png",
			"box-deltaVp.pdf", "roc.png", "roc.pdf", "waterfall-deltaVp.png", "curves.png",
			"curves.pdf")));
	}

	@Test
	void jsonHasTheFixedForm() throws IOException {
		JsonObject json = JsonParser.parseString(Files.readString(output.resolve("statistics.json")))
			.getAsJsonObject();
		assertEquals(List.of("markers", "delong_paired", "pre_post", "demographics", "planning",
			"warnings", "settings"), List.copyOf(json.keySet()));
		JsonObject vp = json.getAsJsonObject("markers").getAsJsonObject("deltaVp");
		MarkerResult marker = result.marker("deltaVp");
		assertEquals(11, vp.getAsJsonObject("n").get("failure").getAsInt());
		assertEquals(0, vp.getAsJsonObject("n").get("missing").getAsInt());
		assertEquals(marker.groups().get("failure").mean(), number(vp, "groups", "failure", "mean"));
		assertEquals(marker.mannWhitney().p(), number(vp, "mann_whitney", "p"));
		assertEquals("exact", vp.getAsJsonObject("mann_whitney").get("method").getAsString());
		assertEquals(marker.area().variance(), number(vp, "roc", "delong_variance"));
		assertEquals(marker.bootstrap().low(), number(vp, "roc", "bootstrap_low"));
		JsonObject point = vp.getAsJsonArray("youden").get(0).getAsJsonObject();
		assertEquals(marker.youden().get(0).threshold(), point.get("threshold").getAsDouble());
		assertEquals(2, point.getAsJsonArray("sensitivity_wilson").size());
		assertEquals(-40, number(vp, "fixed_cutoff", "threshold"));
		assertTrue(json.getAsJsonObject("markers").getAsJsonObject("deltaKtrans").get("fixed_cutoff")
			.isJsonNull());
		assertEquals(6, json.getAsJsonArray("delong_paired").size());
	}

	private static double number(JsonObject from, String... path) {
		JsonElement element = from;
		for (String name : path)
			element = element.getAsJsonObject().get(name);
		return element.getAsDouble();
	}

	@Test
	void figuresAreSharpAndPrintable() throws IOException {
		BufferedImage roc = ImageIO.read(output.resolve("figures/roc.png").toFile());
		assertEquals(85 / 25.4 * 300, roc.getWidth(), 1);
		try (PDDocument pdf = Loader.loadPDF(output.resolve("figures/roc.pdf").toFile())) {
			assertEquals(1, pdf.getNumberOfPages());
			assertEquals(85 / 25.4 * 72, pdf.getPage(0).getMediaBox().getWidth(), .01);
		}
	}

	@Test
	void reportsTellTheNumbers() throws IOException {
		String html = Files.readString(output.resolve("report.html"));
		assertFalse(html.contains("src=\"http"), "the report must need no network");
		assertTrue(html.contains("Mann–Whitney") && html.contains("data:image/png;base64,"));
		assertTrue(html.contains("<title>SYN-45 L1, failure, ΔVp 428.6 %</title>"));
		try (PDDocument pdf = Loader.loadPDF(output.resolve("report.pdf").toFile())) {
			String text = new PDFTextStripper().getText(pdf);
			assertTrue(text.contains("ΔVp (%)") && text.contains("10/11"), text);
			assertTrue(text.indexOf("10 of 11 (91 %; 95 % CI 62–98 %)") < text.indexOf("Who was"), text);
			assertTrue(text.contains("< 0.001 (0.00012)"), text);
			assertFalse(text.contains("?"), "the font must know every sign");
		}
	}

	@Test
	void sameTableSameBytes() throws IOException {
		Path again = folder.resolve("again");
		CohortStudy.run(CohortSettings.of(table, again).withCurves(table.resolveSibling(
			CohortStudy.SYNTHETIC_CURVES)).withOptions(QUICK));
		for (String name : List.of("statistics.json", "statistics.csv", "report.html",
			"figures/box-deltaVp.png"))
			assertArrayEquals(Files.readAllBytes(output.resolve(name)), Files.readAllBytes(again.resolve(
				name)), name);
	}

	@Test
	void nothingIsLeftWhereItFails() throws IOException {
		Path bad = Files.writeString(folder.resolve("data/bad.csv"),
			"patient,group,deltaVp\nA,failure,1\nB,failure,2\n");
		Path nothing = folder.resolve("nothing");
		assertThrows(IllegalArgumentException.class, () -> CohortStudy.run(CohortSettings.of(bad,
			nothing)));
		assertFalse(files(folder).stream().anyMatch(name -> name.contains("nothing")));
	}

	@Test
	void overwritingIsAskedForAndSparesOtherFiles(@TempDir Path other) throws IOException {
		Path target = Files.createDirectory(other.resolve("results"));
		Files.writeString(target.resolve("notes.txt"), "mine");
		Files.writeString(target.resolve("statistics.json"), "old");
		CohortSettings settings = CohortSettings.of(table, target).withOptions(QUICK);
		assertTrue(assertThrows(IOException.class, () -> CohortStudy.run(settings)).getMessage()
			.contains("overwrite=true"));
		CohortStudy.run(settings.overwriting());
		assertEquals("mine", Files.readString(target.resolve("notes.txt")));
		assertTrue(Files.readString(target.resolve("statistics.json")).startsWith("{"));
		assertFalse(files(target).stream().anyMatch(name -> name.startsWith(".")));
	}
}
