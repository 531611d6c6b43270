// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import io.github.deltavp.series.smoothing.PlaneSmoothing;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A slice of a visit in the colours of a sight. */
final class SliceImage {

	private SliceImage() {}

	/** @return the pixels that are shown, smoothed where that is wished; empty if there are none */
	static Optional<float[]> pixels(Sight sight, ShownVisit visit, int slice) {
		Optional<float[]> plane = sight.quantity().flatMap(quantity -> quantity.plane(visit, slice,
			sight.seconds()));
		if (sight.smoothingMm() <= 0 || !sight.quantity().orElseThrow().isMap()) return plane;
		return plane.map(pixels -> {
			float[] smooth = new float[pixels.length];
			new PlaneSmoothing(visit.placed(), sight.smoothingMm()).smooth(pixels, smooth);
			return smooth;
		});
	}

	/** @return the same in colours; black where there is no value */
	static Optional<BufferedImage> of(Sight sight, ShownVisit visit, int slice) {
		return pixels(sight, visit, slice).map(pixels -> coloured(sight, visit, pixels));
	}

	private static BufferedImage coloured(Sight sight, ShownVisit visit, float[] pixels) {
		Quantity quantity = sight.quantity().orElseThrow();
		double end = quantity.highest().get(sight.visits().indexOf(visit));
		double from = sight.low() * end;
		double scale = 255 / ((sight.high() - sight.low()) * end);
		BufferedImage image = new BufferedImage(visit.placed().width(), visit.placed().height(),
			BufferedImage.TYPE_INT_RGB);
		int[] colours = new int[pixels.length];
		for (int i = 0; i < pixels.length; i++) {
			double step = (pixels[i] - from) * scale;
			colours[i] = Double.isNaN(step) ? 0 : quantity.colours().getRGB((int) Math.max(0, Math.min(
				255, step)));
		}
		image.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), colours);
		return image;
	}
}
