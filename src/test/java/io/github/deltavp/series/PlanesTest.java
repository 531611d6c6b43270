// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.deltavp.curve.TimeAxis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

class PlanesTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(3, 2, 4, 1, 1, 5);

	/** 40000, 40001 …: beyond what signed 16 bits hold. */
	private static ArrayImg<UnsignedShortType, ShortArray> counting(long... size) {
		ArrayImg<UnsignedShortType, ShortArray> image = ArrayImgs.unsignedShorts(size);
		int[] next = { 40000 };
		image.forEach(value -> value.set(next[0]++));
		return image;
	}

	private static DynamicSeries series(RandomAccessibleInterval<FloatType> signal) {
		return new DynamicSeries(signal, GRID, TimeAxis.uniform(5, 2), new Protocol(5, 2, 25, 1.5), "",
			"magnitude", List.of(), List.of());
	}

	@Test
	void aSeriesOf16BitsIsReadWithoutBeingConvertedWhole() {
		DynamicSeries series = series(Planes.of(counting(3, 2, 4, 5)));
		assertArrayEquals(new float[] { 40072, 40073, 40074, 40075, 40076, 40077 }, series.plane(0, 3));
		assertSame(series.plane(2, 1), series.plane(2, 1));
		assertEquals(40000 + 5 + 6 * (3 + 4 * 4), series.curves(3).getAt(2, 1).get(4).get());
	}

	@Test
	void anyViewIsASignal() {
		RandomAccessibleInterval<FloatType> floats = Converters.convert(Views.permute(counting(3, 2, 5,
			4), 2, 3), (in, out) -> out.set(in.get() / 2f), new FloatType());
		assertArrayEquals(new float[] { 20015, 20015.5f, 20016, 20016.5f, 20017, 20017.5f }, series(
			floats).plane(1, 0));
	}

	@Test
	void planesInMemoryAreShared() {
		float[] plane = { 1, 2, 3, 4, 5, 6 };
		RandomAccessibleInterval<FloatType> image = Planes.wrap(List.of(plane), 3, 2, 1);
		assertSame(image, Planes.of(image));
		assertSame(plane, Planes.plane(image, 0));
	}

	@Test
	void aPlaneOnDemandIsReadOnceByHoweverManyThreads() {
		List<Integer> read = Collections.synchronizedList(new ArrayList<>());
		RandomAccessibleInterval<FloatType> image = Planes.onDemand(index -> {
			read.add(index);
			return new float[] { index, 0, 0, 0, 0, -index };
		}, 3, 2, 4, 5);
		Parallelization.runWithNumThreads(4, () -> ParallelLoop.over(200).forEach(i -> assertEquals(i /
			10, Planes.plane(image, i / 10)[0])));
		assertEquals(20, read.size());
		assertEquals(-17, image.getAt(2, 1, 1, 4).get());
	}

	@Test
	void aRegionAndItsMaskAreOne() {
		Region region = new Region("a", GRID, new int[] { 0, 5, 6, 23 });
		assertArrayEquals(region.voxels(), Region.of("b", GRID, region.mask()).voxels());
		assertEquals(4, region.mask().stream().filter(inside -> inside.get()).count());
	}
}
