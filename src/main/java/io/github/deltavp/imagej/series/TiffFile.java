// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.Opener;
import ij.io.TiffDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The one door to TIFFs: ImageJ's reader believes whatever a damaged file says of itself. */
public final class TiffFile {

	/** More than this no compression of TIFF makes of one byte (deflate: 1032). */
	private static final double LARGEST_RATIO = 1100;
	/** More than this none makes of a large image with anything in it. */
	private static final double USUAL_RATIO = 100;
	private static final double LARGE = 1 << 26;

	private TiffFile() {}

	/** @return whether its name says so, and it is no folder */
	public static boolean isOne(Path file) {
		return !Files.isDirectory(file) && file.toString().toLowerCase(Locale.ROOT).matches(
			".*\\.tiff?");
	}

	/**
	 * @param file an existing TIFF
	 * @return its images as one stack
	 * @throws IOException with a sentence for the user if it is none, or damaged
	 */
	public static ImagePlus open(Path file) throws IOException {
		FileInfo[] images = images(file);
		long length = Files.size(file);
		for (FileInfo image : images)
			if (!isPlausible(image, length)) throw damaged(file, null);
		try {
			requireRoom(file, images);
			ImagePlus opened = new Opener().openTiff(folder(file), file.getFileName().toString());
			if (opened != null) return opened;
		}
		catch (RuntimeException e) {
			throw damaged(file, e);
		}
		throw damaged(file, null);
	}

	/** @return what stands in ImageDescription; empty if nothing does */
	static String description(Path file) throws IOException {
		String description = images(file)[0].description;
		return description == null ? "" : description;
	}

	private static FileInfo[] images(Path file) throws IOException {
		try {
			FileInfo[] images = new TiffDecoder(folder(file), file.getFileName().toString())
				.getTiffInfo();
			if (images != null && images.length > 0) return images;
		}
		// There are no pixels yet: only a length that is wrong needs so much.
		catch (RuntimeException | OutOfMemoryError e) {
			throw damaged(file, e);
		}
		throw damaged(file, null);
	}

	/** What is damaged may claim any size. */
	private static void requireRoom(Path file, FileInfo[] images) throws IOException {
		double needed = Arrays.stream(images).mapToDouble(TiffFile::bytesOpen).sum();
		long most = Runtime.getRuntime().maxMemory();
		if (needed > 0.95 * most) throw new IOException(String.format(Locale.ROOT,
			"%s needs %.0f MB of memory and Java may use %d MB; if it is not that large, it is damaged; else allow more with Edit > Options > Memory & Threads, or on the command line with DELTAVP_JAVA_OPTIONS=-Xmx8g",
			file, needed / (1 << 20), most >> 20));
	}

	/** Pixels, and the floats that they become where they are none. */
	private static double bytesOpen(FileInfo image) {
		int floats = image.fileType == FileInfo.GRAY32_FLOAT ? 0 : Float.BYTES;
		return (double) image.width * image.height * image.nImages * (image.getBytesPerPixel() +
			floats);
	}

	private static boolean isPlausible(FileInfo image, long length) {
		if (image.width <= 0 || image.height <= 0 || image.nImages <= 0 || textLength(image) > length)
			return false;
		double bytes = (double) image.width * image.height * image.getBytesPerPixel() * image.nImages;
		if (image.stripLengths != null && Arrays.stream(image.stripLengths).anyMatch(
			strip -> strip < 0 || strip > length)) return false;
		boolean packed = image.compression > FileInfo.COMPRESSION_NONE;
		if (!packed) return image.getOffset() + bytes <= length;
		return bytes <= (bytes > LARGE ? USUAL_RATIO : LARGEST_RATIO) * length;
	}

	/** Of the texts and bytes that ImageJ keeps beside the pixels. */
	private static long textLength(FileInfo image) {
		Stream<String> texts = Stream.of(image.sliceLabels, image.properties, new String[] {
			image.info }).filter(Objects::nonNull).flatMap(Arrays::stream);
		Stream<byte[]> bytes = Stream.of(image.metaData, image.overlay, new byte[][] { image.roi,
			image.plot }).filter(Objects::nonNull).flatMap(Arrays::stream);
		return texts.filter(Objects::nonNull).mapToLong(String::length).sum() + bytes.filter(
			Objects::nonNull).mapToLong(part -> part.length).sum();
	}

	private static String folder(Path file) {
		return file.toAbsolutePath().getParent() + "/";
	}

	private static IOException damaged(Path file, Throwable cause) {
		return new IOException(file +
			" is damaged, or no TIFF that ImageJ can read; save it again with File > Save As > Tiff...",
			cause);
	}
}
