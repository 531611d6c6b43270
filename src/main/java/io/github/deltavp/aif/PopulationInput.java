// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A population's input function, placed at the bolus arrival of an exam. */
public final class PopulationInput {

	/** The dose of all four publications. */
	private static final double PUBLISHED_DOSE_MMOL_PER_KG = 0.1;
	private static final double PARKER_MINUTES = 6;

	private PopulationInput() {}

	/**
	 * @param population whose function
	 * @param series the exam; its bolus arrival and times are taken
	 * @param hematocrit turns whole blood into plasma where the publication gives whole blood
	 * @param doseMmolPerKg injected dose in mmol/kg, above 0, at most 0.5; the function is scaled by
	 *          it ÷ 0.1
	 * @return plasma concentration in mM at the times of the exam
	 * @throws IllegalArgumentException if no bolus arrives, or the dose is out of range
	 */
	public static ArterialInputFunction of(PopulationAif population, DynamicSeries series,
		Hematocrit hematocrit, double doseMmolPerKg)
	{
		if (!(doseMmolPerKg > 0 && doseMmolPerKg <= 0.5)) throw new IllegalArgumentException(
			"the dose is " + doseMmolPerKg +
				" mmol/kg; it must lie above 0 and at most at 0.5, e.g. 0.1");
		BolusOnset onset = BolusOnset.of(series, Progress.NONE);
		double scale = doseMmolPerKg / PUBLISHED_DOSE_MMOL_PER_KG;
		Curve plasma = population.plasma(series.times(), onset.seconds(), hematocrit).map(c -> c *
			scale);
		String source = String.format(Locale.ROOT, "population %s at %.1f s", population.key(), onset
			.seconds());
		return new ArterialInputFunction(plasma, source, remarks(population, series, onset, scale));
	}

	private static List<String> remarks(PopulationAif population, DynamicSeries series,
		BolusOnset onset, double scale)
	{
		List<String> remarks = new ArrayList<>();
		remarks.add(
			"the AIF is a population's, not this patient's: cardiac output is not accounted for");
		if (!population.isWholeBlood()) remarks.add("the population AIF " + population.key() +
			" has no first pass, so vp means little");
		if (scale != 1) remarks.add("the population AIF is scaled to the dose, ×" + scale);
		double minutes = (series.times().lastSeconds() - onset.seconds()) / 60;
		if (population.isWholeBlood() && minutes > PARKER_MINUTES) remarks.add("the population AIF " +
			population.key() + " is published for about 6 min after arrival, the exam is longer");
		return remarks;
	}
}
