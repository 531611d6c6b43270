// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.report.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a finished study would come out the same: a digest of its options, of the files that they
 * name, and of the version of DeltaVp. Images are taken to stay as they are.
 */
public final class BatchFingerprint {

	private static final List<String> OF_NO_CONSEQUENCE = List.of("output", "overwrite", "threads");
	private static final int LENGTH = 16;

	private BatchFingerprint() {}

	/**
	 * @param options all options of {@code Analyse Study...}, as text by key
	 * @throws IOException if one of the files cannot be read
	 */
	public static String of(Map<String, String> options) throws IOException {
		MessageDigest digest = sha256();
		digest.update(Version.current().getBytes(StandardCharsets.UTF_8));
		for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
			if (OF_NO_CONSEQUENCE.contains(option.getKey())) continue;
			digest.update((option.getKey() + "=" + option.getValue() + "\n").getBytes(
				StandardCharsets.UTF_8));
			if (BatchList.FILES.contains(option.getKey()) && !option.getValue().isBlank()) digest.update(
				content(Path.of(option.getValue())));
		}
		return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
	}

	/** A file that is not there is the study's failure, told when it is analysed. */
	private static byte[] content(Path file) throws IOException {
		return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
