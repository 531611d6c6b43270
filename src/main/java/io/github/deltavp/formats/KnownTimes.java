// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import io.github.deltavp.curve.TimeAxis;
import java.io.IOException;
import java.util.Optional;

/** Times that the user gives, which go before those of a file. */
@FunctionalInterface
public interface KnownTimes {

	/**
	 * @param frames number of time points of the series
	 * @return the times, if any are given
	 * @throws IOException if they cannot be read
	 */
	Optional<TimeAxis> times(int frames) throws IOException;
}
