// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.blocks.PrimitiveBlocks.OnFallback;
import net.imglib2.converter.RealTypeConverters;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.cell.AbstractCellImg;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;
import net.imglib2.util.IntervalIndexer;
import net.imglib2.util.Intervals;

/**
 * Images of floats that are kept plane by plane (x, y), in memory or not. They are ImgLib2's, so
 * that cursors and views work on them; the loops that take most of the time run through the planes
 * as arrays: ImageJ's stacks and the files hold planes, so that nothing is copied, and loops over
 * arrays are vectorised.
 */
public final class Planes {

	private Planes() {}

	/** @return an image of the size of a grid, all zero */
	public static PlanarImg<FloatType, FloatArray> allocate(VoxelGrid grid) {
		return PlanarImgs.floats(grid.width(), grid.height(), grid.slices());
	}

	/**
	 * @param planes one array a plane, third dimension fastest, shared and not copied
	 * @param size dimensions of the image
	 * @return the image that they make
	 */
	public static PlanarImg<FloatType, FloatArray> wrap(List<float[]> planes, long... size) {
		PlanarImg<FloatType, FloatArray> image = new PlanarImg<FloatType, FloatArray>(planes.stream()
			.map(FloatArray::new).toList(), size, new Fraction());
		image.setLinkedType(new FloatType(image));
		return image;
	}

	/**
	 * @param read gives the pixels of a plane, row by row, for its place (third dimension fastest);
	 *          called from several threads
	 * @param size dimensions of the image
	 * @return an image that need not fit into memory: its planes are read when they are asked for,
	 *         and kept as long as there is room
	 */
	public static RandomAccessibleInterval<FloatType> onDemand(IntFunction<float[]> read,
		long... size)
	{
		CellGrid grid = new CellGrid(size, onePlane(size));
		return new LazyCellImg<>(grid, new FloatType(), new PlaneCache(grid, read));
	}

	private static int[] onePlane(long[] size) {
		int[] plane = new int[size.length];
		Arrays.setAll(plane, d -> d < 2 ? Math.toIntExact(size[d]) : 1);
		return plane;
	}

	/**
	 * @param image an image in planes, as {@link #of} makes it
	 * @param made gives the pixels of a plane of a new image, for its place
	 * @param size dimensions of the new image
	 * @return the new image, in memory if the other one is, else on demand as it is
	 */
	public static RandomAccessibleInterval<FloatType> like(RandomAccessibleInterval<FloatType> image,
		IntFunction<float[]> made, long... size)
	{
		if (!(image instanceof PlanarImg)) return onDemand(made, size);
		float[][] planes = new float[(int) (Intervals.numElements(size) / size[0] / size[1])][];
		ParallelLoop.over(planes.length).forEach(i -> planes[i] = made.apply(i));
		return wrap(List.of(planes), size);
	}

	/**
	 * @param image any image, e.g. of 16 bits
	 * @return the same in planes of floats: itself if it is that already, else an image whose planes
	 *         are converted when they are asked for
	 */
	@SuppressWarnings("unchecked")
	public static RandomAccessibleInterval<FloatType> of(
		RandomAccessibleInterval<? extends RealType<?>> image)
	{
		if (isInPlanes(image)) return (RandomAccessibleInterval<FloatType>) image;
		PrimitiveBlocks<FloatType> blocks = PrimitiveBlocks.of(RealTypeConverters.convert(image,
			new FloatType()), OnFallback.ACCEPT).threadSafe();
		long[] size = image.dimensionsAsLongArray();
		return onDemand(index -> copy(blocks, size, index), size);
	}

	private static boolean isInPlanes(RandomAccessibleInterval<?> image) {
		if (!(image.getType() instanceof FloatType)) return false;
		return image instanceof PlanarImg || image instanceof AbstractCellImg<?, ?, ?, ?> cells &&
			Arrays.equals(cells.getCellGrid().getCellDimensions(), onePlane(image
				.dimensionsAsLongArray()));
	}

	private static float[] copy(PrimitiveBlocks<FloatType> blocks, long[] size, int index) {
		int[] plane = onePlane(size);
		float[] pixels = new float[plane[0] * plane[1]];
		blocks.copy(position(size, index), pixels, plane);
		return pixels;
	}

	/** Of the first pixel of a plane. */
	private static long[] position(long[] size, int index) {
		long[] position = new long[size.length];
		long[] others = Arrays.copyOfRange(size, 2, size.length);
		long[] place = new long[others.length];
		IntervalIndexer.indexToPosition(index, others, place);
		System.arraycopy(place, 0, position, 2, place.length);
		return position;
	}

	/**
	 * @param image an image in planes, as {@link #of} makes it
	 * @param index place of the plane, third dimension fastest, from 0
	 * @return its pixels, row by row, shared and not copied
	 */
	public static float[] plane(RandomAccessibleInterval<FloatType> image, int index) {
		Object data = image instanceof PlanarImg<?, ?> planar ? planar.getPlane(index) : cell(
			(AbstractCellImg<?, ?, ?, ?>) image, index).getData();
		return (float[]) ((ArrayDataAccess<?>) data).getCurrentStorageArray();
	}

	private static Cell<?> cell(AbstractCellImg<?, ?, ?, ?> image, int index) {
		RandomAccess<? extends Cell<?>> cells = image.getCells().randomAccess();
		return cells.setPositionAndGet(position(image.dimensionsAsLongArray(), index));
	}
}
