// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.util.Random;

/** Makes a damaged file of a good one. */
interface Mutation {

	/**
	 * @param good what the file holds; stays as it is
	 * @param random what decides, so that a seed gives the same file again
	 * @return what it holds after the accident
	 */
	byte[] of(byte[] good, Random random);
}
