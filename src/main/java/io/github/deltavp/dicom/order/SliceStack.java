// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.Geometry;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The frames of one series by slice, ascending along the normal of the planes; a slice that no file
 * has is an empty list.
 *
 * @param grid where the voxels lie
 * @param slices frames of each slice
 */
record SliceStack(VoxelGrid grid, List<List<Frame>> slices) {

	static SliceStack of(List<Frame> frames, Warnings warnings) throws DicomException {
		Frame first = frames.get(0);
		if (!first.geometry().placed() && frames.size() > 1) warnings.add("no ImagePositionPatient " +
			Tag.format(Tag.IMAGE_POSITION_PATIENT) + " and no SliceLocation; taken as one slice", frames);
		if (!first.geometry().oriented()) warnings.add("no ImageOrientationPatient " + Tag.format(
			Tag.IMAGE_ORIENTATION_PATIENT) + "; slices are ordered by SliceLocation or z", frames);
		SlicePositions positions = SlicePositions.of(frames);
		double spacing = spacing(positions, first, warnings);
		int[] slots = slots(positions, spacing, warnings);
		List<List<Frame>> slices = new ArrayList<>();
		for (int i = 0; i <= slots[slots.length - 1]; i++)
			slices.add(new ArrayList<>());
		frames.forEach(frame -> slices.get(slots[positions.index(frame)]).add(frame));
		return new SliceStack(grid(slices, spacing, warnings), slices);
	}

	/** @return the largest number of frames of one slice */
	int mostFrames() {
		return slices.stream().mapToInt(List::size).max().orElse(0);
	}

	private static double spacing(SlicePositions positions, Frame first, Warnings warnings) {
		if (positions.count() > 1) {
			return (positions.mm(positions.count() - 1) - positions.mm(0)) / steps(positions);
		}
		if (first.geometry().thicknessMm() > 0) return first.geometry().thicknessMm();
		warnings.add("a single slice without SliceThickness " + Tag.format(Tag.SLICE_THICKNESS) +
			"; taken as 1 mm thick", first.fileName());
		return 1;
	}

	/** @return number of slice distances from the first slice to the last, missing ones counted */
	private static double steps(SlicePositions positions) {
		double spacing = positions.spacingMm();
		double steps = 0;
		for (int i = 1; i < positions.count(); i++)
			steps += Math.max(1, Math.rint((positions.mm(i) - positions.mm(i - 1)) / spacing));
		return steps;
	}

	private static int[] slots(SlicePositions positions, double spacing, Warnings warnings) {
		int[] slots = new int[positions.count()];
		double worst = 0;
		for (int i = 1; i < slots.length; i++) {
			double steps = (positions.mm(i) - positions.mm(i - 1)) / spacing;
			int whole = (int) Math.max(1, Math.rint(steps));
			worst = Math.max(worst, Math.abs(steps - whole));
			if (whole > 1) warnings.add((whole - 1) + " slice(s) missing after slice " + (slots[i - 1] +
				1) + " (a gap in ImagePositionPatient " + Tag.format(Tag.IMAGE_POSITION_PATIENT) +
				"); their planes are NaN");
			slots[i] = slots[i - 1] + whole;
		}
		if (worst > 0.02) warnings.add(String.format(java.util.Locale.ROOT,
			"slices are not evenly spaced (ImagePositionPatient %s differs by up to %.0f %% of the " +
				"%.3f mm between slices); the mean distance is used", Tag.format(
					Tag.IMAGE_POSITION_PATIENT), 100 * worst, spacing));
		return slots;
	}

	private static VoxelGrid grid(List<List<Frame>> slices, double spacing, Warnings warnings) {
		Frame frame = slices.get(0).get(0);
		Geometry geometry = frame.geometry();
		double x = geometry.spacingXMm();
		double y = geometry.spacingYMm();
		if (!(x > 0 && y > 0)) {
			warnings.add("no PixelSpacing " + Tag.format(Tag.PIXEL_SPACING) + "; taken as 1 mm", slices
				.get(0));
			x = 1;
			y = 1;
		}
		return new VoxelGrid(frame.layout().width(), frame.layout().height(), slices.size(), x, y,
			spacing, list(geometry.origin()), list(geometry.row()), list(geometry.column()), geometry
				.oriented());
	}

	private static List<Double> list(double[] numbers) {
		return DoubleStream.of(numbers).boxed().toList();
	}
}
