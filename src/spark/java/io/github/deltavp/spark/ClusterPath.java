// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A file or folder on any file system of Hadoop: this computer's, {@code hdfs:}, {@code s3a:}. A
 * text without a scheme is a path of this computer.
 */
final class ClusterPath {

	private static final String SCHEME = "[A-Za-z][A-Za-z0-9+.-]+:/.*";

	private final FileSystem system;
	private final Path path;

	private ClusterPath(FileSystem system, Path path) {
		this.system = system;
		this.path = path;
	}

	/** @param text an absolute URI, or a path of this computer */
	static ClusterPath of(String text, Configuration settings) throws IOException {
		Path path = text.matches(SCHEME) ? new Path(text) : new Path(java.nio.file.Path.of(text)
			.toAbsolutePath().normalize().toUri());
		FileSystem system = path.getFileSystem(settings);
		// The plain one: the other writes a file of checksums beside each.
		return new ClusterPath(system instanceof LocalFileSystem local ? local.getRaw() : system, path);
	}

	/** @return whether it lies on this computer, or a drive that looks so */
	static boolean isLocal(String text) {
		return !text.matches(SCHEME) || text.startsWith("file:");
	}

	/** @return a path of this computer, of a text for which {@link #isLocal} holds */
	static java.nio.file.Path local(String text) {
		return text.startsWith("file:") ? java.nio.file.Path.of(URI.create(text).getPath())
			: java.nio.file.Path.of(text);
	}

	/** @param below a path below this one, with slashes */
	ClusterPath child(String below) {
		return new ClusterPath(system, new Path(path, new Path(null, null, below)));
	}

	boolean exists() throws IOException {
		return system.exists(path);
	}

	/** @return whether nothing is there, or an empty folder */
	boolean isEmpty() throws IOException {
		return !exists() || system.listStatus(path).length == 0;
	}

	void delete() throws IOException {
		system.delete(path, true);
	}

	/** Moves it to a place where nothing is, or an empty folder; on most systems in one step. */
	void moveTo(ClusterPath target) throws IOException {
		if (target.exists()) system.delete(target.path, false);
		system.mkdirs(target.path.getParent());
		if (!system.rename(path, target.path)) throw new IOException(this + " cannot be moved to " +
			target + "; look whether the folder can be written");
	}

	/** Puts a file in place of another, in one step where the system can. */
	void replace(ClusterPath target) throws IOException {
		FileContext.getFileContext(path.toUri(), system.getConf()).rename(path, target.path,
			Options.Rename.OVERWRITE);
	}

	/** @return paths of all files below it, with slashes, in order; of a file its name */
	List<String> files() throws IOException {
		List<String> files = new ArrayList<>();
		if (exists()) collect(system.getFileStatus(path), "", files);
		files.sort(Comparator.naturalOrder());
		return files;
	}

	private void collect(FileStatus status, String below, List<String> files) throws IOException {
		if (!status.isDirectory()) files.add(below);
		else for (FileStatus inside : system.listStatus(status.getPath()))
			collect(inside, below + (below.isEmpty() ? "" : "/") + inside.getPath().getName(), files);
	}

	/** Brings a file or folder here, with the times at which its files were written. */
	void copyTo(java.nio.file.Path target) throws IOException {
		fetch(system.getFileStatus(path), target);
	}

	private void fetch(FileStatus status, java.nio.file.Path target) throws IOException {
		if (status.isDirectory()) {
			Files.createDirectories(target);
			for (FileStatus inside : system.listStatus(status.getPath()))
				fetch(inside, target.resolve(inside.getPath().getName()));
			return;
		}
		Files.createDirectories(target.getParent());
		try (InputStream in = system.open(status.getPath())) {
			Files.copy(in, target);
		}
		Files.setLastModifiedTime(target, FileTime.fromMillis(status.getModificationTime()));
	}

	/** Writes a file or folder of this computer to where this path is. */
	void copyFrom(java.nio.file.Path source) throws IOException {
		try (Stream<java.nio.file.Path> all = Files.walk(source)) {
			for (java.nio.file.Path each : all.sorted().toList())
				put(each, source.equals(each) ? path : child(source.relativize(each).toString().replace(
					'\\', '/')).path);
		}
	}

	private void put(java.nio.file.Path source, Path target) throws IOException {
		if (Files.isDirectory(source)) {
			system.mkdirs(target);
			return;
		}
		try (OutputStream out = system.create(target, true)) {
			Files.copy(source, out);
		}
	}

	@Override
	public String toString() {
		return path.toString();
	}
}
