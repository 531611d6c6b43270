// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Accidents of JSON: a value or a key that becomes another, or goes. */
enum JsonMutation implements Mutation {

		VALUE {

			@Override
			String of(String json, Random random) {
				return changed(json, VALUES, random, odd(random));
			}
		},
		KEY
		{

			@Override
			String of(String json, Random random) {
				return changed(json, KEYS, random, random.nextBoolean() ? "\"\":" : "\"other\":");
			}
		},
		LINE
		{

			@Override
			String of(String json, Random random) {
				return changed(json, LINES, random, "");
			}
		},
		TWICE
		{

			@Override
			String of(String json, Random random) {
				MatchResult line = any(json, LINES, random);
				return json.substring(0, line.end()) + line.group() + json.substring(line.end());
			}
		},
		OTHER
		{

			@Override
			String of(String json, Random random) {
				return ODD.get(random.nextInt(ODD.size()));
			}
		};

	private static final Pattern VALUES = Pattern.compile(
		"(?<=: )(\"[^\"]*\"|-?[0-9][^,\\s]*|true|false|null)|\"[^\"]*\"(?=,?\n)");
	private static final Pattern KEYS = Pattern.compile("\"[^\"]*\":");
	private static final Pattern LINES = Pattern.compile(".*\n?");
	private static final List<String> ODD = List.of("null", "[]", "{}", "\"\"", "-1", "0", "1e999",
		"9".repeat(40), "true", "[null]", "{\"a\": {}}", "\"\\u0000\"", "\"../../x\"", "\"=cmd()\"", "["
			.repeat(20_000), "{\"a\":".repeat(20_000), "NaN", "\"" + "x".repeat(5000) + "\"", "\"\\n\"",
		"", "// x", "[[1, 2], [3]]", "1.5");

	/** One of them; or bytes. */
	static final Mutation ANY = (good, random) -> random.nextInt(6) == 0 ? ByteMutation.ANY.of(good,
		random) : values()[random.nextInt(values().length)].of(good, random);

	@Override
	public byte[] of(byte[] good, Random random) {
		return of(new String(good, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
	}

	abstract String of(String json, Random random);

	private static String odd(Random random) {
		return random.nextBoolean() ? ODD.get(random.nextInt(ODD.size())) : "\"" + TextMutation.hostile(
			random).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\0",
				"\\u0000") + "\"";
	}

	private static String changed(String json, Pattern what, Random random, String instead) {
		MatchResult at = any(json, what, random);
		return json.substring(0, at.start()) + instead + json.substring(at.end());
	}

	private static MatchResult any(String json, Pattern what, Random random) {
		List<MatchResult> all = what.matcher(json).results().toList();
		return all.get(random.nextInt(all.size()));
	}
}
