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

package io.github.deltavp.aif;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The slices in which an artery is looked for, as people write them: "3-7" or "2, 4-6".
 *
 * @param text slices counted from 1, single or as ranges, separated by commas
 */
public record SliceChoice(String text) {

	private static final Pattern PART = Pattern.compile("\\s*(\\d{1,5})\\s*(?:-\\s*(\\d{1,5})\\s*)?");

	public SliceChoice {
		for (String part : text.split(",", -1)) {
			Matcher matcher = PART.matcher(part);
			if (!matcher.matches() || first(matcher) < 1 || last(matcher) < first(matcher))
				throw new IllegalArgumentException("the AIF slices are '" + text +
					"'; give slices counted from 1, e.g. 3-7 or 2,4-6");
		}
	}

	/**
	 * @return all voxels of these slices
	 * @throws IllegalArgumentException if the grid has not so many slices
	 */
	public Region of(VoxelGrid grid) {
		BitSet slices = slices();
		if (slices.length() > grid.slices()) throw new IllegalArgumentException("the AIF slices are '" +
			text + "', but the exam has " + grid.slices() + " slices; give slices from 1 to " + grid
				.slices());
		return new Region("slices " + text, grid, IntStream.range(0, grid.voxelsPerSlice() * grid
			.slices()).filter(v -> slices.get(v / grid.voxelsPerSlice())).toArray());
	}

	/** From 0. */
	private BitSet slices() {
		BitSet slices = new BitSet();
		for (String part : text.split(",")) {
			Matcher matcher = PART.matcher(part);
			if (matcher.matches()) slices.set(first(matcher) - 1, last(matcher));
		}
		return slices;
	}

	private static int first(Matcher part) {
		return Integer.parseInt(part.group(1));
	}

	private static int last(Matcher part) {
		return part.group(2) == null ? first(part) : Integer.parseInt(part.group(2));
	}
}
