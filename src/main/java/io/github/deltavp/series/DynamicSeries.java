// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.text.FreeText;
import io.github.deltavp.series.text.Identifiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import net.imglib2.view.composite.RealComposite;

/**
 * A dynamic image series: the signal in x, y, z, t with its grid, times and protocol. It is kept in
 * planes of floats, one a slice and time ({@link Planes}), which can be shared with an ImagePlus,
 * so that the 4D data exists once, or read when they are asked for, so that it need not fit into
 * memory. A NaN plane is a missing slice.
 *
 * @param signal signal in arbitrary units, width × height × slices × times, rescaled by the DICOM
 *          slope and intercept; an image that is not in planes is shown through planes on demand
 * @param grid where the voxels lie
 * @param times when each volume was acquired, in s from the first
 * @param protocol how it was acquired
 * @param description what the scanner called it (SeriesDescription)
 * @param component "magnitude" or "phase"
 * @param warnings what had to be guessed on the way in, one sentence each
 * @param rejected files that were left out, with the reason
 * @param given what the user said about the files that goes before what they say, e.g. time=5
 * @param origin when it was acquired and of whom, from which images; written only into DICOM
 * @param b1 how far the true flip angle departs from that of the protocol; empty: it is that
 */
public record DynamicSeries(RandomAccessibleInterval<FloatType> signal, VoxelGrid grid,
		TimeAxis times, Protocol protocol, FreeText description, String component,
		List<String> warnings, List<String> rejected, List<String> given, Origin origin,
		Optional<B1Map> b1) {

	/** No volume is acquired so fast (s): the interval is then TR, or has another unit. */
	public static final double FASTEST_VOLUME_SECONDS = 0.2;

	/** A series as its files have it. */
	public DynamicSeries(RandomAccessibleInterval<FloatType> signal, VoxelGrid grid, TimeAxis times,
		Protocol protocol, String description, String component, List<String> warnings,
		List<String> rejected)
	{
		this(signal, grid, times, protocol, FreeText.of(description), component, warnings, rejected,
			List.of(), Origin.UNKNOWN, Optional.empty());
	}

	public DynamicSeries {
		long[] expected = { grid.width(), grid.height(), grid.slices(), times.size() };
		if (!Arrays.equals(signal.dimensionsAsLongArray(), expected))
			throw new IllegalArgumentException("a series of " + Arrays.toString(signal
				.dimensionsAsLongArray()) + " voxels does not fit its grid and times " + Arrays.toString(
					expected));
		signal = Planes.of(signal);
		warnings = List.copyOf(warnings);
		rejected = List.copyOf(rejected);
		given = List.copyOf(given);
	}

	/**
	 * @return an empty (zero) image of that size, of which {@link #plane} hands out the planes to
	 *         fill
	 */
	public static PlanarImg<FloatType, FloatArray> allocate(VoxelGrid grid, int times) {
		return PlanarImgs.floats(grid.width(), grid.height(), grid.slices(), times);
	}

	/**
	 * @param planes one array a slice and time, slices fastest, shared and not copied
	 * @return the image that they make
	 */
	public static PlanarImg<FloatType, FloatArray> wrap(VoxelGrid grid, List<float[]> planes) {
		return Planes.wrap(planes, grid.width(), grid.height(), grid.slices(), planes.size() / grid
			.slices());
	}

	/** @return the same images, said to be acquired so */
	public DynamicSeries withProtocol(Protocol protocol) {
		return new DynamicSeries(signal, grid, times, protocol, description, component, warnings,
			rejected, given, origin, b1);
	}

	/**
	 * @return the same images, said to be acquired at those times, as many as there are
	 */
	public DynamicSeries withTimes(TimeAxis times) {
		return new DynamicSeries(signal, grid, times, protocol, description, component, warnings,
			rejected, given, origin, b1);
	}

	/** @return all but the signal */
	public SeriesFacts facts() {
		return new SeriesFacts(grid, times, protocol, description, component, warnings);
	}

	/** @return the same exam with one more sentence on what was guessed */
	public DynamicSeries withWarning(String warning) {
		List<String> more = new ArrayList<>(warnings);
		more.add(warning);
		return new DynamicSeries(signal, grid, times, protocol, description, component, more, rejected,
			given, origin, b1);
	}

	/** @return the same exam, about whose files the user said that */
	public DynamicSeries withGiven(List<String> given) {
		return new DynamicSeries(signal, grid, times, protocol, description, component, warnings,
			rejected, given, origin, b1);
	}

	/** @return the same exam, whose free text may be written, or not */
	public DynamicSeries with(Identifiers identifiers) {
		return new DynamicSeries(signal, grid, times, protocol.with(identifiers), description.with(
			identifiers), component, warnings, rejected, given, origin, b1);
	}

	/** @return the same exam, acquired then and of that patient */
	public DynamicSeries withOrigin(Origin origin) {
		return new DynamicSeries(signal, grid, times, protocol, description, component, warnings,
			rejected, given, origin, b1);
	}

	/** @return the same exam with another signal of the same size, e.g. after preprocessing */
	public DynamicSeries withSignal(RandomAccessibleInterval<FloatType> signal) {
		return new DynamicSeries(signal, grid, times, protocol, description, component, warnings,
			rejected, given, origin, b1);
	}

	/** @return the same exam, its true flip angles known */
	public DynamicSeries withB1(B1Map map) {
		return new DynamicSeries(signal, grid, times, protocol, description, component, warnings,
			rejected, given, origin, Optional.of(map));
	}

	/**
	 * @param voxels indices x + width · (y + height · slice)
	 * @return how these were acquired: with the mean of their true flip angles, where they are known
	 */
	public Protocol protocolOf(int[] voxels) {
		return b1.map(map -> protocol.withFlipAngleDegrees(protocol.flipAngleDegrees() * map.mean(
			voxels))).orElse(protocol);
	}

	/**
	 * @param frames to be left out, from 0
	 * @return the other frames at their times, planes shared and not copied; this one if there are
	 *         none to be left out
	 */
	public DynamicSeries without(BitSet frames) {
		if (frames.isEmpty()) return this;
		int[] kept = IntStream.range(0, times.size()).filter(t -> !frames.get(t)).toArray();
		int slices = grid.slices();
		long[] size = { grid.width(), grid.height(), slices, kept.length };
		return new DynamicSeries(Planes.like(signal, i -> plane(i % slices, kept[i / slices]), size),
			grid, TimeAxis.ofSeconds(IntStream.of(kept).mapToDouble(times::seconds).toArray()), protocol,
			description, component, warnings, rejected, given, origin, b1);
	}

	/** What becomes of one plane. */
	@FunctionalInterface
	public interface PlaneFunction {

		/**
		 * @param slice 0 … slices − 1
		 * @param time 0 … times − 1
		 * @param plane its pixels, not to be changed
		 * @return as many pixels, new or the same array
		 */
		float[] apply(int slice, int time, float[] plane);
	}

	/**
	 * @return the same exam with each plane passed through {@code function}, in parallel; on demand
	 *         if the planes of this one are
	 */
	public DynamicSeries mapPlanes(PlaneFunction function) {
		int slices = grid.slices();
		return withSignal(Planes.like(signal, i -> function.apply(i % slices, i / slices, plane(i %
			slices, i / slices)), signal.dimensionsAsLongArray()));
	}

	/**
	 * @param slice 0 … slices − 1
	 * @param time 0 … times − 1
	 * @return the pixels of that plane, row by row, shared and not copied
	 */
	public float[] plane(int slice, int time) {
		return Planes.plane(signal, slice + grid.slices() * time);
	}

	/**
	 * @param slice 0 … slices − 1
	 * @return its planes, one a time, shared and not copied; those of an exam on the disk are in
	 *         memory as long as they are held
	 */
	public float[][] planes(int slice) {
		float[][] planes = new float[times.size()][];
		Arrays.setAll(planes, t -> plane(slice, t));
		return planes;
	}

	/**
	 * @param slice 0 … slices − 1
	 * @return for each of its voxels (x, y) its curve, t = 0 … times − 1; a view on {@link #planes}
	 */
	public RandomAccessibleInterval<RealComposite<FloatType>> curves(int slice) {
		return Views.collapseReal(Planes.wrap(List.of(planes(slice)), grid.width(), grid.height(), times
			.size()));
	}

	/**
	 * @return mean signal of the voxels of a region over time; NaN samples where all its voxels are
	 *         NaN
	 */
	public Curve meanSignal(Region region) {
		return meanSignal(region, times.size());
	}

	/**
	 * @param frames 1 … number of time points
	 * @return the same over the first frames alone
	 */
	public Curve meanSignal(Region region, int frames) {
		region.requireSameSize(grid);
		int[] voxels = region.voxels();
		double[] mean = new double[frames];
		ParallelLoop.over(frames).forEach(t -> mean[t] = meanAt(voxels, t));
		return new Curve(TimeAxis.ofSeconds(Arrays.copyOf(times.toSeconds(), frames)), mean);
	}

	private double meanAt(int[] voxels, int time) {
		double sum = 0;
		int count = 0;
		int start = 0;
		int end = 0;
		float[] plane = null;
		for (int voxel : voxels) {
			if (voxel >= end) {
				int slice = voxel / grid.voxelsPerSlice();
				start = slice * grid.voxelsPerSlice();
				end = start + grid.voxelsPerSlice();
				plane = plane(slice, time);
			}
			float value = plane[voxel - start];
			if (Float.isNaN(value)) continue;
			sum += value;
			count++;
		}
		return sum / count;
	}
}
