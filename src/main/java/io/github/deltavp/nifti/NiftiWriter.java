// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a dynamic series as NIfTI-1 (NIfTI-2 where an axis is longer than 32,767), little endian,
 * 32-bit float, with sform and qform. Rows go bottom up, as dcm2niix writes them; a
 * {@link NiftiImage} turns them back. The times of the volumes do not fit in: pixdim[4] is their
 * median distance, a sidecar has to hold the rest.
 */
public final class NiftiWriter {

	private static final int LONGEST_1 = Short.MAX_VALUE;
	private static final int MM_AND_SECONDS = 2 | 8;
	private static final short SCANNER = 1;
	private static final short FLOAT = 16;

	private final DynamicSeries series;
	private final double[][] affine;

	private NiftiWriter(DynamicSeries series) {
		this.series = series;
		affine = affine(series.grid());
	}

	/** @param file compressed if its name ends with {@code .gz} */
	public static void write(DynamicSeries series, Path file) throws IOException {
		NiftiWriter writer = new NiftiWriter(series);
		try (OutputStream out = open(file)) {
			out.write(writer.header());
			for (int t = 0; t < series.times().size(); t++)
				for (int z = 0; z < series.grid().slices(); z++)
					out.write(writer.plane(series.plane(z, t)));
		}
	}

	private static OutputStream open(Path file) throws IOException {
		OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
		if (!file.toString().endsWith(".gz")) return out;
		return new GZIPOutputStream(out, 1 << 16) {

			{
				def.setLevel(Deflater.BEST_SPEED);
			}
		};
	}

	private byte[] plane(float[] plane) {
		VoxelGrid grid = series.grid();
		ByteBuffer bytes = ByteBuffer.allocate(4 * plane.length).order(ByteOrder.LITTLE_ENDIAN);
		for (int y = grid.height() - 1; y >= 0; y--)
			bytes.asFloatBuffer().put((grid.height() - 1 - y) * grid.width(), plane, y * grid.width(),
				grid.width());
		return bytes.array();
	}

	private int[] sizes() {
		VoxelGrid grid = series.grid();
		return new int[] { 4, grid.width(), grid.height(), grid.slices(), series.times().size(), 1, 1,
			1 };
	}

	/** pixdim[0] is −1: the third axis of the file runs against its first × its second. */
	private double[] distances() {
		VoxelGrid grid = series.grid();
		double interval = series.times().size() > 1 ? series.times().intervalSeconds() : 0;
		return new double[] { -1, grid.spacingXMm(), grid.spacingYMm(), grid.spacingZMm(), interval, 0,
			0, 0 };
	}

	private byte[] header() {
		VoxelGrid grid = series.grid();
		int longest = Math.max(Math.max(grid.width(), grid.height()), Math.max(grid.slices(), series
			.times().size()));
		return longest > LONGEST_1 ? second() : first();
	}

	private byte[] first() {
		ByteBuffer bytes = ByteBuffer.allocate(NiftiHeader.SIZE_1 + 4).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putInt(0, NiftiHeader.SIZE_1);
		int[] sizes = sizes();
		double[] distances = distances();
		double[] quaternion = NiftiQuaternion.of(affine);
		for (int i = 0; i < 8; i++) {
			bytes.putShort(40 + 2 * i, (short) sizes[i]);
			bytes.putFloat(76 + 4 * i, (float) distances[i]);
		}
		bytes.putShort(70, FLOAT).putShort(72, (short) 32).putFloat(108, bytes.capacity());
		bytes.putFloat(112, 1).put(123, (byte) MM_AND_SECONDS);
		bytes.put(148, "DeltaVp".getBytes(StandardCharsets.US_ASCII));
		bytes.putShort(252, SCANNER).putShort(254, SCANNER);
		for (int i = 0; i < 3; i++) {
			bytes.putFloat(256 + 4 * i, (float) quaternion[i]);
			bytes.putFloat(268 + 4 * i, (float) affine[i][3]);
			for (int j = 0; j < 4; j++)
				bytes.putFloat(280 + 16 * i + 4 * j, (float) affine[i][j]);
		}
		bytes.put(344, "n+1".getBytes(StandardCharsets.US_ASCII));
		return bytes.array();
	}

	private byte[] second() {
		ByteBuffer bytes = ByteBuffer.allocate(NiftiHeader.SIZE_2 + 4).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putInt(0, NiftiHeader.SIZE_2);
		bytes.put(4, "n+2\0\r\n\032\n".getBytes(StandardCharsets.US_ASCII));
		int[] sizes = sizes();
		double[] distances = distances();
		double[] quaternion = NiftiQuaternion.of(affine);
		for (int i = 0; i < 8; i++) {
			bytes.putLong(16 + 8 * i, sizes[i]);
			bytes.putDouble(104 + 8 * i, distances[i]);
		}
		bytes.putShort(12, FLOAT).putShort(14, (short) 32).putLong(168, bytes.capacity());
		bytes.putDouble(176, 1).putInt(500, MM_AND_SECONDS);
		bytes.put(240, "DeltaVp".getBytes(StandardCharsets.US_ASCII));
		bytes.putInt(344, SCANNER).putInt(348, SCANNER);
		for (int i = 0; i < 3; i++) {
			bytes.putDouble(352 + 8 * i, quaternion[i]);
			bytes.putDouble(376 + 8 * i, affine[i][3]);
			for (int j = 0; j < 4; j++)
				bytes.putDouble(400 + 32 * i + 8 * j, affine[i][j]);
		}
		return bytes.array();
	}

	/** Rows and columns of the affine of the file, whose second axis runs up the columns. */
	private static double[][] affine(VoxelGrid grid) {
		double[] row = array(grid.rowDirection());
		double[] column = array(grid.columnDirection());
		double[] x = NiftiGeometry.scaled(row, grid.spacingXMm());
		double[] y = NiftiGeometry.scaled(column, -grid.spacingYMm());
		double[] z = NiftiGeometry.scaled(VoxelGrid.normal(row, column), grid.spacingZMm());
		double[] origin = NiftiGeometry.plus(array(grid.originMm()), NiftiGeometry.scaled(column, grid
			.spacingYMm() * (grid.height() - 1)));
		double[][] affine = new double[3][];
		for (int r = 0; r < 3; r++) {
			int sign = r < 2 ? -1 : 1;
			affine[r] = new double[] { sign * x[r], sign * y[r], sign * z[r], sign * origin[r] };
		}
		return affine;
	}

	private static double[] array(java.util.List<Double> numbers) {
		return numbers.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
