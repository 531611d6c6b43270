// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.maps.EnhancementMaps;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ModelComparison;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.series.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Maps besides those of the model that was asked for.
 *
 * @param semiquantitative whether the maps that need no AIF are wanted
 * @param comparison how models are compared
 */
public record FurtherMaps(boolean semiquantitative, Comparison comparison) {

	/** No further maps. */
	public static final FurtherMaps NONE = new FurtherMaps(false, Comparison.NONE);

	/** How models are compared, voxel by voxel. */
	public enum Comparison {

			/** not */
			NONE,
			/** which of the models without flow, and the chosen one, has the lowest corrected AIC */
			AICC,
			/** F-test of the chosen model against each that is a special case of it */
			F_TEST;

		/**
		 * @param key what a macro calls it
		 * @throws IllegalArgumentException that names the choices
		 */
		public static Comparison of(String key) {
			for (Comparison comparison : values())
				if (comparison.name().equalsIgnoreCase(key.trim())) return comparison;
			throw new IllegalArgumentException("comparison is '" + key +
				"'; choose one of none, aicc, f_test");
		}
	}

	/**
	 * @param images what was fitted
	 * @param settings how the chosen model was fitted
	 * @param fit the same, with the delays that all models share
	 * @param chosen its maps
	 * @return the maps that were asked for: NaN where the chosen model has no answer
	 */
	List<ParameterMap> of(ExamImages images, FitSettings settings, PerfusionFit fit,
		PerfusionMaps chosen, Progress progress)
	{
		List<ParameterMap> maps = new ArrayList<>();
		if (semiquantitative) measured(images, settings, progress).forEach(map -> maps.add(within(
			chosen, map)));
		Refit refit = model -> fit.with(model).maps(progress);
		switch (comparison) {
			case AICC -> maps.add(choice(settings.model(), chosen, refit));
			case F_TEST -> maps.addAll(tests(settings, images.series().times().size(), chosen, refit));
			case NONE -> {
				// Nothing to compare.
			}
		}
		return maps;
	}

	private static List<ParameterMap> measured(ExamImages images, FitSettings fit,
		Progress progress)
	{
		return fit.mask().map(mask -> EnhancementMaps.within(mask, images.series(), images.baseline(),
			progress)).orElseGet(() -> EnhancementMaps.of(images.series(), images.baseline(), progress));
	}

	/** Fits the same exam with another model. */
	private interface Refit {

		PerfusionMaps with(TracerModel model);
	}

	/** The value of the map is the place of the model in {@link TracerModels#all()}, from 1. */
	private static ParameterMap choice(TracerModel model, PerfusionMaps chosen, Refit refit) {
		Map<TracerModel, PerfusionMaps> fits = new LinkedHashMap<>();
		for (TracerModel candidate : List.of(new ExtendedTofts(), new Tofts(), new Patlak()))
			if (!candidate.equals(model)) fits.put(candidate, refit.with(candidate));
		fits.put(model, chosen);
		List<TracerModel> order = List.copyOf(fits.keySet());
		ParameterMap choice = within(chosen, ModelComparison.choice(List.copyOf(fits.values())));
		for (FloatType place : choice.values())
			if (!Float.isNaN(place.get())) place.set(1 + TracerModels.all().indexOf(order.get((int) place
				.get())));
		return choice;
	}

	private static List<ParameterMap> tests(FitSettings fit, int frames, PerfusionMaps chosen,
		Refit refit)
	{
		TracerModel model = fit.model();
		if (model.nested().isEmpty()) throw new IllegalArgumentException("model=" + model.key() +
			" has no special case to test against; choose comparison=aicc, or model=extended_tofts");
		int free = frames - model.freeParameters() - fit.freeDelays();
		return model.nested().stream().map(smaller -> within(chosen, ModelComparison.nested(refit.with(
			smaller), chosen, model.freeParameters() - smaller.freeParameters(), free)).named("f_test_" +
				smaller.key())).toList();
	}

	private static ParameterMap within(PerfusionMaps chosen, ParameterMap map) {
		LoopBuilder.setImages(chosen.map(Parameter.RESIDUAL).values(), map.values()).multiThreaded()
			.forEachPixel((residual, value) -> {
				if (Float.isNaN(residual.get())) value.set(Float.NaN);
			});
		return map;
	}
}
