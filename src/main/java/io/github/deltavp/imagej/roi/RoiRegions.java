// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * ImageJ's ROIs as regions of a series. A ROI's slice is its z position, or its stack position
 * where it has no z: one beyond the slices was drawn on another stack, in which nobody knows what
 * lay where.
 */
public final class RoiRegions {

	private RoiRegions() {}

	/**
	 * @param rois area ROIs, drawn on the images of the series or on its maps; lines that measure a
	 *          size are passed over
	 * @return the regions that their names make
	 * @throws IllegalArgumentException naming the ROI that is no area, has no slice, or lies outside
	 */
	public static Regions gather(List<Roi> rois, VoxelGrid grid) {
		return Regions.gather(grid, rois.stream().filter(roi -> !SizeLines.isSize(roi)).map(
			roi -> region(roi, grid)).toList());
	}

	/**
	 * @param region any region
	 * @param grid the grid that it lies on
	 * @return one ROI for each slice that it touches, named as the region, with its z position
	 */
	public static List<Roi> outline(Region region, VoxelGrid grid) {
		List<Roi> rois = new ArrayList<>();
		for (int slice = 0; slice < grid.slices(); slice++) {
			Rectangle bounds = bounds(region, grid, slice);
			if (bounds.isEmpty()) continue;
			Roi roi = outline(mask(region, grid, slice), bounds);
			roi.setName(region.name());
			roi.setPosition(1, slice + 1, 1);
			rois.add(roi);
		}
		return rois;
	}

	/** The pixels of a slice that a region lies within. */
	private static Rectangle bounds(Region region, VoxelGrid grid, int slice) {
		Rectangle bounds = new Rectangle(-1, -1);
		for (int voxel : region.voxels())
			if (grid.position(voxel, 2) == slice) bounds.add(new Rectangle(grid.position(voxel, 0), grid
				.position(voxel, 1), 1, 1));
		return bounds;
	}

	/** ImageJ follows the edges of all pixels that it gets: so it gets no others. */
	private static Roi outline(ByteProcessor mask, Rectangle bounds) {
		mask.setRoi(bounds);
		ImageProcessor within = mask.crop();
		within.setThreshold(255, 255, ImageProcessor.NO_LUT_UPDATE);
		Roi roi = new ThresholdToSelection().convert(within);
		roi.setLocation(bounds.x + roi.getBounds().x, bounds.y + roi.getBounds().y);
		return roi;
	}

	/** @return one slice of a region: 255 inside, 0 outside */
	static ByteProcessor mask(Region region, VoxelGrid grid, int slice) {
		ByteProcessor mask = new ByteProcessor(grid.width(), grid.height());
		int first = slice * grid.voxelsPerSlice();
		for (int voxel : region.voxels())
			if (voxel >= first && voxel < first + grid.voxelsPerSlice()) mask.set(voxel - first, 255);
		return mask;
	}

	/** @return the slices that a region touches, from 0, ascending */
	static List<Integer> slices(Region region, VoxelGrid grid) {
		return Arrays.stream(region.voxels()).map(voxel -> voxel / grid.voxelsPerSlice()).distinct()
			.boxed().toList();
	}

	/** @return a region for each name that outlines have, also for what is to be excluded */
	static List<Region> byName(List<Roi> outlines, VoxelGrid grid) {
		Map<String, List<Region>> byKey = new LinkedHashMap<>();
		for (Roi roi : outlines)
			byKey.computeIfAbsent(RegionName.of(roi.getName()).key(), key -> new ArrayList<>()).add(
				region(roi, grid));
		return byKey.values().stream().map(parts -> new Region(RegionName.of(parts.get(0).name())
			.text(), grid, parts.stream().flatMapToInt(part -> Arrays.stream(part.voxels())).toArray()))
			.toList();
	}

	/** @return the voxels inside one ROI */
	static Region region(Roi roi, VoxelGrid grid) {
		if (!roi.isArea()) throw new IllegalArgumentException("ROI " + roi.getName() + " is a " + roi
			.getTypeAsString() + "; draw an area (rectangle, oval, polygon, freehand)");
		int slice = slice(roi, grid);
		int[] voxels = voxels(roi, grid, slice);
		if (voxels.length == 0) throw new IllegalArgumentException("ROI " + roi.getName() +
			" holds no voxel; draw it larger, or delete it in the ROI Manager");
		return new Region(roi.getName(), grid, voxels);
	}

	/** @return the slice that a ROI lies on, from 0 */
	public static int slice(Roi roi, VoxelGrid grid) {
		int z = roi.hasHyperStackPosition() ? roi.getZPosition() : 0;
		if (z == 0) z = roi.getPosition();
		if (z == 0 && grid.slices() == 1) z = 1;
		if (z < 1 || z > grid.slices()) throw new IllegalArgumentException("ROI " + roi.getName() +
			(z == 0 ? " has no slice" : " is on slice " + z + ", but the series has " + grid.slices() +
				" slices") + "; select its slice in the series and press Update in the ROI Manager");
		return z - 1;
	}

	private static int[] voxels(Roi roi, VoxelGrid grid, int slice) {
		Rectangle bounds = roi.getBounds();
		if (bounds.isEmpty()) return new int[0];
		if (!new Rectangle(grid.width(), grid.height()).contains(bounds))
			throw new IllegalArgumentException("ROI " + roi.getName() + " reaches outside the image of " +
				grid.width() + "×" + grid.height() + " pixels; draw it on this series");
		ImageProcessor mask = roi.getMask();
		return IntStream.range(0, bounds.width * bounds.height).filter(i -> mask == null || mask.get(
			i) != 0).map(i -> bounds.x + i % bounds.width + grid.width() * (bounds.y + i / bounds.width +
				grid.height() * slice)).toArray();
	}
}
