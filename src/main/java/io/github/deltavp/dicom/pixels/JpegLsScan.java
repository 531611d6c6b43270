// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.pixels;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Decodes the samples of a JPEG-LS scan line by line (ITU-T T.87 annex A; names as there). A line
 * has one sample more at either end, for the neighbours of its first and last sample.
 */
final class JpegLsScan {

	private static final int CONTEXTS = 365;
	/** Table A.2: orders of the run lengths. */
	private static final int[] J = { 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6,
		7, 7, 8, 9, 10, 11, 12, 13, 14, 15 };

	private final JpegLs parameters;
	private final ByteBuffer in;
	private final int near;
	private final int range;
	private final int rangeBits;
	private final int limit;
	private final int[] a = new int[CONTEXTS + 2];
	private final int[] b = new int[CONTEXTS];
	private final int[] c = new int[CONTEXTS];
	private final int[] n = new int[CONTEXTS + 2];
	private final int[] negative = new int[2];
	private int runIndex;
	private int bitBuffer;
	private int bitsLeft;
	private boolean afterFf;

	JpegLsScan(JpegLs parameters, ByteBuffer in) {
		this.parameters = parameters;
		this.in = in;
		near = parameters.near();
		range = (parameters.maximum() + 2 * near) / (2 * near + 1) + 1;
		rangeBits = bits(range);
		int sampleBits = Math.max(2, bits(parameters.maximum() + 1));
		limit = 2 * (sampleBits + Math.max(8, sampleBits));
		Arrays.fill(a, Math.max(2, (range + 32) / 64));
		Arrays.fill(n, 1);
	}

	/** @return ⌈log2 value⌉ */
	private static int bits(int value) {
		return 32 - Integer.numberOfLeadingZeros(value - 1);
	}

	byte[] decode(int bytesPerSample) {
		int width = parameters.width();
		ByteBuffer out = ByteBuffer.allocate(width * parameters.height() * bytesPerSample).order(
			java.nio.ByteOrder.LITTLE_ENDIAN);
		int[] above = new int[width + 2];
		int[] line = new int[width + 2];
		for (int y = 0; y < parameters.height(); y++) {
			above[width + 1] = above[width];
			line[0] = above[1];
			line(above, line);
			for (int x = 1; x <= width; x++)
				put(out, line[x], bytesPerSample);
			int[] swap = above;
			above = line;
			line = swap;
		}
		return out.array();
	}

	private static void put(ByteBuffer out, int sample, int bytes) {
		if (bytes == 1) out.put((byte) sample);
		else if (bytes == 2) out.putShort((short) sample);
		else out.putInt(sample);
	}

	private void line(int[] above, int[] line) {
		int x = 1;
		while (x <= parameters.width()) {
			int d1 = quantize(above[x + 1] - above[x]);
			int d2 = quantize(above[x] - above[x - 1]);
			int d3 = quantize(above[x - 1] - line[x - 1]);
			int context = 81 * d1 + 9 * d2 + d3;
			if (context == 0) x = run(above, line, x);
			else {
				line[x] = sample(line[x - 1], above[x], above[x - 1], Math.abs(context), context < 0 ? -1
					: 1);
				x++;
			}
		}
	}

	private int quantize(int gradient) {
		int size = Math.abs(gradient);
		int level = size <= near ? 0 : size < parameters.t1() ? 1 : size < parameters.t2() ? 2
			: size < parameters.t3() ? 3 : 4;
		return gradient < 0 ? -level : level;
	}

	/** Regular mode, A.4 to A.6. */
	private int sample(int left, int up, int upLeft, int context, int sign) {
		int prediction = clamp(predict(left, up, upLeft) + sign * c[context]);
		int k = golombOrder(context, a[context]);
		int mapped = golomb(k, limit);
		boolean inverted = near == 0 && k == 0 && 2 * b[context] <= -n[context];
		int error = (mapped & 1) == 0 ? mapped >> 1 : -(mapped + 1 >> 1);
		if (inverted) error = -error - 1;
		update(context, error);
		return reconstruct(prediction, sign * error);
	}

	private static int predict(int left, int up, int upLeft) {
		int low = Math.min(left, up);
		int high = Math.max(left, up);
		if (upLeft >= high) return low;
		return upLeft <= low ? high : left + up - upLeft;
	}

	private void update(int q, int error) {
		b[q] += error * (2 * near + 1);
		a[q] += Math.abs(error);
		if (n[q] == parameters.reset()) {
			a[q] >>= 1;
			b[q] >>= 1;
			n[q] >>= 1;
		}
		n[q]++;
		if (b[q] <= -n[q]) {
			b[q] = Math.max(b[q] + n[q], 1 - n[q]);
			c[q] = Math.max(c[q] - 1, -128);
		}
		else if (b[q] > 0) {
			b[q] = Math.min(b[q] - n[q], 0);
			c[q] = Math.min(c[q] + 1, 127);
		}
	}

	/** Run mode, A.7. Returns the next place of the line. */
	private int run(int[] above, int[] line, int start) {
		int x = start;
		int value = line[start - 1];
		int end = parameters.width() + 1;
		while (bit() == 1) {
			int length = 1 << J[runIndex];
			int stop = Math.min(x + length, end);
			Arrays.fill(line, x, stop, value);
			if (stop - x == length && runIndex < 31) runIndex++;
			x = stop;
			if (x == end) return x;
		}
		int stop = x + readBits(J[runIndex]);
		Arrays.fill(line, x, stop, value);
		line[stop] = interruption(value, above[stop]);
		if (runIndex > 0) runIndex--;
		return stop + 1;
	}

	private int interruption(int left, int up) {
		int type = Math.abs(left - up) <= near ? 1 : 0;
		int q = CONTEXTS + type;
		int k = golombOrder(q, type == 0 ? a[q] : a[q] + (n[q] >> 1));
		int mapped = golomb(k, limit - J[runIndex] - 1);
		int odd = mapped + type & 1;
		int size = mapped + type + odd >> 1;
		boolean below = (k != 0 || 2 * negative[type] >= n[q]) == (odd == 1);
		int error = below ? -size : size;
		if (error < 0) negative[type]++;
		a[q] += mapped + 1 - type >> 1;
		if (n[q] == parameters.reset()) {
			a[q] >>= 1;
			n[q] >>= 1;
			negative[type] >>= 1;
		}
		n[q]++;
		return reconstruct(type == 1 ? left : up, type == 0 && left > up ? -error : error);
	}

	private int reconstruct(int prediction, int error) {
		int step = 2 * near + 1;
		int sample = prediction + error * step;
		if (sample < -near) sample += range * step;
		else if (sample > parameters.maximum() + near) sample -= range * step;
		return clamp(sample);
	}

	private int clamp(int sample) {
		return Math.max(0, Math.min(parameters.maximum(), sample));
	}

	private int golombOrder(int context, int sum) {
		int k = 0;
		while (k < 24 && n[context] << k < sum)
			k++;
		return k;
	}

	/** Limited-length Golomb code, A.5.3. */
	private int golomb(int k, int longest) {
		int zeros = 0;
		while (bit() == 0)
			zeros++;
		if (zeros < longest - rangeBits - 1) return zeros << k | readBits(k);
		return readBits(rangeBits) + 1;
	}

	private int readBits(int count) {
		int value = 0;
		for (int i = 0; i < count; i++)
			value = value << 1 | bit();
		return value;
	}

	/** After a byte of ones the next one starts with a stuffed zero (A.1). */
	private int bit() {
		if (bitsLeft == 0) {
			bitBuffer = in.get() & 0xFF;
			bitsLeft = afterFf ? 7 : 8;
			afterFf = bitBuffer == 0xFF;
		}
		return bitBuffer >> --bitsLeft & 1;
	}
}
