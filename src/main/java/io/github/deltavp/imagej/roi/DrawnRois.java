// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Roi;
import io.github.deltavp.dicom.outline.DrawnRegions;
import io.github.deltavp.dicom.outline.OutlineObjects;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * ROIs of a file, whoever wrote it: the ROI Manager, or another program as DICOM (Segmentation or
 * RT Structure Set), of which each segment or structure is a ROI a slice.
 *
 * @param rois with their names
 * @param told what had to be decided, one sentence each
 */
public record DrawnRois(List<Roi> rois, List<String> told) {

	public DrawnRois {
		rois = List.copyOf(rois);
		told = List.copyOf(told);
	}

	/**
	 * @param file a ROI zip or {@code .roi} file, a DICOM file, or a folder or zip of such
	 * @param series that they lie on
	 * @throws IOException saying what is wrong with the file
	 */
	public static DrawnRois read(Path file, DynamicSeries series) throws IOException {
		return read(file, series.grid(), series.origin().images());
	}

	/**
	 * @param grid the series that they lie on
	 * @param images those that it was read from; empty: a DICOM file is refused
	 */
	public static DrawnRois read(Path file, VoxelGrid grid, Optional<SourceImages> images)
		throws IOException
	{
		if (!Files.exists(file) || RoiFiles.areIn(file)) return new DrawnRois(RoiFiles.read(file), List
			.of());
		DrawnRegions drawn = OutlineObjects.read(file, grid, images);
		return new DrawnRois(drawn.regions().stream().flatMap(region -> RoiRegions.outline(region, grid)
			.stream()).toList(), drawn.told());
	}

	/**
	 * @return ROIs of the same names and voxels, without what else a file may tell of them; lines are
	 *         left out
	 */
	public List<Roi> plain(VoxelGrid grid) {
		return rois.stream().filter(Roi::isArea).flatMap(roi -> RoiRegions.outline(RoiRegions.region(
			roi, grid), grid).stream()).toList();
	}

	/** @return the same ROIs; a person is asked what those are that have no name of their own */
	DrawnRois named() {
		return new DrawnRois(RoiNamesDialog.named(rois), told);
	}

	/** @return the regions that they make */
	Regions on(VoxelGrid grid) {
		return RoiRegions.gather(rois, grid).telling(told);
	}
}
