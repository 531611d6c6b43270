// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.picture.FieldOfView;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.picture.FusedFigure;
import io.github.deltavp.report.picture.FusedVisit;
import io.github.deltavp.report.picture.MontageFigure;
import io.github.deltavp.report.picture.OutlineColour;
import io.github.deltavp.report.picture.SliceView;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudyVisit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A lesion that both visits have, as pictures: one field of the same size in mm, with the lesion at
 * the same place of it, and one scale of Vp.
 */
final class LesionPictures {

	private static final String BEFORE = "Before therapy";
	private static final String AFTER = "After therapy";

	private final StudyResult result;
	private final StudyLesion lesion;
	private final RegionFit before;
	private final RegionFit after;
	private final List<SliceView> views;

	LesionPictures(StudyResult result, StudyLesion lesion) {
		this.result = result;
		this.lesion = lesion;
		before = lesion.pre().orElseThrow().lesion();
		after = lesion.post().orElseThrow().lesion();
		views = FieldOfView.of(List.of(subject(result.pre(), before), subject(result.post(), after)));
	}

	private static FieldOfView.Subject subject(StudyVisit visit, RegionFit lesion) {
		return new FieldOfView.Subject(visit.exam().series().grid(), lesion.region(), lesion.size()
			.slice(), List.of(visit.reference().region()));
	}

	/** @return T1 images, Vp map and both in the largest slice, before above after */
	Figure fused(boolean arrows) {
		List<String> first = List.of(BEFORE, where(before, result.settings().days().pre()) + normalised(
			lesion.deltaVp().pre()));
		List<String> second = lesion.deltaVp().isEvaluable() ? List.of(AFTER, where(after, result
			.settings().days().post()) + normalised(lesion.deltaVp().post()), change()) : List.of(AFTER,
				where(after, result.settings().days().post()) + normalised(lesion.deltaVp().post()));
		List<FusedVisit> rows = List.of(vp(first, true, before.size().slice()), vp(second, false, after
			.size().slice()));
		return FusedFigure.of(StudyFigures.fileName("fused", lesion), lesion.name() +
			" before and after therapy in its largest slice: T1 image with contrast (mean of the last frames), " +
			"Vp map, and both" + (lesion.deltaVp().isEvaluable() ? "; " + change() : "") +
			". White: lesion" + reference(before.size().slice(), after.size().slice()) + "." + (arrows
				? " Arrows: lesion." : ""), rows, highest(), arrows);
	}

	/** @return the Vp map on the T1 images, in all slices of the lesion */
	Figure montage() {
		return MontageFigure.of(StudyFigures.fileName("slices", lesion), "All slices of " + lesion
			.name() +
			": Vp on the T1 image, before and after therapy. White: lesion, blue: reference vertebra.",
			List.of(slices(true), slices(false)), List.of(List.of(BEFORE), List.of(AFTER)), highest());
	}

	/** Only where it is seen. */
	private String reference(int sliceBefore, int sliceAfter) {
		return result.pre().reference().region().reaches(sliceBefore) || result.post().reference()
			.region().reaches(sliceAfter) ? ", blue: reference vertebra" : "";
	}

	private List<FusedVisit> slices(boolean pre) {
		RegionFit fit = pre ? before : after;
		int count = visit(pre).exam().series().grid().slices();
		return IntStream.range(0, count).filter(fit.region()::reaches).mapToObj(slice -> vp(List.of(
			"slice " + (slice + 1)), pre, slice)).toList();
	}

	private StudyVisit visit(boolean pre) {
		return pre ? result.pre() : result.post();
	}

	private FusedVisit vp(List<String> lettering, boolean pre, int slice) {
		StudyVisit visit = visit(pre);
		float[] vp = PlasmaVolume.shown(visit.exam().maps().vp().plane(slice));
		return new FusedVisit(lettering, views.get(pre ? 0 : 1), StudyFigures.late(visit.exam()
			.series(), slice), vp, List.of(outline(pre ? before : after, OutlineColour.LESION, slice),
				outline(visit.reference(), OutlineColour.REFERENCE, slice)));
	}

	/** @return ΔVp of the voxels of its largest slice, on the images before therapy */
	FusedVisit changed(LesionChange change) {
		int slice = before.size().slice();
		ParameterMap percent = change.percent();
		VoxelGrid grid = result.pre().exam().series().grid();
		SliceView view = FieldOfView.of(List.of(new FieldOfView.Subject(grid, before.region(), slice,
			List.of()))).get(0);
		return new FusedVisit(List.of(lesion.name(), "slice " + (slice + 1)), view, StudyFigures.late(
			result.pre().exam().series(), slice), percent.plane(slice), List.of(outline(before,
				OutlineColour.LESION, slice)));
	}

	private static FusedVisit.Outline outline(RegionFit region, OutlineColour role, int slice) {
		return new FusedVisit.Outline(region.region().name(), role, region.region().inSlice(slice));
	}

	private double highest() {
		return PlasmaVolume.shown(StudyFigures.upperEnd(result, lesion));
	}

	private static String where(RegionFit fit, double day) {
		return (Double.isNaN(day) ? "" : "day " + Text.fixed(0, day) + ", ") + "slice " + (fit.size()
			.slice() + 1);
	}

	private static String normalised(double nVp) {
		return Double.isNaN(nVp) ? "" : String.format(Locale.ROOT, ", nVp %.2f", nVp);
	}

	private String change() {
		return String.format(Locale.ROOT, "ΔVp %+.1f %%", lesion.deltaVp().percent()).replace('-', '−');
	}
}
