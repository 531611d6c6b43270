// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import io.github.deltavp.phantom.value.Checks;
import io.github.deltavp.series.VoxelGrid;

/**
 * The anatomy of a synthetic exam of the spine. Lengths are in mm: u from front to back and v from
 * head to feet, both from the edge of the field of view, x from the midline of the column to the
 * patient's left.
 *
 * @param matrix voxels along x and y of the image
 * @param slices number of slices
 * @param fovMm field of view in mm
 * @param sliceMm distance of the slices in mm
 * @param station part of the spine
 * @param columnUMm u of the vertebral bodies at mid-height of the image
 * @param curvatureMm amplitude of kyphosis (above zero) or lordosis
 * @param scoliosisMm sideways amplitude of the column
 * @param firstVertebraVMm v of the centre of the uppermost vertebra
 * @param aorta the aorta
 * @param cava the vena cava (lumbar) or azygos vein (thoracic)
 * @param organs whether kidneys (lumbar) or the heart (thoracic) reach into the volume
 * @param lesion the lesion
 * @param referenceLevel index of the reference vertebra, counted from the uppermost
 * @param pose how the patient lies, compared with the other visit
 * @param texture seed of the texture and of small irregularities
 * @param orientation how the slices lie
 * @param fieldLevels vertebrae above and below the lesion's that lie in the radiation field with it
 *          and are {@link Tissue#IRRADIATED}, but for the reference; −1 for no such field
 */
public record SpineAnatomy(int matrix, int slices, double fovMm, double sliceMm, Station station,
		double columnUMm, double curvatureMm, double scoliosisMm, double firstVertebraVMm, Vessel aorta,
		Vessel cava, boolean organs, Lesion lesion, int referenceLevel, Pose pose, long texture,
		Orientation orientation, int fieldLevels) {

	/** Which part of the spine an exam shows. */
	public enum Station {
			THORACIC, LUMBAR
	}

	/**
	 * A tube along the column.
	 *
	 * @param gapMm distance of its wall from the front of the vertebral bodies in mm
	 * @param leftMm x of its axis at mid-height in mm, to the patient's left
	 * @param diameterMm calibre in mm
	 * @param tiltForward change of its distance from the column per mm towards the feet
	 * @param tiltLeft change of x per mm towards the feet
	 */
	public record Vessel(double gapMm, double leftMm, double diameterMm, double tiltForward,
			double tiltLeft) {

		public Vessel {
			Checks.within("gap of the vessel (mm)", gapMm, 0, 60);
			Checks.within("vessel calibre (mm)", diameterMm, 2, 60);
			Checks.within("vessel tilt forward", tiltForward, -0.5, 0.5);
			Checks.within("vessel tilt to the left", tiltLeft, -0.5, 0.5);
		}
	}

	/**
	 * An ellipsoid in a vertebra.
	 *
	 * @param level index of the vertebra, counted from the uppermost
	 * @param radiusUMm half axis front to back in mm
	 * @param radiusVMm half axis head to feet in mm
	 * @param radiusXMm half axis left to right in mm
	 * @param offsetUMm centre behind that of the vertebral body in mm
	 * @param offsetVMm centre below that of the vertebral body in mm
	 * @param offsetXMm centre to the left of that of the vertebral body in mm
	 */
	public record Lesion(int level, double radiusUMm, double radiusVMm, double radiusXMm,
			double offsetUMm, double offsetVMm, double offsetXMm) {

		/** @return the same with all half axes times {@code factor} */
		public Lesion scaled(double factor) {
			return new Lesion(level, factor * radiusUMm, factor * radiusVMm, factor * radiusXMm,
				offsetUMm, offsetVMm, offsetXMm);
		}
	}

	public SpineAnatomy {
		Checks.within("matrix", matrix, 16, 1024);
		Checks.within("number of slices", slices, 1, 100);
		Checks.within("field of view (mm)", fovMm, 50, 1000);
		Checks.within("slice distance (mm)", sliceMm, 0.5, 50);
		if (lesion.level() == referenceLevel) throw new IllegalArgumentException(
			"the reference vertebra (" + referenceLevel + ") holds the lesion; choose another");
		Checks.within("vertebrae in the radiation field beside the lesion's", fieldLevels, -1, 20);
	}

	/** The same for sagittal slices and no radiation field. */
	public SpineAnatomy(int matrix, int slices, double fovMm, double sliceMm, Station station,
		double columnUMm, double curvatureMm, double scoliosisMm, double firstVertebraVMm, Vessel aorta,
		Vessel cava, boolean organs, Lesion lesion, int referenceLevel, Pose pose, long texture)
	{
		this(matrix, slices, fovMm, sliceMm, station, columnUMm, curvatureMm, scoliosisMm,
			firstVertebraVMm, aorta, cava, organs, lesion, referenceLevel, pose, texture,
			Orientation.SAGITTAL, -1);
	}

	/** A lumbar spine, 128 × 128 × 10 voxels, with a lesion of about 200 voxels. */
	public static SpineAnatomy standard() {
		return new SpineAnatomy(128, 10, 320, 5, Station.LUMBAR, 168, -9, 2, 4, new Vessel(4, 11, 21,
			0.01, -0.03), new Vessel(4, -17, 22, 0, 0), true, new Lesion(4, 12, 10, 14, 0.5, 0, 1), 6,
			Pose.STRAIGHT, 7);
	}

	/** @return the same with another matrix and number of slices */
	public SpineAnatomy sized(int matrix, int slices) {
		return new SpineAnatomy(matrix, slices, fovMm, sliceMm, station, columnUMm, curvatureMm,
			scoliosisMm, firstVertebraVMm, aorta, cava, organs, lesion, referenceLevel, pose, texture,
			orientation, fieldLevels);
	}

	/** @return the same with another lesion */
	public SpineAnatomy with(Lesion other) {
		return with(other, referenceLevel);
	}

	/** @return the same with another lesion and reference vertebra */
	public SpineAnatomy with(Lesion other, int referenceLevel) {
		return new SpineAnatomy(matrix, slices, fovMm, sliceMm, station, columnUMm, curvatureMm,
			scoliosisMm, firstVertebraVMm, aorta, cava, organs, other, referenceLevel, pose, texture,
			orientation, fieldLevels);
	}

	/** @return the same patient, lying further back and down by so many mm */
	public SpineAnatomy repositioned(double uMm, double vMm) {
		return repositioned(Pose.shifted(uMm, vMm));
	}

	/** @return the same patient, lying otherwise */
	public SpineAnatomy repositioned(Pose pose) {
		return new SpineAnatomy(matrix, slices, fovMm, sliceMm, station, columnUMm, curvatureMm,
			scoliosisMm, firstVertebraVMm, aorta, cava, organs, lesion, referenceLevel, pose, texture,
			orientation, fieldLevels);
	}

	/** @return the same patient in slices of another direction */
	public SpineAnatomy sliced(Orientation other) {
		return new SpineAnatomy(matrix, slices, fovMm, sliceMm, station, columnUMm, curvatureMm,
			scoliosisMm, firstVertebraVMm, aorta, cava, organs, lesion, referenceLevel, pose, texture,
			other, fieldLevels);
	}

	/** @return the same with so many vertebrae above and below the lesion's in the radiation field */
	public SpineAnatomy irradiated(int levels) {
		return new SpineAnatomy(matrix, slices, fovMm, sliceMm, station, columnUMm, curvatureMm,
			scoliosisMm, firstVertebraVMm, aorta, cava, organs, lesion, referenceLevel, pose, texture,
			orientation, levels);
	}

	/** @return the grid of the images */
	public VoxelGrid grid() {
		return new ImageFrame(this).grid();
	}

	/** @return the distances at which rows or slices, whichever blood flows across, follow in mm */
	public double flowStepMm() {
		return orientation == Orientation.AXIAL ? sliceMm : fovMm / matrix;
	}

	/** @return how many of them there are */
	public int flowSteps() {
		return orientation == Orientation.AXIAL ? slices : matrix;
	}

	/** @return how many of them lie between a voxel and the upper end of the field of view */
	public int flowStep(int slice, int pixel) {
		return orientation == Orientation.AXIAL ? slices - 1 - slice : pixel / matrix;
	}

	/** The marrow of a vertebra. */
	Tissue marrow(int level) {
		if (level == referenceLevel) return Tissue.REFERENCE;
		return Math.abs(level - lesion.level()) <= fieldLevels ? Tissue.IRRADIATED : Tissue.MARROW;
	}

	boolean lumbar() {
		return station == Station.LUMBAR;
	}
}
