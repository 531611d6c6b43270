// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import io.github.deltavp.curve.Curve;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The arterial input function with its provenance.
 *
 * @param plasma plasma concentration Cp in mM over time (whole blood ÷ (1 − hematocrit), done
 *          already)
 * @param source where it came from, in words, e.g. "ROI of 1200 voxels"; names no patient and no
 *          path
 * @param remarks what the user should know about it, one sentence each
 * @param slices Cp in mM of its voxels in each slice that has any; key: slice, from 0; empty where
 *          it was not taken from voxels
 */
public record ArterialInputFunction(Curve plasma, String source, List<String> remarks,
		SortedMap<Integer, Curve> slices) {

	/** From no voxels. */
	public ArterialInputFunction(Curve plasma, String source, List<String> remarks) {
		this(plasma, source, remarks, new TreeMap<>());
	}

	public ArterialInputFunction {
		remarks = List.copyOf(remarks);
		slices = Collections.unmodifiableSortedMap(new TreeMap<>(slices));
		for (int i = 0; i < plasma.size(); i++)
			if (!Double.isFinite(plasma.value(i))) throw new IllegalArgumentException(
				"the arterial input function (" + source + ") has no finite value at " + plasma.times()
					.seconds(i) + " s; choose other voxels or another source");
		if (!(plasma.value(plasma.peakIndex()) > 0)) throw new IllegalArgumentException(
			"the arterial input function (" + source +
				") never rises above zero; choose other voxels or another source");
	}

	/** @return the same, with more for the user to know */
	public ArterialInputFunction with(List<String> more) {
		List<String> all = new ArrayList<>(remarks);
		all.addAll(more);
		return new ArterialInputFunction(plasma, source, all, slices);
	}
}
