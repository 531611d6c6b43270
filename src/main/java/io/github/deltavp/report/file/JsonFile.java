// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializer;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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

	private static final TypeAdapter<Double> FINITE = new TypeAdapter<>() {

		@Override
		public void write(JsonWriter out, Double value) throws IOException {
			out.value(value == null || !Double.isFinite(value) ? null : value);
		}

		@Override
		public Double read(JsonReader in) throws IOException {
			if (in.peek() != JsonToken.NULL) return in.nextDouble();
			in.nextNull();
			return Double.NaN;
		}
	};
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

	/**
	 * @param kind records of what {@link #write} takes
	 * @return what was written; null as NaN where a number is wanted
	 * @throws IOException with a sentence for the user if it is not there, or something else
	 */
	public static <T> T read(Path file, Class<T> kind) throws IOException {
		try {
			T read = GSON.fromJson(Files.readString(file), kind);
			if (read != null) return read;
		}
		catch (JsonParseException | CharacterCodingException e) {
			throw new IOException(file + " is not as DeltaVp writes it; write it again", e);
		}
		throw new IOException(file + " is empty; write it again");
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
