// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import io.github.deltavp.imagej.map.ExamInput;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamSource;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.ReadExam;
import io.github.deltavp.study.exam.VisitT10;
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
 * @param flipAngles whether T10 is looked for in the folders of the visits, where none is given
 */
public record StudySource(Visit pre, Visit post, UnaryOperator<DynamicSeries> asAcquired,
		boolean flipAngles) {

	/**
	 * One visit.
	 *
	 * @param images a DICOM folder, zip or TIFF
	 * @param rois a ROI zip
	 * @param t10 its T10, where it is not that of both visits
	 * @param t1 TIFF of T1 before contrast in ms, in place of one for all; or empty
	 * @param m0 TIFF of M0, in place of the measured baseline; or empty
	 */
	public record Visit(SeriesSource images, Path rois, VisitT10 t10, String t1, String m0) {

		/** @return the same with maps of T1 and M0; texts are paths, or empty */
		public Visit withMaps(String t1Map, String m0Map) {
			return new Visit(images, rois, t10, t1Map, m0Map);
		}

		/** @return the same with a T10 of its own */
		public Visit withT10(VisitT10 ownT10) {
			return new Visit(images, rois, ownT10, t1, m0);
		}

		private ReadExam read(OpenedSeries opened, Progress progress) throws IOException {
			ReadExam read = new ExamInput(told -> opened.series(), grid -> Files.isRegularFile(rois)
				? Optional.of(RoiSource.read(rois, grid)) : Optional.empty(), t10, t1, m0).read(progress);
			return new ReadExam(read.series(), read.aids(), opened.flipAngles());
		}

		private boolean hasT10() {
			return !t1.isBlank() || !t10.isOfMethod();
		}
	}

	public StudySource {
		requireBoth("T1", "t1map", pre.t1, post.t1);
		requireBoth("M0", "m0map", pre.m0, post.m0);
	}

	/** One visit with a map and one without would be two methods. */
	private static void requireBoth(String what, String option, String pre, String post) {
		if (pre.isBlank() != post.isBlank()) throw new IllegalArgumentException("a map of " + what +
			" is given for one visit only; give pre" + option + "= and post" + option + "=, or neither");
	}

	/**
	 * @param images those of a visit ({@link SeriesSource#ofVisit})
	 * @param rois a ROI zip
	 * @throws IllegalArgumentException if images or ROIs are not given or not there
	 */
	public static Visit visit(SeriesSource images, String rois) {
		String name = images.options().visit();
		requireThere(name + "rois", rois, "a ROI zip");
		return toBeDrawn(images, rois);
	}

	/** The same where the ROIs may not be there yet. */
	public static Visit toBeDrawn(SeriesSource images, String rois) {
		requireThere(images.options().visit(), images.input(), "a DICOM folder or TIFF");
		return new Visit(images, Path.of(rois.strip()), VisitT10.OF_METHOD, "", "");
	}

	private static void requireThere(String option, String text, String what) {
		if (text.isBlank()) throw new IllegalArgumentException(option + " is not given; write " +
			option + "=PATH (" + what + ")");
		if (!Files.exists(Path.of(text.strip()))) throw new IllegalArgumentException("there is no " +
			option + " " + text.strip() + "; give " + what);
	}

	/**
	 * @param extent which voxels are mapped; the answer needs none
	 * @return both visits analysed by the same method and compared
	 */
	public StudyResult analyse(Method method, StudySettings settings, Extent extent,
		Progress progress) throws IOException
	{
		return StudyAnalysis.of(exam(pre), exam(post), method, settings, extent, progress);
	}

	private ExamSource exam(Visit visit) {
		return progress -> visit.read(open(visit, progress), progress);
	}

	/**
	 * @param visit pre or post
	 * @return its images, and the flip angles beside them where these are wanted
	 */
	public OpenedSeries open(String visit, Progress progress) throws IOException {
		return open(visit.equals("pre") ? pre : post, progress);
	}

	/** What is given for one visit alone says that the user knows T10 of both. */
	private OpenedSeries open(Visit visit, Progress progress) throws IOException {
		boolean isGiven = pre.hasT10() || post.hasT10();
		OpenedSeries opened = flipAngles && !isGiven ? visit.images.openWithFlipAngles(progress)
			: new OpenedSeries(visit.images.open(progress), visit.images.options());
		return new OpenedSeries(asAcquired.apply(opened.series()), opened.options(), opened
			.flipAngles());
	}

	/**
	 * @param before images of the visit before therapy, opened
	 * @param after the same after therapy
	 * @return both as {@link #analyse} makes them, with whole maps
	 */
	public List<Exam> exams(OpenedSeries before, OpenedSeries after, Method method, Progress progress)
		throws IOException
	{
		return StudyAnalysis.exams(pre.read(before, progress), post.read(after, progress), method,
			Extent.WHOLE, progress);
	}
}
