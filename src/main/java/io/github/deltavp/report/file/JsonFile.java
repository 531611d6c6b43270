// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tree for programs: UTF-8 JSON, numbers with full double precision; NaN and infinity, which JSON
 * does not know, as null.
 */
public final class JsonFile {

	private static final JsonSerializer<Double> FINITE = (value, type, context) -> Double.isFinite(
		value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
	private static final JsonSerializer<Optional<?>> IF_PRESENT = (value, type, context) -> context
		.serialize(value.orElse(null));

	private static final Gson GSON = new GsonBuilder().serializeNulls().setPrettyPrinting()
		.disableHtmlEscaping().registerTypeAdapter(Double.class, FINITE).registerTypeAdapter(
			double.class, FINITE).registerTypeHierarchyAdapter(Optional.class, IF_PRESENT).create();

	private JsonFile() {}

	/**
	 * Writes {@code value} to {@code file}.
	 *
	 * @param value records, maps (in their order), lists, arrays, numbers, texts, booleans,
	 *          optionals, null
	 */
	public static void write(Object value, Path file) throws IOException {
		Files.writeString(file, GSON.toJson(value) + "\n");
	}

	/** @return the value as Gson holds it */
	static JsonElement tree(Object value) {
		return GSON.toJsonTree(value);
	}

	/**
	 * @param pairs name, value, name, value, …
	 * @return a map in that order
	 */
	public static Map<String, Object> object(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2)
			map.put((String) pairs[i], pairs[i + 1]);
		return map;
	}
}
