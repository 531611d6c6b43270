// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The square field that is shown of a region, in mm, the same of all visits: the region fills at
 * most a third of it and lies at the same place of it, and it stays within the images where it can.
 */
public final class FieldOfView {

	/** Of the field to the region. */
	private static final double REGIONS = 3;
	/** Of the field to all that is to be seen. */
	private static final double MARGIN = 1.5;
	/** Of the image, so that one sees where one is. */
	private static final double SMALLEST_SHARE = 0.3;

	/**
	 * What is to be seen at one visit.
	 *
	 * @param grid its voxels
	 * @param region what it is about, in the middle
	 * @param slice the slice shown
	 * @param others what is to be seen in that slice too, as far as there is room
	 */
	public record Subject(VoxelGrid grid, Region region, int slice, List<Region> others) {

		/** Of the region in all of its slices, in mm from the edge of the image. */
		private Rectangle2D box() {
			return mm(pixels(region, -1));
		}

		/** The same with all else of the slice. */
		private Rectangle2D wholeBox() {
			Rectangle2D box = box();
			for (Region other : others)
				if (other.reaches(slice)) box = box.createUnion(mm(pixels(other, slice)));
			return box;
		}

		private Rectangle pixels(Region of, int inSlice) {
			Rectangle box = null;
			for (int voxel : of.voxels()) {
				if (inSlice >= 0 && grid.position(voxel, 2) != inSlice) continue;
				Rectangle pixel = new Rectangle(grid.position(voxel, 0), grid.position(voxel, 1), 1, 1);
				box = box == null ? pixel : box.union(pixel);
			}
			return box;
		}

		private Rectangle2D mm(Rectangle pixels) {
			return new Rectangle2D.Double(pixels.x * grid.spacingXMm(), pixels.y * grid.spacingYMm(),
				pixels.width * grid.spacingXMm(), pixels.height * grid.spacingYMm());
		}

		private double widthMm() {
			return grid.width() * grid.spacingXMm();
		}

		private double heightMm() {
			return grid.height() * grid.spacingYMm();
		}

		private double shorterMm() {
			return Math.min(widthMm(), heightMm());
		}

		private double neededMm() {
			return Math.max(SMALLEST_SHARE * shorterMm(), Math.max(REGIONS * longer(box()), MARGIN *
				longer(wholeBox())));
		}

		private static double longer(Rectangle2D box) {
			return Math.max(box.getWidth(), box.getHeight());
		}
	}

	private final List<Subject> subjects;
	private final double sideMm;

	private FieldOfView(List<Subject> subjects) {
		this.subjects = subjects;
		sideMm = Math.min(subjects.stream().mapToDouble(Subject::neededMm).max().orElseThrow(), subjects
			.stream().mapToDouble(Subject::shorterMm).min().orElseThrow());
	}

	/**
	 * @param subjects the visits, each with a region that has voxels
	 * @return what is shown of each
	 */
	public static List<SliceView> of(List<Subject> subjects) {
		FieldOfView field = new FieldOfView(subjects);
		double x = field.offset(box -> box.getCenterX(), Subject::widthMm);
		double y = field.offset(box -> box.getCenterY(), Subject::heightMm);
		return subjects.stream().map(subject -> field.view(subject, x, y)).toList();
	}

	/** @return a region in all of its slices, with a margin, as far as the images reach */
	public static SliceView around(VoxelGrid grid, Region region) {
		Rectangle box = new Subject(grid, region, 0, List.of()).pixels(region, -1);
		double least = SMALLEST_SHARE * Math.min(grid.width(), grid.height());
		double width = Math.max(least, MARGIN * box.width);
		double height = Math.max(least, MARGIN * box.height);
		return SliceView.of(grid, new Rectangle2D.Double(box.getCenterX() - width / 2, box
			.getCenterY() - height / 2, width, height).createIntersection(new Rectangle(grid.width(), grid
				.height())));
	}

	/** From the middle of the region to that of the field, in mm; the same of all visits. */
	private double offset(ToDoubleFunction<Rectangle2D> middle, ToDoubleFunction<Subject> length) {
		double wanted = subjects.stream().mapToDouble(subject -> middle.applyAsDouble(subject
			.wholeBox()) - middle.applyAsDouble(subject.box())).average().orElseThrow();
		double least = subjects.stream().mapToDouble(subject -> sideMm / 2 - middle.applyAsDouble(
			subject.box())).max().orElseThrow();
		double most = subjects.stream().mapToDouble(subject -> length.applyAsDouble(subject) - sideMm /
			2 - middle.applyAsDouble(subject.box())).min().orElseThrow();
		return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, wanted));
	}

	private SliceView view(Subject subject, double xMm, double yMm) {
		Rectangle2D box = subject.box();
		VoxelGrid grid = subject.grid();
		return SliceView.of(grid, new Rectangle2D.Double((box.getCenterX() + xMm - sideMm / 2) / grid
			.spacingXMm(), (box.getCenterY() + yMm - sideMm / 2) / grid.spacingYMm(), sideMm / grid
				.spacingXMm(), sideMm / grid.spacingYMm()));
	}
}
