// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which tissues the voxels of an exam are made of, and how bright each voxel is made by texture and
 * coil. A slice is the mean of several thin layers, so vessels and edges that run obliquely through
 * it have partial volume.
 */
public final class TissueMap {

	private static final int LAYERS = 4;
	/** A voxel with less than this of something else counts as pure. */
	private static final double PURE = 0.99;

	private final VoxelGrid grid;
	private final List<Slice> slices;

	private TissueMap(VoxelGrid grid, List<Slice> slices) {
		this.grid = grid;
		this.slices = slices;
	}

	/** @return the map of that anatomy; slices are made in parallel */
	public static TissueMap of(SpineAnatomy anatomy) {
		return new TissueMap(anatomy.grid(), IntStream.range(0, anatomy.slices()).parallel().mapToObj(
			slice -> Slice.of(anatomy, slice)).toList());
	}

	/** @return where the voxels lie */
	public VoxelGrid grid() {
		return grid;
	}

	/**
	 * @param tissue any tissue
	 * @param voxel index x + width · (y + height · slice)
	 * @return fraction of the voxel that is that tissue, 0 … 1
	 */
	public double fraction(Tissue tissue, int voxel) {
		return slices.get(voxel / grid.voxelsPerSlice()).fractions.get(tissue.ordinal()).at(voxel % grid
			.voxelsPerSlice());
	}

	/**
	 * @param name name of the region
	 * @param tissue any tissue
	 * @return the voxels that are at least 99 % that tissue
	 */
	public Region region(String name, Tissue tissue) {
		return region(name, tissue, 0, grid.height());
	}

	/** @return the same, within the rows {@code fromRow} (included) to {@code toRow} (excluded) */
	public Region region(String name, Tissue tissue, int fromRow, int toRow) {
		return new Region(name, grid, IntStream.range(0, slices.size()).flatMap(s -> slices.get(
			s).fractions.get(tissue.ordinal()).above(PURE).filter(p -> p / grid.width() >= fromRow && p /
				grid.width() < toRow).map(p -> p + s * grid.voxelsPerSlice())).toArray());
	}

	/**
	 * The outline that a person draws at the edge of a tissue, or beside it.
	 *
	 * @param name name of the region
	 * @param tissue any tissue
	 * @param grownPixels how far outside the edge it is drawn in pixels, −0.5 … 0.5
	 * @param rightPixels how far to the right of the tissue
	 * @param downPixels how far below it
	 * @return the voxels whose centre lies inside; the edge is where half of a voxel is the tissue
	 */
	public Region outline(String name, Tissue tissue, double grownPixels, double rightPixels,
		double downPixels)
	{
		double least = Math.max(1 - PURE, Math.min(PURE, 0.5 - grownPixels));
		return new Region(name, grid, IntStream.range(0, grid.voxelsPerSlice() * slices.size()).filter(
			voxel -> between(tissue, voxel, rightPixels, downPixels) >= least).toArray());
	}

	/** The fraction of a tissue at a place left of and above a voxel, by linear interpolation. */
	private double between(Tissue tissue, int voxel, double rightPixels, double downPixels) {
		double x = Math.max(0, Math.min(grid.width() - 1.001, voxel % grid.width() - rightPixels));
		double y = Math.max(0, Math.min(grid.height() - 1.001, voxel % grid.voxelsPerSlice() / grid
			.width() - downPixels));
		int corner = voxel / grid.voxelsPerSlice() * grid.voxelsPerSlice() + (int) y * grid.width() +
			(int) x;
		double right = x - (int) x;
		double down = y - (int) y;
		return (1 - down) * ((1 - right) * fraction(tissue, corner) + right * fraction(tissue, corner +
			1)) + down * ((1 - right) * fraction(tissue, corner + grid.width()) + right * fraction(tissue,
				corner + grid.width() + 1));
	}

	/**
	 * @return the same count as {@code region(…, LESION)} has, found without making the whole map
	 */
	public static int lesionVoxels(SpineAnatomy anatomy) {
		SpinePainter painter = new SpinePainter(anatomy);
		ImageFrame frame = new ImageFrame(anatomy);
		int count = 0;
		for (int slice = 0; slice < anatomy.slices(); slice++)
			for (int p = 0; p < anatomy.matrix() * anatomy.matrix(); p++) {
				ImageFrame.Place at = frame.at(p % anatomy.matrix(), p / anatomy.matrix(), slice);
				if (!painter.inLesion(at.u(), at.v(), at.x())) continue;
				float part = (float) mean(painter, frame, p % anatomy.matrix(), p / anatomy.matrix(),
					slice)[Tissue.LESION.ordinal()];
				if (part >= PURE) count++;
			}
		return count;
	}

	/** Fractions of the tissues in a voxel: the mean of its layers. */
	private static double[] mean(SpinePainter painter, ImageFrame frame, int column, int row,
		int slice)
	{
		double[] sum = new double[Tissue.values().length];
		double[] layer = new double[sum.length];
		for (int i = 0; i < LAYERS; i++) {
			Arrays.fill(layer, 0);
			layer[Tissue.AIR.ordinal()] = 1;
			ImageFrame.Place at = frame.at(column, row, slice - ((i + 0.5) / LAYERS - 0.5));
			painter.paint(at.u(), at.v(), at.x(), layer);
			for (int t = 0; t < sum.length; t++)
				sum[t] += layer[t] / LAYERS;
		}
		return sum;
	}

	public Slice slice(int index) {
		return slices.get(index);
	}

	/** One slice: the fractions of each tissue, and the gain of each pixel. */
	public record Slice(List<Sparse> fractions, float[] gain) {

		static Slice of(SpineAnatomy anatomy, int slice) {
			int pixels = anatomy.matrix() * anatomy.matrix();
			double[][] fractions = new double[pixels][];
			SpinePainter painter = new SpinePainter(anatomy);
			CoilGain coil = new CoilGain(anatomy);
			ImageFrame frame = new ImageFrame(anatomy);
			float[] gain = new float[pixels];
			for (int p = 0; p < pixels; p++) {
				int column = p % anatomy.matrix();
				int row = p / anatomy.matrix();
				fractions[p] = mean(painter, frame, column, row, slice);
				ImageFrame.Place at = frame.at(column, row, slice);
				gain[p] = (float) coil.at(at.u(), at.v(), at.x());
			}
			return new Slice(Arrays.stream(Tissue.values()).map(t -> Sparse.of(fractions, t)).toList(),
				gain);
		}
	}

	/** The pixels where a tissue is present, ascending, with its fraction. */
	public record Sparse(int[] pixels, float[] fractions) {

		static Sparse of(double[][] fractions, Tissue tissue) {
			List<Integer> pixels = new ArrayList<>();
			for (int p = 0; p < fractions.length; p++)
				if (fractions[p][tissue.ordinal()] > 1e-4) pixels.add(p);
			float[] values = new float[pixels.size()];
			for (int i = 0; i < values.length; i++)
				values[i] = (float) fractions[pixels.get(i)][tissue.ordinal()];
			return new Sparse(pixels.stream().mapToInt(Integer::intValue).toArray(), values);
		}

		double at(int pixel) {
			int found = Arrays.binarySearch(pixels, pixel);
			return found < 0 ? 0 : fractions[found];
		}

		IntStream above(double limit) {
			return IntStream.range(0, pixels.length).filter(i -> fractions[i] >= limit).map(
				i -> pixels[i]);
		}
	}
}
