// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a folder of classes, so that ImageJ finds its plugins.config as in a release. */
final class Jars {

	private Jars() {}

	static void pack(Path classes, Path jar) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
				Stream<Path> all = Files.walk(classes))
		{
			List<Path> files = all.filter(Files::isRegularFile).toList();
			for (Path file : files) {
				zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, zip);
				zip.closeEntry();
			}
		}
	}

	/** Copies a jar without one of its entries, as an older version might be. */
	static void copyWithout(String left, Path jar, Path copy) throws IOException {
		Files.copy(jar, copy);
		try (FileSystem files = FileSystems.newFileSystem(copy)) {
			Files.delete(files.getPath(left));
		}
	}
}
