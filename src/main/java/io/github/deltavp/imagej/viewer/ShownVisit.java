// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.picture.GreyWindow;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.VoxelProbe;
import io.github.deltavp.study.report.StudyFigures;
import java.util.List;
import java.util.Optional;

/**
 * What there is to see of a visit.
 *
 * @param name when it was, for people
 * @param series its images
 * @param placed where its voxels lie, in patient coordinates that all visits shown share
 * @param exam its maps and curves; empty until they are made
 * @param probe the same, for single voxels
 * @param outlines what was drawn on it
 */
public record ShownVisit(String name, DynamicSeries series, VoxelGrid placed, Optional<Exam> exam,
		Optional<VoxelProbe> probe, List<Roi> outlines) {

	public ShownVisit {
		outlines = List.copyOf(outlines);
	}

	/** @return images alone, where they say that they lie */
	public static ShownVisit of(String name, DynamicSeries series) {
		return new ShownVisit(name, series, series.grid(), Optional.empty(), Optional.empty(), List
			.of());
	}

	/** @return the same with its maps and curves */
	public ShownVisit with(Exam analysed) {
		return new ShownVisit(name, analysed.series(), placed, Optional.of(analysed), Optional.of(
			new VoxelProbe(analysed)), outlines);
	}

	/** @return the same with these outlines */
	public ShownVisit with(List<Roi> drawn) {
		return new ShownVisit(name, series, placed, exam, probe, drawn);
	}

	/** @return the same, lying elsewhere */
	public ShownVisit lying(VoxelGrid where) {
		return new ShownVisit(name, series, where, exam, probe, outlines);
	}

	/** @return its maps, one number a voxel; none until they are made */
	List<ParameterMap> maps() {
		return exam.map(Exam::allMaps).orElse(List.of());
	}

	/** @return the map of that name, if it has one */
	Optional<ParameterMap> map(String key) {
		return maps().stream().filter(map -> map.name().equals(key)).findFirst();
	}

	/** @return when a frame was acquired, in s from the arrival of the bolus where that is known */
	double seconds(int frame) {
		return series.times().seconds(frame) - exam.map(Exam::arrivalSeconds).orElse(0.);
	}

	/** @return the frame acquired nearest to that time */
	int frame(double seconds) {
		int nearest = 0;
		for (int t = 1; t < series.times().size(); t++)
			if (Math.abs(seconds(t) - seconds) < Math.abs(seconds(nearest) - seconds)) nearest = t;
		return nearest;
	}

	/** @return a place in common coordinates as column, row and slice, within the image */
	double[] within(double[] placeMm) {
		double[] voxel = placed.voxelAt(placeMm);
		int[] counts = { placed.width(), placed.height(), placed.slices() };
		for (int axis = 0; axis < 3; axis++)
			voxel[axis] = Math.max(0, Math.min(counts[axis] - 1., voxel[axis]));
		return voxel;
	}

	/** @return the outlines of a slice, from 0; those that have no slice are left out */
	List<Roi> outlines(int slice) {
		return outlines.stream().filter(Roi::isArea).filter(roi -> isOn(roi, slice)).toList();
	}

	private boolean isOn(Roi roi, int slice) {
		try {
			return RoiRegions.slice(roi, placed) == slice;
		}
		catch (IllegalArgumentException noSlice) {
			return false;
		}
	}

	/** @return the 99th percentile of the late images of the middle slice, above 0 */
	double brightest() {
		return GreyWindow.brightest(StudyFigures.late(series, placed.slices() / 2));
	}
}
