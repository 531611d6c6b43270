// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;

/**
 * The commands that DeltaVp has, as {@code plugins.config} names them: one list for plain ImageJ's
 * menus, the command line and macros.
 */
public final class Catalog {

	private static final Pattern LINE = Pattern.compile(
		"Plugins>DeltaVp,\\s*\"([^\"]+)\",\\s*[\\w.]+\\(\"([\\w.]+)\"\\)");

	/**
	 * One command.
	 *
	 * @param label what menus show and macros record, e.g. {@code Perfusion Maps...}
	 * @param info its class and options
	 */
	public record Entry(String label, CommandInfo info) {

		/** @return its options, in the order of the dialog */
		public List<Option> options() {
			return OptionRules.options(info);
		}

		/**
		 * @return its options by heading, in the order of the dialog; those of the first view under ""
		 */
		public Map<String, List<Option>> groups() {
			return options().stream().sorted(Comparator.comparingInt(option -> option.group().map(
				OptionGroup::place).orElse(-1))).collect(Collectors.groupingBy(option -> option.group()
					.orElse(""), LinkedHashMap::new, Collectors.toList()));
		}

		/** @return the label without dots */
		public String title() {
			return label.replace("...", "");
		}

		/** @return the label as it is written without quotes, e.g. {@code perfusion-maps} */
		public String name() {
			return title().toLowerCase(Locale.ROOT).replace(' ', '-');
		}

		/** @return one sentence about what it does */
		public String description() {
			return info.getDescription();
		}

		/** @return options that work, as a shell takes them */
		public Optional<String> example() {
			return Optional.ofNullable(info.get("example"));
		}

		/** @return the page of docs/ that tells more */
		public String document() {
			return info.get("document");
		}

		/** @return a new instance with every option at its default */
		public Module create() {
			try {
				return info.createModule((Command) info.loadDelegateClass().getDeclaredConstructor()
					.newInstance());
			}
			catch (ReflectiveOperationException e) {
				throw new IllegalStateException(label + " cannot be created", e);
			}
		}
	}

	private Catalog() {}

	/** @return all commands in the order of the menu */
	public static List<Entry> entries() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(config(),
			StandardCharsets.UTF_8)))
		{
			return lines.lines().map(LINE::matcher).filter(Matcher::find).map(m -> entry(m.group(1), m
				.group(2))).toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * @param name a label; case, spaces, dashes and dots do not matter
	 * @return the command
	 * @throws IllegalArgumentException if there is none, naming the nearest or all
	 */
	public static Entry find(String name) {
		String letters = Nearest.letters(name);
		return entries().stream().filter(entry -> Nearest.letters(entry.label()).equals(letters))
			.findFirst().orElseThrow(() -> unknown(name));
	}

	/** @return the commands whose label contains a text; case, spaces and dots do not matter */
	public static List<Entry> named(String part) {
		String letters = Nearest.letters(part);
		return entries().stream().filter(entry -> Nearest.letters(entry.label()).contains(letters))
			.toList();
	}

	private static IllegalArgumentException unknown(String name) {
		List<String> names = entries().stream().map(Entry::name).toList();
		return new IllegalArgumentException("there is no command \"" + name + "\"" + Nearest.hint(name,
			names, "; the commands are " + String.join(", ", names)));
	}

	/** @return the command of that class */
	public static Entry ofClass(String className) {
		return entries().stream().filter(entry -> entry.info().getClassName().equals(className))
			.findFirst().orElseThrow(() -> new IllegalArgumentException("plugins.config has no command " +
				className));
	}

	/** Loads the class as our own classes are loaded; ImageJ's threads have another loader. */
	private static Entry entry(String label, String className) {
		try {
			return new Entry(label, new CommandInfo(Class.forName(className, true, Catalog.class
				.getClassLoader()).asSubclass(Command.class)));
		}
		catch (ClassNotFoundException e) {
			throw new IllegalStateException("plugins.config names a class that is not there: " +
				className, e);
		}
	}

	private static java.io.InputStream config() {
		return Catalog.class.getResourceAsStream("plugins.config");
	}
}
