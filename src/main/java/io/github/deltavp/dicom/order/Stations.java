// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.frame.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Table stations of one series: stacks of slices side by side in the plane, or far apart along its
 * normal. Each is a series of its own.
 */
final class Stations {

	/** Fewer missing slices than this are missing slices, not a gap between stations. */
	private static final int GAP = 3;

	private Stations() {}

	static List<List<Frame>> split(List<Frame> group) {
		if (group.size() == 1) return List.of(group);
		List<List<Frame>> stations = new ArrayList<>();
		for (List<Frame> part : splitInPlane(group))
			stations.addAll(splitAlongNormal(part));
		return stations;
	}

	/** Splits only where one slice position holds several places in the plane: else it is shear. */
	private static List<List<Frame>> splitInPlane(List<Frame> group) {
		SlicePositions positions = SlicePositions.of(group);
		double tolerance = Double.isNaN(group.get(0).geometry().spacingXMm()) ? 0.5 : group.get(0)
			.geometry().spacingXMm() / 2;
		double[][] first = new double[positions.count()][];
		boolean several = false;
		for (Frame frame : group) {
			int slice = positions.index(frame);
			double[] place = frame.geometry().inPlane();
			if (first[slice] == null) first[slice] = place;
			several |= apart(first[slice], place, tolerance);
		}
		return several ? clusterInPlane(group, tolerance) : List.of(group);
	}

	private static List<List<Frame>> clusterInPlane(List<Frame> group, double tolerance) {
		List<List<Frame>> clusters = new ArrayList<>();
		for (Frame frame : group) {
			List<Frame> home = clusters.stream().filter(cluster -> !apart(cluster.get(0).geometry()
				.inPlane(), frame.geometry().inPlane(), tolerance)).findFirst().orElse(null);
			if (home == null) clusters.add(home = new ArrayList<>());
			home.add(frame);
		}
		return clusters;
	}

	private static boolean apart(double[] a, double[] b, double tolerance) {
		return Math.hypot(a[0] - b[0], a[1] - b[1]) > tolerance;
	}

	private static List<List<Frame>> splitAlongNormal(List<Frame> group) {
		SlicePositions positions = SlicePositions.of(group);
		double spacing = positions.spacingMm();
		List<List<Frame>> parts = new ArrayList<>();
		int start = 0;
		for (int i = 1; i < positions.count(); i++) {
			double steps = (positions.mm(i) - positions.mm(i - 1)) / spacing;
			boolean regular = Math.abs(steps - Math.rint(steps)) <= SlicePositions.REGULAR;
			double missing = steps - 1;
			int smallerSide = Math.min(i - start, positions.count() - i);
			if (steps > 1.5 && !regular && smallerSide > 1 || missing >= GAP && missing > smallerSide /
				2.)
			{
				parts.add(between(group, positions, start, i));
				start = i;
			}
		}
		parts.add(between(group, positions, start, positions.count()));
		return parts;
	}

	private static List<Frame> between(List<Frame> group, SlicePositions positions, int from,
		int to)
	{
		if (from == 0 && to == positions.count()) return group;
		return group.stream().filter(frame -> positions.index(frame) >= from && positions.index(
			frame) < to).toList();
	}
}
