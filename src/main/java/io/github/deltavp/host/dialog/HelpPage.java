// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import org.scijava.module.Module;

/** What a command and each of its options do, as a page of HTML that needs no network. */
public final class HelpPage {

	private static final String DOCUMENTS = "https://github.com/deltavp/deltavp/blob/main/docs/";

	private HelpPage() {}

	/** @return the page of a command */
	public static String of(Catalog.Entry entry) {
		Module defaults = entry.create();
		StringBuilder page = new StringBuilder("<html><body><h2>").append(escape(entry.title())).append(
			"</h2><p>").append(escape(entry.description())).append("</p><table cellpadding=3>");
		entry.groups().forEach((heading, options) -> {
			if (!heading.isEmpty()) page.append("<tr><td colspan=2><b>").append(escape(heading)).append(
				"</b></td></tr>");
			for (Option option : options)
				page.append(row(option, option.describe(defaults.getInput(option.key()))));
		});
		return page.append("</table><p>In macros and on the command line, write each option as <code>")
			.append("key=value</code>.</p>").append(link(entry)).append("</body></html>").toString();
	}

	private static String row(Option option, String values) {
		return "<tr valign=top><td>" + escape(option.label()) + "<br><code>" + option.key() +
			"</code></td><td width=380>" + escape(option.description()) + ".<br><i>" + escape(values) +
			"</i></td></tr>";
	}

	private static String link(Catalog.Entry entry) {
		return "<p>More: <a href=\"" + DOCUMENTS + entry.document() + "\">" + DOCUMENTS + entry
			.document() + "</a></p>";
	}

	/** @return text that HTML shows as it is */
	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
