// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.bioformats;

/**
 * What a file says about one of its images. NaN stands for what it does not say.
 *
 * @param name what the file calls it
 * @param width pixels of a row
 * @param height rows
 * @param slices planes along z
 * @param channels colours or channels
 * @param times time points
 * @param spacingXMm distance of columns in mm
 * @param spacingYMm distance of rows in mm
 * @param spacingZMm distance of slices in mm
 * @param intervalSeconds time between time points in s
 * @param clock when the planes were acquired
 */
public record ImageFacts(String name, int width, int height, int slices, int channels, int times,
		double spacingXMm, double spacingYMm, double spacingZMm, double intervalSeconds,
		PlaneTimes clock) {

	/**
	 * When the planes of an image were acquired.
	 *
	 * @param seconds of the first slice of each time point, NaN where the file does not say
	 * @param spreadSeconds the longest time between two slices of one time point
	 */
	public record PlaneTimes(double[] seconds, double spreadSeconds) {
	}

	/** @return its size, for messages */
	public String size() {
		return width + " × " + height + " voxels, " + slices + " slice(s), " + times +
			" time point(s), " + channels + " channel(s)";
	}
}
