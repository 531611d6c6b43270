// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewPageTest {

	@TempDir
	Path folder;

	private String written(Overview.Row... rows) throws IOException {
		Path file = folder.resolve("page.html");
		OverviewPage.write(new Overview("All & more", "two", List.of("a", "b"), page -> {
			for (Overview.Row row : rows)
				page.add(row);
		}), file);
		return Files.readString(file);
	}

	private static Overview.Lines lines(String order, String... lines) {
		return new Overview.Lines(List.of(lines), order);
	}

	@Test
	void thePageStandsAloneAndKeepsToLightOrDark() throws IOException {
		String page = written(new Overview.Row(false, List.of(lines("1", "<1"), lines("", "–"))));
		assertFalse(page.matches("(?s).*(https?:|src=\"(?!data:)|<link|@import).*"), page);
		assertTrue(page.contains("<title>All &amp; more</title>"));
		assertTrue(page.contains("prefers-color-scheme: dark"));
		assertTrue(page.contains(
			"<tr><td class=\"lines\" data-order=\"1\">&lt;1</td><td class=\"lines\" data-order=\"\">–</td></tr>"),
			page);
	}

	@Test
	void flaggedNotesStandOpenAndTheOthersUnfold() throws IOException {
		String page = written(new Overview.Row(true, List.of(new Overview.Notes(List.of(
			new Overview.Note("motion", true, "by 30 mm"), new Overview.Note("AIF", false, "thin"))),
			new Overview.Notes(List.of()))));
		assertTrue(page.contains("<tr class=\"flagged\"><td class=\"notes\" data-order=\"2\">2<ul>" +
			"<li class=\"flag\"><span class=\"about\">motion</span>: by 30 mm</li></ul>" +
			"<details><summary>1 to know</summary><ul><li><span class=\"about\">AIF</span>: thin</li></ul></details></td>" +
			"<td class=\"notes\" data-order=\"0\">none</td></tr>"), page);
	}

	@Test
	void linksLeadToFilesOfAnyName() throws IOException {
		String page = written(new Overview.Row(false, List.of(new Overview.Links(List.of(
			new Overview.Link("P 1", "P 1/é#.html"), new Overview.Link("none", ""))),
			new Overview.Picture(new byte[] { 1 }, "L1"))));
		assertTrue(page.contains("<a href=\"P%201/%C3%A9%23.html\">P 1</a><br>none"), page);
		assertTrue(page.contains("<img alt=\"L1\" src=\"data:image/jpeg;base64,AQ==\">"), page);
	}

	@Test
	void aRowFitsItsHeading() {
		assertEquals("a row of 1 cells does not fit 2 columns", assertThrows(
			IllegalArgumentException.class, () -> written(new Overview.Row(false, List.of(lines("",
				""))))).getMessage());
	}
}
