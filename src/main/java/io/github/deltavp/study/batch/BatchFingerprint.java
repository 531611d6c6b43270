// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.dicom.file.InputFiles;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.report.Version;
import io.github.deltavp.report.file.GivenPath;
import io.github.deltavp.series.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Whether a finished study would come out the same: a digest of its options, of the files that they
 * name, and of the version of DeltaVp. Of images, which are large, it holds what each file is
 * called, how long it is, when it was written, and its bytes at the start, in the middle and at the
 * end.
 */
public final class BatchFingerprint {

	private static final int LENGTH = 16;
	/** Bytes that are read at one place of an image's file. */
	private static final int SAMPLE = 2048;

	private BatchFingerprint() {}

	/**
	 * @param options all options of {@code Analyse Study...}, as text by key
	 * @param known what they are
	 * @throws IOException if one of the files cannot be read
	 */
	public static String of(Map<String, String> options, BatchOptions known) throws IOException {
		return of(options, known, text -> text);
	}

	/**
	 * The same of files that lie elsewhere.
	 *
	 * @param where tells where a file lies now that an option names
	 */
	public static String of(Map<String, String> options, BatchOptions known,
		UnaryOperator<String> where) throws IOException
	{
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(bytes(Version.current()));
		for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
			if (known.idle().contains(option.getKey())) continue;
			all.writeBytes(bytes(option.getKey() + "=" + option.getValue() + "\n"));
			if (option.getValue().isBlank() || !known.isPath(option.getKey())) continue;
			Path path = GivenPath.of(where.apply(option.getValue()));
			if (known.images().contains(option.getKey())) images(path, all);
			else all.writeBytes(content(path));
		}
		return Sha256.of(all.toByteArray()).substring(0, LENGTH);
	}

	private static void images(Path input, ByteArrayOutputStream all) throws IOException {
		if (Files.isDirectory(input)) try (InputFiles files = InputFiles.open(input)) {
			for (Source source : files.sources())
				image(((Source.OnDisk) source).path(), input, all);
		}
		else if (Files.exists(input)) image(input, input, all);
	}

	private static void image(Path file, Path input, ByteArrayOutputStream all) throws IOException {
		all.writeBytes(bytes(input.relativize(file) + " " + Files.size(file) + " " + Files
			.getLastModifiedTime(file).toMillis() + "\n"));
		all.writeBytes(sample(file));
	}

	/** Headers stand at the start, pixels in the middle and at the end. */
	private static byte[] sample(Path file) throws IOException {
		ByteBuffer sample = ByteBuffer.allocate(3 * SAMPLE);
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			long size = channel.size();
			for (long start : new long[] { 0, size / 2, Math.max(0, size - SAMPLE) }) {
				channel.position(start);
				sample.limit(sample.position() + SAMPLE);
				while (sample.hasRemaining() && channel.read(sample) >= 0);
			}
		}
		return Arrays.copyOf(sample.array(), sample.position());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** A file that is not there is the study's failure, told when it is analysed. */
	private static byte[] content(Path file) throws IOException {
		return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
	}
}
