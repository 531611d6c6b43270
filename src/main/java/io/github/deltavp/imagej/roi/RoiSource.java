// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.report.file.GivenPath;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where ROIs come from: a file, or the ROI Manager. */
public final class RoiSource {

	private RoiSource() {}

	/**
	 * @param file a ROI zip, DICOM SEG or RTSTRUCT; empty for the ROI Manager
	 * @param needed whether the ROI Manager is to be asked at all
	 * @param series that the ROIs lie on
	 * @return the regions; empty if none were drawn
	 */
	public static Optional<Regions> regions(String file, boolean needed, DynamicSeries series)
		throws IOException
	{
		return regions(file, needed, series.grid(), series.origin().images());
	}

	/**
	 * The same for maps, which do not tell from which images they were made, so that DICOM is
	 * refused.
	 */
	public static Optional<Regions> regions(String file, boolean needed, VoxelGrid grid)
		throws IOException
	{
		return regions(file, needed, grid, Optional.empty());
	}

	private static Optional<Regions> regions(String file, boolean needed, VoxelGrid grid,
		Optional<SourceImages> images) throws IOException
	{
		if (!file.isBlank()) return Optional.of(DrawnRois.read(GivenPath.of(file), grid, images).named()
			.on(grid));
		RoiManager manager = needed ? RoiManager.getRawInstance() : null;
		if (manager == null || manager.getCount() == 0) return Optional.empty();
		List<Roi> drawn = List.of(manager.getRoisAsArray());
		List<Roi> named = RoiNamesDialog.named(drawn);
		for (int i = 0; i < drawn.size(); i++)
			if (named.get(i) != drawn.get(i)) manager.rename(i, named.get(i).getName());
		return Optional.of(RoiRegions.gather(named, grid));
	}

	/**
	 * @param file a ROI zip, DICOM SEG or RTSTRUCT; a person is asked what ROIs are that have no name
	 *          of their own
	 * @return its regions
	 */
	public static Regions read(Path file, DynamicSeries series) throws IOException {
		return DrawnRois.read(file, series).named().on(series.grid());
	}
}
