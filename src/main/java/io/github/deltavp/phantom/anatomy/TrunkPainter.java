// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import static io.github.deltavp.phantom.anatomy.Tissue.*;

/** Paints the trunk: skin, fat, muscle, and the organs before the column. */
final class TrunkPainter {

	private final SpineAnatomy anatomy;
	private final Texture texture;

	TrunkPainter(SpineAnatomy anatomy) {
		this.anatomy = anatomy;
		this.texture = new Texture(anatomy.texture());
	}

	void paint(Brush brush, BodyPoint at) {
		shell(brush, at);
		if (!anatomy.organs()) return;
		if (anatomy.lumbar()) kidney(brush, at);
		else heart(brush, at);
	}

	/** Skin, fat, muscle and what lies before the column. */
	private void shell(Brush brush, BodyPoint at) {
		double back = 92 + 5 * wave(1, at.v(), 0, 120) + 4 * Math.cos((at.v() - 120) / 70);
		double front = 112 + 8 * wave(2, at.v(), 0, 130) - 0.06 * (at.v() - 160);
		double inside = Math.max(at.axis() - back, -front - at.axis());
		brush.over(CORTICAL_BONE, inside);
		brush.over(FAT, inside + 1.5);
		double fascia = back - 17 - 5 * wave(3, at.v(), at.x(), 60);
		brush.over(LIGAMENT, Math.max(at.axis() - fascia, 14 - at.axis()));
		brush.over(FAT, Math.max(at.axis() - fascia + 1.5, 14 - at.axis()));
		brush.over(MUSCLE, Math.max(at.axis() - fascia + 1.5, 14 - at.axis()), 1 - streaks(at));
		double wall = front - 18 - 5 * wave(4, at.v(), at.x(), 70);
		brush.over(MUSCLE, Math.max(-wall - at.axis(), at.axis() + wall - 9));
		if (anatomy.lumbar()) bowel(brush, at, wall);
		else mediastinum(brush, at, wall);
	}

	private double wave(int channel, double v, double x, double mm) {
		return texture.at(channel, v / mm, x / mm, 0.5);
	}

	/** Fat between the bundles of a muscle, 0 … 0.45. */
	private double streaks(BodyPoint at) {
		double coarse = texture.at(5, (at.u() + 0.2 * at.v()) / 5, at.v() / 45, at.x() / 8);
		double fine = texture.at(15, (at.u() + 0.3 * at.v()) / 2.2, at.v() / 20, at.x() / 5);
		return Math.max(0, Math.min(0.45, 0.7 * (coarse + 0.6 * fine - 0.15)));
	}

	private void bowel(Brush brush, BodyPoint at, double wall) {
		double region = Math.max(-wall + 11 - at.axis(), at.axis() + 46);
		double loops = texture.at(6, at.u() / 17, at.v() / 17, at.x() / 17) + 0.35 * texture.at(7, at
			.u() / 7, at.v() / 7, at.x() / 7);
		brush.over(VISCERA, Math.max(region, 9 * (0.05 - loops)));
		double psoas = Math.hypot((at.axis() - 6) / 17, (Math.abs(at.x()) - 38) / 13);
		brush.over(MUSCLE, (psoas - 1) * 13, 1 - streaks(at));
	}

	private void mediastinum(Brush brush, BodyPoint at, double wall) {
		double lung = Math.max(-wall + 12 - at.axis(), Math.max(at.axis() + 14, 15 - Math.abs(at.x() -
			2)));
		brush.over(LUNG, Math.max(lung, at.v() - 285 - 0.25 * (at.axis() + 60)));
		double nodes = texture.at(13, at.axis() / 12, at.v() / 14, at.x() / 12) + 0.4 * texture.at(14,
			at.axis() / 5, at.v() / 5, at.x() / 5);
		brush.over(VISCERA, Math.max(Math.max(-wall + 14 - at.axis(), at.axis() + 40), Math.max(Math
			.abs(at.x() - 2) - 16, 9 * (0.3 - nodes))), 0.7);
		double airway = Math.max(Math.hypot(at.axis() + 50, at.x() - 2) - 8, at.v() - 95);
		brush.over(LIGAMENT, airway - 1.5);
		brush.over(AIR, airway);
		double oesophagus = Math.hypot(at.axis() + 33, at.x() - 1) - 7;
		brush.over(VISCERA, oesophagus);
		double liver = Math.max(-wall + 13 - at.axis(), 285 + 0.25 * (at.axis() + 60) - at.v());
		brush.over(VISCERA, Math.max(liver, at.axis() + 45));
	}

	private void kidney(Brush brush, BodyPoint at) {
		double rest = (at.v() - 95 - (at.x() < 0 ? 12 : 0)) / 52;
		double kidney = Math.sqrt(rest * rest + Math.pow((at.axis() - 4) / 24, 2) + Math.pow((Math.abs(
			at.x()) - 44) / 23, 2));
		brush.over(KIDNEY, (kidney - 1) * 22);
	}

	private void heart(Brush brush, BodyPoint at) {
		double lumps = 0.12 * texture.at(12, at.axis() / 20, at.v() / 20, at.x() / 20);
		double heart = lumps + Math.sqrt(Math.pow((at.v() - 215 - 0.3 * (at.axis() + 66)) / 46, 2) +
			Math.pow((at.axis() + 66) / 27, 2) + Math.pow((at.x() - 14) / 38, 2));
		brush.over(FAT, (heart - 1.12) * 27);
		brush.over(MUSCLE, (heart - 1) * 27);
		brush.over(HEART, Math.max((heart - 0.75) * 27, 2.5 - Math.abs(at.v() - 200 + 0.5 * at
			.axis())));
	}
}
