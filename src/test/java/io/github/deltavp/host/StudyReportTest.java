// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.imagej.StudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.report.Text;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvRow;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a study says what its table says, in HTML and in PDF. */
class StudyReportTest {

	@TempDir
	static Path folder;
	private static CsvRow lesion;
	private static String html;
	private static String pdf;

	@BeforeAll
	static void analyse() throws IOException {
		SampleStudyFiles.write(() -> SampleStudy.standard(64, 10, 40), folder.resolve("in"), false);
		Path sizes = Files.writeString(folder.resolve("sizes.csv"),
			"lesion;longest_mm;perpendicular_mm\nlesion;31,5;20\n");
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
		assertEquals(0, new CommandLine(out, out).run(List.of("Analyse Study...",
			"patient=P01 sensitivity=true dicom=true pre=@/in/pre post=@/in/post prerois=@/in/pre-rois.zip postrois=@/in/post-rois.zip presizes=% postsizes=% output=@/out"
				.replace("@", folder.toString()).replace("%", sizes.toString()))), told.toString(
					StandardCharsets.UTF_8));
		lesion = CsvFile.read(folder.resolve("out/response.csv")).rows().get(0);
		html = Files.readString(folder.resolve("out/report.html"));
		try (PDDocument document = Loader.loadPDF(folder.resolve("out/report.pdf").toFile())) {
			pdf = new PDFTextStripper().getText(document).replaceAll(".* · page \\d+\\R", "");
		}
	}

	@Test
	void htmlAndPdfSayTheSameWords() {
		String body = html.substring(html.indexOf("<body>")).replaceAll("<[^>]*>", " ").replace("&lt;",
			"<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
		assertEquals(words(body), words(pdf));
	}

	private static List<String> words(String text) {
		return Arrays.asList(text.strip().split("\\s+"));
	}

	@Test
	void everyFileThatIsNamedIsThereAndEachVisitHasItsOwn() {
		for (String name : StudyFiles.NAMES)
			assertTrue(Files.exists(folder.resolve("out").resolve(name)), name);
		for (String visit : List.of("pre", "post"))
			for (String name : List.of("maps", "aif.csv", "aif-slices.csv", "aif-rois.zip", "aif.json",
				"provenance.json"))
				assertTrue(Files.exists(folder.resolve("out").resolve(visit).resolve(name)), visit + name);
		for (String map : List.of("vp", "ktrans", "delay", "residual", "status"))
			assertTrue(Files.exists(folder.resolve("out/pre/maps/" + map + ".tif")), map);
	}

	@Test
	void theAnswerStandsFirst() throws IOException {
		String text = String.join(" ", words(pdf));
		assertTrue(text.startsWith("Change of plasma volume, P01 DeltaVp "), text);
		assertTrue(text.contains("lesion: response" + (lesion.text("verdict_firm").equals("true") ? ""
			: ", not firm") + " ΔVp is " + percent("delta_vp_percent") + " % (95 % interval " + percent(
				"delta_vp_low") + " to " + percent("delta_vp_high") +
			"), at a cut-off of −40 %: response."), text);
		assertTrue(text.contains("Δarea is " + percent("delta_area_percent") +
			" %, at a cut-off of −10 %: "), text);
	}

	private static String percent(String column) throws IOException {
		return String.format(Locale.ROOT, "%.1f", lesion.number(column)).replace('-', '−');
	}

	@Test
	void theTableHasTheNumbersOfResponseCsv() throws IOException {
		assertRow("nVp", "nvp_pre", "nvp_post", "delta_vp_percent", "delta_vp_low", "to",
			"delta_vp_high");
		assertRow("Ktrans (1/min)", "ktrans_pre_per_min", "ktrans_post_per_min",
			"delta_ktrans_percent");
		assertRow("signal AUC 0–60 s (s)", "signal_auc_pre", "signal_auc_post", "delta_signal_percent");
		assertRow("largest area (mm²)", "area_pre_mm2", "area_post_mm2", "delta_area_percent", "–");
		assertRow("arterial delay (s)", "delay_pre_s", "delay_post_s");
		assertRow("voxels", "voxels_pre", "voxels_post");
		assertTrue(pdf.contains("31.5"), pdf);
	}

	private static void assertRow(String name, String... cells) throws IOException {
		StringBuilder row = new StringBuilder(name);
		for (String cell : cells)
			row.append(' ').append(cell.length() < 3 ? cell : cell.startsWith("delta") ? percent(cell)
				: Text.number(lesion.number(cell)));
		assertTrue(pdf.lines().anyMatch(line -> line.startsWith(row.toString())), row + " is not in\n" +
			pdf);
	}

	@Test
	void everyFigureIsThereOnceAsPixelsAndAsVectors() throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("out/figures"))) {
			assertEquals(Stream.of("aif_post", "aif_pre", "answer", "change_lesion",
				"concentration_lesion", "fused_lesion", "histogram_lesion", "sensitivity_lesion",
				"signal_lesion", "slices_lesion").flatMap(name -> Stream.of(name + ".pdf", name + ".png"))
				.toList(), files.map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	/** The page of a figure's PDF is as large as its PNG prints, and HTML shows that PNG. */
	@ParameterizedTest
	@ValueSource(strings = { "fused_lesion", "signal_lesion", "concentration_lesion",
		"sensitivity_lesion", "aif_pre", "aif_post", "slices_lesion", "histogram_lesion", "answer" })
	void aFigureIsTheSameEverywhere(String name) throws IOException {
		Path png = folder.resolve("out/figures/" + name + ".png");
		BufferedImage image = ImageIO.read(png.toFile());
		try (PDDocument figure = Loader.loadPDF(png.resolveSibling(name + ".pdf").toFile())) {
			assertEquals(1, figure.getNumberOfPages());
			assertEquals(image.getWidth() / 300., figure.getPage(0).getMediaBox().getWidth() / 72, .01);
			assertEquals(image.getHeight() / 300., figure.getPage(0).getMediaBox().getHeight() / 72, .01);
		}
		assertTrue(html.contains(Base64.getEncoder().encodeToString(Files.readAllBytes(png))));
	}
}
