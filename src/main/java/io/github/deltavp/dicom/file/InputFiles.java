// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files below an input: a folder with its subfolders, a zip, or one file. Links within it are
 * followed; links that lead out of it, loops of links, pipes, devices and unreadable files are put
 * aside.
 */
public final class InputFiles implements AutoCloseable {

	private static final String LEADS_OUT =
		"a link out of the folder, not followed; copy what it leads to into the folder";

	private static final String EMPTY_ZIP = "PK\5\6";

	private final List<Source> sources = new ArrayList<>();
	private final List<Rejection> rejected = new ArrayList<>();
	private ZipFile zip;

	private InputFiles() {}

	/**
	 * @param input folder, zip or file
	 * @throws DicomException if there is nothing that can be read
	 */
	public static InputFiles open(Path input) throws IOException {
		if (!Files.exists(input)) throw new DicomException("input " + input +
			" does not exist; give a folder, a zip or a file of DICOM images");
		InputFiles files = new InputFiles();
		if (Files.isDirectory(input)) files.walk(input);
		else if (isDirectoryFile(input.getFileName().toString())) files.walk(input.toAbsolutePath()
			.getParent());
		else if (!Files.isRegularFile(input) || !Files.isReadable(input)) throw new DicomException(
			"input " + input + " is not a readable file or folder");
		else if (isZip(input)) files.list(input);
		else files.sources.add(new Source.OnDisk(input, Files.size(input)));
		return files;
	}

	/** @return whether that file is a zip, a DICOMDIR or DICOM, damaged or not */
	public static boolean areIn(Path file) throws IOException {
		String name = file.getFileName().toString();
		return isDirectoryFile(name) || name.toLowerCase(Locale.ROOT).endsWith(".dcm") || isZip(file) ||
			isDicom(file);
	}

	private static boolean isDicom(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			if (new String(in.readNBytes(132), StandardCharsets.ISO_8859_1).endsWith("DICM")) return true;
		}
		try {
			return DicomFile.read(new Source.OnDisk(file, Files.size(file))) != null;
		}
		catch (DicomException e) {
			return false;
		}
	}

	/** @return the files, in the order of their paths */
	public List<Source> sources() {
		return sources;
	}

	/** @return what was put aside, with the reason */
	public List<Rejection> rejected() {
		return rejected;
	}

	/** @return a sentence on links that lead out of the folder, if there are any */
	public List<String> linksNotFollowed() {
		long links = rejected.stream().filter(one -> one.reason().equals(LEADS_OUT)).count();
		return links == 0 ? List.of() : List.of("the folder has " + (links == 1 ? "a link that leads"
			: links + " links that lead") + " out of it, not followed; if the exam lies " +
			"there, copy it into the folder");
	}

	@Override
	public void close() throws IOException {
		if (zip != null) zip.close();
	}

	private void walk(Path folder) throws IOException {
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
			new Visitor(folder.toRealPath()));
		sources.sort(Comparator.comparing(source -> ((Source.OnDisk) source).path()));
	}

	private void list(Path file) throws IOException {
		try {
			zip = new ZipFile(file.toFile());
		}
		catch (ZipException e) {
			throw new DicomException("input " + file + " is a damaged zip (" + e.getMessage() +
				"); unpack it and give the folder");
		}
		zip.stream().filter(entry -> !entry.isDirectory()).sorted(Comparator.comparing(
			ZipEntry::getName)).map(entry -> new Source.InZip(zip, entry)).forEach(this::add);
	}

	private void add(Source source) {
		if (!isDirectoryFile(source.name())) sources.add(source);
	}

	/** A DICOMDIR says nothing that the files beside it do not. */
	private static boolean isDirectoryFile(String name) {
		return name.toUpperCase(Locale.ROOT).equals("DICOMDIR");
	}

	private static boolean isZip(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] start = in.readNBytes(4);
			String signature = new String(start, StandardCharsets.ISO_8859_1);
			return signature.equals("PK\3\4") || signature.equals(EMPTY_ZIP);
		}
	}

	private void reject(Path file, String reason) {
		rejected.add(new Rejection(file.getFileName().toString(), reason));
	}

	private final class Visitor extends SimpleFileVisitor<Path> {

		private final Path root;

		Visitor(Path root) {
			this.root = root;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
			throws IOException
		{
			if (isOurs(folder)) return FileVisitResult.SKIP_SUBTREE;
			if (!leadsOut(folder)) return FileVisitResult.CONTINUE;
			reject(folder, LEADS_OUT);
			return FileVisitResult.SKIP_SUBTREE;
		}

		/** Results that are being made are no part of an exam, wherever they are to go. */
		private boolean isOurs(Path path) {
			return path.getFileName() != null && path.getFileName().toString().startsWith(".deltavp-");
		}

		/** Another patient's images may lie there. */
		private boolean leadsOut(Path path) throws IOException {
			return Files.isSymbolicLink(path) && Files.exists(path) && !path.toRealPath().startsWith(
				root);
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			if (isOurs(file)) return FileVisitResult.CONTINUE;
			if (leadsOut(file)) reject(file, LEADS_OUT);
			else if (!attributes.isRegularFile()) reject(file, "not a regular file");
			else if (!Files.isReadable(file)) reject(file, "not readable");
			else add(new Source.OnDisk(file, attributes.size()));
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException e) {
			reject(file, "cannot be visited (" + e.getClass().getSimpleName() + ")");
			return FileVisitResult.CONTINUE;
		}
	}
}
