// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import java.util.regex.Pattern;
import javax.swing.JEditorPane;
import org.junit.jupiter.api.Test;

class HelpPageTest {

	private static final Catalog.Entry MAPS = Catalog.find("Perfusion Maps...");

	/** Read as a person does, without its tags. */
	private static String read(String page) throws Exception {
		JEditorPane pane = new JEditorPane("text/html", page);
		return pane.getDocument().getText(0, pane.getDocument().getLength()).replaceAll("\\s+", " ");
	}

	@Test
	void everyOptionIsExplainedUnderItsHeading() throws Exception {
		String page = read(HelpPage.of(MAPS));
		assertTrue(page.strip().startsWith(MAPS.title() + " " + MAPS.description()), page);
		for (var group : MAPS.groups().entrySet()) {
			assertTrue(page.contains(group.getKey()), group.getKey());
			for (Option option : group.getValue())
				assertTrue(page.contains(option.label() + " " + option.key() + " " + option.description() +
					". "), option.key());
		}
		assertTrue(page.strip().endsWith("docs/" + MAPS.document()), page);
	}

	@Test
	void headingsAreNotEmpty() {
		assertEquals(MAPS.groups().keySet().stream().filter(heading -> !heading.isEmpty()).count(),
			Pattern.compile("colspan=2").matcher(HelpPage.of(MAPS)).results().count());
	}

	@Test
	void textIsShownAsItIs() {
		assertEquals("a &lt;b&gt; &amp; c", HelpPage.escape("a <b> & c"));
	}
}
