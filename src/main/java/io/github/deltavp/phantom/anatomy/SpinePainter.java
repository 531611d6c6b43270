// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * Says which tissues are found at a point of the anatomy. Tissues are painted over each other from
 * the skin inwards, with edges one voxel wide.
 */
public final class SpinePainter {

	private static final double FARTHEST_SKIN_MM = 145;
	/** Spinous processes, vessels and their branches all lie within this. */
	private static final double NEAR_COLUMN_MM = 92;

	private final SpineAnatomy anatomy;
	private final BodyFrame frame;
	private final Column column;
	private final Texture texture;
	private final TrunkPainter trunk;
	private final VertebraPainter vertebrae;
	private final VesselPainter vessels;

	public SpinePainter(SpineAnatomy anatomy) {
		this.anatomy = anatomy;
		this.frame = new BodyFrame(anatomy);
		this.column = new Column(anatomy);
		this.texture = new Texture(anatomy.texture());
		this.trunk = new TrunkPainter(anatomy);
		this.vertebrae = new VertebraPainter(anatomy);
		this.vessels = new VesselPainter(anatomy);
	}

	/**
	 * @param u mm from the front edge of the image
	 * @param v mm from its upper edge
	 * @param x mm to the left of the midline
	 * @param fractions fraction of each tissue, painted over; they go on summing to 1
	 */
	public void paint(double u, double v, double x, double[] fractions) {
		Vector3D body = frame.inPatient(new Vector3D(u, v, x));
		BodyPoint at = new BodyPoint(body.getX(), body.getY(), body.getZ(), body.getX() - column
			.centreU(body.getY()));
		if (Math.abs(at.axis()) > FARTHEST_SKIN_MM) return;
		Brush brush = new Brush(fractions, anatomy.fovMm() / anatomy.matrix());
		trunk.paint(brush, at);
		if (Math.abs(at.axis()) < NEAR_COLUMN_MM) spine(brush, at);
	}

	private void spine(Brush brush, BodyPoint at) {
		Column.Local local = column.at(at.u(), at.v(), at.x());
		vertebrae.paint(brush, local, at.v(), at.x());
		brush.over(Tissue.LESION, fromLesion(at.u(), at.v(), at.x()));
		if (at.axis() < 0) vessels.paint(brush, at.axis() + local.depth(), at.v(), at.x());
	}

	/** Whether the lesion may fill the voxel around a point. */
	boolean inLesion(double u, double v, double x) {
		Vector3D body = frame.inPatient(new Vector3D(u, v, x));
		return fromLesion(body.getX(), body.getY(), body.getZ()) < 0;
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

}
