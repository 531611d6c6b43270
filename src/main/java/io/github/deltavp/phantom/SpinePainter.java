/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.phantom;

import static io.github.deltavp.phantom.Tissue.*;

/**
 * Says which tissues are found at a point of the anatomy. Tissues are painted over each other from
 * the skin inwards, with edges one voxel wide.
 */
final class SpinePainter {

	private static final double FARTHEST_SKIN_MM = 145;
	/** Spinous processes, vessels and their branches all lie within this. */
	private static final double NEAR_COLUMN_MM = 92;

	private final SpineAnatomy anatomy;
	private final Column column;
	private final Texture texture;
	private final double voxelMm;

	SpinePainter(SpineAnatomy anatomy) {
		this.anatomy = anatomy;
		this.column = new Column(anatomy);
		this.texture = new Texture(anatomy.texture());
		this.voxelMm = anatomy.fovMm() / anatomy.matrix();
	}

	/**
	 * @param u mm from the front edge of the image
	 * @param v mm from its upper edge
	 * @param x mm to the left of the midline
	 * @param fractions filled with the fraction of each tissue, summing to 1
	 */
	void paint(double u, double v, double x, double[] fractions) {
		double bodyU = u - anatomy.shiftUMm();
		double bodyV = v - anatomy.shiftVMm();
		double axis = bodyU - column.centreU(bodyV);
		if (Math.abs(axis) > FARTHEST_SKIN_MM) return;
		Brush brush = new Brush(fractions, voxelMm);
		trunk(brush, axis, bodyU, bodyV, x);
		if (anatomy.organs()) organs(brush, axis, bodyV, x);
		if (Math.abs(axis) < NEAR_COLUMN_MM) spine(brush, axis, bodyU, bodyV, x);
	}

	private void spine(Brush brush, double axis, double u, double v, double x) {
		Column.Local local = column.at(u, v, x);
		if (local.back() > local.depth() - 2) posteriorElements(brush, local);
		if (Math.abs(local.back()) < local.depth() + 4) body(brush, local);
		if (local.back() > local.depth() - 2) canal(brush, local, v, x);
		brush.over(LESION, fromLesion(u, v, x));
		if (axis < 0) vessels(brush, local, axis, v, x);
	}

	private boolean lumbar() {
		return anatomy.station() == SpineAnatomy.Station.LUMBAR;
	}

	private double wave(int channel, double v, double x, double mm) {
		return texture.at(channel, v / mm, x / mm, 0.5);
	}

	/** Skin, fat, muscle and what lies before the column. */
	private void trunk(Brush brush, double axis, double u, double v, double x) {
		double back = 92 + 5 * wave(1, v, 0, 120) + 4 * Math.cos((v - 120) / 70);
		double front = 112 + 8 * wave(2, v, 0, 130) - 0.06 * (v - 160);
		double inside = Math.max(axis - back, -front - axis);
		brush.over(CORTICAL_BONE, inside);
		brush.over(FAT, inside + 1.5);
		double fascia = back - 17 - 5 * wave(3, v, x, 60);
		brush.over(LIGAMENT, Math.max(axis - fascia, 14 - axis));
		brush.over(FAT, Math.max(axis - fascia + 1.5, 14 - axis));
		brush.over(MUSCLE, Math.max(axis - fascia + 1.5, 14 - axis), 1 - streaks(u, v, x));
		double wall = front - 18 - 5 * wave(4, v, x, 70);
		brush.over(MUSCLE, Math.max(-wall - axis, axis + wall - 9));
		if (lumbar()) bowel(brush, axis, wall, u, v, x);
		else mediastinum(brush, axis, wall, v, x);
	}

	/** Fat between the bundles of a muscle, 0 … 0.6. */
	private double streaks(double u, double v, double x) {
		double along = texture.at(5, (u + 0.25 * v) / 4.5, v / 38, x / 7);
		return Math.max(0, Math.min(0.6, 1.6 * (along - 0.25)));
	}

	private void bowel(Brush brush, double axis, double wall, double u, double v, double x) {
		double region = Math.max(-wall + 11 - axis, axis + 46);
		double loops = texture.at(6, u / 17, v / 17, x / 17) + 0.35 * texture.at(7, u / 7, v / 7, x /
			7);
		brush.over(VISCERA, Math.max(region, 9 * (0.05 - loops)));
		double psoas = Math.hypot((axis - 6) / 17, (Math.abs(x) - 38) / 13);
		brush.over(MUSCLE, (psoas - 1) * 13, 1 - streaks(u, v, x));
	}

	private void mediastinum(Brush brush, double axis, double wall, double v, double x) {
		double lung = Math.max(-wall + 12 - axis, Math.max(axis + 14, 15 - Math.abs(x - 2)));
		if (anatomy.organs()) brush.over(LUNG, Math.max(lung, v - 285 - 0.25 * (axis + 60)));
		double oesophagus = Math.hypot(axis + 33, x - 1) - 7;
		brush.over(VISCERA, oesophagus);
		double liver = Math.max(-wall + 13 - axis, 285 + 0.25 * (axis + 60) - v);
		brush.over(VISCERA, Math.max(liver, axis + 45));
	}

	private void organs(Brush brush, double axis, double v, double x) {
		if (lumbar()) {
			double rest = (v - 95 - (x < 0 ? 12 : 0)) / 52;
			double kidney = Math.sqrt(rest * rest + Math.pow((axis - 4) / 24, 2) + Math.pow((Math.abs(x) -
				47) / 23, 2));
			brush.over(KIDNEY, (kidney - 1) * 22);
		}
		else {
			double heart = Math.sqrt(Math.pow((v - 215) / 46, 2) + Math.pow((axis + 78) / 30, 2) + Math
				.pow((x - 14) / 38, 2));
			brush.over(MUSCLE, (heart - 1) * 30);
			brush.over(HEART, (heart - 0.8) * 30);
		}
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
		brush.over(at.level() == anatomy.referenceLevel() ? REFERENCE : MARROW, surface + 1.1);
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
		double taper = lumbar() ? Math.min(1, Math.max(0, (118 - v) / 35)) : 1;
		brush.over(CORD, (Math.hypot(behind / 4.2, at.left() / 5.5) - taper) * 4.2);
		if (taper < 0.3) {
			double roots = texture.at(8, at.back() / 2.2, v / 60, x / 3);
			brush.over(CORD, Math.max(sac + 1.5, 2.5 * (0.15 - roots) - behind / 5), 0.6);
		}
	}

	/** Whether the lesion may fill the voxel around a point. */
	boolean inLesion(double u, double v, double x) {
		return fromLesion(u - anatomy.shiftUMm(), v - anatomy.shiftVMm(), x) < 0;
	}

	/** Distance from the surface of the lesion in mm, below zero inside. */
	private double fromLesion(double u, double v, double x) {
		SpineAnatomy.Lesion lesion = anatomy.lesion();
		double centreV = column.centreV(lesion.level());
		double radius = Math.sqrt(Math.pow((u - column.centreU(centreV) - lesion.offsetUMm()) / lesion
			.radiusUMm(), 2) + Math.pow((v - centreV - lesion.offsetVMm()) / lesion.radiusVMm(), 2) + Math
				.pow((x - column.centreX(centreV) - lesion.offsetXMm()) / lesion.radiusXMm(), 2));
		double lumps = 0.07 * texture.at(9, u / 7, v / 7, x / 9);
		return (radius - 1 - lumps) * Math.min(lesion.radiusUMm(), lesion.radiusVMm());
	}

	private void vessels(Brush brush, Column.Local at, double axis, double v, double x) {
		double front = -at.depth();
		double azygos = lumbar() ? 1 : 0.45;
		vessel(brush, VEIN, anatomy.cava(), azygos, axis - front, v, x);
		vessel(brush, ARTERY, anatomy.aorta(), 1, axis - front, v, x);
		if (lumbar()) mesentericArtery(brush, axis - front, v, x);
	}

	private void vessel(Brush brush, Tissue blood, SpineAnatomy.Vessel vessel, double calibre,
		double beforeColumn, double v, double x)
	{
		double radius = calibre * vessel.diameterMm() / 2;
		double fork = lumbar() ? Math.max(0, v - 262) : 0;
		double axisU = -vessel.gapMm() - radius - vessel.tiltForward() * (v - 160) - 1.5 * wave(10 +
			blood.ordinal(), v, 0, 60);
		double axisX = vessel.leftMm() + vessel.tiltLeft() * (v - 160) + 1.2 * wave(11 + blood
			.ordinal(), v, 0, 70);
		double branch = fork == 0 ? radius : Math.max(0.62 * radius, radius - 0.25 * fork);
		double aside = fork == 0 ? x - axisX : Math.abs(x - axisX) - 0.45 * fork;
		double wall = Math.hypot(beforeColumn - axisU, aside) - branch;
		brush.over(LIGAMENT, wall - 1);
		brush.over(blood, wall);
	}

	/** The superior mesenteric artery leaves the aorta forwards and runs down before it. */
	private void mesentericArtery(Brush brush, double beforeColumn, double v, double x) {
		SpineAnatomy.Vessel aorta = anatomy.aorta();
		double along = v - 85;
		if (along < 0 || along > 110) return;
		double forward = aorta.gapMm() + 0.6 * aorta.diameterMm() + 26 * (1 - Math.exp(-along / 22));
		double aside = x - 0.6 * aorta.leftMm();
		brush.over(ARTERY, Math.hypot((beforeColumn + forward) * 0.75, aside) - 3.2 + along / 110);
	}

	/** Lays one tissue over those already there. */
	private record Brush(double[] fractions, double edgeMm) {

		void over(Tissue tissue, double surfaceMm) {
			over(tissue, surfaceMm, 1);
		}

		/** @param surfaceMm distance from the surface of the tissue, below zero inside */
		void over(Tissue tissue, double surfaceMm, double opacity) {
			double covered = opacity * Math.min(1, Math.max(0, 0.5 - surfaceMm / edgeMm));
			if (covered == 0) return;
			for (int i = 0; i < fractions.length; i++)
				fractions[i] *= 1 - covered;
			fractions[tissue.ordinal()] += covered;
		}
	}
}
