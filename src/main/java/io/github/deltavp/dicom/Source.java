/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.dicom;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One file that may be DICOM: on disk, or in a zip. */
sealed interface Source {

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
