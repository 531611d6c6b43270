// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import io.github.deltavp.imagej.map.ExamInput;
import io.github.deltavp.imagej.map.MapInput;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.imagej.series.OpenedSeries.Beside;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.report.file.GivenPath;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamObjects;
import io.github.deltavp.study.exam.ExamSource;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.ReadExam;
import io.github.deltavp.study.exam.VisitT10;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where a study comes from: the images and the ROI zips of two visits.
 *
 * @param pre the visit before therapy
 * @param post the visit after therapy
 * @param asAcquired what the user knows better than the files
 * @param beside whether T10 and B1 are looked for in the folders of the visits, where none is given
 */
public record StudySource(Visit pre, Visit post, UnaryOperator<DynamicSeries> asAcquired,
		boolean beside) {

	/**
	 * One visit.
	 *
	 * @param images a DICOM folder, zip or TIFF
	 * @param rois a ROI zip, DICOM SEG or RTSTRUCT
	 * @param t10 its T10, where it is not that of both visits
	 * @param maps what was measured besides
	 */
	public record Visit(SeriesSource images, Path rois, VisitT10 t10, MapInput maps) {

		/** @return the same with maps that were measured besides */
		public Visit withMaps(MapInput measured) {
			return new Visit(images, rois, t10, measured);
		}

		/** @return the same with a T10 of its own */
		public Visit withT10(VisitT10 ownT10) {
			return new Visit(images, rois, ownT10, maps);
		}

		private ReadExam read(OpenedSeries opened, Progress progress) throws IOException {
			ReadExam read = new ExamInput(told -> opened.series(), series -> Files.exists(rois) ? Optional
				.of(RoiSource.read(rois, series)) : Optional.empty(), t10, maps).read(progress);
			return new ReadExam(read.series(), read.aids(), opened.flipAngles(), opened.b1());
		}

		private boolean hasT10() {
			return !maps.t1().isBlank() || !t10.isOfMethod();
		}

		/** A T1 map is right together with the flip angles that it was made with. */
		private boolean hasB1() {
			return !maps.b1().isBlank() || !maps.t1().isBlank();
		}
	}

	public StudySource {
		requireBoth("T1", "t1map", pre.maps.t1(), post.maps.t1());
		requireBoth("M0", "m0map", pre.maps.m0(), post.maps.m0());
		requireBoth("B1", "b1", pre.maps.b1(), post.maps.b1());
	}

	/** @return the same, refusing images that are no DICOM before anything is analysed */
	public StudySource ofDicom() {
		return new StudySource(pre, post, series -> asAcquired.apply(ExamObjects.require(series)),
			beside);
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
		requireThere(name + "rois", rois, "a ROI zip, DICOM SEG or RTSTRUCT");
		return toBeDrawn(images, rois);
	}

	/** The same where the ROIs may not be there yet. */
	public static Visit toBeDrawn(SeriesSource images, String rois) {
		requireThere(images.options().visit(), images.input(), "a DICOM folder or TIFF");
		return new Visit(images, GivenPath.of(rois), VisitT10.OF_METHOD, MapInput.NONE);
	}

	private static void requireThere(String option, String text, String what) {
		if (text.isBlank()) throw new IllegalArgumentException(option + " is not given; write " +
			option + "=PATH (" + what + ")");
		if (!Files.exists(GivenPath.of(text))) throw new IllegalArgumentException("there is no " +
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
		return open(visit(visit), progress);
	}

	private OpenedSeries open(Visit visit, Progress progress) throws IOException {
		Set<Beside> wanted = wanted();
		OpenedSeries opened = wanted.isEmpty() ? new OpenedSeries(visit.images.open(progress),
			visit.images.options()) : visit.images.openWith(wanted, progress);
		return new OpenedSeries(asAcquired.apply(opened.series()), opened.options(), opened
			.flipAngles(), opened.b1());
	}

	/**
	 * @param name pre or post
	 * @return that visit
	 */
	public Visit visit(String name) {
		return name.equals("pre") ? pre : post;
	}

	/**
	 * What is given for one visit alone says that the user knows that of both.
	 *
	 * @return what is looked for beside the series of each visit
	 */
	public Set<Beside> wanted() {
		Set<Beside> wanted = EnumSet.noneOf(Beside.class);
		if (beside && !pre.hasT10() && !post.hasT10()) wanted.add(Beside.FLIP_ANGLES);
		if (beside && !pre.hasB1() && !post.hasB1()) wanted.add(Beside.B1);
		return wanted;
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
