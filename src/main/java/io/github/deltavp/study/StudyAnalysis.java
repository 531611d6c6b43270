// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamSource;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.FlipAngleT10;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.ReadExam;
import java.io.IOException;
import java.util.List;

/** From two analysed exams and what was drawn on them to one answer a lesion. */
public final class StudyAnalysis {

	private StudyAnalysis() {}

	/**
	 * The whole way: both exams are read, one after the other because a person may be asked, then
	 * analysed at once by the same method, measured and compared.
	 *
	 * @param pre the exam before therapy, with what was drawn on it
	 * @param post the exam after therapy
	 * @param method how both are analysed
	 * @param settings how they are compared
	 * @param extent which voxels are mapped; the answer needs none
	 * @return the changes of all lesions
	 * @throws IOException with a sentence for the user if a file cannot be read
	 */
	public static StudyResult of(ExamSource pre, ExamSource post, Method method,
		StudySettings settings, Extent extent, Progress progress) throws IOException
	{
		List<Exam> exams = exams(pre.read(progress), post.read(progress), method, extent, progress);
		return compare(exams, settings);
	}

	/**
	 * Analyses both visits at once, by the same method.
	 *
	 * @param pre the visit before therapy
	 * @param post the visit after therapy
	 * @param extent which voxels are mapped
	 * @return both, in that order
	 * @throws IOException with a sentence for the user if a file cannot be read
	 */
	public static List<Exam> exams(ReadExam pre, ReadExam post, Method method, Extent extent,
		Progress progress) throws IOException
	{
		return Threads.all(FlipAngleT10.ofBoth(pre, post, method, progress).stream().map(
			exam -> analysis(exam, method, extent, progress)).toList());
	}

	/**
	 * @param exams of both visits, with what was drawn on them
	 * @param settings how they are compared
	 * @return the changes of all lesions
	 * @throws IllegalArgumentException if nothing was drawn on one, or a region is missing
	 */
	public static StudyResult compare(List<Exam> exams, StudySettings settings) {
		return analyse(exams.get(0), drawn(exams.get(0)), exams.get(1), drawn(exams.get(1)), settings);
	}

	private static Threads.Work<Exam> analysis(ReadExam read, Method method, Extent extent,
		Progress progress)
	{
		return () -> Exam.analyse(read.series(), read.aids(), method, extent, progress);
	}

	private static Regions drawn(Exam exam) {
		return exam.aids().regions().orElseThrow(() -> new IllegalArgumentException(
			"nothing was drawn on a visit; outline the lesions and a healthy vertebra in both"));
	}

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
		Threads.Both<StudyVisit, StudyVisit> visits = Threads.both(() -> StudyVisit.measure("pre", pre,
			preRegions, settings.bootstrap()), () -> StudyVisit.measure("post", post, postRegions,
				settings.bootstrap()));
		StudyResult result = StudyComparison.of(settings, visits.first(), visits.second());
		return settings.sensitivity() ? result.withSensitivity(Sensitivity.of(result)) : result;
	}

	/** T10, AIF, model and delay policy must be the same, or the change is one of the method. */
	private static void requireSameMethod(Exam pre, Exam post) {
		if (!pre.method().equals(post.method())) throw new IllegalArgumentException(
			"the visits were analysed in different ways; analyse both with the same options");
	}
}
