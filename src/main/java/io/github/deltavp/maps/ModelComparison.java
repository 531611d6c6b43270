// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.Significance;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import net.imglib2.view.composite.RealComposite;

/**
 * Which model each voxel supports: the one with the lowest corrected Akaike criterion (Hurvich CM,
 * Tsai CL, Biometrika 1989;76:297, doi 10.1093/biomet/76.2.297), or whether of two nested models
 * the larger one is needed.
 */
public final class ModelComparison {

	private ModelComparison() {}

	/**
	 * @param fits fits of the same series with different models
	 * @return for each voxel the place of the best one in {@code fits}, from 0; NaN without any
	 *         answer
	 * @throws IllegalArgumentException if the grids differ or there are none
	 */
	public static ParameterMap choice(List<PerfusionMaps> fits) {
		if (fits.isEmpty()) throw new IllegalArgumentException("there is no fit to choose from");
		for (PerfusionMaps fit : fits)
			if (!fit.grid().sameSize(fits.get(0).grid())) throw new IllegalArgumentException(
				"the fits are of series of different size");
		ParameterMap choice = ParameterMap.allocate("model", "", fits.get(0).grid());
		RandomAccessibleInterval<RealComposite<FloatType>> criteria = Views.collapseReal(Views.stack(
			fits.stream().map(fit -> fit.map(Parameter.AICC).values()).toList()));
		LoopBuilder.setImages(criteria, choice.values()).multiThreaded().forEachPixel((ofModels,
			best) -> best.set(lowest(ofModels, fits.size())));
		return choice;
	}

	private static float lowest(RealComposite<FloatType> criteria, int models) {
		float best = Float.NaN;
		float lowest = Float.POSITIVE_INFINITY;
		for (int model = 0; model < models; model++) {
			float criterion = criteria.get(model).get();
			if (criterion < lowest) {
				lowest = criterion;
				best = model;
			}
		}
		return best;
	}

	/**
	 * The F-test between nested models: F = ((S₁ − S₂)/q)/(S₂/(n − p)), S the residual sums of
	 * squares, q the parameters that the larger model has more, p all it has, n the frames.
	 *
	 * @param smaller fit with the model that is a special case of the other
	 * @param larger fit of the same series with the other
	 * @param more q, 1 …
	 * @param free n − p, 1 …
	 * @return for each voxel the probability of so large an F if the smaller model is true, 0 … 1;
	 *         NaN where a fit has no answer
	 * @throws IllegalArgumentException if the grids differ or a number is below 1
	 */
	public static ParameterMap nested(PerfusionMaps smaller, PerfusionMaps larger, int more,
		int free)
	{
		if (!smaller.grid().sameSize(larger.grid())) throw new IllegalArgumentException(
			"the fits are of series of different size");
		ParameterMap probability = ParameterMap.allocate("f_test", "", larger.grid());
		LoopBuilder.setImages(smaller.residual().values(), larger.residual().values(), probability
			.values()).multiThreaded().forEachPixel((few, many, answer) -> {
				double root = (double) few.get() / many.get();
				answer.set((float) Significance.probability(root * root, more, free));
			});
		return probability;
	}
}
