// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

/**
 * The point spread of the images, in the plane: k-space is weighted with a Gaussian, as by a filter
 * or by decay during the readout. What is left of one bright pixel is a Gaussian whose full width
 * at half maximum is given, and as k-space ends at the pixel's size, faint ripples where it is
 * narrow.
 */
final class PointSpread {

	private static final int REACH = 6;
	private static final int STEPS = 2000;
	private static final double FWHM_PER_SD = 2 * Math.sqrt(2 * Math.log(2));

	private final double[] weights = new double[REACH + 1];

	/** @param fwhmPixels full width at half maximum in pixels; 0 for none */
	PointSpread(double fwhmPixels) {
		double sd = fwhmPixels / FWHM_PER_SD;
		double sum = 0;
		for (int k = 0; k <= REACH; k++) {
			weights[k] = weight(sd, k);
			sum += (k == 0 ? 1 : 2) * weights[k];
		}
		for (int k = 0; k <= REACH; k++)
			weights[k] /= sum;
	}

	/** (1/π) ∫ exp(−sd²ω²/2)·cos(kω) dω from 0 to π, by the midpoint rule. */
	private static double weight(double sd, int k) {
		double sum = 0;
		for (int i = 0; i < STEPS; i++) {
			double omega = Math.PI * (i + 0.5) / STEPS;
			sum += Math.exp(-sd * sd * omega * omega / 2) * Math.cos(k * omega);
		}
		return sum / STEPS;
	}

	/**
	 * @param plane pixels row by row; those at the edge go on outside
	 * @param width pixels of a row
	 * @return the plane as it is imaged
	 */
	float[] of(float[] plane, int width) {
		int height = plane.length / width;
		return along(along(plane, width, height, 1, width), height, width, width, 1);
	}

	/** Spreads {@code lines} lines of {@code length} pixels that lie {@code step} apart. */
	private float[] along(float[] plane, int length, int lines, int step, int lineStep) {
		float[] result = new float[plane.length];
		for (int line = 0; line < lines; line++)
			for (int i = 0; i < length; i++) {
				double sum = weights[0] * plane[line * lineStep + i * step];
				for (int k = 1; k <= REACH; k++)
					sum += weights[k] * (plane[line * lineStep + Math.max(0, i - k) * step] + plane[line *
						lineStep + Math.min(length - 1, i + k) * step]);
				result[line * lineStep + i * step] = (float) sum;
			}
		return result;
	}
}
