// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import java.util.List;

/** How the slices of an exam lie in the patient. */
public enum Orientation {

		/** Rows run to the back, columns to the feet, slices to the right. */
		SAGITTAL(List.of(0., 1., 0.), List.of(0., 0., -1.)),
		/** Rows run to the left, columns to the back, slices to the head. */
		AXIAL(List.of(1., 0., 0.), List.of(0., 1., 0.)),
		/** Rows run to the left, columns to the feet, slices to the back. */
		CORONAL(List.of(1., 0., 0.), List.of(0., 0., -1.));

	private final List<Double> rowDirection;
	private final List<Double> columnDirection;

	Orientation(List<Double> rowDirection, List<Double> columnDirection) {
		this.rowDirection = rowDirection;
		this.columnDirection = columnDirection;
	}

	/** @return unit vector along a row in patient coordinates */
	public List<Double> rowDirection() {
		return rowDirection;
	}

	/** @return unit vector along a column */
	public List<Double> columnDirection() {
		return columnDirection;
	}
}
