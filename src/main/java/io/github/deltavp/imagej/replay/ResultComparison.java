// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.replay;

import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of two results of one call, compared.
 *
 * @param files what became of each, in the order of their names
 */
public record ResultComparison(List<Compared> files) {

	/** The table of what moved. */
	public static final String NAME = "replay.csv";

	/**
	 * One file.
	 *
	 * @param name below both folders
	 * @param outcome same, moved, missing (only before), or new (only after)
	 * @param moved what moved most
	 */
	record Compared(String name, String outcome, Moved moved) {

		/** @return whether it is there twice, and alike */
		boolean isSame() {
			return outcome.equals("same");
		}
	}

	public ResultComparison {
		files = List.copyOf(files);
	}

	/**
	 * @param before folder of a result; what it has besides is not looked at
	 * @param after folder of the same, made again
	 * @throws IOException if a file cannot be read
	 */
	public static ResultComparison of(Path before, Path after) throws IOException {
		TreeSet<String> names = new TreeSet<>(files(after, Optional.empty()));
		names.addAll(files(before, Optional.of(after)));
		List<Compared> compared = new ArrayList<>();
		for (String name : names)
			compared.add(compared(name, before.resolve(name), after.resolve(name)));
		return new ResultComparison(compared);
	}

	private static Compared compared(String name, Path before, Path after) throws IOException {
		if (!Files.exists(before)) return new Compared(name, "new", Moved.NOTHING);
		if (!Files.exists(after)) return new Compared(name, "missing", Moved.NOTHING);
		Moved moved = ValueComparison.of(before, after);
		return new Compared(name, moved.values() == 0 ? "same" : "moved", moved);
	}

	/** A folder of results may hold other things, below other names. */
	private static List<String> files(Path folder, Optional<Path> alike) throws IOException {
		List<String> names = new ArrayList<>();
		try (Stream<Path> top = Files.list(folder)) {
			for (Path entry : top.filter(path -> alike.isEmpty() || Files.exists(alike.get().resolve(path
				.getFileName()))).toList())
				try (Stream<Path> below = Files.walk(entry)) {
					below.filter(Files::isRegularFile).forEach(file -> names.add(folder.relativize(file)
						.toString().replace('\\', '/')));
				}
		}
		return names;
	}

	/** @return what came out, in a line */
	public String words() {
		long same = files.stream().filter(Compared::isSame).count();
		if (same == files.size()) return "The same: all values of " + same + " files.";
		String most = files.stream().filter(file -> file.outcome.equals("moved")).max(Comparator
			.comparingInt((Compared file) -> file.moved.where().isEmpty() ? 0 : 1).thenComparingDouble(
				file -> file.moved.relative())).map(ResultComparison::most).orElse("");
		return "Not the same: " + (files.size() - same) + " of " + files.size() + " files" + most;
	}

	private static String most(Compared file) {
		Moved moved = file.moved;
		if (moved.where().isEmpty()) return ", such as " + file.name;
		String share = Double.isInfinite(moved.relative()) ? "" : String.format(Locale.ROOT,
			" (%.2g of it)", moved.relative());
		return "; most moved " + file.name + ", " + moved.where() + ": " + moved.before() +
			" before, " + moved.after() + " now" + share;
	}

	/** Writes what became of each file. */
	public void write(Path file) throws IOException {
		new CsvTable(List.of("file", "outcome", "values_moved", "most_moved", "before", "after",
			"relative_difference"), files.stream().map(ResultComparison::row).toList()).write(file);
	}

	private static List<Object> row(Compared file) {
		Moved moved = file.moved;
		boolean told = moved.values() > 0 && !Double.isInfinite(moved.relative());
		return List.of(file.name, file.outcome, moved.values(), moved.where(), moved.before(), moved
			.after(), told ? (Object) moved.relative() : "");
	}
}
