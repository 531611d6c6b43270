// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How bright the whole image is in each frame, against another: contrast agent makes some tissue
 * brighter and leaves fat as it is; a receiver that is set anew, or a frame that was acquired or
 * scaled otherwise, changes all of it by the same factor.
 */
public final class FrameLevels {

	/** Side of the blocks of pixels whose mean signal is compared. */
	private static final int SIDE = 8;
	/** Blocks brighter than this share of the brightest tenth hold tissue. */
	private static final double TISSUE = 0.2;
	private static final double LOW = 0.2;

	/** Mean signal of each block that holds tissue, frame by frame; NaN where a slice is missing. */
	private final double[][] blocks;

	private FrameLevels(double[][] blocks) {
		this.blocks = blocks;
	}

	/** @return those of all frames of a series */
	public static FrameLevels of(DynamicSeries series) {
		double[][] blocks = new double[series.times().size()][];
		ParallelLoop.over(blocks.length).forEach(t -> blocks[t] = blocks(series, t));
		return new FrameLevels(tissue(blocks));
	}

	private static double[] blocks(DynamicSeries series, int time) {
		return IntStream.range(0, series.grid().slices()).mapToObj(slice -> blocks(series.plane(slice,
			time), series.grid())).flatMapToDouble(Arrays::stream).toArray();
	}

	private static double[] blocks(float[] plane, VoxelGrid grid) {
		int across = (grid.width() + SIDE - 1) / SIDE;
		double[] sums = new double[across * ((grid.height() + SIDE - 1) / SIDE)];
		for (int y = 0; y < grid.height(); y++)
			for (int x = 0, block = across * (y / SIDE); x < grid.width(); x += SIDE, block++)
				sums[block] = withRow(sums[block], plane, x + grid.width() * y, side(x, grid.width()));
		Arrays.setAll(sums, block -> sums[block] / (side(block % across * SIDE, grid.width()) * side(
			block / across * SIDE, grid.height())));
		return sums;
	}

	/** The last block may be smaller. */
	private static int side(int from, int size) {
		return Math.min(SIDE, size - from);
	}

	/** The sum of a block with its next row, whose first pixel is given. */
	private static double withRow(double sum, float[] plane, int first, int count) {
		double more = sum;
		for (int i = first; i < first + count; i++)
			more += plane[i];
		return more;
	}

	private static double[][] tissue(double[][] blocks) {
		double[] middle = new double[blocks[0].length];
		Arrays.setAll(middle, b -> quantile(finite(Arrays.stream(blocks).mapToDouble(
			frame -> frame[b])), 0.5));
		double least = TISSUE * quantile(finite(Arrays.stream(middle)), 0.9);
		int[] kept = IntStream.range(0, middle.length).filter(b -> middle[b] > least).toArray();
		return Arrays.stream(blocks).map(frame -> IntStream.of(kept).mapToDouble(b -> frame[b])
			.toArray()).toArray(double[][]::new);
	}

	/** @return number of frames */
	public int size() {
		return blocks.length;
	}

	/** @return whether nothing is left of a frame */
	public boolean isLost(int frame) {
		return Arrays.stream(blocks[frame]).allMatch(Double::isNaN);
	}

	/**
	 * Signal ÷ signal of another frame over the image; NaN where one of them is missing.
	 *
	 * @param low a fifth of the image has less
	 * @param middle the median
	 * @param high a fifth has more
	 */
	public record Ratio(double low, double middle, double high) {
	}

	/** @return how bright a frame is against another */
	public Ratio ratio(int frame, int other) {
		double[] ratios = finite(IntStream.range(0, blocks[frame].length).mapToDouble(
			b -> blocks[frame][b] / blocks[other][b]));
		return new Ratio(quantile(ratios, LOW), quantile(ratios, 0.5), quantile(ratios, 1 - LOW));
	}

	private static double[] finite(DoubleStream values) {
		return values.filter(Double::isFinite).toArray();
	}

	/** The values change places. */
	private static double quantile(double[] values, double share) {
		return values.length == 0 ? Double.NaN : DoubleSelection.kth(values, values.length, (int) Math
			.round(share * (values.length - 1)));
	}
}
