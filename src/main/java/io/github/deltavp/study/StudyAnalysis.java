// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.Regions;
import io.github.deltavp.study.exam.Exam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** From two analysed exams and what was drawn on them to one answer a lesion. */
public final class StudyAnalysis {

	private StudyAnalysis() {}

	/**
	 * @param pre the exam before therapy
	 * @param preRegions what was drawn on it: a reference and at least one lesion
	 * @param post the exam after therapy
	 * @param postRegions what was drawn on it
	 * @param settings how they are compared
	 * @return the changes of all lesions
	 * @throws IllegalArgumentException if the exams were not analysed alike, or a region is missing
	 */
	public static StudyResult analyse(Exam pre, Regions preRegions, Exam post, Regions postRegions,
		StudySettings settings)
	{
		requireSameMethod(pre, post);
		List<StudyVisit> visits = both(() -> StudyVisit.measure("pre", pre, preRegions, settings
			.bootstrap()), () -> StudyVisit.measure("post", post, postRegions, settings.bootstrap()));
		StudyResult result = StudyComparison.of(settings, visits.get(0), visits.get(1));
		return settings.sensitivity() ? result.withSensitivity(Sensitivity.of(result)) : result;
	}

	private static List<StudyVisit> both(Threads.Work<StudyVisit> pre,
		Threads.Work<StudyVisit> post)
	{
		try {
			return Threads.all(List.of(pre, post));
		}
		catch (IOException e) {
			throw new UncheckedIOException("measuring touches no file", e);
		}
	}

	/** T10, AIF, model and delay policy must be the same, or the change is one of the method. */
	private static void requireSameMethod(Exam pre, Exam post) {
		if (!pre.method().equals(post.method())) throw new IllegalArgumentException(
			"the visits were analysed in different ways; analyse both with the same options");
	}
}
