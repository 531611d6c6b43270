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

package io.github.deltavp.series;

import io.github.deltavp.curve.TimeAxis;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a dynamic series besides its signal, see {@link DynamicSeries}.
 *
 * @param grid where the voxels lie
 * @param times when each time point was acquired
 * @param protocol how
 * @param description of the series, for people
 * @param component magnitude, phase, real or imaginary
 * @param warnings what was guessed
 */
public record SeriesFacts(VoxelGrid grid, TimeAxis times, Protocol protocol, String description,
		String component, List<String> warnings) {

	public SeriesFacts {
		warnings = List.copyOf(warnings);
	}

	/** @return bytes of its signal in memory, 4 a voxel and time */
	public long bytes() {
		return 4L * grid.voxelsPerSlice() * grid.slices() * times.size();
	}

	/**
	 * @param times as many as there are
	 * @param warning why these times and not those of the files
	 * @return the same series, said to be acquired at those times
	 */
	public SeriesFacts withTimes(TimeAxis times, String warning) {
		List<String> more = new ArrayList<>(warnings);
		more.add(warning);
		return new SeriesFacts(grid, times, protocol, description, component, more);
	}
}
