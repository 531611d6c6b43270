// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.Geometry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts frames into what can be one image series: same SeriesInstanceUID, matrix, pixel spacing,
 * orientation, component, variant, flip angle, echo time and table station. SeriesNumber is never
 * asked: exports and anonymisers reuse it.
 */
public final class SeriesGroups {

	private static final double TOLERANCE = 1e-3;

	private SeriesGroups() {}

	/**
	 * @param join whether series of one description in one study are one series
	 */
	public static List<List<Frame>> of(List<Frame> frames, boolean join) {
		Map<String, List<List<Frame>>> bySeries = new LinkedHashMap<>();
		for (Frame frame : frames)
			add(bySeries.computeIfAbsent(seriesKey(frame, join), key -> new ArrayList<>()), frame);
		return bySeries.values().stream().flatMap(List::stream).flatMap(group -> Stations.split(group)
			.stream()).toList();
	}

	private static String seriesKey(Frame frame, boolean join) {
		return join ? frame.identity().studyUid() + "\n" + frame.identity().description() : frame
			.identity().seriesUid();
	}

	private static void add(List<List<Frame>> groups, Frame frame) {
		for (List<Frame> group : groups)
			if (belong(group.get(0), frame)) {
				group.add(frame);
				return;
			}
		List<Frame> group = new ArrayList<>();
		group.add(frame);
		groups.add(group);
	}

	private static boolean belong(Frame a, Frame b) {
		return a.layout().width() == b.layout().width() && a.layout().height() == b.layout().height() &&
			a.kind().component().equals(b.kind().component()) && a.kind().variant().equals(b.kind()
				.variant()) && same(a.geometry(), b.geometry()) && close(a.protocol().flipAngleDegrees(), b
					.protocol().flipAngleDegrees()) && close(a.protocol().teMs(), b.protocol().teMs());
	}

	private static boolean same(Geometry a, Geometry b) {
		if (!close(a.spacingXMm(), b.spacingXMm()) || !close(a.spacingYMm(), b.spacingYMm()))
			return false;
		for (int i = 0; i < 3; i++)
			if (Math.abs(a.row()[i] - b.row()[i]) > TOLERANCE || Math.abs(a.column()[i] - b
				.column()[i]) > TOLERANCE) return false;
		return a.placed() == b.placed();
	}

	private static boolean close(double a, double b) {
		return Double.compare(a, b) == 0 || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math
			.abs(b));
	}
}
