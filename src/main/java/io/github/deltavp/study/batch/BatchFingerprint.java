// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.report.file.Sha256;
import io.github.deltavp.report.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a finished study would come out the same: a digest of its options, of the files that they
 * name, and of the version of DeltaVp. Images are taken to stay as they are.
 */
public final class BatchFingerprint {

	private static final int LENGTH = 16;

	private BatchFingerprint() {}

	/**
	 * @param options all options of {@code Analyse Study...}, as text by key
	 * @param known what they are
	 * @throws IOException if one of the files cannot be read
	 */
	public static String of(Map<String, String> options, BatchOptions known) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(bytes(Version.current()));
		for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
			if (known.idle().contains(option.getKey())) continue;
			all.writeBytes(bytes(option.getKey() + "=" + option.getValue() + "\n"));
			if (known.files().contains(option.getKey()) && !option.getValue().isBlank()) all.writeBytes(
				content(Path.of(option.getValue())));
		}
		return Sha256.of(all.toByteArray()).substring(0, LENGTH);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** A file that is not there is the study's failure, told when it is analysed. */
	private static byte[] content(Path file) throws IOException {
		return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
	}
}
