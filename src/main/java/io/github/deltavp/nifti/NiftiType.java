// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** How a NIfTI file stores a voxel. Code and size as in nifti1.h. */
enum NiftiType {

		UINT8(2, 1), INT16(4, 2), INT32(8, 4), FLOAT32(16, 4), FLOAT64(64, 8), INT8(256, 1), UINT16(512,
			2), UINT32(768, 4), INT64(1024, 8), UINT64(1280, 8);

	private static final double TWO_TO_63 = 0x1p63;

	private final int code;
	private final int bytes;

	NiftiType(int code, int bytes) {
		this.code = code;
		this.bytes = bytes;
	}

	/** @throws NiftiException if the values are complex, coloured or of another odd kind */
	static NiftiType of(int code) throws NiftiException {
		return Arrays.stream(values()).filter(type -> type.code == code).findFirst().orElseThrow(
			() -> new NiftiException("datatype is " + code +
				"; real numbers are read (8 to 64 bits, float, double), not complex or colour; convert the file first"));
	}

	int bytes() {
		return bytes;
	}

	/**
	 * @param buffer at its position, in its byte order
	 * @return the next stored value
	 */
	double next(ByteBuffer buffer) {
		return switch (this) {
			case UINT8 -> buffer.get() & 0xFF;
			case INT8 -> buffer.get();
			case INT16 -> buffer.getShort();
			case UINT16 -> buffer.getShort() & 0xFFFF;
			case INT32 -> buffer.getInt();
			case UINT32 -> buffer.getInt() & 0xFFFFFFFFL;
			case INT64 -> buffer.getLong();
			case UINT64 -> unsigned(buffer.getLong());
			case FLOAT32 -> buffer.getFloat();
			case FLOAT64 -> buffer.getDouble();
		};
	}

	private static double unsigned(long bits) {
		return bits >= 0 ? bits : (bits & Long.MAX_VALUE) + TWO_TO_63;
	}
}
