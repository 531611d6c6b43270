// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Roi;
import ij.gui.ShapeRoi;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.report.figure.Palette;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ROIs as the commands read them: named by what they are, placed on a slice and not on a moment.
 */
public final class RoiDrawing {

	private static final double MM3_PER_ML = 1000;

	private RoiDrawing() {}

	/**
	 * @param text what the user calls a lesion
	 * @return the same without spaces around it
	 * @throws IllegalArgumentException if it would be read as something else than this lesion
	 */
	public static String lesion(String text) {
		String name = text.strip();
		RegionName read = RegionName.of(name);
		if (name.isEmpty()) throw new IllegalArgumentException(
			"the lesion has no name; write one, e.g. T9");
		if (read.role() != RegionName.Role.LESION) throw new IllegalArgumentException(
			"a lesion cannot be named " + name +
				", which means something else; write another name, e.g. T9");
		if (!read.text().equals(name)) throw new IllegalArgumentException(name +
			" would be read as one more outline of " + read.text() +
			"; write a name without -number at its end");
		if (name.matches(".*[/\\\\:].*")) throw new IllegalArgumentException("the name " + name +
			" cannot be that of a file; write one without / \\ :");
		return name;
	}

	/**
	 * @param drawn an area
	 * @param slice from 0
	 * @return a copy with that name, on that slice at all times, in the colour of its role
	 * @throws IllegalArgumentException if it is no area
	 */
	public static Roi named(Roi drawn, String name, int slice) {
		if (!drawn.isArea()) throw new IllegalArgumentException("the selection is a " + drawn
			.getTypeAsString().toLowerCase(Locale.ROOT) +
			"; draw an area (rectangle, oval, polygon, freehand)");
		Roi roi = (Roi) drawn.clone();
		roi.setName(name);
		roi.setPosition(0, slice + 1, 0);
		roi.setStrokeColor(colour(name));
		return roi;
	}

	/**
	 * @param drawn an area with name and slice
	 * @param all what is drawn already
	 * @return all with it: in the place of the outlines of its name that it overlaps, or at the end
	 * @throws IllegalArgumentException if it holds no voxel
	 */
	public static List<Roi> redrawn(Roi drawn, List<Roi> all, VoxelGrid grid) {
		Set<Integer> voxels = voxels(drawn, grid);
		String key = RegionName.of(drawn.getName()).key();
		List<Roi> after = new ArrayList<>(all);
		/* ImageJ takes ROIs of one outline for equal, on whatever slice: they are told by place. */
		int place = all.size();
		for (int i = all.size() - 1; i >= 0; i--) {
			Roi roi = all.get(i);
			if (!roi.isArea() || !RegionName.of(roi.getName()).key().equals(key) || Collections.disjoint(
				voxels, voxels(roi, grid))) continue;
			after.remove(i);
			place = i;
		}
		after.add(Math.min(place, after.size()), drawn);
		return after;
	}

	private static Set<Integer> voxels(Roi roi, VoxelGrid grid) {
		return Arrays.stream(RoiRegions.region(roi, grid).voxels()).boxed().collect(Collectors.toSet());
	}

	/**
	 * @param step 1 for the next slice, −1 for the one before
	 * @param all what is drawn already
	 * @return the same outline there
	 * @throws IllegalArgumentException if there is no such slice, or it has one of that name
	 */
	public static Roi onSliceBeside(Roi roi, int step, List<Roi> all, VoxelGrid grid) {
		int next = RoiRegions.slice(roi, grid) + step;
		if (next < 0 || next == grid.slices()) throw new IllegalArgumentException(roi.getName() +
			" is on the " + (next < 0 ? "first" : "last") + " slice");
		if (ofName(roi.getName(), all).stream().anyMatch(other -> RoiRegions.slice(other,
			grid) == next)) throw new IllegalArgumentException(RegionName.of(roi.getName()).text() +
				" is drawn on slice " + (next + 1) + " already; delete it there first");
		return named(roi, RegionName.of(roi.getName()).text(), next);
	}

	/**
	 * @param name of the outlines
	 * @param all what is drawn already
	 * @return outlines for the slices between those that are drawn
	 * @throws IllegalArgumentException if no slice lies between
	 */
	public static List<Roi> between(String name, List<Roi> all, VoxelGrid grid) {
		Region drawn = RoiRegions.byName(ofName(name, all), grid).get(0);
		String text = drawn.name();
		Region added = OutlineInterpolation.between(drawn, grid);
		if (added.count() == 0) throw new IllegalArgumentException(
			"no slice lies between the outlines of " + text +
				"; draw it on two slices with others between");
		return outlines(added, grid);
	}

	/** @return the outline of an area in the image, in pixels from the edge of the first one */
	public static Shape shape(Roi roi) {
		ShapeRoi shape = new ShapeRoi(roi);
		return AffineTransform.getTranslateInstance(shape.getXBase(), shape.getYBase())
			.createTransformedShape(shape.getShape());
	}

	/** @return the outlines of a region under its name, one a slice */
	public static List<Roi> outlines(Region region, VoxelGrid grid) {
		return RoiRegions.outline(region, grid).stream().map(roi -> named(roi, region.name(), RoiRegions
			.slice(roi, grid))).toList();
	}

	/**
	 * @return a line a name: the role, the slices that it is drawn on, counted from 1, its voxels and
	 *         volume
	 */
	public static List<String> summary(List<Roi> all, VoxelGrid grid) {
		Map<String, List<Roi>> byKey = new LinkedHashMap<>();
		for (Roi roi : all)
			byKey.computeIfAbsent(RegionName.of(roi.getName()).key(), key -> new ArrayList<>()).add(roi);
		return byKey.values().stream().map(rois -> summaryOf(rois, grid)).toList();
	}

	private static String summaryOf(List<Roi> rois, VoxelGrid grid) {
		RegionName name = RegionName.of(rois.get(0).getName());
		String role = switch (name.role()) {
			case LESION -> name.key().startsWith("lesion") ? name.text() : "lesion " + name.text();
			case NONE -> "without a name: " + name.text();
			default -> name.role().name().toLowerCase(Locale.ROOT);
		};
		List<Integer> slices = rois.stream().map(roi -> RoiRegions.slice(roi, grid) + 1).sorted()
			.distinct().toList();
		return role + (slices.size() == 1 ? ", slice " : ", slices ") + String.join(", ", slices
			.stream().map(String::valueOf).toList()) + size(rois, grid);
	}

	/** Lines have none. */
	private static String size(List<Roi> rois, VoxelGrid grid) {
		List<Roi> areas = rois.stream().filter(Roi::isArea).toList();
		if (areas.isEmpty()) return "";
		int voxels = RoiRegions.byName(areas, grid).get(0).count();
		return String.format(Locale.ROOT, ", %d voxels, %.2f mL", voxels, voxels * grid
			.voxelVolumeMm3() / MM3_PER_ML);
	}

	private static List<Roi> ofName(String name, List<Roi> all) {
		String key = RegionName.of(name).key();
		return all.stream().filter(roi -> RegionName.of(roi.getName()).key().equals(key)).toList();
	}

	private static Color colour(String name) {
		return Palette.series(switch (RegionName.of(name).role()) {
			case LESION, NONE -> 0;
			case REFERENCE -> 5;
			case EXCLUDE -> 3;
			case AIF -> 4;
		});
	}
}
