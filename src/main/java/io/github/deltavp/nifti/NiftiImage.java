// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

/**
 * The image of a NIfTI-1 or NIfTI-2 file in one piece ({@code .nii}, {@code .nii.gz}), slope and
 * intercept applied, turned as scanners write DICOM: rows to the patient's left or back, columns to
 * the back or the feet, slices along row × column. x and y point the other way in NIfTI than in
 * {@link VoxelGrid}; the file's axes may run in any direction.
 * <p>
 * NIfTI has no list of acquisition times; a sidecar file has.
 *
 * @param signal x, y, slice, volume
 * @param grid where the voxels lie, from the sform, else the qform
 * @param intervalSeconds time between volumes as the header has it, NaN if it has none; many
 *          writers put TR there
 * @param intervalStated whether the header gives the unit of that time
 * @param warnings what had to be guessed
 */
public record NiftiImage(PlanarImg<FloatType, FloatArray> signal, VoxelGrid grid,
		double intervalSeconds, boolean intervalStated, List<String> warnings) {

	/** @return number of volumes */
	public int volumes() {
		return (int) signal.dimension(3);
	}

	/** @return whether its name says so */
	public static boolean isOne(Path file) {
		return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.nii(\\.gz)?");
	}

	/**
	 * @param file ends with {@code .nii} or {@code .nii.gz}, or holds gzip in spite of its name
	 * @throws NiftiException naming what is wrong with the file
	 */
	public static NiftiImage read(Path file, Progress progress) throws IOException {
		try (InputStream in = open(file)) {
			NiftiHeader header = NiftiHeader.read(in);
			requireSize(header.dim());
			skip(in, header.dataOffset() - header.size());
			NiftiGeometry geometry = NiftiGeometry.of(header);
			PlanarImg<FloatType, FloatArray> signal = DynamicSeries.allocate(geometry.grid(), (int) header
				.dim()[4]);
			voxels(in, header, geometry, signal, progress);
			return new NiftiImage(signal, geometry.grid(), interval(header), timeUnit(header) > 0, List
				.copyOf(geometry.warnings()));
		}
		catch (EOFException | ZipException e) {
			throw new NiftiException(file + " is damaged or cut off; copy it again");
		}
		catch (NiftiException e) {
			throw new NiftiException(file + ": " + e.getMessage());
		}
	}

	private static InputStream open(Path file) throws IOException {
		InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		in.mark(2);
		boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
		in.reset();
		return zipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
	}

	private static void requireSize(long[] dim) throws NiftiException {
		if (dim[0] < 1 || dim[0] > 7) throw new NiftiException("dim[0] is " + dim[0] +
			"; it must be 1 to 7");
		double voxels = 1;
		for (int i = 1; i <= dim[0]; i++) {
			if (dim[i] < 1 || i > 4 && dim[i] > 1) throw new NiftiException("dim[" + i + "] is " +
				dim[i] + "; an image of x, y, slice and time is needed");
			voxels *= dim[i];
		}
		for (int i = (int) dim[0] + 1; i < 8; i++)
			dim[i] = 1;
		if ((double) dim[1] * dim[2] > Integer.MAX_VALUE / 8) throw new NiftiException("a slice has " +
			dim[1] + "×" + dim[2] + " voxels, which no scanner makes; the header is damaged");
		double most = Runtime.getRuntime().maxMemory();
		if (4 * voxels > 0.95 * most) throw new NiftiException("the image needs " + Math.round(4 *
			voxels / (1 << 20)) + " MB of memory and Java may use " + Math.round(most / (1 << 20)) +
			" MB; allow more (-Xmx, or Edit > Options > Memory & Threads)");
	}

	private static void skip(InputStream in, long bytes) throws IOException {
		if (bytes < 0) throw new NiftiException("the voxels are said to begin within the header");
		in.skipNBytes(bytes);
	}

	private static void voxels(InputStream in, NiftiHeader header, NiftiGeometry geometry,
		PlanarImg<FloatType, FloatArray> signal, Progress progress) throws IOException
	{
		VoxelGrid grid = geometry.grid();
		byte[] bytes = new byte[Math.multiplyExact(grid.voxelsPerSlice(), header.type().bytes())];
		int planes = grid.slices() * (int) signal.dimension(3);
		for (int p = 0; p < planes; p++) {
			if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) throw new EOFException();
			int z = p % grid.slices();
			int slice = geometry.turnZ() ? grid.slices() - 1 - z : z;
			plane(ByteBuffer.wrap(bytes).order(header.order()), header, geometry, signal.getPlane(p - z +
				slice).getCurrentStorageArray());
			progress.report("Reading NIfTI", (p + 1.) / planes);
		}
	}

	private static void plane(ByteBuffer bytes, NiftiHeader header, NiftiGeometry geometry,
		float[] plane)
	{
		int width = geometry.grid().width();
		int height = geometry.grid().height();
		boolean scaled = header.slope() != 0 && Double.isFinite(header.slope());
		double slope = scaled ? header.slope() : 1;
		double intercept = scaled && Double.isFinite(header.intercept()) ? header.intercept() : 0;
		for (int j = 0; j < height; j++) {
			int row = width * (geometry.turnY() ? height - 1 - j : j);
			for (int i = 0; i < width; i++) {
				int x = geometry.turnX() ? width - 1 - i : i;
				plane[row + x] = (float) (header.type().next(bytes) * slope + intercept);
			}
		}
	}

	private static double interval(NiftiHeader header) {
		double value = header.pixdim()[4];
		if (header.dim()[4] < 2 || !(value > 0) || Double.isInfinite(value)) return Double.NaN;
		return switch (timeUnit(header)) {
			case 2 -> value / 1e3;
			case 3 -> value / 1e6;
			default -> value;
		};
	}

	/** @return 0 not stated or no time, 1 s, 2 ms, 3 µs */
	private static int timeUnit(NiftiHeader header) {
		int unit = (header.units() & 0x38) >> 3;
		return unit <= 3 ? unit : 0;
	}
}
