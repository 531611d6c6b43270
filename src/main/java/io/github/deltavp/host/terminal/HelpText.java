// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.terminal;

import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import org.scijava.module.Module;

/** What a command and each of its options do, as plain text for a terminal. */
public final class HelpText {

	private static final int LIST_WIDTH = 12;

	private final Catalog.Entry entry;
	private final Module defaults;

	public HelpText(Catalog.Entry entry) {
		this.entry = entry;
		defaults = entry.create();
	}

	/** @return what the command does, its options under their headings, and an example */
	public String page(int columns) {
		StringBuilder text = new StringBuilder(entry.label()).append(" (deltavp ").append(entry.name())
			.append(")\n").append(wrap("", entry.description(), columns));
		int width = entry.options().stream().mapToInt(option -> option.key().length()).max().orElse(0);
		entry.groups().forEach((heading, options) -> {
			text.append('\n').append(heading.isEmpty() ? "" : heading + "\n");
			for (Option option : options)
				text.append(wrap(key(option, width), about(option), columns));
		});
		entry.example().ifPresent(example -> text.append("\nFor example:\n  deltavp ").append(entry
			.name()).append(' ').append(example).append('\n'));
		return text.toString();
	}

	/** @return label, description and a line an option, unwrapped, for programs to search */
	public String listing() {
		StringBuilder text = new StringBuilder(entry.label()).append('\n').append("  ").append(entry
			.description()).append('\n');
		entry.options().forEach(option -> text.append(key(option, LIST_WIDTH)).append(about(option))
			.append('\n'));
		return text.append('\n').toString();
	}

	/** @return text after a word, the further lines indented by the word */
	public static String wrap(String word, String text, int columns) {
		int indent = word.length();
		StringBuilder lines = new StringBuilder();
		StringBuilder line = new StringBuilder(word);
		for (String next : text.split(" ")) {
			if (line.length() > indent && line.length() + 1 + next.length() > columns) {
				lines.append(line).append('\n');
				line = new StringBuilder(" ".repeat(indent));
			}
			line.append(line.length() > indent ? " " : "").append(next);
		}
		return lines.append(line).append('\n').toString();
	}

	private static String key(Option option, int width) {
		return String.format("  %-" + width + "s ", option.key());
	}

	private String about(Option option) {
		return option.label() + ": " + option.description() + " (" + option.describe(defaults.getInput(
			option.key())) + ")";
	}
}
