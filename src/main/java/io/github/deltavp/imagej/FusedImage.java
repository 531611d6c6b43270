// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import io.github.deltavp.imagej.map.ColourBar;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.series.SeriesImages;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.picture.ChangeColours;
import io.github.deltavp.report.picture.HeatColours;
import io.github.deltavp.report.picture.OutlineColour;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.FloatSelection;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudyVisit;
import io.github.deltavp.study.report.StudyFigures;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The late T1 image of one visit, all slices, with the Vp map, the outlines and nVp as an overlay,
 * or with the change of every voxel; it can be hidden, kept and changed as any of ImageJ's. Both
 * visits have the same colours.
 */
final class FusedImage {

	private static final double OPACITY = 0.6;
	/** Below this share of the range the map is transparent. */
	private static final double SHOWN_FROM = 0.06;
	/** Widths on the screen, at any zoom. */
	private static final double LINE = 1.5;
	private static final double EDGE = 3.5;
	/** Where the image is darker than this share of its bright parts, the map is of noise. */
	private static final double DARK = 0.1;
	private static final double BRIGHT_PERCENTILE = 0.98;

	private final StudyVisit visit;
	private final VoxelGrid grid;
	private final Overlay overlay = new Overlay();
	private final ColourBar bar;

	private FusedImage(StudyVisit visit) {
		this.visit = visit;
		grid = visit.exam().series().grid();
		bar = new ColourBar(grid.width(), grid.height());
	}

	/** @return the visit before therapy, not yet shown */
	static ImagePlus pre(StudyResult result) {
		return new FusedImage(result.pre()).withVp(Titles.visit(result, "pre"), result, false);
	}

	/** @return the visit after therapy, with ΔVp, not yet shown */
	static ImagePlus post(StudyResult result) {
		return new FusedImage(result.post()).withVp(Titles.visit(result, "post"), result, true);
	}

	/**
	 * @return the visit before therapy with ΔVp of every voxel, not yet shown; empty where no voxels
	 *         were compared
	 */
	static Optional<ImagePlus> change(StudyResult result) {
		List<LesionChange> changes = result.lesions().stream().flatMap(lesion -> result.changeOf(lesion)
			.stream()).filter(change -> change.statistics().count() > 0).toList();
		return changes.isEmpty() ? Optional.empty() : Optional.of(new FusedImage(result.pre())
			.withChanges(Titles.study(result), changes));
	}

	private ImagePlus withVp(String of, StudyResult result, boolean post) {
		double highest = result.lesions().stream().filter(lesion -> lesion.isAtBothVisits())
			.mapToDouble(lesion -> StudyFigures.upperEnd(result, lesion)).max().orElse(
				PlasmaVolume.HIGHEST_FRACTION);
		lay("Vp", slice -> vp(slice, highest));
		visit.all().forEach(this::outline);
		bar.of(HeatColours::of, PlasmaVolume.LABEL, 0, PlasmaVolume.shown(highest)).forEach(
			overlay::add);
		for (StudyLesion lesion : result.lesions())
			letter(lesion, post);
		return image(Titles.of(of, "overlay"));
	}

	private ImagePlus withChanges(String of, List<LesionChange> changes) {
		double full = ChangeColours.FULL_PERCENT;
		lay("ΔVp", slice -> changed(slice, changes));
		visit.all().forEach(this::outline);
		bar.of(fraction -> ChangeColours.of((2 * fraction - 1) * full), "ΔVp (%)", -full, full).forEach(
			overlay::add);
		return image(Titles.of(of, "change overlay"));
	}

	private ImagePlus image(String title) {
		ImagePlus image = new ImagePlus(title, late());
		image.setDimensions(1, grid.slices(), 1);
		SeriesImages.calibrate(image, grid);
		image.setOverlay(overlay);
		image.setSlice(visit.lesions().values().iterator().next().size().slice() + 1);
		image.resetDisplayRange();
		return image;
	}

	private ImageStack late() {
		DynamicSeries series = visit.exam().series();
		ImageStack stack = new ImageStack(grid.width(), grid.height());
		for (int slice = 0; slice < grid.slices(); slice++)
			stack.addSlice("slice " + (slice + 1), StudyFigures.late(series, slice));
		return stack;
	}

	/** @param colours of the pixels of a slice as 0xRRGGBB; 0 is transparent */
	private void lay(String name, IntFunction<int[]> colours) {
		for (int slice = 0; slice < grid.slices(); slice++) {
			ImageRoi roi = new ImageRoi(0, 0, new ColorProcessor(grid.width(), grid.height(), colours
				.apply(slice)));
			roi.setZeroTransparent(true);
			roi.setOpacity(OPACITY);
			roi.setName(name);
			add(roi, slice);
		}
	}

	private int[] vp(int slice, double highest) {
		float[] vp = visit.exam().maps().vp().plane(slice);
		float[] late = StudyFigures.late(visit.exam().series(), slice);
		double dark = DARK * bright(late);
		int[] colours = new int[vp.length];
		for (int i = 0; i < vp.length; i++)
			colours[i] = late[i] > dark && vp[i] > SHOWN_FROM * highest ? HeatColours.of(vp[i] / highest)
				: 0;
		return colours;
	}

	private int[] changed(int slice, List<LesionChange> changes) {
		int[] colours = new int[grid.voxelsPerSlice()];
		for (LesionChange change : changes) {
			float[] percent = change.percent().plane(slice);
			for (int i = 0; i < colours.length; i++)
				if (Float.isFinite(percent[i])) colours[i] = ChangeColours.of(percent[i]);
		}
		return colours;
	}

	private static double bright(float[] image) {
		float[] positive = new float[image.length];
		for (int i = 0; i < image.length; i++)
			positive[i] = image[i] > 0 ? image[i] : 0;
		return FloatSelection.kth(positive, positive.length, (int) (BRIGHT_PERCENTILE *
			(positive.length - 1)));
	}

	private void outline(RegionFit region) {
		OutlineColour role = region == visit.reference() ? OutlineColour.REFERENCE
			: OutlineColour.LESION;
		for (Roi roi : RoiRegions.outline(region.region(), grid)) {
			int slice = roi.getZPosition() - 1;
			Roi edge = (Roi) roi.clone();
			edge.setName(region.region().name() + " edge");
			add(stroked(edge, Color.BLACK, EDGE), slice);
			add(stroked(roi, role.colour(), LINE), slice);
		}
	}

	private static Roi stroked(Roi roi, Color colour, double width) {
		roi.setStrokeColor(colour);
		roi.setUnscalableStrokeWidth(width);
		return roi;
	}

	private void letter(StudyLesion lesion, boolean post) {
		List<RegionFit> fits = visit.all();
		(post ? lesion.post() : lesion.pre()).ifPresent(vp -> {
			String text = String.format(Locale.ROOT, "%s: nVp %.2f", lesion.name(), vp.value());
			if (post && lesion.deltaVp().isEvaluable()) text += String.format(Locale.ROOT,
				", ΔVp %+.1f %%", lesion.deltaVp().percent());
			int line = fits.indexOf(vp.lesion()) - 1;
			for (Roi roi : RoiRegions.outline(vp.lesion().region(), grid))
				add(bar.text(2, 2 + line * 1.3 * bar.letterSize(), text.replace('-', '−')), roi
					.getZPosition() - 1);
		});
	}

	private void add(Roi roi, int slice) {
		roi.setPosition(slice + 1);
		overlay.add(roi);
	}
}
