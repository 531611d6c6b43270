// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.dicom.SeriesCandidate;
import io.github.deltavp.report.picture.GreyWindow;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * One series of a folder.
 *
 * @param label what it is called
 * @param words its size
 * @param chosen whether it is the one that is analysed
 * @param why it is, or is not
 * @param picture one slice of it; empty where that cannot be read
 */
public record FoundSeries(String label, String words, boolean chosen, String why,
		Optional<Picture> picture) {

	/**
	 * A slice.
	 *
	 * @param width pixels of a row
	 * @param pixels row by row
	 */
	public record Picture(int width, float[] pixels) {

		/** @return the same in grey */
		public BufferedImage image() {
			double white = GreyWindow.brightest(pixels);
			BufferedImage image = new BufferedImage(width, pixels.length / width,
				BufferedImage.TYPE_BYTE_GRAY);
			for (int i = 0; i < pixels.length; i++)
				image.getRaster().setSample(i % width, i / width, 0, (int) Math.max(0, Math.min(255, 255 *
					pixels[i] / white)));
			return image;
		}
	}

	static FoundSeries of(SeriesCandidate candidate, boolean chosen, ImportOptions options,
		Optional<Picture> picture)
	{
		return new FoundSeries(candidate.label(), candidate.slices() + (candidate.slices() == 1
			? " slice × " : " slices × ") + candidate.times() + (candidate.times() == 1 ? " time"
				: " times"), chosen, chosen ? reason(options) : against(candidate, options), picture);
	}

	private static String reason(ImportOptions options) {
		return options.series().isEmpty() ? "taken: most like a dynamic series"
			: "taken: the study names it";
	}

	private static String against(SeriesCandidate candidate, ImportOptions options) {
		if (!candidate.component().equals(options.component())) return "not taken: " + candidate
			.component() + " images";
		if (!options.series().isEmpty()) return "not taken: the study names another";
		if (candidate.times() == 1) return "not taken: one time point";
		return candidate.problem().isEmpty() ? "not taken: less like a dynamic series" : "not taken: " +
			candidate.problem();
	}
}
