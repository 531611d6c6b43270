// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.frame.Frame;
import java.util.Arrays;
import java.util.List;

/** The distinct slice positions of a stack, ascending along the normal of its planes. */
public final class SlicePositions {

	/** Positions closer than this are one slice. */
	static final double SAME_MM = 0.01;
	/** Part of the spacing by which a gap may differ from a whole number of slices. */
	static final double REGULAR = 0.05;

	private final double[] positions;
	private final double[] normal;

	private SlicePositions(double[] positions, double[] normal) {
		this.positions = positions;
		this.normal = normal;
	}

	/** @param frames of one orientation, at least one */
	public static SlicePositions of(List<Frame> frames) {
		double[] normal = frames.get(0).geometry().normal();
		double[] all = frames.stream().mapToDouble(frame -> frame.geometry().position(normal)).sorted()
			.toArray();
		int count = 0;
		for (double position : all)
			if (count == 0 || position - all[count - 1] > SAME_MM) all[count++] = position;
		return new SlicePositions(Arrays.copyOf(all, count), normal);
	}

	/** @return number of slices */
	public int count() {
		return positions.length;
	}

	double mm(int index) {
		return positions[index];
	}

	/** @return index of the position of that frame, which must be one of those given */
	int index(Frame frame) {
		double position = frame.geometry().position(normal);
		int found = Arrays.binarySearch(positions, position);
		return found >= 0 ? found : -found - 2;
	}

	/** @return median distance of neighbours in mm, NaN for a single slice */
	double spacingMm() {
		if (positions.length < 2) return Double.NaN;
		double[] steps = new double[positions.length - 1];
		for (int i = 0; i < steps.length; i++)
			steps[i] = positions[i + 1] - positions[i];
		Arrays.sort(steps);
		// Of an even number the lower: a lost slice makes a distance longer, never shorter.
		return steps[(steps.length - 1) / 2];
	}
}
