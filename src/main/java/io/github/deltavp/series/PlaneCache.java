// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;

/**
 * The planes of an image that are in memory: those that were read last, up to an eighth of the
 * heap. For several threads; a plane that two ask for is read once.
 */
final class PlaneCache implements LazyCellImg.Get<Cell<FloatArray>> {

	private static final int SHARE_OF_HEAP = 8;
	private static final int LOCKS = 64;

	private final CellGrid grid;
	private final IntFunction<float[]> read;
	private final AtomicReferenceArray<Cell<FloatArray>> cells;
	private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();
	private final Queue<Integer> kept = new ArrayDeque<>();
	private final long most;

	/** @param grid one plane a cell */
	PlaneCache(CellGrid grid, IntFunction<float[]> read) {
		this.grid = grid;
		this.read = read;
		long bytes = 4L * grid.cellDimension(0) * grid.cellDimension(1);
		most = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / bytes;
		int planes = 1;
		for (int d = 2; d < grid.numDimensions(); d++)
			planes *= grid.gridDimension(d);
		cells = new AtomicReferenceArray<>(planes);
	}

	@Override
	public Cell<FloatArray> get(long index) {
		Cell<FloatArray> cell = cells.get((int) index);
		return cell == null ? read((int) index) : cell;
	}

	private Cell<FloatArray> read(int index) {
		synchronized (locks[index % LOCKS]) {
			Cell<FloatArray> known = cells.get(index);
			if (known != null) return known;
			int[] size = new int[grid.numDimensions()];
			long[] min = new long[size.length];
			grid.getCellDimensions(index, min, size);
			Cell<FloatArray> cell = new Cell<>(size, min, new FloatArray(read.apply(index)));
			cells.set(index, cell);
			keep(index);
			return cell;
		}
	}

	private synchronized void keep(int index) {
		kept.add(index);
		if (kept.size() > most) cells.set(kept.remove(), null);
	}
}
