// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.report.file.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * ROI sets as the ROI Manager saves them: a zip of {@code .roi} files, or a single {@code .roi}
 * file.
 */
public final class RoiFiles {

	/** The earliest that a zip can tell: the same ROIs are the same bytes at any hour. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	/* Where a ROI file has what (ij.io.RoiDecoder). */
	private static final int HEADER = 64;
	/** An outline of a million corners; whoever packs more wants to fill the memory. */
	private static final int LARGEST = 1 << 24;
	private static final int TYPE = 6;
	private static final int TOP = 8;
	private static final int LEFT = 10;
	private static final int BOTTOM = 12;
	private static final int RIGHT = 14;
	private static final int OPTIONS = 50;
	private static final int RECTANGLE = 1;
	private static final int OVAL = 2;

	private RoiFiles() {}

	/**
	 * @param file an existing file or folder
	 * @return whether it is what the ROI Manager saves; not so a folder, DICOM, or a zip of DICOM
	 */
	static boolean areIn(Path file) throws IOException {
		if (Files.isDirectory(file)) return false;
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".zip")) return !DicomFolder.isOne(file);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return zip.size() == 0 || zip.stream().anyMatch(entry -> entry.getName().endsWith(".roi"));
		}
		catch (ZipException damaged) {
			return true;
		}
	}

	/**
	 * @param file a {@code .zip} or {@code .roi} file
	 * @return its ROIs with their names, in the order of the file
	 * @throws IOException saying what is wrong with the file
	 */
	public static List<Roi> read(Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new IOException("there is no ROI file " + file +
			"; save the ROI Manager's ROIs with More » Save...");
		if (file.toString().toLowerCase(Locale.ROOT).endsWith(".roi")) return List.of(decode(Files
			.readAllBytes(file), file.getFileName().toString(), file));
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return readAll(zip, file);
		}
		catch (ZipException e) {
			throw new IOException(file +
				" is not a ROI zip; save the ROI Manager's ROIs with More » Save...", e);
		}
	}

	/** Writes ROIs as the ROI Manager would; a name that comes twice gets a number behind it. */
	public static void write(Path file, List<Roi> rois) throws IOException {
		WholeFile.write(file, path -> writeTo(path, rois));
	}

	private static void writeTo(Path file, List<Roi> rois) throws IOException {
		try (OutputStream out = Files.newOutputStream(file);
				ZipOutputStream zip = new ZipOutputStream(out))
		{
			java.util.Set<String> used = new java.util.HashSet<>();
			for (Roi roi : rois) {
				String name = roi.getName();
				for (int i = 1; !used.add(name); i++)
					name = roi.getName() + "-" + i;
				ZipEntry entry = new ZipEntry(name + ".roi");
				entry.setTimeLocal(NO_TIME);
				zip.putNextEntry(entry);
				zip.write(RoiEncoder.saveAsByteArray(roi));
				zip.closeEntry();
			}
		}
	}

	private static List<Roi> readAll(ZipFile zip, Path file) throws IOException {
		List<Roi> rois = new ArrayList<>();
		for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
			ZipEntry entry = entries.nextElement();
			if (entry.getName().endsWith(".roi")) rois.add(decode(zip.getInputStream(entry).readNBytes(
				LARGEST), entry.getName(), file));
		}
		if (rois.isEmpty()) throw new IOException(file +
			" holds no ROI; save the ROI Manager's ROIs with More » Save...");
		return rois;
	}

	private static Roi decode(byte[] bytes, String name, Path file) throws IOException {
		String plain = name.replaceFirst("^.*/", "").replaceFirst("\\.roi$", "");
		if (isFlat(bytes)) throw new IOException("ROI " + plain + " in " + file +
			" holds no voxel: its width or height is 0; draw it again, or delete it in the ROI Manager");
		try {
			Roi roi = new RoiDecoder(bytes, plain).getRoi();
			if (roi == null) throw new IOException("empty");
			roi.setName(plain);
			return roi;
		}
		// A length that is wrong asks for more than the file can hold.
		catch (IOException | RuntimeException | OutOfMemoryError e) {
			throw new IOException("ROI " + plain + " in " + file +
				" cannot be read; save the ROIs again from the ROI Manager", e);
		}
	}

	/** ImageJ would make a rectangle or oval without width or height one pixel wide. */
	private static boolean isFlat(byte[] bytes) {
		if (bytes.length < HEADER) return false;
		ByteBuffer roi = ByteBuffer.wrap(bytes);
		boolean box = bytes[TYPE] == RECTANGLE || bytes[TYPE] == OVAL;
		boolean exact = (roi.getShort(OPTIONS) & RoiDecoder.SUB_PIXEL_RESOLUTION) != 0;
		return box && !exact && (roi.getShort(BOTTOM) <= roi.getShort(TOP) || roi.getShort(RIGHT) <= roi
			.getShort(LEFT));
	}
}
