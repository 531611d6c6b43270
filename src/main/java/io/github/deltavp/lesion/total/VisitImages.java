// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.registration.StillImages;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One visit as two images: the signal before contrast, and by what share of it the signal rises in
 * the first minute after the bolus.
 */
public final class VisitImages {

	private final StillImages images;
	private final BitSet drawn = new BitSet();

	/**
	 * @param images of the exam
	 * @param drawn what was outlined: no stable tissue, nor is what borders on it
	 */
	public VisitImages(StillImages images, List<Region> drawn) {
		this.images = images;
		drawn.forEach(region -> this.drawn.or(new Outlines(images.grid(), region).outward()
			.toBitSet()));
	}

	VoxelGrid grid() {
		return images.grid();
	}

	/** Mean signal before contrast, in the unit of the images. */
	double before(int voxel) {
		return images.before(voxel);
	}

	/** By what share of that the signal is higher in the minute after the bolus. */
	double rise(int voxel) {
		return images.rise(voxel);
	}

	/** Whether it belongs to what was outlined, or borders on it. */
	boolean isDrawn(int voxel) {
		return drawn.get(voxel);
	}

	/** The mean of {@link #before} over a region. */
	double before(Region region) {
		return Arrays.stream(region.voxels()).mapToDouble(this::before).filter(Double::isFinite)
			.average().orElse(Double.NaN);
	}

	/** The middle of a region in the patient, in mm. */
	double[] middle(Region region) {
		return images.middle(region).toArray();
	}
}
