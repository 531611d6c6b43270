// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.text.FreeText;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a dynamic series besides its signal, see {@link DynamicSeries}.
 *
 * @param grid where the voxels lie
 * @param times when each time point was acquired
 * @param protocol how
 * @param description of the series
 * @param component magnitude, phase, real or imaginary
 * @param warnings what was guessed
 */
public record SeriesFacts(VoxelGrid grid, TimeAxis times, Protocol protocol, FreeText description,
		String component, List<String> warnings) {

	public SeriesFacts {
		warnings = List.copyOf(warnings);
	}

	/** @return bytes of its signal in memory, 4 a voxel and time */
	public long bytes() {
		return 4L * grid.voxelsPerSlice() * grid.slices() * times.size();
	}

	/** @return the same series, acquired otherwise */
	public SeriesFacts withProtocol(Protocol other) {
		return new SeriesFacts(grid, times, other, description, component, warnings);
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
