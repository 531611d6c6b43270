// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.bioformats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loci.common.services.DependencyException;
import loci.common.services.ServiceException;
import loci.common.services.ServiceFactory;
import loci.formats.FormatException;
import loci.formats.FormatTools;
import loci.formats.IFormatReader;
import loci.formats.ImageReader;
import loci.formats.in.DicomReader;
import loci.formats.meta.IMetadata;
import loci.formats.services.OMEXMLService;
import ome.units.UNITS;
import ome.units.quantity.Length;
import ome.units.quantity.Time;

/**
 * A file that Bio-Formats has opened, with the others that belong to it. Planes are numbers as
 * stored, which Bio-Formats does not rescale.
 */
public final class ImageFile implements AutoCloseable {

	static {
		Quiet.keep();
	}

	private final ImageReader reader;
	private final IMetadata metadata;

	private ImageFile(ImageReader reader, IMetadata metadata) {
		this.reader = reader;
		this.metadata = metadata;
	}

	/** @return whether Bio-Formats takes the file for another format than DICOM */
	public static boolean knows(Path file) throws IOException {
		try (ImageReader reader = new ImageReader()) {
			return !(reader.getReader(file.toString()) instanceof DicomReader);
		}
		catch (FormatException | RuntimeException e) {
			return false;
		}
	}

	/**
	 * @throws IOException if Bio-Formats cannot read it, with its reason
	 */
	public static ImageFile open(Path file) throws IOException {
		ImageReader reader = new ImageReader();
		try {
			IMetadata metadata = new ServiceFactory().getInstance(OMEXMLService.class)
				.createOMEXMLMetadata();
			reader.setMetadataStore(metadata);
			reader.setId(file.toString());
			return new ImageFile(reader, metadata);
		}
		catch (FormatException | DependencyException | ServiceException | IOException
				| RuntimeException e)
		{
			reader.close();
			throw unreadable(file.toString(), e);
		}
	}

	/** @return what Bio-Formats calls the format, e.g. OME-TIFF */
	public String format() {
		return reader.getFormat();
	}

	/** @return the images of the file, which Bio-Formats calls series */
	public List<ImageFacts> images() {
		List<ImageFacts> images = new ArrayList<>();
		for (int image = 0; image < reader.getSeriesCount(); image++)
			images.add(facts(image));
		return images;
	}

	/**
	 * @return the image whose pixels are in that file
	 * @throws IOException if there is none
	 */
	public int imageOf(Path pixels) throws IOException {
		int found = -1;
		int fewest = Integer.MAX_VALUE;
		for (int image = 0; image < reader.getSeriesCount(); image++) {
			reader.setSeries(image);
			String[] files = reader.getSeriesUsedFiles();
			// Experiment 1 counts the files of 10 as its own, so the shortest list is the right one.
			if (files.length < fewest && Arrays.stream(files).map(Path::of).anyMatch(pixels::equals)) {
				found = image;
				fewest = files.length;
			}
		}
		if (found < 0) throw new IOException("Bio-Formats finds no images in " + pixels);
		return found;
	}

	/**
	 * @param image one of {@link #images}, of one channel
	 * @param slice 0 … slices − 1
	 * @param time 0 … times − 1
	 * @param values receives the pixels, row by row
	 */
	public void plane(int image, int slice, int time, float[] values) throws IOException {
		reader.setSeries(image);
		plane(reader.getIndex(slice, 0, time), values);
	}

	/**
	 * @param image one of {@link #images}
	 * @param number of the plane in the order of the file, whatever its axes
	 * @param values receives the pixels, row by row
	 */
	public void planeInFileOrder(int image, int number, float[] values) throws IOException {
		reader.setSeries(image);
		if (number >= reader.getImageCount()) throw new IOException("plane " + (number + 1) + " of " +
			reader.getCurrentFile() + " is missing");
		plane(number, values);
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}

	private void plane(int number, float[] values) throws IOException {
		try {
			numbers(reader.openBytes(number), reader, values);
		}
		catch (FormatException | RuntimeException e) {
			throw unreadable(reader.getCurrentFile(), e);
		}
	}

	private static IOException unreadable(String file, Exception e) {
		String reason = e.getMessage() == null ? e.toString() : e.getMessage();
		return new IOException("Bio-Formats cannot read " + file + " (" + reason.lines().findFirst()
			.orElse("") + ")", e);
	}

	private static void numbers(byte[] bytes, IFormatReader reader, float[] values) {
		int type = reader.getPixelType();
		boolean signed = FormatTools.isSigned(type);
		boolean real = FormatTools.isFloatingPoint(type);
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(reader.isLittleEndian()
			? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int size = FormatTools.getBytesPerPixel(type);
		if (bytes.length != size * values.length) throw new IllegalStateException("a plane of " +
			bytes.length + " bytes instead of " + size * values.length);
		for (int i = 0; i < values.length; i++)
			values[i] = (float) switch (size) {
				case 1 -> signed ? buffer.get() : buffer.get() & 0xFF;
				case 2 -> signed ? buffer.getShort() : buffer.getShort() & 0xFFFF;
				case 4 -> real ? buffer.getFloat() : signed ? buffer.getInt() : buffer.getInt() &
					0xFFFFFFFFL;
				default -> buffer.getDouble();
			};
	}

	private ImageFacts facts(int image) {
		reader.setSeries(image);
		return new ImageFacts(name(image), reader.getSizeX(), reader.getSizeY(), reader.getSizeZ(),
			reader.getSizeC(), reader.getSizeT(), mm(metadata.getPixelsPhysicalSizeX(image)), mm(metadata
				.getPixelsPhysicalSizeY(image)), mm(metadata.getPixelsPhysicalSizeZ(image)), seconds(
					metadata.getPixelsTimeIncrement(image)), clock(image));
	}

	private String name(int image) {
		String name = metadata.getImageName(image);
		return name == null ? "" : name.strip();
	}

	private ImageFacts.PlaneTimes clock(int image) {
		double[] first = new double[reader.getSizeT()];
		double[] last = new double[reader.getSizeT()];
		double[] begin = new double[reader.getSizeT()];
		Arrays.fill(first, Double.NaN);
		Arrays.fill(begin, Double.POSITIVE_INFINITY);
		Arrays.fill(last, Double.NEGATIVE_INFINITY);
		for (int plane = 0; plane < metadata.getPlaneCount(image); plane++) {
			double seconds = seconds(metadata.getPlaneDeltaT(image, plane));
			int time = metadata.getPlaneTheT(image, plane).getValue();
			if (Double.isNaN(seconds) || time >= first.length) continue;
			if (metadata.getPlaneTheZ(image, plane).getValue() == 0) first[time] = seconds;
			begin[time] = Math.min(begin[time], seconds);
			last[time] = Math.max(last[time], seconds);
		}
		double spread = 0;
		for (int time = 0; time < first.length; time++)
			spread = Math.max(spread, last[time] - begin[time]);
		return new ImageFacts.PlaneTimes(first, spread);
	}

	private static double mm(Length length) {
		Number value = length == null ? null : length.value(UNITS.MILLIMETER);
		return value == null ? Double.NaN : value.doubleValue();
	}

	private static double seconds(Time time) {
		Number value = time == null ? null : time.value(UNITS.SECOND);
		return value == null ? Double.NaN : value.doubleValue();
	}
}
