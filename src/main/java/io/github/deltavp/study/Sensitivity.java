// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.study.exam.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much the answer depends on choices of the method: the AIF shifted by whole frames, the AIF of
 * populations, T10 of tissue, light smoothing; both visits alike, one choice at a time. Only the
 * mean curves of lesions and reference are fitted again.
 */
final class Sensitivity {

	/** The factor of the row that repeats the analysis. */
	static final String ANALYSIS = "analysis";

	private static final double LIGHT_SMOOTHING_MM = 2.5;
	private static final String NO_FIRST_PASS =
		"this population has no first pass, so Vp itself means little";

	/**
	 * One other choice.
	 *
	 * @param remark what to know of it; may be empty
	 */
	private record Choice(String factor, String setting, String remark,
			Function<SensitivityVisit, Map<String, RegionFit>> fits) {
	}

	private final StudyResult result;
	private final List<SensitivityRow> rows = new ArrayList<>();

	private Sensitivity(StudyResult result) {
		this.result = result;
	}

	/** @return for every lesion that both visits have, a row a choice, the analysis first */
	static List<SensitivityRow> of(StudyResult result) {
		Sensitivity sensitivity = new Sensitivity(result);
		List<StudyLesion> lesions = result.lesions().stream().filter(lesion -> lesion.isAtBothVisits())
			.toList();
		lesions.forEach(lesion -> sensitivity.add(lesion, ANALYSIS, "as analysed", "", lesion.pre()
			.get(), lesion.post().get()));
		SensitivityVisit pre = new SensitivityVisit(result.pre());
		SensitivityVisit post = new SensitivityVisit(result.post());
		sensitivity.choices().forEach(choice -> sensitivity.add(lesions, choice, pre, post));
		return sensitivity.rows;
	}

	private List<Choice> choices() {
		Method method = result.pre().exam().method();
		List<Choice> choices = new ArrayList<>();
		for (int frames = 0; frames <= 2; frames++) {
			int shift = frames;
			choices.add(new Choice("delay", shift == 1 ? "1 frame" : shift + " frames", "", visit -> visit
				.shifted(shift)));
		}
		for (PopulationAif population : PopulationAif.values())
			if (!population.key().equals(method.aif().key())) choices.add(new Choice("aif", population
				.key(), population.isWholeBlood() ? "" : NO_FIRST_PASS, visit -> visit.withPopulation(
					population)));
		choices.add(new Choice("t10", "−20 %", "", visit -> visit.withT10(0.8)));
		choices.add(new Choice("t10", "+20 %", "", visit -> visit.withT10(1.2)));
		choices.add(new Choice("smoothing", LIGHT_SMOOTHING_MM + " mm", "", visit -> visit.smoothed(
			LIGHT_SMOOTHING_MM)));
		return choices;
	}

	private void add(List<StudyLesion> lesions, Choice choice, SensitivityVisit pre,
		SensitivityVisit post)
	{
		try {
			Map<String, RegionFit> before = choice.fits.apply(pre);
			Map<String, RegionFit> after = choice.fits.apply(post);
			for (StudyLesion lesion : lesions) {
				String key = RegionName.of(lesion.name()).key();
				add(lesion, choice.factor, choice.setting, choice.remark, new NormalisedVp(before.get(key),
					before.get("")), new NormalisedVp(after.get(key), after.get("")));
			}
		}
		catch (IllegalArgumentException e) {
			lesions.forEach(lesion -> rows.add(new SensitivityRow(lesion.name(), choice.factor,
				choice.setting, Optional.empty(), Optional.empty(), Change.notEvaluable(Double.NaN,
					Double.NaN, e.getMessage()), Double.NaN, Verdict.NOT_EVALUABLE, e.getMessage())));
		}
	}

	private void add(StudyLesion lesion, String factor, String setting, String remark,
		NormalisedVp pre, NormalisedVp post)
	{
		Change change = pre.to(post);
		rows.add(new SensitivityRow(lesion.name(), factor, setting, Optional.of(pre), Optional.of(post),
			change, change.percent() - lesion.deltaVp().percent(), result.settings().cutoffs().ofDeltaVp(
				change), change.obstacle().orElse(remark)));
	}
}
