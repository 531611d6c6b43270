/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.scijava.Context;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;

/**
 * What every option of every command has to obey, in every host: its key is known, its text is of
 * its type, its value lies in its range or among its choices. SciJava itself reads bad numbers as 0
 * and does not check choices.
 */
public final class OptionRules {

	private static final List<String> SOURCES = List.of("input", "pre", "post", "rois", "prerois",
		"postrois");

	private OptionRules() {}

	/**
	 * @return the options of a command in the order of its dialog, without what SciJava itself
	 *         injects
	 */
	public static List<ModuleItem<?>> options(ModuleInfo info) {
		List<ModuleItem<?>> options = new ArrayList<>();
		info.inputs().forEach(options::add);
		options.removeIf(item -> !isOption(item));
		options.sort(Comparator.comparingInt(OptionRules::place).thenComparing(Comparator.comparingInt(
			OptionRules::ancestry).reversed()));
		return options;
	}

	/**
	 * Fills a command's options from text.
	 *
	 * @param values text by lower-case key
	 * @throws IllegalArgumentException naming the option, its value and what is allowed
	 */
	public static void fill(Module module, Map<String, String> values) {
		checkText(module, values);
		for (ModuleItem<?> item : options(module.getInfo())) {
			String text = values.get(item.getName());
			if (text == null) continue;
			module.setInput(item.getName(), convert(item, text));
			module.resolveInput(item.getName());
		}
		checkValues(module);
	}

	/**
	 * Checks the text of options that another host (Fiji) has converted on its own terms.
	 *
	 * @throws IllegalArgumentException on an unknown key, or text that is not of its option's type
	 */
	public static void checkText(Module module, Map<String, String> values) {
		for (Map.Entry<String, String> value : values.entrySet()) {
			ModuleItem<?> item = module.getInfo().getInput(value.getKey());
			if (item == null || !isOption(item)) throw new IllegalArgumentException(
				"there is no option " + value.getKey() + "; the options are " + names(module));
			convert(item, value.getValue());
		}
	}

	/**
	 * @throws IllegalArgumentException naming the first option that lies outside its range or choices
	 */
	public static void checkValues(Module module) {
		for (ModuleItem<?> item : options(module.getInfo()))
			checkValue(item, module.getInput(item.getName()));
	}

	/** @return unit, default and range of an option in words, for lists and messages */
	public static String describe(ModuleItem<?> item, Object defaultValue) {
		StringBuilder text = new StringBuilder();
		if (item.getChoices() != null && !item.getChoices().isEmpty()) text.append(choices(item));
		else if (item.getMinimumValue() != null) text.append(item.getMinimumValue()).append(" … ")
			.append(Objects.requireNonNullElse(item.getMaximumValue(), "∞"));
		else text.append(kind(item));
		return text.append("; default ").append("".equals(defaultValue) || defaultValue == null ? "none"
			: defaultValue).toString();
	}

	private static void checkValue(ModuleItem<?> item, Object value) {
		if (value instanceof Number number && outside(item, number.doubleValue()))
			throw new IllegalArgumentException(item.getName() + "=" + value + " is outside " + item
				.getMinimumValue() + " … " + Objects.requireNonNullElse(item.getMaximumValue(), "∞") +
				" (" + item.getLabel() + ")");
		List<?> choices = item.getChoices();
		if (choices != null && !choices.isEmpty() && !choices.contains(value))
			throw new IllegalArgumentException(item.getName() + "=" + value + " is not among " + choices(
				item) + " (" + item.getLabel() + ")");
	}

	private static boolean outside(ModuleItem<?> item, double value) {
		boolean below = item.getMinimumValue() instanceof Number low && value < low.doubleValue();
		boolean above = item.getMaximumValue() instanceof Number high && value > high.doubleValue();
		return Double.isNaN(value) || Double.isInfinite(value) || below || above;
	}

	private static Object convert(ModuleItem<?> item, String text) {
		Class<?> type = item.getType();
		try {
			if (type == double.class) return Double.parseDouble(text.strip());
			if (type == int.class) return Integer.parseInt(text.strip());
			if (type == long.class) return Long.parseLong(text.strip());
		}
		catch (NumberFormatException e) {
			throw new IllegalArgumentException(item.getName() + "=" + text + " is not a " + kind(item) +
				" (" + item.getLabel() + ")", e);
		}
		if (type == boolean.class) return truth(item, text.strip());
		return text;
	}

	private static boolean truth(ModuleItem<?> item, String text) {
		if (text.equalsIgnoreCase("true")) return true;
		if (text.equalsIgnoreCase("false")) return false;
		throw new IllegalArgumentException(item.getName() + "=" + text +
			" is neither true nor false (" + item.getLabel() + ")");
	}

	private static String kind(ModuleItem<?> item) {
		Class<?> type = item.getType();
		if (type == double.class) return "number";
		if (type == int.class || type == long.class) return "whole number";
		return type == boolean.class ? "true or false" : "text";
	}

	private static String choices(ModuleItem<?> item) {
		return item.getChoices().stream().map(Object::toString).collect(Collectors.joining(", "));
	}

	private static String names(Module module) {
		return options(module.getInfo()).stream().map(ModuleItem::getName).collect(Collectors.joining(
			", "));
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

	/** Images and ROIs stand first, then other paths, then how it is done. */
	private static int place(ModuleItem<?> item) {
		if (!isPath(item)) return 2;
		return SOURCES.contains(item.getName()) ? 0 : 1;
	}

	/** Whether the option is a file or folder. */
	static boolean isPath(ModuleItem<?> item) {
		String style = String.valueOf(item.getWidgetStyle());
		return style.contains("directory") || style.contains("file") || style.contains("open");
	}

	private static boolean isOption(ModuleItem<?> item) {
		return item.getType() != Context.class;
	}
}
