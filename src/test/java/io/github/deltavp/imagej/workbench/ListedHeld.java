// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.ImagePlus;
import ij.gui.Roi;
import io.github.deltavp.imagej.panel.Outlines;
import java.util.ArrayList;
import java.util.List;

/** A list of outlines as ImageJ's ROI Manager holds it, without a window. */
final class ListedHeld implements Outlines {

	final List<Roi> rois = new ArrayList<>();

	@Override
	public List<Roi> all() {
		return List.copyOf(rois);
	}

	@Override
	public int[] selected() {
		return new int[0];
	}

	@Override
	public void add(Roi roi) {
		rois.add(roi);
	}

	@Override
	public void replace(List<Roi> all) {
		List<Roi> copy = List.copyOf(all);
		rois.clear();
		rois.addAll(copy);
	}

	@Override
	public void select(int... indexes) {}

	@Override
	public void select(ImagePlus image, int index) {}

	@Override
	public void showAllOn(ImagePlus image) {}

	/** @return name and slice of each, counted from 1 */
	List<String> places() {
		return rois.stream().map(roi -> roi.getName() + "@" + roi.getZPosition()).toList();
	}
}
