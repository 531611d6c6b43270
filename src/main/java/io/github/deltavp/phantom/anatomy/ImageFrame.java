// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import io.github.deltavp.series.VoxelGrid;
import java.util.List;

/**
 * Where the images of an exam lie in its anatomy. Sagittal slices lie about the midline; axial ones
 * between the lesion and the reference vertebra; coronal ones about the front of the column, so
 * that they hold the aorta too. The last two are placed on each visit's patient, to the nearest
 * whole slice.
 */
final class ImageFrame {

	/** Middle of the coronal slices before the axis of the column in mm. */
	private static final double CORONAL_FORWARD_MM = 12;

	private final SpineAnatomy anatomy;
	private final double pixelMm;
	private final double middleMm;

	ImageFrame(SpineAnatomy anatomy) {
		this.anatomy = anatomy;
		this.pixelMm = anatomy.fovMm() / anatomy.matrix();
		this.middleMm = anatomy.sliceMm() * Math.rint(middleMm(new Column(anatomy)) / anatomy
			.sliceMm());
	}

	private double middleMm(Column column) {
		double lesion = column.centreV(anatomy.lesion().level());
		return switch (anatomy.orientation()) {
			case SAGITTAL -> 0;
			case AXIAL -> anatomy.pose().vMm() + (lesion + column.centreV(anatomy.referenceLevel())) / 2;
			case CORONAL -> anatomy.pose().uMm() + column.centreU(lesion) - CORONAL_FORWARD_MM;
		};
	}

	/**
	 * @param column column of the image, from 0; fractions lie between pixel centres
	 * @param row row of the image
	 * @param slice slice
	 * @return u, v and x of that place in mm, as it lies in the field of view
	 */
	Place at(double column, double row, double slice) {
		double along = (column + 0.5) * pixelMm;
		double down = (row + 0.5) * pixelMm;
		double across = ((anatomy.slices() - 1) / 2. - slice) * anatomy.sliceMm();
		double left = along - anatomy.fovMm() / 2;
		return switch (anatomy.orientation()) {
			case SAGITTAL -> new Place(along, down, across);
			case AXIAL -> new Place(down, middleMm + across, left);
			case CORONAL -> new Place(middleMm - across, down, left);
		};
	}

	VoxelGrid grid() {
		Place first = at(0, 0, 0);
		double half = anatomy.fovMm() / 2;
		Orientation orientation = anatomy.orientation();
		return new VoxelGrid(anatomy.matrix(), anatomy.matrix(), anatomy.slices(), pixelMm, pixelMm,
			anatomy.sliceMm(), List.of(first.x(), first.u() - half, half - first.v()), orientation
				.rowDirection(), orientation.columnDirection());
	}

	/**
	 * A place in the field of view in mm.
	 *
	 * @param u from its front edge to the back
	 * @param v from its upper edge to the feet
	 * @param x from the midline to the left
	 */
	record Place(double u, double v, double x) {
	}
}
