// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.curve.Curve;

/**
 * A connected set of voxels that enhance alike.
 *
 * @param members positions in the curves, all of the vessel
 * @param core positions in the curves, its inside, without inflow
 * @param erosion how much of the rim the core leaves out, 0 … 2
 * @param extent how it lies
 * @param sigma noise of its core before the bolus
 * @param baselineSnr signal of its core before the bolus ÷ sigma
 * @param plasma Cp of the core in mM
 * @param shape what that curve looks like
 */
record VesselCandidate(int[] members, int[] core, int erosion, VesselExtent extent, double sigma,
		double baselineSnr, Curve plasma, BolusShape shape) {
}
