// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;

/**
 * What every option of every command has to obey, in every host: its key is known, its text is of
 * its kind, its value lies in its range or among its choices. SciJava itself reads bad numbers as 0
 * and does not check choices.
 */
public final class OptionRules {

	private static final List<String> SOURCES = List.of(StudyOptions.KEY, "provenance", "input",
		"pre", "post", "rois", "prerois", "postrois");

	private static final Set<Class<?>> KINDS = Set.of(String.class, Double.class, Integer.class,
		Long.class, Boolean.class);

	/** What an option is sorted by: SciJava looks it up anew whenever it is asked. */
	private record Placed(Option option, int place, int ancestry) {
	}

	private OptionRules() {}

	/**
	 * @return the options of a command in the order of its dialog: what is read, what is written, how
	 *         it is done; without what SciJava itself injects
	 */
	public static List<Option> options(ModuleInfo info) {
		List<Placed> options = new ArrayList<>();
		for (ModuleItem<?> item : info.inputs())
			if (isOption(item)) options.add(new Placed(new Option(item), place(item), ancestry(item)));
		options.sort(Comparator.comparingInt(Placed::place).thenComparing(Comparator.comparingInt(
			Placed::ancestry).reversed()));
		return options.stream().map(Placed::option).toList();
	}

	/**
	 * Fills a command's options from text, and what that leaves out from the study file that it
	 * names.
	 *
	 * @param values text by lower-case key
	 * @throws IllegalArgumentException naming the option, its value and what is allowed
	 */
	public static void fill(Module module, Map<String, String> values) {
		List<Option> options = options(module.getInfo());
		List<String> keys = options.stream().map(Option::key).toList();
		for (String key : values.keySet())
			if (!keys.contains(key)) throw new IllegalArgumentException("there is no option " + key +
				Nearest.hint(key, keys, "; the options are " + String.join(", ", keys)));
		Map<String, String> all = StudyOptions.under(values, options);
		for (Option option : options) {
			if (!all.containsKey(option.key())) continue;
			module.setInput(option.key(), option.parse(all.get(option.key())));
			module.resolveInput(option.key());
		}
		checkValues(module);
	}

	/**
	 * @throws IllegalArgumentException naming the first option that lies outside its range or choices
	 */
	public static void checkValues(Module module) {
		for (Option option : options(module.getInfo()))
			option.check(module.getInput(option.key()));
	}

	/**
	 * How far the class that declares an option is from Object. SciJava lists what a command inherits
	 * first; its own options, such as the input, matter more.
	 */
	private static int ancestry(ModuleItem<?> item) {
		int ancestors = 0;
		if (item instanceof CommandModuleItem<?> own) for (Class<?> type = own.getField()
			.getDeclaringClass(); type != null; type = type.getSuperclass())
			ancestors++;
		return ancestors;
	}

	/** Images and ROIs stand first, then other paths, then how it is done, as it is declared. */
	private static int place(ModuleItem<?> item) {
		Option option = new Option(item);
		if (!option.kind().isPath() || option.group().isPresent()) return 2;
		return SOURCES.contains(item.getName()) ? 0 : 1;
	}

	/**
	 * Plain values are options; images and SciJava's context are given by programs alone. Numbers are
	 * boxed: SciJava turns a text that is none into the primitive 0, which may be in range.
	 */
	private static boolean isOption(ModuleItem<?> item) {
		return KINDS.contains(item.getType());
	}
}
