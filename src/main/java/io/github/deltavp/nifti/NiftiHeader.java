// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What the header of a NIfTI-1 or NIfTI-2 file says (nifti1.h, nifti2.h), as it stands there.
 *
 * @param order byte order of the header and the voxels
 * @param size bytes of the header without extensions: 348 (NIfTI-1) or 540 (NIfTI-2)
 * @param dim dim[0 … 7], dim[0] is the number of dimensions
 * @param type of the voxels
 * @param pixdim pixdim[0 … 7]
 * @param dataOffset first byte of the voxels
 * @param slope scl_slope
 * @param intercept scl_inter
 * @param units xyzt_units
 * @param qformCode 0 if there is no qform
 * @param sformCode 0 if there is no sform
 * @param quaternion b, c, d and the offset x, y, z
 * @param sform the three rows of the affine
 */
record NiftiHeader(ByteOrder order, int size, long[] dim, NiftiType type, double[] pixdim,
		long dataOffset, double slope, double intercept, int units, int qformCode, int sformCode,
		double[] quaternion, double[][] sform) {

	static final int SIZE_1 = 348;
	static final int SIZE_2 = 540;

	/** @return whether the file says how its images lie in the patient */
	boolean isOriented() {
		return sformCode > 0 || qformCode > 0;
	}

	/**
	 * Reads from the first byte; the stream then stands at the end of the header.
	 *
	 * @throws NiftiException if this is no NIfTI file in one piece
	 */
	static NiftiHeader read(InputStream in) throws IOException {
		byte[] start = exactly(in, 4);
		for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
			int size = ByteBuffer.wrap(start).order(order).getInt();
			if (size != SIZE_1 && size != SIZE_2) continue;
			byte[] all = Arrays.copyOf(start, size);
			System.arraycopy(exactly(in, size - 4), 0, all, 4, size - 4);
			ByteBuffer bytes = ByteBuffer.wrap(all).order(order);
			return size == SIZE_1 ? first(bytes) : second(bytes);
		}
		throw new NiftiException("not a NIfTI file: the first number is neither 348 nor 540");
	}

	private static NiftiHeader first(ByteBuffer bytes) throws NiftiException {
		requireMagic(bytes, 344, "n+1");
		long[] dim = new long[8];
		for (int i = 0; i < 8; i++)
			dim[i] = bytes.getShort(40 + 2 * i);
		return new NiftiHeader(bytes.order(), SIZE_1, dim, NiftiType.of(bytes.getShort(70)), floats(
			bytes, 76, 8), (long) bytes.getFloat(108), bytes.getFloat(112), bytes.getFloat(116), bytes
				.get(123), bytes.getShort(252), bytes.getShort(254), floats(bytes, 256, 6), new double[][] {
					floats(bytes, 280, 4), floats(bytes, 296, 4), floats(bytes, 312, 4) });
	}

	private static NiftiHeader second(ByteBuffer bytes) throws NiftiException {
		requireMagic(bytes, 4, "n+2");
		long[] dim = new long[8];
		for (int i = 0; i < 8; i++)
			dim[i] = bytes.getLong(16 + 8 * i);
		return new NiftiHeader(bytes.order(), SIZE_2, dim, NiftiType.of(bytes.getShort(12)), doubles(
			bytes, 104, 8), bytes.getLong(168), bytes.getDouble(176), bytes.getDouble(184), bytes.getInt(
				500), bytes.getInt(344), bytes.getInt(348), doubles(bytes, 352, 6), new double[][] {
					doubles(bytes, 400, 4), doubles(bytes, 432, 4), doubles(bytes, 464, 4) });
	}

	private static void requireMagic(ByteBuffer bytes, int at, String magic) throws NiftiException {
		String found = new String(bytes.array(), at, 3, java.nio.charset.StandardCharsets.ISO_8859_1);
		if (!found.equals(magic)) throw new NiftiException(found.startsWith("ni")
			? "header and voxels are in two files (.hdr, .img); save them as one .nii"
			: "not a NIfTI file but perhaps Analyze 7.5, which has no orientation; convert it to .nii");
	}

	private static double[] floats(ByteBuffer bytes, int at, int count) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++)
			values[i] = bytes.getFloat(at + 4 * i);
		return values;
	}

	private static double[] doubles(ByteBuffer bytes, int at, int count) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++)
			values[i] = bytes.getDouble(at + 8 * i);
		return values;
	}

	private static byte[] exactly(InputStream in, int count) throws IOException {
		byte[] bytes = in.readNBytes(count);
		if (bytes.length < count) throw new NiftiException(
			"the header is cut off; copy the file again");
		return bytes;
	}
}
