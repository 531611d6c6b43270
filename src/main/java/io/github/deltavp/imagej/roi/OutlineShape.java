// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.plugin.filter.EDM;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;

/**
 * A region in one slice.
 *
 * @param distance signed distance from its edge in pixels, above 0 inside
 * @param x centre, from the centre of the first pixel
 * @param y the same downwards
 */
record OutlineShape(FloatProcessor distance, double x, double y) {

	/** @param mask 255 inside, 0 outside */
	static OutlineShape of(ByteProcessor mask) {
		FloatProcessor inside = new EDM().makeFloatEDM(mask, 0, false);
		FloatProcessor outside = new EDM().makeFloatEDM(mask, (byte) 255, false);
		int width = mask.getWidth();
		FloatProcessor signed = new FloatProcessor(width, mask.getHeight());
		double x = 0;
		double y = 0;
		int count = 0;
		for (int pixel = 0; pixel < mask.getPixelCount(); pixel++) {
			boolean in = mask.get(pixel) != 0;
			signed.setf(pixel, in ? inside.getf(pixel) - 0.5f : 0.5f - outside.getf(pixel));
			if (!in) continue;
			x += pixel % width;
			y += pixel / width;
			count++;
		}
		return new OutlineShape(signed, x / count, y / count);
	}

	/** @return the distance at a place; beyond the image that of its edge */
	double at(double toX, double toY) {
		int width = distance.getWidth();
		int height = distance.getHeight();
		double atX = Math.max(0, Math.min(width - 1., toX));
		double atY = Math.max(0, Math.min(height - 1., toY));
		int left = Math.min((int) atX, Math.max(0, width - 2));
		int top = Math.min((int) atY, Math.max(0, height - 2));
		double above = mix(left, top, atX - left);
		double below = mix(left, Math.min(height - 1, top + 1), atX - left);
		return above + (atY - top) * (below - above);
	}

	private double mix(int column, int row, double fraction) {
		double left = distance.getf(column, row);
		return left + fraction * (distance.getf(Math.min(distance.getWidth() - 1, column + 1), row) -
			left);
	}
}
