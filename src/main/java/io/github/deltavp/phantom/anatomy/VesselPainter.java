// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import static io.github.deltavp.phantom.anatomy.Tissue.*;

/** Paints the aorta with its branches, and the vein beside it. */
final class VesselPainter {

	private final SpineAnatomy anatomy;
	private final Texture texture;

	VesselPainter(SpineAnatomy anatomy) {
		this.anatomy = anatomy;
		this.texture = new Texture(anatomy.texture());
	}

	/** @param beforeColumn mm behind the front of the vertebral bodies; below zero before it */
	void paint(Brush brush, double beforeColumn, double v, double x) {
		double azygos = anatomy.lumbar() ? 1 : 0.45;
		vessel(brush, VEIN, anatomy.cava(), azygos, beforeColumn, v, x);
		vessel(brush, ARTERY, anatomy.aorta(), 1, beforeColumn, v, x);
		if (anatomy.lumbar()) mesentericArtery(brush, beforeColumn, v, x);
	}

	private void vessel(Brush brush, Tissue blood, SpineAnatomy.Vessel vessel, double calibre,
		double beforeColumn, double v, double x)
	{
		double radius = calibre * vessel.diameterMm() / 2;
		double fork = anatomy.lumbar() ? Math.max(0, v - 262) : 0;
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
		brush.over(ARTERY, Math.hypot((beforeColumn + forward) * 0.75, aside) - 3.2 + along / 45);
	}

	private double wave(int channel, double v, double x, double mm) {
		return texture.at(channel, v / mm, x / mm, 0.5);
	}
}
