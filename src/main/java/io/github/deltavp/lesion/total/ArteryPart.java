// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.curve.Curve;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An arterial curve as another part of the artery would have given it: inflow, the transmit field
 * and other tissue in its voxels are not the same in all slices.
 */
public final class ArteryPart {

	private ArteryPart() {}

	/**
	 * @param aif in mM, with the curve of each slice
	 * @return the curve, with half of what the first half of its slices differs from the second: one
	 *         standard deviation; empty where it comes from one slice or from no voxels
	 */
	public static Optional<Curve> of(ArterialInputFunction aif) {
		List<Curve> slices = new ArrayList<>(aif.slices().values());
		if (slices.size() < 2) return Optional.empty();
		int half = slices.size() / 2;
		double[] first = mean(slices.subList(0, half));
		double[] second = mean(slices.subList(slices.size() - half, slices.size()));
		double[] plasma = aif.plasma().toArray();
		for (int i = 0; i < plasma.length; i++)
			plasma[i] += (first[i] - second[i]) / 2;
		return Optional.of(new Curve(aif.plasma().times(), plasma));
	}

	private static double[] mean(Collection<Curve> curves) {
		double[] mean = new double[curves.iterator().next().size()];
		for (Curve curve : curves)
			for (int i = 0; i < mean.length; i++)
				mean[i] += curve.value(i) / curves.size();
		return mean;
	}
}
