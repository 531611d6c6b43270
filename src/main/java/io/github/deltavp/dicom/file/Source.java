// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One file that may be DICOM: on disk, or in a zip. */
public sealed interface Source {

	/** @return file name without its folders, for messages */
	String name();

	/** @return its length in bytes */
	long length();

	/** @return a stream from its first byte */
	InputStream open() throws IOException;

	/** @return whether skipping within {@link #open} costs nothing */
	boolean isSeekable();

	/** A file on disk. */
	record OnDisk(Path path, long length) implements Source {

		@Override
		public String name() {
			return path.getFileName().toString();
		}

		@Override
		public InputStream open() throws IOException {
			return new FileInputStream(path.toFile());
		}

		@Override
		public boolean isSeekable() {
			return true;
		}
	}

	/** An entry of a zip, read without unpacking it to disk. */
	record InZip(ZipFile zip, ZipEntry entry) implements Source {

		@Override
		public String name() {
			return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
		}

		@Override
		public long length() {
			return entry.getSize();
		}

		@Override
		public InputStream open() throws IOException {
			return zip.getInputStream(entry);
		}

		@Override
		public boolean isSeekable() {
			return false;
		}
	}
}
