// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.gui.Roi;
import java.util.ArrayList;
import java.util.List;

/** A list in place of the ROI Manager, which needs a display. */
public final class ListedOutlines implements Outlines {

	/** all of them */
	public final List<Roi> rois = new ArrayList<>();
	final List<String> told = new ArrayList<>();
	/** which of them are selected */
	public int[] selected = {};

	@Override
	public List<Roi> all() {
		return List.copyOf(rois);
	}

	@Override
	public int[] selected() {
		return selected;
	}

	@Override
	public void add(Roi roi) {
		rois.add(roi);
	}

	@Override
	public void replace(List<Roi> others) {
		rois.clear();
		rois.addAll(others);
		selected = new int[0];
	}

	@Override
	public void select(int... indexes) {
		selected = indexes;
	}

	@Override
	public void select(ImagePlus image, int index) {
		told.add("selected " + index + " on " + image.getTitle());
	}

	@Override
	public void showAllOn(ImagePlus image) {
		told.add("all on " + image.getTitle());
	}

	/** @return name and slice of each, counted from 1 */
	public List<String> places() {
		return rois.stream().map(roi -> roi.getName() + "@" + roi.getZPosition()).toList();
	}
}
