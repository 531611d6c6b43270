// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import ij.plugin.frame.Recorder;
import ij.plugin.frame.RoiManager;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** ImageJ's ROI Manager; what is done to it is recorded. */
final class RecordedOutlines implements HeldOutlines {

	@Override
	public List<Roi> all() {
		return List.of(RoiManager.getRoiManager().getRoisAsArray());
	}

	@Override
	public void clear() {
		RoiManager.getRoiManager().reset();
		Recorder.record("roiManager", "reset");
	}

	@Override
	public void open(Path zip) {
		RoiManager.getRoiManager().runCommand("Open", zip.toString());
	}

	@Override
	public boolean save(Path zip) {
		RoiManager manager = RoiManager.getRoiManager();
		manager.deselect();
		Recorder.record("roiManager", "deselect");
		return manager.runCommand("Save", zip.toString());
	}

	@Override
	public void delete(int... indexes) {
		RoiManager manager = RoiManager.getRoiManager();
		manager.setSelectedIndexes(indexes);
		manager.runCommand("Delete");
		Recorder.recordString("roiManager(\"select\", newArray(" + IntStream.of(indexes).mapToObj(
			String::valueOf).collect(Collectors.joining(",")) + "));\n");
		Recorder.record("roiManager", "delete");
	}
}
