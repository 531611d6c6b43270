// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Some voxels of one slice that are worked on together, for a {@link ParallelLoop}: their curves
 * are copied once, frame by frame, from the planes of the series into arrays of the worker.
 *
 * @param slice from 0
 * @param pixels pixels of the slice, y · width + x, ascending; not to be changed
 * @param from place of the first one in {@code pixels}
 * @param to place after the last one
 */
public record VoxelChunk(int slice, int[] pixels, int from, int to) {

	/**
	 * @param mask the voxels in question; empty: all
	 * @param most how many voxels of a slice make a chunk at most
	 * @return all of them, slice by slice
	 */
	public static List<VoxelChunk> of(VoxelGrid grid, Optional<Region> mask, IntUnaryOperator most) {
		List<VoxelChunk> chunks = new ArrayList<>();
		int[][] pixels = pixelsBySlice(grid, mask);
		for (int slice = 0; slice < pixels.length; slice++)
			for (int from = 0; from < pixels[slice].length; from += most.applyAsInt(slice))
				chunks.add(new VoxelChunk(slice, pixels[slice], from, Math.min(from + most.applyAsInt(
					slice), pixels[slice].length)));
		return chunks;
	}

	private static int[][] pixelsBySlice(VoxelGrid grid, Optional<Region> mask) {
		int perSlice = grid.voxelsPerSlice();
		int[][] bySlice = new int[grid.slices()][];
		if (mask.isEmpty()) {
			int[] all = new int[perSlice];
			Arrays.setAll(all, i -> i);
			Arrays.fill(bySlice, all);
			return bySlice;
		}
		mask.get().requireSameSize(grid);
		int[] voxels = mask.get().voxels();
		for (int slice = 0; slice < bySlice.length; slice++)
			bySlice[slice] = pixelsOf(voxels, slice * perSlice, perSlice);
		return bySlice;
	}

	/** @param voxels ascending */
	private static int[] pixelsOf(int[] voxels, int first, int perSlice) {
		int[] pixels = Arrays.copyOfRange(voxels, place(voxels, first), place(voxels, first +
			perSlice));
		for (int i = 0; i < pixels.length; i++)
			pixels[i] -= first;
		return pixels;
	}

	private static int place(int[] voxels, int voxel) {
		int place = Arrays.binarySearch(voxels, voxel);
		return place >= 0 ? place : -1 - place;
	}

	/** @return number of voxels */
	public int count() {
		return to - from;
	}

	/** @return the pixel of its v-th voxel, y · width + x */
	public int pixel(int v) {
		return pixels[from + v];
	}

	/** @return its voxels from the i-th on, at most so many */
	public VoxelChunk part(int i, int most) {
		return new VoxelChunk(slice, pixels, from + i, Math.min(from + i + most, to));
	}

	/** Copies its pixels of a plane to the beginning of {@code out}. */
	public void gather(float[] plane, float[] out) {
		gather(plane, out, 0);
	}

	/** Copies its pixels of a plane to a place of {@code out}. */
	public void gather(float[] plane, float[] out, int place) {
		int first = pixels[from];
		if (pixels[to - 1] - first == count() - 1) System.arraycopy(plane, first, out, place, count());
		else for (int v = 0; v < count(); v++)
			out[place + v] = plane[pixels[from + v]];
	}
}
