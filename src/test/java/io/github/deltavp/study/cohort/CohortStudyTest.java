// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.MarkerResult;
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

	@Test
	void theSyntheticCohortResemblesThePapers() throws IOException {
		assertTrue(Files.readString(table).startsWith("# SYNTHETIC"));
		assertEquals(Map.of("failure", 11, "responder", 38), result.groupSizes());
		MarkerResult vp = result.marker("deltaVp");
		assertEquals(10, vp.fixedCutoff().orElseThrow().confusion().truePositives());
		assertEquals(-81, vp.groups().get("responder").median(), 4);
		assertEquals(88, vp.groups().get("failure").mean(), 20);
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
		try (PDDocument pdf = Loader.loadPDF(output.resolve("report.pdf").toFile())) {
			String text = new PDFTextStripper().getText(pdf);
			assertTrue(text.contains("ΔVp (%)") && text.contains("10/11"), text);
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
