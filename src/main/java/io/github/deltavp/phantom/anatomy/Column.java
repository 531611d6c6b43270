// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

/**
 * The vertebral column: where its bodies lie, and the frame of the body nearest to a point.
 */
final class Column {

	private static final int LEVELS = 14;

	private final SpineAnatomy anatomy;
	private final double[] centreV = new double[LEVELS];
	private final double[] halfHeight = new double[LEVELS];

	Column(SpineAnatomy anatomy) {
		this.anatomy = anatomy;
		double v = anatomy.firstVertebraVMm() - 34;
		for (int level = 0; level < LEVELS; level++) {
			halfHeight[level] = heightMm(level) / 2;
			centreV[level] = v;
			v += heightMm(level) + discMm(level);
		}
	}

	private double heightMm(int level) {
		return (anatomy.lumbar() ? 24 : 19) + 0.4 * level;
	}

	/** Height of the disc below a level in mm. */
	private double discMm(int level) {
		return (anatomy.lumbar() ? 7.5 : 4.5) + 0.3 * level;
	}

	/** Half depth of a body from front to back in mm. */
	double halfDepth(int level) {
		return (anatomy.lumbar() ? 15 : 13) + 0.2 * level;
	}

	/** Half width of a body from left to right in mm. */
	double halfWidth(int level) {
		return (anatomy.lumbar() ? 21 : 16) + 0.3 * level;
	}

	/** v of the centre of the body that SpineAnatomy counts as {@code level}. */
	double centreV(int level) {
		return centreV[level + 1];
	}

	double centreU(double v) {
		return anatomy.columnUMm() + anatomy.curvatureMm() * Math.cos((v - 160) / 320 * 2 * Math.PI *
			0.8);
	}

	double centreX(double v) {
		return anatomy.scoliosisMm() * Math.sin((v - 100) / 320 * Math.PI);
	}

	private double slope(double v) {
		return (centreU(v + 1) - centreU(v - 1)) / 2;
	}

	/** The frame of the body nearest to a point. */
	Local at(double u, double v, double x) {
		int nearest = 0;
		for (int level = 1; level < LEVELS; level++)
			if (Math.abs(centreV[level] - v) < Math.abs(centreV[nearest] - v)) nearest = level;
		double angle = Math.atan(slope(centreV[nearest]));
		double dv = v - centreV[nearest];
		double du = u - centreU(centreV[nearest]);
		return new Local(nearest - 1, du * Math.cos(angle) - dv * Math.sin(angle), du * Math.sin(
			angle) + dv * Math.cos(angle), x - centreX(v), halfDepth(nearest), halfWidth(nearest),
			halfHeight[nearest]);
	}

	/**
	 * A point as seen from its vertebral body.
	 *
	 * @param level as SpineAnatomy counts
	 * @param back mm behind its centre
	 * @param down mm below its centre
	 * @param left mm to the left of its centre
	 * @param depth half depth of the body in mm
	 * @param width half width in mm
	 * @param height half height in mm
	 */
	record Local(int level, double back, double down, double left, double depth, double width,
			double height) {

		/** Distance from the mantle of the column in mm, below zero inside. */
		double fromMantle() {
			double waist = 1.8 * (1 - Math.min(1, down * down / (height * height)));
			double halfDepth = depth - waist;
			double p = back > 0 ? 3 : 2.2;
			double radius = Math.pow(Math.pow(Math.abs(back) / halfDepth, p) + Math.pow(Math.abs(left) /
				(width - waist), p), 1 / p);
			return (radius - 1) * halfDepth;
		}

		/** Distance from the surface of the body in mm, below zero inside. */
		double fromBody() {
			double bow = 1.6 * (1 - Math.min(1, back * back / (depth * depth)));
			return smoothMaximum(fromMantle(), Math.abs(down) - (height - bow));
		}

		private static double smoothMaximum(double a, double b) {
			double soft = Math.max(0, 3 - Math.abs(a - b));
			return Math.max(a, b) + soft * soft / 12;
		}
	}
}
