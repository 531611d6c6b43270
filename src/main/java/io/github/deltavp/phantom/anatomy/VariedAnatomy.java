// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import io.github.deltavp.phantom.anatomy.SpineAnatomy.Lesion;
import io.github.deltavp.phantom.anatomy.SpineAnatomy.Station;
import io.github.deltavp.phantom.anatomy.SpineAnatomy.Vessel;
import io.github.deltavp.phantom.value.Draw;

/** Draws plausible anatomies. */
public final class VariedAnatomy {

	/** Vertebrae in this part of the image are whole and far from the ends of the coil. */
	private static final double UPPER_MM = 62;
	private static final double LOWER_MM = 262;

	private final Draw draw;

	public VariedAnatomy(Draw draw) {
		this.draw = draw;
	}

	/**
	 * @param lesionVoxels pure voxels that the lesion shall have
	 * @return an anatomy of 128 × 128 × 10–12 voxels
	 */
	public SpineAnatomy next(int lesionVoxels) {
		boolean lumbar = draw.chance(0.5);
		Vessel aorta = new Vessel(draw.between(1, 9), draw.between(2, lumbar ? 19 : 25), draw.between(
			15, 29), draw.between(-0.07, 0.07), draw.between(-0.1, 0.1));
		SpineAnatomy anatomy = new SpineAnatomy(128, draw.among(10, 12), 320, 5, lumbar ? Station.LUMBAR
			: Station.THORACIC, draw.between(152, 182), lumbar ? draw.between(-14, -4) : draw.between(5,
				15), draw.between(-4, 4), draw.between(2, 20), aorta, cava(lumbar, aorta), draw.chance(0.7),
			new Lesion(4, 1, 1, 1, 0, 0, 0), 5, Pose.STRAIGHT, draw.among(1, 1_000_000));
		return withLesion(anatomy, lesionVoxels);
	}

	/** The vein lies to the right of the aorta, side by side with it. */
	private Vessel cava(boolean lumbar, Vessel aorta) {
		double diameter = draw.between(16, 27);
		double drawn = lumbar ? diameter : 0.45 * diameter;
		double left = aorta.leftMm() - (aorta.diameterMm() + drawn) / 2 - draw.between(2.5, 8);
		return new Vessel(draw.between(2, 10), left, diameter, draw.between(-0.03, 0.03), aorta
			.tiltLeft());
	}

	private SpineAnatomy withLesion(SpineAnatomy anatomy, int voxels) {
		Column column = new Column(anatomy);
		int first = 0;
		while (column.centreV(first) < UPPER_MM)
			first++;
		int last = first;
		while (column.centreV(last + 1) < LOWER_MM)
			last++;
		int level = draw.among(first, last);
		int reference = level == last || level > first && draw.chance(0.5) ? level - 1 : level + 1;
		Lesion shape = new Lesion(level, draw.between(0.8, 1.2), draw.between(0.75, 1.1), draw.between(
			0.9, 1.3), draw.between(-4, 4), draw.between(-3, 3), draw.between(-7, 7));
		return sized(anatomy.with(shape, reference), voxels);
	}

	/** Scales the lesion until it has that number of pure voxels, or the next one possible above. */
	private static SpineAnatomy sized(SpineAnatomy anatomy, int voxels) {
		Lesion unit = anatomy.lesion();
		double low = 2;
		double high = 40;
		for (int i = 0; i < 14; i++) {
			double middle = (low + high) / 2;
			if (TissueMap.lesionVoxels(anatomy.with(unit.scaled(middle))) < voxels) low = middle;
			else high = middle;
		}
		return anatomy.with(unit.scaled(high));
	}
}
