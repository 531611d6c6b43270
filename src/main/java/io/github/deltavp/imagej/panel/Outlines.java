// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.gui.Roi;
import java.util.List;

/** The list of ROIs that is worked on: ImageJ's ROI Manager. */
public interface Outlines {

	/** @return all ROIs, oldest first */
	List<Roi> all();

	/** @return which of them the user has selected, counted from 0 */
	int[] selected();

	/** Adds one at the end. */
	void add(Roi roi);

	/** Puts these in place of all. */
	void replace(List<Roi> rois);

	/** Selects these, counted from 0, and no others. */
	void select(int... indexes);

	/** Selects one, and goes to its slice in an image. */
	void select(ImagePlus image, int index);

	/** Selects none, and shows all on an image. */
	void showAllOn(ImagePlus image);
}
