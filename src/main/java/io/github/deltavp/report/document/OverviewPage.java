// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.document;

import static io.github.deltavp.report.document.HtmlReport.escape;

import io.github.deltavp.report.file.WholeFile;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints an overview as one HTML file that needs no other file and no network. A click on a heading
 * sorts; light and dark follow the reader's system.
 */
public final class OverviewPage {

	private static final String STYLE =
		"""
				:root { color-scheme: light dark; --back: #fff; --ink: #222; --soft: #666; --line: #ddd;
					--flag: #fff3dc; --edge: #e69f00; --head: #f6f6f6; --link: #0b5cad; }
				@media (prefers-color-scheme: dark) { :root { --back: #17191c; --ink: #e4e4e4; --soft: #a0a4a8;
					--line: #3a3d41; --flag: #33290f; --edge: #e69f00; --head: #22252a; --link: #7db8f0; } }
				body { font: 14px/1.45 system-ui, "Helvetica Neue", Arial, sans-serif; color: var(--ink);
					background: var(--back); margin: 1.5rem; }
				h1 { font-size: 1.5rem; margin: 0; } .subtitle { color: var(--soft); margin: .2rem 0 1.2rem; }
				a { color: var(--link); }
				table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
				th { position: sticky; top: 0; background: var(--head); text-align: left; vertical-align: bottom;
					border-bottom: 1.5px solid var(--ink); padding: 0; }
				th button { all: unset; box-sizing: border-box; width: 100%; cursor: pointer; padding: .4rem .6rem;
					font-weight: 600; }
				th button:focus-visible { outline: 2px solid var(--edge); outline-offset: -2px; }
				th[aria-sort="ascending"] button::after { content: " ↑"; }
				th[aria-sort="descending"] button::after { content: " ↓"; }
				td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; vertical-align: top; }
				td.lines { white-space: nowrap; } td.notes { min-width: 18rem; } summary { cursor: pointer; color: var(--soft); }
				tr.flagged { background: var(--flag); } tr.flagged td:first-child { box-shadow: inset 4px 0 var(--edge); }
				img { width: 170px; height: auto; display: block; }
				.about { font-weight: 600; } .flag .about { color: var(--ink); border-bottom: 2px solid var(--edge); }
				.notes ul { margin: .2rem 0 0; padding-left: 1.1rem; } .notes li { margin: .15rem 0; }
				@media (max-width: 1500px) { body { font-size: 13px; margin: 1rem; } td, th button { padding: .35rem .4rem; }
					img { width: 125px; } td.notes { min-width: 11rem; } }
				@media print { th { position: static; } tr { break-inside: avoid; } }
				""";

	private static final String SCRIPT =
		"""
				document.querySelectorAll('th button').forEach((button, column) => button.onclick = () => {
					const head = button.parentElement, body = head.closest('table').tBodies[0];
					const up = head.getAttribute('aria-sort') !== 'ascending';
					head.parentElement.querySelectorAll('th').forEach(other => other.removeAttribute('aria-sort'));
					head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
					const key = row => row.cells[column].dataset.order;
					const compare = (a, b) => {
						if (a === '' || b === '') return (a === '') - (b === '');
						const order = isNaN(a) || isNaN(b) ? a.localeCompare(b, undefined, { numeric: true }) : a - b;
						return up ? order : -order;
					};
					[...body.rows].sort((a, b) => compare(key(a), key(b))).forEach(row => body.append(row));
				});
				""";

	private OverviewPage() {}

	/**
	 * Writes {@code overview} to {@code file}, at once: a reader finds the old one or the new one.
	 */
	public static void write(Overview overview, Path file) throws IOException {
		WholeFile.write(file, path -> {
			try (Writer page = Files.newBufferedWriter(path)) {
				page.write(head(overview));
				overview.rows().to(row -> {
					overview.requireFit(row);
					page.write(html(row));
				});
				page.write("</tbody>\n</table>\n<script>\n" + SCRIPT + "</script>\n</body>\n</html>\n");
			}
		});
	}

	private static String head(Overview overview) {
		String title = escape(overview.title());
		return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" +
			"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title +
			"</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>" + title +
			"</h1>\n<p class=\"subtitle\">" + escape(overview.subtitle()) + "</p>\n<table>\n<thead><tr>" +
			overview.header().stream().map(name -> "<th><button type=\"button\">" + escape(name) +
				"</button></th>").collect(Collectors.joining()) + "</tr></thead>\n<tbody>\n";
	}

	private static String html(Overview.Row row) {
		return (row.flagged() ? "<tr class=\"flagged\">" : "<tr>") + row.cells().stream().map(
			OverviewPage::cell).collect(Collectors.joining()) + "</tr>\n";
	}

	private static String cell(Overview.Cell cell) {
		if (cell instanceof Overview.Lines lines) return td("lines", lines.order(), lines.lines()
			.stream().map(HtmlReport::escape).collect(Collectors.joining("<br>")));
		if (cell instanceof Overview.Links links) return td("lines", links.links().get(0).text(), links
			.links().stream().map(OverviewPage::link).collect(Collectors.joining("<br>")));
		if (cell instanceof Overview.Picture picture) return td("picture", picture.caption(), picture
			.jpeg().length == 0 ? "" : "<img alt=\"" + escape(picture.caption()) +
				"\" src=\"data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.jpeg()) +
				"\">");
		return notes(((Overview.Notes) cell).notes());
	}

	private static String td(String kind, String order, String content) {
		return "<td class=\"" + kind + "\" data-order=\"" + escape(order) + "\">" + content + "</td>";
	}

	private static String link(Overview.Link link) {
		return link.file().isEmpty() ? escape(link.text()) : "<a href=\"" + encoded(link.file()) +
			"\">" + escape(link.text()) + "</a>";
	}

	/** A file whose name may hold blanks and umlauts, as the address of a link. */
	private static String encoded(String file) {
		return Arrays.stream(file.split("/", -1)).map(part -> URLEncoder.encode(part,
			StandardCharsets.UTF_8).replace("+", "%20")).collect(Collectors.joining("/"));
	}

	/** What is flagged stands there; the rest unfolds. */
	private static String notes(List<Overview.Note> notes) {
		if (notes.isEmpty()) return td("notes", "0", "none");
		List<Overview.Note> others = notes.stream().filter(note -> !note.flagged()).toList();
		return td("notes", String.valueOf(notes.size()), notes.size() + list(notes.stream().filter(
			Overview.Note::flagged).toList()) + (others.isEmpty() ? "" : "<details><summary>" + others
				.size() + " to know</summary>" + list(others) + "</details>"));
	}

	private static String list(List<Overview.Note> notes) {
		return notes.isEmpty() ? "" : "<ul>" + notes.stream().map(note -> "<li" + (note.flagged()
			? " class=\"flag\"" : "") + "><span class=\"about\">" + escape(note.about()) + "</span>: " +
			escape(note.sentence()) + "</li>").collect(Collectors.joining()) + "</ul>";
	}
}
