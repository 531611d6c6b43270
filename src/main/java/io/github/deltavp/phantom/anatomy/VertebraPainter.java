// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import static io.github.deltavp.phantom.anatomy.Tissue.*;

/** Paints the column: bodies and discs, the arches behind them, the spinal canal. */
final class VertebraPainter {

	private final SpineAnatomy anatomy;
	private final Texture texture;

	VertebraPainter(SpineAnatomy anatomy) {
		this.anatomy = anatomy;
		this.texture = new Texture(anatomy.texture());
	}

	void paint(Brush brush, Column.Local at, double v, double x) {
		boolean behind = at.back() > at.depth() - 2;
		if (behind) posteriorElements(brush, at);
		if (Math.abs(at.back()) < at.depth() + 4) body(brush, at);
		if (behind) canal(brush, at, v, x);
	}

	/** Spinous processes in the midline, pedicles and facets beside it, fat between them. */
	private void posteriorElements(Brush brush, Column.Local at) {
		double side = Math.abs(at.left());
		double behind = at.back() - at.depth();
		brush.over(FAT, Math.max(Math.max(behind - 23 + side / 3, -behind), side - 18));
		double slant = at.down() - 0.35 * behind - 2;
		double process = Math.max(Math.max(Math.abs(slant) - 7.5 + 0.05 * behind, Math.abs(behind -
			33) - 13), side - 4);
		bone(brush, process);
		double facet = Math.max(Math.hypot((behind - 19) / 6, (at.down() - 6) / 13) - 1, (Math.abs(
			side - 14) - 5) / 6) * 6;
		double pedicle = Math.max(Math.max(Math.abs(at.down() + 0.4 * at.height()) - 0.33 * at.height(),
			Math.abs(behind - 8) - 10), Math.abs(side - 14) - 4.5);
		bone(brush, Math.min(facet, pedicle));
		double root = Math.hypot(behind - 6, at.down() - 0.35 * at.height());
		brush.over(CORD, Math.max(root - 2.8, Math.abs(side - 14) - 6));
	}

	private static void bone(Brush brush, double surface) {
		brush.over(CORTICAL_BONE, surface);
		brush.over(MARROW, surface + 1.3);
	}

	private void body(Brush brush, Column.Local at) {
		brush.over(LIGAMENT, at.fromMantle() - 1.3);
		brush.over(DISC, at.fromMantle());
		double surface = at.fromBody();
		brush.over(CORTICAL_BONE, surface);
		brush.over(anatomy.marrow(at.level()), surface + 1.1);
		double vein = Math.max(Math.abs(at.down()) - 0.9 - 0.12 * at.back(), Math.max(3 - at.back(),
			Math.abs(at.left()) - 5));
		brush.over(BASIVERTEBRAL_VEIN, Math.max(vein, surface));
	}

	/** Thecal sac with the cord, which ends above the lumbar spine. */
	private void canal(Brush brush, Column.Local at, double v, double x) {
		double behind = at.back() - at.depth() - 9.5;
		double sac = (Math.hypot(behind / 7.5, at.left() / 10) - 1) * 7.5;
		brush.over(LIGAMENT, sac - 0.8);
		brush.over(CSF, sac);
		double taper = anatomy.lumbar() ? Math.min(1, Math.max(0, (118 - v) / 35)) : 1;
		brush.over(CORD, (Math.hypot(behind / 4.2, at.left() / 5.5) - taper) * 4.2);
		if (taper < 0.3) {
			double roots = texture.at(8, at.back() / 2.2, v / 60, x / 3);
			brush.over(CORD, Math.max(sac + 1.5, 2.5 * (0.15 - roots) - behind / 5), 0.6);
		}
	}

}
