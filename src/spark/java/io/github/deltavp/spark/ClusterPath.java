// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.util.functional.FutureIO;

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

	/** @return whether it names its file system */
	static boolean hasScheme(String text) {
		return text.matches(SCHEME);
	}

	/** @param text an absolute URI, or a path of this computer */
	static ClusterPath of(String text, Configuration settings) throws IOException {
		Path path = hasScheme(text) ? new Path(text) : new Path(java.nio.file.Path.of(text)
			.toAbsolutePath().normalize().toUri());
		FileSystem system = system(path, settings);
		// The plain one: the other writes a file of checksums beside each.
		return new ClusterPath(system instanceof LocalFileSystem local ? local.getRaw() : system, path);
	}

	/** Hadoop knows more file systems than it has classes for. */
	private static FileSystem system(Path path, Configuration settings) throws IOException {
		try {
			return path.getFileSystem(settings);
		}
		catch (RuntimeException | UnsupportedFileSystemException e) {
			throw new IOException("Spark cannot read " + path.toUri().getScheme() + ": paths (" + e
				.getMessage() + "); give it the library of that file system with --packages", e);
		}
	}

	/** @return whether it lies on this computer, or a drive that looks so */
	static boolean isLocal(String text) {
		return !hasScheme(text) || text.startsWith("file:");
	}

	/** @return a path of this computer, of a text for which {@link #isLocal} holds */
	static java.nio.file.Path local(String text) {
		return java.nio.file.Path.of(hasScheme(text) ? new Path(text).toUri().getPath() : text);
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

	/**
	 * Writes a file of this computer in place of the one that is here: whoever reads it finds the old
	 * one or the new one.
	 */
	void replaceBy(java.nio.file.Path source) throws IOException {
		if (appearsWhole()) copyFrom(source);
		else {
			Path next = new Path(path.getParent(), ".deltavp-" + path.getName() + ".part");
			put(source, next);
			FileContext.getFileContext(path.toUri(), system.getConf()).rename(next, path,
				Options.Rename.OVERWRITE);
		}
	}

	/** In a store of objects a file is there when it is closed, and moving it would copy it. */
	private boolean appearsWhole() throws IOException {
		return system.hasPathCapability(path, CommonPathCapabilities.ABORTABLE_STREAM);
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
		// A store of objects need not be asked again what it has listed.
		try (InputStream in = FutureIO.awaitFuture(system.openFile(status.getPath()).withFileStatus(
			status).build()))
		{
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
