/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.dicom;

import java.util.Arrays;
import java.util.List;

/** The distinct slice positions of a stack, ascending along the normal of its planes. */
final class SlicePositions {

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

	static SlicePositions of(List<Frame> frames) {
		double[] normal = frames.get(0).geometry().normal();
		double[] all = frames.stream().mapToDouble(frame -> frame.geometry().position(normal)).sorted()
			.toArray();
		int count = 0;
		for (double position : all)
			if (count == 0 || position - all[count - 1] > SAME_MM) all[count++] = position;
		return new SlicePositions(Arrays.copyOf(all, count), normal);
	}

	int count() {
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
