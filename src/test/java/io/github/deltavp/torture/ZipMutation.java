// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Accidents of what is packed, and of the package. */
final class ZipMutation {

	record Packed(String name, byte[] content) {
	}

	private ZipMutation() {}

	/** @return of one file of a zip, or once in four times of the zip */
	static Mutation ofOne(Mutation mutation) {
		return (good, random) -> random.nextInt(4) == 0 ? ByteMutation.ANY.of(good, random) : ofOne(
			mutation, good, random);
	}

	/** @return of what is in a .gz, or once in four times of the package */
	static Mutation ofGz(Mutation mutation) {
		return (good, random) -> random.nextInt(4) == 0 ? ByteMutation.ANY.of(good, random) : gz(
			mutation.of(plain(good), random));
	}

	/** Writes a zip of the files of a folder. */
	static void pack(Path folder, Path zip) throws IOException {
		List<Packed> packed = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList())
				packed.add(new Packed(file.getFileName().toString(), Files.readAllBytes(file)));
		}
		Files.write(zip, packed(packed));
	}

	private static byte[] ofOne(Mutation mutation, byte[] good, Random random) {
		List<Packed> files = files(good);
		int at = random.nextInt(files.size());
		files.set(at, new Packed(files.get(at).name, mutation.of(files.get(at).content, random)));
		return packed(files);
	}

	static byte[] packed(List<Packed> files) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Packed file : files) {
				zip.putNextEntry(new ZipEntry(file.name));
				zip.write(file.content);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	static List<Packed> files(byte[] good) {
		List<Packed> files = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				files.add(new Packed(entry.getName(), zip.readAllBytes()));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return files;
	}

	static byte[] plain(byte[] gz) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gz))) {
			return in.readAllBytes();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] gz(byte[] plain) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
			gz.write(plain);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
