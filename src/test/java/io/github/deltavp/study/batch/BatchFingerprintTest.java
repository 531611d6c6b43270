// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of two images; what is done to one of them. */
class BatchFingerprintTest {

	private static final BatchOptions KNOWN = new BatchOptions(Set.of("pre"), Set.of("rois"), Set
		.of(), Set.of("threads"));
	private static final FileTime TIME = FileTime.fromMillis(1_000_000);
	private static final int SIZE = 100_000;

	@TempDir
	private Path folder;
	private String before;

	@BeforeEach
	void write() throws IOException {
		write("a.dcm", new byte[SIZE]);
		Files.createDirectory(folder.resolve("deeper"));
		write("deeper/b.dcm", new byte[SIZE]);
		before = fingerprint("2");
	}

	private void write(String name, byte[] bytes) throws IOException {
		Files.setLastModifiedTime(Files.write(folder.resolve(name), bytes), TIME);
	}

	private String fingerprint(String threads) throws IOException {
		return BatchFingerprint.of(Map.of("pre", folder.toString(), "threads", threads, "model",
			"etofts"), KNOWN);
	}

	@Test
	void theSameImagesAreTheSame() throws IOException {
		write("a.dcm", new byte[SIZE]);
		assertEquals(before, fingerprint("1"));
	}

	/** In the header, in the middle, at the end; of the same length and time. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1500, SIZE / 2 + 100, SIZE - 1 })
	void otherBytesAreFound(int place) throws IOException {
		byte[] bytes = new byte[SIZE];
		bytes[place] = 1;
		write("deeper/b.dcm", bytes);
		assertNotEquals(before, fingerprint("2"));
	}

	@Test
	void filesThatAreLongerNewerMoreOrFewerAreFound() throws IOException {
		write("a.dcm", Arrays.copyOf(new byte[SIZE], SIZE + 1));
		String longer = fingerprint("2");
		Files.setLastModifiedTime(folder.resolve("a.dcm"), FileTime.fromMillis(2_000_000));
		String newer = fingerprint("2");
		write("c.dcm", new byte[3]);
		String more = fingerprint("2");
		Files.delete(folder.resolve("a.dcm"));
		assertEquals(5, Set.of(before, longer, newer, more, fingerprint("2")).size());
	}

	/** A machine of a cluster has copies, with the times of the files, under a name of its own. */
	@Test
	void aCopyElsewhereIsTheSame(@TempDir Path elsewhere) throws IOException {
		Files.createDirectory(elsewhere.resolve("deeper"));
		for (String name : List.of("a.dcm", "deeper/b.dcm"))
			Files.copy(folder.resolve(name), elsewhere.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
		String original = of(folder);
		assertEquals(original, of(elsewhere));
		Files.write(elsewhere.resolve("a.dcm"), new byte[] { 1 });
		assertNotEquals(original, of(elsewhere));
	}

	private static String of(Path place) throws IOException {
		return BatchFingerprint.of(Map.of("pre", "hdfs://host/pre"), KNOWN, text -> place.toString());
	}

	@Test
	void imagesThatAreNotThereAreNoFailureHere() throws IOException {
		assertNotEquals(before, BatchFingerprint.of(Map.of("pre", folder.resolve("absent").toString()),
			KNOWN));
	}
}
