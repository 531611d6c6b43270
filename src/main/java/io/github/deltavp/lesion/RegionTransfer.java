// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Carries regions from one exam to another by patient coordinates: a voxel of the other exam
 * belongs to a region if its centre lies in a voxel that does. That is exact as far as the patient
 * lay in the same place; nothing is registered.
 */
public final class RegionTransfer {

	/** Slices may be inclined by so much: over 5 cm of a lesion, half a slice of 5 mm and more. */
	private static final double LARGEST_ANGLE_DEGREES = 5;
	private static final double MENTIONED_ANGLE_DEGREES = 0.5;
	private static final double MENTIONED_CHANGE = 0.1;
	/** Where outlines are interpolated between slices, these may be inclined by so much. */
	private static final double LARGEST_REGISTERED_DEGREES = 15;
	/** Of a registered region so much must lie within the images. */
	private static final double LEAST_SHARE = 0.5;

	/**
	 * Regions on another exam.
	 *
	 * @param regions in the order given
	 * @param warnings what may be wrong with them, one sentence each
	 */
	public record Transferred(List<Region> regions, List<String> warnings) {

		public Transferred {
			regions = List.copyOf(regions);
			warnings = List.copyOf(warnings);
		}
	}

	private final VoxelGrid from;
	private final VoxelGrid to;
	private final List<String> warnings = new ArrayList<>();

	private RegionTransfer(VoxelGrid from, VoxelGrid to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * @param regions regions of one exam
	 * @param from its grid
	 * @param to the grid of the other exam
	 * @return the same places there
	 * @throws IllegalArgumentException if the slices of the exams are inclined to each other by more
	 *           than 5°, the place of one exam in the patient is not known, or a region lies wholly
	 *           outside the other exam
	 */
	public static Transferred of(List<Region> regions, VoxelGrid from, VoxelGrid to) {
		RegionTransfer transfer = new RegionTransfer(from, to);
		transfer.requirePlaces();
		transfer.requireOrientation();
		List<Region> there = regions.stream().map(transfer::of).toList();
		return new Transferred(there, transfer.warnings);
	}

	private Region of(Region region) {
		region.requireSameSize(from);
		BitSet inside = region.toBitSet();
		BitSet found = new BitSet();
		for (int voxel = 0; voxel < to.voxelsPerSlice() * to.slices(); voxel++) {
			int source = source(voxel);
			if (source >= 0 && inside.get(source)) found.set(voxel);
		}
		Region there = new Region(region.name(), to, found.stream().toArray());
		doubt(region, from, there, to).ifPresent(warnings::add);
		return there;
	}

	/** The voxel of the first exam at the centre of a voxel of the other; −1 for none. */
	private int source(int voxel) {
		return from.voxelNear(to.positionMm(voxel));
	}

	/**
	 * @param region of one exam
	 * @param there the same on the other
	 * @return what may be wrong with it; empty if nothing strikes
	 * @throws IllegalArgumentException if nothing of it is there
	 */
	public static Optional<String> doubt(Region region, VoxelGrid from, Region there, VoxelGrid to) {
		if (there.count() == 0 && region.count() > 0) throw new IllegalArgumentException(region.name() +
			" lies outside the images of the other visit, or between their slices; draw it there");
		double change = there.count() * to.voxelVolumeMm3() / (region.count() * from.voxelVolumeMm3()) -
			1;
		return Math.abs(change) > MENTIONED_CHANGE ? Optional.of(String.format(Locale.ROOT,
			"the volume of %s changed by %.0f %% on the way: it reaches over the edge of the other visit's images, or their slices lie otherwise",
			region.name(), 100 * change)) : Optional.empty();
	}

	/**
	 * @param region of one exam
	 * @param from its grid, as it lies at the other exam
	 * @param to the grid of the other exam
	 * @throws IllegalArgumentException if more than half of it lies outside, or the slices are too
	 *           inclined for its outlines
	 */
	public static void requireWithin(Region region, VoxelGrid from, VoxelGrid to) {
		long inside = Arrays.stream(region.voxels()).filter(voxel -> to.holds(to.voxelAt(from
			.positionMm(voxel)))).count();
		if (inside < LEAST_SHARE * region.count()) throw new IllegalArgumentException(String.format(
			Locale.ROOT,
			"%s lies outside the images of the other visit (%.0f %% of it within them); draw it there",
			region.name(), 100. * inside / region.count()));
		double angle = angle(from.normal(), to.normal());
		if (angle > LARGEST_REGISTERED_DEGREES) throw new IllegalArgumentException(String.format(
			Locale.ROOT,
			"the slices of the other visit are inclined to those of %s by %.0f° (at most %.0f° is allowed); draw it there",
			region.name(), angle, LARGEST_REGISTERED_DEGREES));
	}

	/** Turning within the plane, or the other way round, does no harm. */
	private void requireOrientation() {
		double angle = angle(from.normal(), to.normal());
		if (angle > LARGEST_ANGLE_DEGREES) throw new IllegalArgumentException(String.format(Locale.ROOT,
			"the images of the two visits are inclined by %.0f° (at most %.0f° is allowed); draw the ROIs on the second visit",
			angle, LARGEST_ANGLE_DEGREES));
		if (angle > MENTIONED_ANGLE_DEGREES) warnings.add(String.format(Locale.ROOT,
			"the images of the two visits are inclined by %.1f°", angle));
	}

	/** Images that do not tell where they lie can only be taken to lie alike. */
	private void requirePlaces() {
		boolean first = isPlaced(from);
		if (first != isPlaced(to)) throw new IllegalArgumentException("the images of the " + (first
			? "second" : "first") +
			" visit do not tell where they lie in the patient; use the DICOM files, or draw the ROIs on the second visit");
		if (first) return;
		if (!from.equals(to)) throw new IllegalArgumentException(
			"the images of both visits do not tell where they lie in the patient, and differ in size; use the DICOM files, or draw the ROIs on the second visit");
		warnings.add(
			"the images do not tell where they lie in the patient; the ROIs are copied pixel by pixel");
	}

	private static boolean isPlaced(VoxelGrid grid) {
		return !grid.equals(VoxelGrid.axisAligned(grid.width(), grid.height(), grid.slices(), grid
			.spacingXMm(), grid.spacingYMm(), grid.spacingZMm()));
	}

	private static double angle(double[] a, double[] b) {
		double product = 0;
		for (int i = 0; i < 3; i++)
			product += a[i] * b[i];
		return Math.toDegrees(Math.acos(Math.min(1, Math.abs(product))));
	}
}
