// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.IJ;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import io.github.deltavp.lesion.RegionTransfer.Transferred;
import io.github.deltavp.lesion.RegionTransfer;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The outlines of one visit, carried to another by patient coordinates, to be corrected there. */
public final class RoiTransfer {

	private static final String CHECK =
		"The ROIs were carried over by patient coordinates; the patient may have lain otherwise. Check and correct each of them on the second visit.";

	private RoiTransfer() {}

	/** @return the ROIs of a zip on another exam */
	public static List<Roi> of(Path rois, VoxelGrid from, VoxelGrid to) throws IOException {
		List<Roi> drawn = RoiNamesDialog.named(RoiFiles.read(rois));
		List<Roi> areas = drawn.stream().filter(Roi::isArea).toList();
		RoiRegions.gather(areas, from);
		Transferred there = RegionTransfer.of(RoiRegions.byName(areas, from), from, to);
		List<String> warnings = new ArrayList<>(there.warnings());
		drawn.stream().filter(roi -> !roi.isArea()).forEach(roi -> warnings.add(roi.getName() +
			" is no area and was left out; measure it on the second visit"));
		warnings.add(CHECK);
		warnings.forEach(IJ::log);
		return there.regions().stream().flatMap(region -> RoiDrawing.outlines(region, to).stream())
			.toList();
	}

	/** Writes ROIs to a zip. */
	public static void write(List<Roi> rois, Path file, boolean overwrite) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		String name = file.getFileName().toString();
		try (OutputFolder output = OutputFolder.open(folder, overwrite, name)) {
			RoiFiles.write(output.file(name), rois);
			output.commit();
		}
	}

	/**
	 * @throws IllegalArgumentException if the ROI Manager holds ROIs, which are of the other visit
	 */
	public static void requireEmptyManager() {
		RoiManager manager = RoiManager.getRawInstance();
		if (manager != null && manager.getCount() > 0) throw new IllegalArgumentException(
			"the ROI Manager holds " + manager.getCount() +
				" ROIs already; save and delete them, or give output=FILE.zip");
	}

	/** Shows ROIs in the ROI Manager. */
	public static void show(List<Roi> rois) {
		RoiManager manager = RoiManager.getRoiManager();
		rois.forEach(manager::addRoi);
	}
}
