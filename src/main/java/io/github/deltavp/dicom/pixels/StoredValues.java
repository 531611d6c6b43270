// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Stored bytes → rescaled signal. MONOCHROME1 is a way to display and changes no value. */
public final class StoredValues {

	private StoredValues() {}

	/**
	 * @param bytes one frame
	 * @param bigEndian byte order
	 * @param layout bits of the values
	 * @param scaling what to do with them
	 * @param signal receives the signal
	 */
	public static void rescale(byte[] bytes, boolean bigEndian, PixelLayout layout, Scaling scaling,
		float[] signal)
	{
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(bigEndian ? ByteOrder.BIG_ENDIAN
			: ByteOrder.LITTLE_ENDIAN);
		double slope = scaling.slope();
		double intercept = scaling.intercept();
		if (layout.real()) real(buffer, layout.bitsAllocated(), slope, intercept, signal);
		else switch (layout.bitsAllocated()) {
			case 8 -> bytes(buffer, layout, slope, intercept, signal);
			case 16 -> shorts(buffer, layout, slope, intercept, signal);
			default -> ints(buffer, layout, slope, intercept, signal);
		}
	}

	private static void real(ByteBuffer buffer, int bits, double slope, double intercept,
		float[] signal)
	{
		for (int i = 0; i < signal.length; i++)
			signal[i] = (float) ((bits == 32 ? buffer.getFloat() : buffer.getDouble()) * slope +
				intercept);
	}

	private static void bytes(ByteBuffer buffer, PixelLayout layout, double slope, double intercept,
		float[] signal)
	{
		for (int i = 0; i < signal.length; i++)
			signal[i] = (float) (extract(buffer.get(i), layout) * slope + intercept);
	}

	private static void shorts(ByteBuffer buffer, PixelLayout layout, double slope, double intercept,
		float[] signal)
	{
		// Shifting left and back cuts out the stored bits and extends the sign.
		int left = 31 - layout.highBit();
		int right = 32 - layout.bitsStored();
		boolean signed = layout.signed();
		short[] stored = new short[signal.length];
		buffer.asShortBuffer().get(stored);
		for (int i = 0; i < signal.length; i++) {
			int bits = stored[i] << left;
			signal[i] = (float) ((signed ? bits >> right : bits >>> right) * slope + intercept);
		}
	}

	private static void ints(ByteBuffer buffer, PixelLayout layout, double slope, double intercept,
		float[] signal)
	{
		for (int i = 0; i < signal.length; i++)
			signal[i] = (float) (extract(buffer.getInt(4 * i), layout) * slope + intercept);
	}

	private static long extract(long stored, PixelLayout layout) {
		long bits = stored << 63 - layout.highBit();
		int right = 64 - layout.bitsStored();
		return layout.signed() ? bits >> right : bits >>> right;
	}
}
