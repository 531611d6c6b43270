// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report;

import com.google.gson.annotations.SerializedName;
import io.github.deltavp.report.file.Content;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a result was asked for, and what computed it: the part of {@code provenance.json} that does
 * it again.
 *
 * @param command label of the command
 * @param options what the result depends on, by key: numbers, flags and text
 * @param from where an option comes from that is not at its default, by key: {@code call}, or
 *          {@code study.json}
 * @param inputs what the files and folders held that the options named, by key
 * @param computedBy versions and the machine, on which no number depends
 */
public record Call(String command, Map<String, Object> options, Map<String, String> from,
		Map<String, Content> inputs, @SerializedName(COMPUTED_BY) Map<String, Object> computedBy) {

	/** What differs between two runs that are the same. */
	public static final String COMPUTED_BY = "computed_by";

	/** What nobody asked for by a command. */
	public static final Call NONE = new Call("", Map.of(), Map.of(), Map.of(), Map.of());

	/** @return its parts, by name */
	public Map<String, Object> facts() {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("command", command);
		facts.put("options", options);
		facts.put("from", from);
		facts.put("inputs", inputs);
		facts.put(COMPUTED_BY, computedBy);
		return facts;
	}
}
