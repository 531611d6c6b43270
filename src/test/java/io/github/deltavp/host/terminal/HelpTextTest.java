// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import org.junit.jupiter.api.Test;

class HelpTextTest {

	private static final Catalog.Entry MAPS = Catalog.find("Perfusion Maps...");

	@Test
	void wordsAreWrappedBelowEachOther() {
		assertEquals("  key one two\n      three\n", HelpText.wrap("  key ", "one two three", 13));
		assertEquals("  key one two\n      three\n", HelpText.wrap("  key ", "one two three", 18));
		assertEquals("  key one two three\n", HelpText.wrap("  key ", "one two three", 19));
		assertEquals("averylongword\nb\n", HelpText.wrap("", "averylongword b", 5));
	}

	@Test
	void aPageHasEveryOptionUnderItsHeading() {
		String page = new HelpText(MAPS).page(80);
		assertTrue(page.startsWith("Perfusion Maps... (deltavp perfusion-maps)\n"), page);
		assertTrue(page.lines().allMatch(line -> line.length() <= 80 || line.startsWith("  deltavp ") ||
			!line.strip().contains(" ")), page);
		int width = MAPS.options().stream().mapToInt(option -> option.key().length()).max()
			.orElseThrow();
		String heading = "";
		for (var group : MAPS.groups().entrySet()) {
			int at = page.indexOf("\n\n" + group.getKey());
			assertTrue(at >= page.indexOf("\n\n" + heading), group.getKey());
			for (Option option : group.getValue())
				assertTrue(page.substring(at).contains("\n  " + option.key() + " ".repeat(width - option
					.key().length() + 1) + option.label().split(" ")[0]), option.key());
			heading = group.getKey();
		}
		assertTrue(page.endsWith("\nFor example:\n  deltavp perfusion-maps " + MAPS.example()
			.orElseThrow() + "\n"), page);
	}

	@Test
	void aListingHasALineAnOption() {
		String listing = new HelpText(MAPS).listing();
		assertEquals(MAPS.options().size() + 3, listing.split("\n", -1).length - 1);
		assertTrue(listing.startsWith("Perfusion Maps...\n  " + MAPS.description() + "\n"), listing);
		assertTrue(listing.contains("\n  tr           TR (ms): "), listing);
		assertTrue(listing.endsWith(")\n\n"));
	}
}
