// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import io.github.deltavp.imagej.map.ExamInput;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.report.file.GivenPath;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.ExamSource;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.ReadExam;
import io.github.deltavp.study.exam.VisitT10;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

		private ExamSource exam(UnaryOperator<DynamicSeries> asAcquired) {
			return input(progress -> asAcquired.apply(images.open(progress)));
		}

		private ExamSource examWithFlipAngles(UnaryOperator<DynamicSeries> asAcquired) {
			return progress -> {
				OpenedSeries opened = images.openWithFlipAngles(progress);
				ReadExam read = input(told -> asAcquired.apply(opened.series())).read(progress);
				return new ReadExam(read.series(), read.aids(), opened.flipAngles());
			};
		}

		private ExamInput input(ExamInput.Images series) {
			return new ExamInput(series, grid -> Optional.of(RoiSource.read(rois, grid)), t10, t1, m0);
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
		requireThere(name, images.input(), "a DICOM folder or TIFF");
		requireThere(name + "rois", rois, "a ROI zip");
		return new Visit(images, GivenPath.of(rois), VisitT10.OF_METHOD, "", "");
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

	/** What is given for one visit alone says that the user knows T10 of both. */
	private ExamSource exam(Visit visit) {
		boolean isGiven = pre.hasT10() || post.hasT10();
		return flipAngles && !isGiven ? visit.examWithFlipAngles(asAcquired) : visit.exam(asAcquired);
	}
}
