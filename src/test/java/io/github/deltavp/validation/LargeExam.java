// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.maps.EnhancementMaps;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.BaselineSearch;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.NoiseMask;
import io.github.deltavp.series.Planes;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * An exam larger than the heap, mapped from the disk: 512 × 512 voxels, 32 slices, 128 times, 4 GB
 * as floats. Run it with {@code -Xmx1g}; the one argument is a folder for the file of pixels.
 */
public final class LargeExam {

	private static final int FRAMES = 128;
	private static final VoxelGrid GRID = VoxelGrid.axisAligned(512, 512, 32, 0.6, 0.6, 3);
	private static final TimeAxis TIMES = TimeAxis.uniform(FRAMES, 2.4);
	private static final Protocol PROTOCOL = new Protocol(5, 2, 25, 1.5);

	private final FileChannel file;
	private final Curve plasma = PopulationAif.PARKER.plasma(TIMES, 25.3, new Hematocrit(0.42));

	private LargeExam(FileChannel file) {
		this.file = file;
	}

	/** Writes the exam, maps it and tells the times. */
	public static void main(String[] arguments) throws IOException {
		Path path = Path.of(arguments[0]).resolve("large-exam.raw");
		try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE,
			StandardOpenOption.READ, StandardOpenOption.WRITE))
		{
			LargeExam exam = new LargeExam(file);
			exam.write();
			exam.map();
		}
		finally {
			Files.delete(path);
		}
	}

	/** vp 0 … 0.1 along x, Ktrans 0 … 0.2 /min along y, the same in all slices; SNR 100. */
	private void write() throws IOException {
		SpoiledGradientEcho echo = new SpoiledGradientEcho(PROTOCOL.trSeconds(), PROTOCOL
			.flipAngleRadians());
		Random random = new Random(1);
		double[] leaked = new double[GRID.voxelsPerSlice()];
		float[] plane = new float[leaked.length];
		ByteBuffer bytes = ByteBuffer.allocateDirect(4 * plane.length);
		for (int t = 0; t < FRAMES; t++) {
			for (int p = 0; p < plane.length; p++) {
				double ktrans = 0.2 / 60 * (p / GRID.width()) / GRID.height();
				leaked[p] = leaked[p] * Math.exp(-2.4 * ktrans / 0.3) + 2.4 * ktrans * plasma.value(t);
				plane[p] = (float) echo.signal(10000, 1 + 4.5 * (0.1 * (p % GRID.width()) / GRID.width() *
					plasma.value(t) + leaked[p]));
			}
			for (int z = 0; z < GRID.slices(); z++) {
				bytes.clear();
				for (float value : plane)
					bytes.putFloat(value * (1 + (random.nextFloat() - 0.5f) / 30));
				file.write(bytes.flip(), (z + (long) GRID.slices() * t) * bytes.capacity());
			}
		}
	}

	private float[] read(int plane) {
		try {
			ByteBuffer bytes = ByteBuffer.allocate(4 * GRID.voxelsPerSlice());
			file.read(bytes, (long) plane * bytes.capacity());
			float[] pixels = new float[GRID.voxelsPerSlice()];
			bytes.flip().asFloatBuffer().get(pixels);
			return pixels;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void map() {
		RandomAccessibleInterval<FloatType> signal = Planes.onDemand(this::read, GRID.width(), GRID
			.height(), GRID.slices(), FRAMES);
		DynamicSeries series = new DynamicSeries(signal, GRID, TIMES, PROTOCOL, "large", "magnitude",
			List.of(), List.of());
		long begun = System.nanoTime();
		BaselineFrames baseline = BaselineSearch.resolve(BaselineFrames.AUTOMATIC, series);
		tell(begun, "baseline of " + baseline.count() + " frames");
		Region body = NoiseMask.DEFAULT.of(series, Progress.NONE);
		tell(begun, "mask of " + body.count() + " voxels");
		PerfusionMaps maps = PerfusionFit.fit(series, plasma, FitSettings.DEFAULT, Progress.NONE);
		tell(begun, "maps; vp " + maps.vp().plane(16)[512 * 256 + 256] + " (0.05), Ktrans " + maps.map(
			Parameter.KTRANS).plane(16)[512 * 256 + 256] + " (0.1)");
		EnhancementMaps.within(body, series, baseline, Progress.NONE);
		tell(begun, "semi-quantitative maps");
	}

	private static void tell(long begun, String what) {
		System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
	}
}
