// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.table.Decimal;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * One option of a command, as its declaration tells it: what dialogs show, macros write and lists
 * say about it all comes from here.
 */
public final class Option {

	/** Style of an option whose choices are the models that there are. */
	public static final String MODELS = "models";

	/** What kind of value an option takes. */
	public enum Kind {

			FOLDER("folder"), FILE("file"), SAVE("file to write"), FILE_OR_FOLDER("folder or file"),
			CHOICE("choice"), FLAG("true or false"), NUMBER("number"), WHOLE("whole number"), TEXT(
				"text");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		/** @return the kind in words, e.g. {@code whole number} */
		public String words() {
			return words;
		}

		/** @return whether it is a place on the disk */
		public boolean isPath() {
			return this == FOLDER || this == FILE || this == SAVE || this == FILE_OR_FOLDER;
		}
	}

	/**
	 * One of the values that an option may have.
	 *
	 * @param key what macros write, e.g. {@code extended_tofts}
	 * @param words what dialogs show, e.g. {@code Extended Tofts}
	 */
	public record Choice(String key, String words) {
	}

	private static final String EMPTY = "; empty: ";

	private final ModuleItem<?> item;

	Option(ModuleItem<?> item) {
		this.item = item;
	}

	/** @return what macros write before the equals sign */
	public String key() {
		return item.getName();
	}

	/** @return what dialogs show beside the field, with the unit */
	public String label() {
		return item.getLabel();
	}

	/** @return one sentence about it */
	public String description() {
		return item.getDescription();
	}

	/** @return what it means to leave it empty, as its description tells; empty where it does not */
	public String emptyMeans() {
		int at = description().indexOf(EMPTY);
		return at < 0 ? "" : description().substring(at + EMPTY.length());
	}

	/** @return whether the command does nothing without it */
	public boolean isNeeded() {
		return item.isRequired() && item.getType() == String.class && kind() != Kind.CHOICE;
	}

	/** @return the heading under which dialogs keep it; none in the first view */
	public Optional<String> group() {
		return styles().filter(OptionGroup::isGroup).map(OptionGroup::heading).findFirst();
	}

	/** @return what kind of value it takes */
	public Kind kind() {
		if (!choices().isEmpty()) return Kind.CHOICE;
		Class<?> type = item.getType();
		if (type == Boolean.class) return Kind.FLAG;
		if (type == Double.class) return Kind.NUMBER;
		if (type == Integer.class || type == Long.class) return Kind.WHOLE;
		return styles().map(Option::pathKind).flatMap(Optional::stream).findFirst().orElse(Kind.TEXT);
	}

	/** @return whether several paths may stand there, with semicolons between */
	public boolean takesSeveral() {
		return styles().anyMatch("several"::equals);
	}

	/** @return whether it is a list of numbers with commas between: 3,4 is no decimal fraction */
	public boolean isList() {
		return styles().anyMatch("list"::equals);
	}

	/** @return the values that it may have; empty if it is no choice */
	public List<Choice> choices() {
		if (styles().anyMatch(MODELS::equals)) return TracerModels.all().stream().map(
			model -> new Choice(model.key(), model.words())).toList();
		List<?> keys = item.getChoices();
		return keys == null ? List.of() : keys.stream().map(key -> new Choice(key.toString(),
			ChoiceWords.of(key(), key.toString()))).toList();
	}

	/** @return what a dialog shows for a value: the words of a choice, else the value itself */
	public String words(String value) {
		return choices().stream().filter(choice -> choice.key().equals(value)).map(Choice::words)
			.findFirst().orElse(value);
	}

	/**
	 * @param text what a macro or a person wrote; of a choice, its key or its words
	 * @return the value
	 * @throws IllegalArgumentException naming the option, if the text is not of its kind
	 */
	public Object parse(String text) {
		try {
			if (item.getType() == Double.class) return Decimal.parse(text);
			if (item.getType() == Integer.class) return Integer.parseInt(text.strip());
			if (item.getType() == Long.class) return Long.parseLong(text.strip());
		}
		catch (NumberFormatException e) {
			throw new IllegalArgumentException(key() + "=" + text + " is not a " + kind().words() + " (" +
				label() + ")", e);
		}
		if (kind() == Kind.FLAG) return truth(text.strip());
		return kind() == Kind.CHOICE ? choice(text) : text;
	}

	/** @throws IllegalArgumentException naming the option, if the value lies outside its range */
	void check(Object value) {
		if (value == null) throw new IllegalArgumentException(key() +
			" is given, but nothing in it; leave it out for the default, or give a " + kind().words() +
			" (" + label() + ")");
		if (value instanceof Number number && isOutside(number.doubleValue()))
			throw new IllegalArgumentException(key() + "=" + value + " is outside " + range(" … ") +
				" (" + label() + ")");
		if (kind() == Kind.CHOICE && choices().stream().noneMatch(choice -> choice.key().equals(value)))
			throw new IllegalArgumentException(key() + "=" + value + " is not among " + keys() + " (" +
				label() + ")" + Nearest.hint(String.valueOf(value), choices().stream().map(Choice::key)
					.toList(), ""));
	}

	/**
	 * @param text what stands in a dialog
	 * @return what a person has to mend there, as a sentence; nothing if it can be used
	 */
	public Optional<String> complaint(String text) {
		if (text.isBlank() && isNeeded()) return Optional.of(kind().isPath() ? "Choose a " + kind()
			.words() + "." : "Fill this in.");
		if (kind().isPath()) return pathComplaint(text.strip());
		try {
			Object value = parse(text);
			if (!(value instanceof Number number) || !isOutside(number.doubleValue())) return Optional
				.empty();
			return Optional.of("Give a number " + range(" to ") + ".");
		}
		catch (IllegalArgumentException e) {
			return Optional.of("Give a " + kind().words() + ".");
		}
	}

	/** @return the range, the choices or the kind of its values */
	public String allowed() {
		if (kind() == Kind.CHOICE) return keys();
		return item.getMinimumValue() != null ? range(" … ") : kind().words();
	}

	/** @return what is allowed, and the default */
	public String describe(Object defaultValue) {
		return allowed() + "; default " + (text(defaultValue).isEmpty() ? "none" : text(defaultValue));
	}

	/** @return the value that a module has for it, as text; numbers as a person writes them */
	public String text(Module module) {
		return text(module.getInput(key()));
	}

	private static String text(Object value) {
		if (value instanceof Double number && Double.isFinite(number)) return BigDecimal.valueOf(number)
			.stripTrailingZeros().toPlainString();
		return value == null ? "" : value.toString();
	}

	private Stream<String> styles() {
		return Arrays.stream(String.valueOf(item.getWidgetStyle()).split(",")).map(String::strip);
	}

	private static Optional<Kind> pathKind(String style) {
		return switch (style) {
			case "directory" -> Optional.of(Kind.FOLDER);
			case "both" -> Optional.of(Kind.FILE_OR_FOLDER);
			case "file", "open" -> Optional.of(Kind.FILE);
			case "save" -> Optional.of(Kind.SAVE);
			default -> Optional.empty();
		};
	}

	private Object truth(String text) {
		if (text.equalsIgnoreCase("true")) return true;
		if (text.equalsIgnoreCase("false")) return false;
		throw new IllegalArgumentException(key() + "=" + text + " is neither true nor false (" +
			label() + ")");
	}

	/** A text that is no choice stays as it is, to be told by {@link #check}. */
	private String choice(String text) {
		return choices().stream().filter(choice -> choice.words().equalsIgnoreCase(text.strip())).map(
			Choice::key).findFirst().orElse(text);
	}

	private String keys() {
		return choices().stream().map(Choice::key).collect(Collectors.joining(", "));
	}

	private boolean isOutside(double value) {
		boolean below = item.getMinimumValue() instanceof Number low && value < low.doubleValue();
		boolean above = item.getMaximumValue() instanceof Number high && value > high.doubleValue();
		return Double.isNaN(value) || Double.isInfinite(value) || below || above;
	}

	private String range(String between) {
		return text(item.getMinimumValue()) + between + (item.getMaximumValue() == null ? "∞" : text(
			item.getMaximumValue()));
	}

	/** Several paths with semicolons between are looked at by the command. */
	private Optional<String> pathComplaint(String text) {
		try {
			boolean toRead = kind() == Kind.FILE || kind() == Kind.FILE_OR_FOLDER;
			boolean several = takesSeveral() && text.contains(";");
			if (!toRead || text.isEmpty() || several || Files.exists(Path.of(text))) return Optional
				.empty();
			return Optional.of("There is no such " + kind().words() + ".");
		}
		catch (InvalidPathException e) {
			return Optional.of("This can be no path on this computer.");
		}
	}
}
