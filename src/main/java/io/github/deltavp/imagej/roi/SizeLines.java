// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import ij.gui.Line;
import ij.gui.Roi;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.size.Bidimensional;
import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes from lines. {@code NAME size} is the longest diameter of a lesion or the longest line
 * across it, two lines at a right angle in one slice; {@code NAME ap}, {@code NAME lr} and
 * {@code NAME cc} are its extraosseous extents from front to back, from left to right and from head
 * to feet. Of several lines of one name the longest counts; of several pairs, the one with the
 * largest product.
 */
public final class SizeLines {

	private static final Pattern NAME = Pattern.compile("(.+?)[ _-]+(size|ap|lr|cc)",
		Pattern.CASE_INSENSITIVE);

	private SizeLines() {}

	/** What a line's name says. */
	private record Meaning(String lesion, String measure) {
	}

	/** @return whether a ROI is such a line */
	static boolean isSize(Roi roi) {
		return roi instanceof Line && matcher(roi).matches();
	}

	/**
	 * @param rois any ROIs; those that are no lines of size are passed over
	 * @param grid counts and spacing of the image that they were drawn on
	 * @return the sizes by the lesion's name, in the order drawn
	 * @throws IllegalArgumentException if a lesion's lines make no size, naming it
	 */
	public static Map<String, LesionSize> of(List<Roi> rois, VoxelGrid grid) {
		Map<String, List<Roi>> byLesion = new LinkedHashMap<>();
		Map<String, String> names = new LinkedHashMap<>();
		for (Roi roi : rois) {
			if (!isSize(roi)) continue;
			String lesion = meaning(roi).lesion;
			names.putIfAbsent(lesion.toLowerCase(Locale.ROOT), lesion);
			byLesion.computeIfAbsent(lesion.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(roi);
		}
		Map<String, LesionSize> sizes = new LinkedHashMap<>();
		byLesion.forEach((key, lines) -> sizes.put(names.get(key), size(names.get(key), lines, grid)));
		return sizes;
	}

	private static LesionSize size(String lesion, List<Roi> lines, VoxelGrid grid) {
		double longest = Double.NaN;
		double perpendicular = Double.NaN;
		List<Bidimensional.Line> pair = of("size", lines, grid);
		if (!pair.isEmpty()) {
			Bidimensional size = bidimensional(lesion, pair);
			longest = size.longestMm();
			perpendicular = size.perpendicularMm();
		}
		return new LesionSize(longest, perpendicular, longest("ap", lines, grid), longest("lr", lines,
			grid), longest("cc", lines, grid));
	}

	private static Bidimensional bidimensional(String lesion, List<Bidimensional.Line> pair) {
		try {
			return Bidimensional.of(pair);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(lesion + ": " + e.getMessage(), e);
		}
	}

	private static double longest(String measure, List<Roi> lines, VoxelGrid grid) {
		return of(measure, lines, grid).stream().mapToDouble(Bidimensional.Line::lengthMm).max().orElse(
			Double.NaN);
	}

	private static List<Bidimensional.Line> of(String measure, List<Roi> lines, VoxelGrid grid) {
		return lines.stream().filter(roi -> meaning(roi).measure.equals(measure)).map(roi -> line(
			(Line) roi, grid)).toList();
	}

	private static Bidimensional.Line line(Line line, VoxelGrid grid) {
		return new Bidimensional.Line(RoiRegions.slice(line, grid), (line.x2d - line.x1d) * grid
			.spacingXMm(), (line.y2d - line.y1d) * grid.spacingYMm());
	}

	private static Meaning meaning(Roi roi) {
		Matcher matcher = matcher(roi);
		if (!matcher.matches()) throw new IllegalStateException(roi.getName());
		return new Meaning(matcher.group(1), matcher.group(2).toLowerCase(Locale.ROOT));
	}

	private static Matcher matcher(Roi roi) {
		return NAME.matcher(RegionName.of(roi.getName()).text());
	}
}
