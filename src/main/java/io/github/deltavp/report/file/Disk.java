// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What changes folders, one step each, so that a test can end a program between any two. */
interface Disk {

	/** The disk of this computer. */
	Disk REAL = new Disk() {

		@Override
		public void move(Path file, Path target) throws IOException {
			Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
		}

		@Override
		public void delete(Path file) throws IOException {
			Files.deleteIfExists(file);
		}

		@Override
		public void makeFolder(Path folder) throws IOException {
			Files.createDirectories(folder);
		}

		@Override
		public void write(Object tree, Path file) throws IOException {
			JsonFile.write(tree, file);
		}
	};

	/** Renames a file or folder; a file that is there already is replaced at once. */
	void move(Path file, Path target) throws IOException;

	/** Deletes a file or an empty folder, if it is there. */
	void delete(Path file) throws IOException;

	/** Makes a folder and those above it, if they are not there. */
	void makeFolder(Path folder) throws IOException;

	/** Writes a tree as {@link JsonFile} does. */
	void write(Object tree, Path file) throws IOException;
}
