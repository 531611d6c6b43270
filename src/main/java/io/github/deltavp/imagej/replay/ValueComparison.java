// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.replay;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.ImagePlus;
import ij.process.ImageProcessor;
import io.github.deltavp.imagej.series.TiffFile;
import io.github.deltavp.report.Call;
import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares two files of one name, value by value where their kind has values. */
final class ValueComparison {

	/** What differs between two runs that are the same. */
	private static final Set<String> OF_A_RUN = Set.of(Call.COMPUTED_BY, "datePublished", "endTime");

	private ValueComparison() {}

	/**
	 * @return what moved most
	 * @throws IOException if one of them cannot be read
	 */
	static Moved of(Path before, Path after) throws IOException {
		String name = before.getFileName().toString();
		if (name.endsWith(".json")) return json(before, after);
		if (Files.mismatch(before, after) < 0) return Moved.NOTHING;
		Moved values = name.endsWith(".csv") ? values(table(before), table(after)) : name.endsWith(
			".tif") ? image(before, after) : Moved.NOTHING;
		return values.values() > 0 ? values : new Moved("", "", "", Double.POSITIVE_INFINITY, 1);
	}

	private static Moved json(Path before, Path after) throws IOException {
		return values(flat(before), flat(after));
	}

	/** Without what no number depends on. */
	private static Map<String, String> flat(Path file) throws IOException {
		Map<String, String> values = new LinkedHashMap<>();
		flatten("", JsonParser.parseString(Files.readString(file)), values);
		return values;
	}

	private static void flatten(String path, JsonElement tree, Map<String, String> values) {
		if (tree instanceof JsonObject object) object.entrySet().stream().filter(entry -> !OF_A_RUN
			.contains(entry.getKey())).forEach(entry -> flatten(path + (path.isEmpty() ? "" : ".") + entry
				.getKey(), entry.getValue(), values));
		else if (tree instanceof JsonArray array) for (int i = 0; i < array.size(); i++)
			flatten(path + "[" + (i + 1) + "]", array.get(i), values);
		else values.put(path, tree.isJsonNull() ? "" : tree.getAsString());
	}

	private static Map<String, String> table(Path file) throws IOException {
		CsvFile table = CsvFile.read(file);
		Map<String, String> values = new LinkedHashMap<>();
		for (int row = 0; row < table.rows().size(); row++)
			for (String column : table.columns())
				values.put("row " + (row + 1) + ", " + column, table.rows().get(row).text(column));
		return values;
	}

	private static Moved values(Map<String, String> before, Map<String, String> after) {
		TreeSet<String> all = new TreeSet<>(before.keySet());
		all.addAll(after.keySet());
		return all.stream().map(where -> Moved.of(where, before.getOrDefault(where, ""), after
			.getOrDefault(where, ""))).reduce(Moved.NOTHING, Moved::and);
	}

	/** As a share of the largest value. */
	private static Moved image(Path before, Path after) throws IOException {
		ImagePlus from = open(before);
		ImagePlus to = open(after);
		String sizes = List.of(from, to).stream().map(image -> image.getWidth() + " × " + image
			.getHeight() + " × " + image.getStackSize()).distinct().reduce((a, b) -> a + " and " + b)
			.orElseThrow();
		if (sizes.contains("and")) return new Moved("size", sizes, sizes, Double.POSITIVE_INFINITY, 1);
		double largest = largest(from);
		List<Moved> moved = new ArrayList<>();
		for (int slice = 1; slice <= from.getStackSize(); slice++)
			moved.add(slice(slice, from.getStack().getProcessor(slice), to.getStack().getProcessor(slice),
				largest));
		return moved.stream().reduce(Moved.NOTHING, Moved::and);
	}

	private static Moved slice(int slice, ImageProcessor before, ImageProcessor after,
		double largest)
	{
		Moved all = Moved.NOTHING;
		for (int p = 0; p < before.getPixelCount(); p++)
			if (Float.compare(before.getf(p), after.getf(p)) != 0) all = all.and(Moved.of("x " + p %
				before.getWidth() + ", y " + p / before.getWidth() + ", slice " + slice, before.getf(p),
				after.getf(p), largest));
		return all;
	}

	private static double largest(ImagePlus image) {
		double largest = 0;
		for (int slice = 1; slice <= image.getStackSize(); slice++)
			for (int p = 0; p < image.getStack().getProcessor(slice).getPixelCount(); p++) {
				double value = Math.abs(image.getStack().getProcessor(slice).getf(p));
				if (value > largest) largest = value;
			}
		return largest;
	}

	private static ImagePlus open(Path file) throws IOException {
		return TiffFile.open(file);
	}
}
