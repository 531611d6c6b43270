// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.LongArray;
import net.imglib2.type.BooleanType;
import net.imglib2.type.logic.BitType;
import net.imglib2.view.Views;

/**
 * A named set of voxels of a grid: a lesion, the reference vertebra, an artery.
 */
public final class Region {

	private final String name;
	private final int width;
	private final int height;
	private final int slices;
	private final int[] voxels;

	/**
	 * @param name what it is called
	 * @param grid the grid that it lies on
	 * @param voxels indices x + width · (y + height · slice), each once, in any order
	 */
	public Region(String name, VoxelGrid grid, int[] voxels) {
		this.name = name;
		this.width = grid.width();
		this.height = grid.height();
		this.slices = grid.slices();
		this.voxels = ascending(voxels);
		long count = (long) width * height * slices;
		if (this.voxels.length > 0 && (this.voxels[0] < 0 || this.voxels[this.voxels.length -
			1] >= count)) throw new IllegalArgumentException("region " + name +
				" reaches outside the image of " + size());
	}

	/** @return all voxels of a grid */
	public static Region all(VoxelGrid grid) {
		return new Region("all", grid, IntStream.range(0, grid.voxelsPerSlice() * grid.slices())
			.toArray());
	}

	/**
	 * @param mask true where a voxel belongs to the region, width × height × slices
	 * @return the region
	 */
	public static Region of(String name, VoxelGrid grid,
		RandomAccessibleInterval<? extends BooleanType<?>> mask)
	{
		int[] voxels = new int[(int) mask.size()];
		int count = 0;
		int voxel = 0;
		for (BooleanType<?> inside : Views.flatIterable(mask)) {
			if (inside.get()) voxels[count++] = voxel;
			voxel++;
		}
		return new Region(name, grid, Arrays.copyOf(voxels, count));
	}

	/** @return an image, width × height × slices, that is true in its voxels alone */
	public RandomAccessibleInterval<BitType> mask() {
		ArrayImg<BitType, LongArray> mask = ArrayImgs.bits(width, height, slices);
		Cursor<BitType> cursor = mask.cursor();
		int last = -1;
		for (int voxel : voxels) {
			cursor.jumpFwd(voxel - last);
			cursor.get().set(true);
			last = voxel;
		}
		return mask;
	}

	private static int[] ascending(int[] voxels) {
		int[] sorted = voxels.clone();
		for (int i = 1; i < sorted.length; i++)
			if (sorted[i] <= sorted[i - 1]) return Arrays.stream(voxels).sorted().distinct().toArray();
		return sorted;
	}

	/** @return what it is called */
	public String name() {
		return name;
	}

	/** @return voxel indices x + width · (y + height · slice), ascending */
	public int[] voxels() {
		return voxels.clone();
	}

	/**
	 * @param slice 0 … slices − 1
	 * @return true where a pixel of that slice belongs to it, row by row
	 */
	public boolean[] inSlice(int slice) {
		boolean[] inside = new boolean[width * height];
		for (int voxel : voxels)
			if (voxel / inside.length == slice) inside[voxel % inside.length] = true;
		return inside;
	}

	/** @return whether any of its voxels lies in that slice */
	public boolean reaches(int slice) {
		int first = slice * width * height;
		int place = Arrays.binarySearch(voxels, first);
		return place >= 0 || -1 - place < voxels.length && voxels[-1 - place] < first + width * height;
	}

	/** @return the set of {@link #voxels} */
	public BitSet toBitSet() {
		BitSet inside = new BitSet();
		for (int voxel : voxels)
			inside.set(voxel);
		return inside;
	}

	/** @return number of voxels */
	public int count() {
		return voxels.length;
	}

	/**
	 * @throws IllegalArgumentException if the grid has other counts of voxels than the one that the
	 *           region was drawn on
	 */
	public void requireSameSize(VoxelGrid grid) {
		if (grid.width() != width || grid.height() != height || grid.slices() != slices)
			throw new IllegalArgumentException("region " + name + " was drawn on an image of " + size() +
				", not " + grid.width() + "×" + grid.height() + "×" + grid.slices());
	}

	private String size() {
		return width + "×" + height + "×" + slices;
	}
}
