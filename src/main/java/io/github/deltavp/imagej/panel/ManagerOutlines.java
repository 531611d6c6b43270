// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.frame.Recorder;
import ij.plugin.frame.RoiManager;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What ImageJ's ROI Manager holds; it opens with the first ROI. That others are put in place and
 * selected is not recorded: no macro can do anything with it.
 */
public final class ManagerOutlines implements Outlines {

	/** Opens the ROI Manager at a place of the screen, unless it is open already. */
	static void openManager(int x, int y) {
		if (RoiManager.getRawInstance() == null) RoiManager.getRoiManager().setLocation(x, y);
	}

	@Override
	public List<Roi> all() {
		RoiManager manager = RoiManager.getRawInstance();
		return manager == null ? List.of() : List.of(manager.getRoisAsArray());
	}

	@Override
	public int[] selected() {
		RoiManager manager = RoiManager.getRawInstance();
		return manager == null ? new int[0] : manager.getSelectedIndexes();
	}

	@Override
	public void add(Roi roi) {
		unrecorded(manager -> manager.addRoi(roi));
	}

	@Override
	public void replace(List<Roi> rois) {
		unrecorded(manager -> {
			manager.reset();
			rois.forEach(manager::addRoi);
		});
	}

	@Override
	public void select(int... indexes) {
		unrecorded(manager -> {
			if (!Arrays.equals(indexes, manager.getSelectedIndexes())) manager.setSelectedIndexes(
				indexes);
		});
	}

	@Override
	public void select(ImagePlus image, int index) {
		RoiManager.getRoiManager().select(image, index);
	}

	@Override
	public void showAllOn(ImagePlus image) {
		RoiManager.getRoiManager().deselect();
		RoiManager.getRoiManager().runCommand(image, "Show All without labels");
	}

	private static void unrecorded(Consumer<RoiManager> change) {
		Recorder.suspendRecording();
		try {
			change.accept(RoiManager.getRoiManager());
		}
		finally {
			Recorder.resumeRecording();
		}
	}
}
