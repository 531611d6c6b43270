// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A tree for programs: UTF-8 JSON, numbers with full double precision; NaN and infinity, which JSON
 * does not know, as null.
 */
public final class JsonFile {

	private static final Gson GSON = new GsonBuilder().serializeNulls().setPrettyPrinting()
		.disableHtmlEscaping().create();

	private JsonFile() {}

	/**
	 * Writes {@code value} to {@code file}.
	 *
	 * @param value maps (in their order), lists, arrays, numbers, texts, booleans, optionals, null
	 */
	public static void write(Object value, Path file) throws IOException {
		Files.writeString(file, GSON.toJson(tree(value)) + "\n");
	}

	/** @return the value as Gson holds it */
	static JsonElement tree(Object value) {
		return GSON.toJsonTree(plain(value));
	}

	private static Object plain(Object value) {
		if (value instanceof Double number) return Double.isFinite(number) ? number : null;
		if (value instanceof Optional<?> optional) return plain(optional.orElse(null));
		if (value instanceof List<?> list) return IntStream.range(0, list.size()).mapToObj(i -> plain(
			list.get(i))).toArray();
		if (value instanceof Map<?, ?> map) return plainMap(map);
		if (value != null && value.getClass().isArray()) return IntStream.range(0, Array.getLength(
			value)).mapToObj(i -> plain(Array.get(value, i))).toArray();
		return value;
	}

	private static Map<String, Object> plainMap(Map<?, ?> map) {
		Map<String, Object> plain = new LinkedHashMap<>();
		map.forEach((key, value) -> plain.put(key.toString(), plain(value)));
		return plain;
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
