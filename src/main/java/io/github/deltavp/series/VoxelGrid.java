// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the voxels of an image lie: counts, spacing, and the place of the image in the patient
 * (DICOM patient coordinates: x to the left, y to the back, z to the head; mm). Slices are ordered
 * along {@code rowDirection × columnDirection}.
 *
 * @param width voxels along x (DICOM Columns), at least 1
 * @param height voxels along y (DICOM Rows), at least 1
 * @param slices voxels along z, at least 1
 * @param spacingXMm distance of neighbouring voxels along x in mm, above zero
 * @param spacingYMm the same along y
 * @param spacingZMm the same along z, from slice centre to slice centre
 * @param originMm centre of the first voxel in mm, three numbers
 * @param rowDirection unit vector along x, three numbers (first half of ImageOrientationPatient)
 * @param columnDirection unit vector along y, three numbers (second half)
 * @param oriented whether the images say where left, front and head are; otherwise the directions
 *          are assumed
 */
public record VoxelGrid(int width, int height, int slices, double spacingXMm, double spacingYMm,
		double spacingZMm, List<Double> originMm, List<Double> rowDirection,
		List<Double> columnDirection, boolean oriented) {

	private static final double SMALLEST_MM = 0.001;
	private static final double LARGEST_MM = 10_000;

	/** A grid whose directions are those of the images. */
	public VoxelGrid(int width, int height, int slices, double spacingXMm, double spacingYMm,
		double spacingZMm, List<Double> originMm, List<Double> rowDirection,
		List<Double> columnDirection)
	{
		this(width, height, slices, spacingXMm, spacingYMm, spacingZMm, originMm, rowDirection,
			columnDirection, true);
	}

	public VoxelGrid {
		requirePositive("width", width);
		requirePositive("height", height);
		requirePositive("slices", slices);
		requireSpacing("x", spacingXMm);
		requireSpacing("y", spacingYMm);
		requireSpacing("z", spacingZMm);
		originMm = List.copyOf(originMm);
		rowDirection = List.copyOf(rowDirection);
		columnDirection = List.copyOf(columnDirection);
	}

	/**
	 * @return a grid at the origin along the patient axes, for images that carry no orientation
	 */
	public static VoxelGrid axisAligned(int width, int height, int slices, double spacingXMm,
		double spacingYMm, double spacingZMm)
	{
		return new VoxelGrid(width, height, slices, spacingXMm, spacingYMm, spacingZMm, List.of(0., 0.,
			0.), List.of(1., 0., 0.), List.of(0., 1., 0.), false);
	}

	/** @return voxels of one slice */
	public int voxelsPerSlice() {
		return width * height;
	}

	/** @return volume of one voxel in mm³ */
	public double voxelVolumeMm3() {
		return spacingXMm * spacingYMm * spacingZMm;
	}

	/** @return whether both have the same counts of voxels */
	public boolean sameSize(VoxelGrid other) {
		return width == other.width && height == other.height && slices == other.slices;
	}

	/**
	 * @param voxel index x + width · (y + height · slice)
	 * @param axis 0 for x, 1 for y, 2 for the slice
	 * @return its place along that axis, from 0
	 */
	public int position(int voxel, int axis) {
		return switch (axis) {
			case 0 -> voxel % width;
			case 1 -> voxel / width % height;
			default -> voxel / voxelsPerSlice();
		};
	}

	/**
	 * @param x column, from 0; fractions lie between voxel centres
	 * @param y row, from 0
	 * @param slice slice, from 0
	 * @return where that is in the patient, in mm, three numbers
	 */
	public double[] positionMm(double x, double y, double slice) {
		double[] normal = normal();
		double[] position = new double[3];
		for (int i = 0; i < 3; i++)
			position[i] = originMm.get(i) + x * spacingXMm * rowDirection.get(i) + y * spacingYMm *
				columnDirection.get(i) + slice * spacingZMm * normal[i];
		return position;
	}

	/**
	 * @param voxel index x + width · (y + height · slice)
	 * @return where its centre is in the patient, in mm, three numbers
	 */
	public double[] positionMm(int voxel) {
		return positionMm(position(voxel, 0), position(voxel, 1), position(voxel, 2));
	}

	/**
	 * @param positionMm a place in the patient in mm, three numbers
	 * @return its column, row and slice, from 0, with fractions; may lie outside the image
	 */
	public double[] voxelAt(double[] positionMm) {
		double[] voxel = new double[3];
		new Axes(this).voxelAt(positionMm, voxel);
		return voxel;
	}

	/** The axes of a grid as bare numbers, for questions about very many places. */
	public static final class Axes {

		private final VoxelGrid grid;
		private final double[] origin;
		private final double[] row;
		private final double[] column;
		private final double[] normal;

		public Axes(VoxelGrid grid) {
			this.grid = grid;
			origin = numbers(grid.originMm);
			row = numbers(grid.rowDirection);
			column = numbers(grid.columnDirection);
			normal = VoxelGrid.normal(row, column);
		}

		/**
		 * @param positionMm a place in the patient in mm, three numbers
		 * @param voxel takes its column, row and slice, from 0, with fractions
		 */
		public void voxelAt(double[] positionMm, double[] voxel) {
			Arrays.fill(voxel, 0);
			for (int i = 0; i < 3; i++) {
				double offset = positionMm[i] - origin[i];
				voxel[0] += offset * row[i] / grid.spacingXMm;
				voxel[1] += offset * column[i] / grid.spacingYMm;
				voxel[2] += offset * normal[i] / grid.spacingZMm;
			}
		}
	}

	/**
	 * @param positionMm a place in the patient in mm, three numbers
	 * @param offsetMm how far from there, three numbers
	 * @return the voxel whose centre is nearest to that; −1 outside the image
	 */
	public int voxelNear(double[] positionMm, double[] offsetMm) {
		return voxelNear(new double[] { positionMm[0] + offsetMm[0], positionMm[1] + offsetMm[1],
			positionMm[2] + offsetMm[2] });
	}

	/**
	 * @param positionMm a place in the patient in mm, three numbers
	 * @return the voxel whose centre is nearest to it; −1 outside the image
	 */
	public int voxelNear(double[] positionMm) {
		double[] there = voxelAt(positionMm);
		return voxel(Math.round(there[0]), Math.round(there[1]), Math.round(there[2]));
	}

	/**
	 * @param x column, from 0
	 * @param y row
	 * @param slice slice
	 * @return the index x + width · (y + height · slice) of that voxel; −1 outside the image
	 */
	public int voxel(long x, long y, long slice) {
		boolean outside = x < 0 || y < 0 || slice < 0 || x >= width || y >= height || slice >= slices;
		return outside ? -1 : (int) (x + width * (y + height * slice));
	}

	/**
	 * @param voxel column, row and slice, from 0, with fractions
	 * @return whether that is within half a voxel of the outermost centres
	 */
	public boolean holds(double[] voxel) {
		return isWithin(voxel[0], width) && isWithin(voxel[1], height) && isWithin(voxel[2], slices);
	}

	private static boolean isWithin(double at, int count) {
		return at >= -0.5 && at <= count - 0.5;
	}

	/** @return the voxels, or in every slice one every so many mm where they are smaller */
	public IntStream voxelsEvery(double mm) {
		int stepX = Math.max(1, (int) (mm / spacingXMm));
		int stepY = Math.max(1, (int) (mm / spacingYMm));
		return IntStream.range(0, voxelsPerSlice() * slices).filter(voxel -> position(voxel, 0) %
			stepX == 0 && position(voxel, 1) % stepY == 0);
	}

	/** @return the direction from slice to slice: row × column, three numbers */
	public double[] normal() {
		return normal(numbers(rowDirection), numbers(columnDirection));
	}

	/**
	 * @param row direction along a row, three numbers
	 * @param column direction along a column, three numbers
	 * @return their vector product: the direction from slice to slice
	 */
	public static double[] normal(double[] row, double[] column) {
		return new double[] { row[1] * column[2] - row[2] * column[1], row[2] * column[0] - row[0] *
			column[2], row[0] * column[1] - row[1] * column[0] };
	}

	private static double[] numbers(List<Double> direction) {
		return new double[] { direction.get(0), direction.get(1), direction.get(2) };
	}

	private static void requireSpacing(String axis, double mm) {
		if (!isSpacing(mm)) throw new IllegalArgumentException("spacing " + axis + " is " + mm +
			" mm; it must be " + SMALLEST_MM + " … " + LARGEST_MM + " mm");
	}

	/** @return whether voxels of a patient or an animal may lie so far apart */
	public static boolean isSpacing(double mm) {
		return mm >= SMALLEST_MM && mm <= LARGEST_MM;
	}

	private static void requirePositive(String name, double value) {
		if (!(value > 0)) throw new IllegalArgumentException(name + " is " + value +
			"; it must be above 0");
	}
}
