// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import ij.plugin.frame.Recorder;
import ij.plugin.frame.RoiManager;
import io.github.deltavp.lesion.RegionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The outlines of a visit, in ImageJ's ROI Manager while they are drawn and in a zip once they are
 * kept. What is done to the manager is recorded.
 */
final class KeptOutlines {

	/** What the manager held when it was last kept, or opened. */
	private List<String> kept = List.of();

	/**
	 * @param zip what was kept before; the manager is empty afterwards if there is none
	 * @throws IllegalArgumentException if the manager holds what was not kept
	 */
	void open(Path zip) {
		String name = zip.toString().toLowerCase(Locale.ROOT);
		if (Files.exists(zip) && !name.endsWith(".zip") && !name.endsWith(".roi"))
			throw new IllegalArgumentException(zip.getFileName() +
				" is DICOM, which is not drawn on here. Open it in the ROI panel, save a zip, and take that.");
		RoiManager manager = RoiManager.getRoiManager();
		if (!held(manager).isEmpty() && !held(manager).equals(kept)) throw new IllegalArgumentException(
			"The ROI Manager holds outlines that were not kept. Save or delete them there first.");
		manager.reset();
		Recorder.record("roiManager", "reset");
		if (Files.exists(zip)) manager.runCommand("Open", zip.toString());
		kept = held(manager);
	}

	/**
	 * @param zip gets all that the manager holds
	 * @throws IllegalArgumentException if that is nothing
	 * @throws IOException if it cannot be written
	 */
	void keep(Path zip) throws IOException {
		RoiManager manager = RoiManager.getRoiManager();
		if (manager.getCount() == 0) throw new IllegalArgumentException(
			"The ROI Manager is empty. Draw a lesion and a reference vertebra first.");
		manager.deselect();
		Recorder.record("roiManager", "deselect");
		if (!manager.runCommand("Save", zip.toString())) throw new IOException("cannot write " + zip);
		kept = held(manager);
	}

	/**
	 * Adds what lies in a zip, in place of what the manager holds under that name.
	 *
	 * @param zip outlines of one name
	 */
	void bring(Path zip, String name) {
		RoiManager manager = RoiManager.getRoiManager();
		String key = RegionName.of(name).key();
		int[] old = IntStream.range(0, manager.getCount()).filter(i -> RegionName.of(manager.getName(i))
			.key().equals(key)).toArray();
		if (old.length > 0) {
			manager.setSelectedIndexes(old);
			manager.runCommand("Delete");
			Recorder.recordString("roiManager(\"select\", newArray(" + IntStream.of(old).mapToObj(
				String::valueOf).collect(Collectors.joining(",")) + "));\n");
			Recorder.record("roiManager", "delete");
		}
		manager.runCommand("Open", zip.toString());
	}

	/** What the manager holds is of no further use. */
	void forget() {
		kept = held(RoiManager.getRoiManager());
	}

	/** Outlines by name, place and size. */
	private static List<String> held(RoiManager manager) {
		return Arrays.stream(manager.getRoisAsArray()).map(KeptOutlines::words).toList();
	}

	private static String words(Roi roi) {
		return roi.getName() + " " + roi.getBounds() + " " + Arrays.hashCode(roi
			.getFloatPolygon().xpoints);
	}
}
