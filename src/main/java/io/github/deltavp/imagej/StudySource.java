// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.Threads;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.StudyExam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a study comes from: the images and the ROI zips of two visits.
 *
 * @param pre the visit before therapy
 * @param post the visit after therapy
 * @param asAcquired what the user knows better than the files
 */
public record StudySource(Visit pre, Visit post, UnaryOperator<DynamicSeries> asAcquired) {

	/**
	 * One visit.
	 *
	 * @param images a DICOM folder, zip or TIFF
	 * @param rois a ROI zip
	 * @param t1 TIFF of T1 before contrast in ms, in place of one for all
	 * @param m0 TIFF of M0, in place of the measured baseline
	 */
	public record Visit(SeriesSource images, Path rois, Optional<Path> t1, Optional<Path> m0) {

		/** @return the same with maps of T1 and M0; texts are paths, or empty */
		public Visit withMaps(String t1Map, String m0Map) {
			return new Visit(images, rois, given(t1Map), given(m0Map));
		}

		private static Optional<Path> given(String text) {
			return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
		}

		ExamAids aids(Regions regions) throws IOException {
			return new ExamAids(Optional.of(regions), map(t1, "t1", "ms"), map(m0, "m0", ""));
		}

		private static Optional<ParameterMap> map(Optional<Path> file, String name, String unit)
			throws IOException
		{
			return file.isEmpty() ? Optional.empty() : Optional.of(MapImages.read(file.get(), name,
				unit));
		}
	}

	public StudySource {
		requireBoth("T1", "t1map", pre.t1, post.t1);
		requireBoth("M0", "m0map", pre.m0, post.m0);
	}

	/** One visit with a map and one without would be two methods. */
	private static void requireBoth(String what, String option, Optional<Path> pre,
		Optional<Path> post)
	{
		if (pre.isPresent() != post.isPresent()) throw new IllegalArgumentException("a map of " + what +
			" is given for one visit only; give pre" + option + "= and post" + option + "=, or neither");
	}

	/**
	 * @param images those of a visit ({@link SeriesSource#ofVisit})
	 * @param rois a ROI zip
	 * @throws IllegalArgumentException if images or ROIs are not given or not there
	 */
	public static Visit visit(SeriesSource images, String rois) {
		String name = images.options().visit();
		requireThere(name, images.input(), "a DICOM folder or TIFF");
		requireThere(name + "rois", rois, "a ROI zip");
		return new Visit(images, Path.of(rois.strip()), Optional.empty(), Optional.empty());
	}

	private static void requireThere(String option, String text, String what) {
		if (text.isBlank()) throw new IllegalArgumentException(option + " is not given; write " +
			option + "=PATH (" + what + ")");
		if (!Files.exists(Path.of(text.strip()))) throw new IllegalArgumentException("there is no " +
			option + " " + text.strip() + "; give " + what);
	}

	/** @return both visits analysed by the same method, whole, and compared */
	public StudyResult analyse(Method method, StudySettings settings, Progress progress)
		throws IOException
	{
		Drawn before = read(pre, progress);
		Drawn after = read(post, progress);
		List<Exam> exams = Threads.all(List.of(() -> before.exam(method, progress), () -> after.exam(
			method, progress)));
		return StudyAnalysis.analyse(exams.get(0), before.regions, exams.get(1), after.regions,
			settings);
	}

	/** @return the same numbers, with maps inside the ROIs only */
	public StudyResult compare(Method method, StudySettings settings, Progress progress)
		throws IOException
	{
		Drawn before = read(pre, progress);
		Drawn after = read(post, progress);
		List<Exam> exams = Threads.all(List.of(() -> before.drawnOnly(method, progress), () -> after
			.drawnOnly(method, progress)));
		return StudyAnalysis.analyse(exams.get(0), before.regions, exams.get(1), after.regions,
			settings);
	}

	private Drawn read(Visit visit, Progress progress) throws IOException {
		DynamicSeries read = asAcquired.apply(visit.images.open(progress));
		Regions regions = RoiSource.read(visit.rois, read.grid());
		return new Drawn(read, regions, visit.aids(regions));
	}

	/** A series and what was drawn on it. */
	private record Drawn(DynamicSeries series, Regions regions, ExamAids aids) {

		Exam exam(Method method, Progress progress) throws IOException {
			return Exam.analyse(series, aids, method, progress);
		}

		Exam drawnOnly(Method method, Progress progress) throws IOException {
			return StudyExam.within(series, aids, method, progress);
		}
	}
}
