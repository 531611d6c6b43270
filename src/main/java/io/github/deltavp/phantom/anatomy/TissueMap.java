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
	 * @return the same count as {@code region(…, LESION)} has, found without making the whole map
	 */
	public static int lesionVoxels(SpineAnatomy anatomy) {
		SpinePainter painter = new SpinePainter(anatomy);
		double voxel = anatomy.fovMm() / anatomy.matrix();
		int count = 0;
		for (int slice = 0; slice < anatomy.slices(); slice++)
			for (int p = 0; p < anatomy.matrix() * anatomy.matrix(); p++) {
				double u = (p % anatomy.matrix() + 0.5) * voxel;
				double v = (p / anatomy.matrix() + 0.5) * voxel;
				if (!painter.inLesion(u, v, anatomy.leftMm(slice))) continue;
				float part = (float) mean(painter, anatomy, slice, u, v)[Tissue.LESION.ordinal()];
				if (part >= PURE) count++;
			}
		return count;
	}

	/** Fractions of the tissues in the voxel whose centre is at u, v (mm): the mean of its layers. */
	static double[] mean(SpinePainter painter, SpineAnatomy anatomy, int slice, double u, double v) {
		double[] sum = new double[Tissue.values().length];
		double[] layer = new double[sum.length];
		for (int i = 0; i < LAYERS; i++) {
			Arrays.fill(layer, 0);
			layer[Tissue.AIR.ordinal()] = 1;
			double x = anatomy.leftMm(slice) + ((i + 0.5) / LAYERS - 0.5) * anatomy.sliceMm();
			painter.paint(u, v, x, layer);
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
			float[] gain = new float[pixels];
			double voxel = anatomy.fovMm() / anatomy.matrix();
			for (int p = 0; p < pixels; p++) {
				double u = (p % anatomy.matrix() + 0.5) * voxel;
				double v = (p / anatomy.matrix() + 0.5) * voxel;
				fractions[p] = mean(painter, anatomy, slice, u, v);
				gain[p] = (float) coil.at(u, v, anatomy.leftMm(slice));
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
