// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.ReferenceData;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;

/**
 * QIBA digital reference object v4 (Duke University): 10×10 voxels for each of 6 Ktrans × 3 ve × 6
 * vp, integer signal. The pixels are read here without the DICOM code of DeltaVp.
 */
class QibaFitTest {

	private static final int WIDTH = 60;
	private static final int HEIGHT = 200;
	private static final int TISSUE_ROWS = 180;
	private static final double[] KTRANS = { 0, 0.01, 0.02, 0.05, 0.1, 0.2 };
	private static final double[] VP = { 0.001, 0.005, 0.01, 0.02, 0.05, 0.1 };

	/** What a converged fit reaches on the integer-rounded baseline, ours or a peer's. */
	@Test
	void measuredBaseline() throws IOException {
		PerfusionMaps maps = fit(Double.NaN);
		double[] ktrans = errors(maps.ktrans(), true, false);
		double[] vp = errors(maps.vp(), false, false);
		assertEquals(WIDTH * TISSUE_ROWS, ktrans.length);
		assertTrue(quantile(ktrans, 0.95) <= 0.0036, "Ktrans p95 " + quantile(ktrans, 0.95));
		assertTrue(quantile(vp, 0.95) <= 0.0018, "vp p95 " + quantile(vp, 0.95));
	}

	@Test
	void givenM0() throws IOException {
		PerfusionMaps maps = fit(1000);
		double[] relative = errors(maps.ktrans(), true, true);
		double[] vp = errors(maps.vp(), false, false);
		assertTrue(quantile(relative, 0.5) <= 0.007, "Ktrans median " + quantile(relative, 0.5));
		assertTrue(quantile(vp, 1) <= 0.0006, "vp worst " + quantile(vp, 1));
	}

	private static PerfusionMaps fit(double m0) throws IOException {
		DynamicSeries series = series();
		ConcentrationSettings concentration = ConcentrationSettings.DEFAULT.withHematocrit(
			new Hematocrit(0.45)).withM0(m0);
		Region vessel = rows("vessel", series.grid(), TISSUE_ROWS, HEIGHT);
		Curve aif = SignalConverter.of(series, concentration).plasma(series.meanSignal(vessel));
		FitSettings settings = FitSettings.DEFAULT.withConcentration(concentration).withMask(rows(
			"tissue", series.grid(), 0, TISSUE_ROWS));
		return PerfusionFit.fit(series, aif, settings, Progress.NONE);
	}

	private static Region rows(String name, VoxelGrid grid, int from, int to) {
		return new Region(name, grid, IntStream.range(from * WIDTH, to * WIDTH).toArray());
	}

	/** Sorted absolute errors; relative ones leave out where the truth is 0. NaN fails. */
	private static double[] errors(ParameterMap map, boolean isKtrans, boolean relative) {
		return IntStream.range(0, WIDTH * TISSUE_ROWS).filter(voxel -> !relative || truth(voxel,
			isKtrans) > 0).mapToDouble(voxel -> {
				double error = Math.abs(map.value(voxel) - truth(voxel, isKtrans));
				assertTrue(Double.isFinite(error), "voxel " + voxel);
				return relative ? error / truth(voxel, isKtrans) : error;
			}).sorted().toArray();
	}

	private static double truth(int voxel, boolean isKtrans) {
		return isKtrans ? KTRANS[voxel % WIDTH / 10] : VP[voxel / WIDTH / 30];
	}

	private static double quantile(double[] sorted, double fraction) {
		return sorted[(int) Math.round(fraction * (sorted.length - 1))];
	}

	private static DynamicSeries series() throws IOException {
		Path folder = ReferenceData.path("qiba-v4");
		VoxelGrid grid = VoxelGrid.axisAligned(WIDTH, HEIGHT, 1, 1, 1, 1);
		TimeAxis times = TimeAxis.uniform(661, 0.5);
		PlanarImg<FloatType, FloatArray> signal = DynamicSeries.allocate(grid, times.size());
		DynamicSeries series = new DynamicSeries(signal, grid, times, new Protocol(5, 2, 25, 1.5),
			"QIBA v4", "magnitude", List.of(), List.of());
		for (int t = 0; t < times.size(); t++)
			readPixels(folder.resolve("dcemri_testversion4_%03d.dcm".formatted(t + 1)), series.plane(0,
				t));
		return series;
	}

	/** Explicit little endian, 16 bits unsigned, pixel data last. */
	private static void readPixels(Path file, float[] plane) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer pixels = ByteBuffer.wrap(bytes, bytes.length - 2 * plane.length, 2 * plane.length)
			.order(ByteOrder.LITTLE_ENDIAN);
		assertEquals(0x7fe0, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(
			bytes.length - 2 * plane.length - 12));
		for (int i = 0; i < plane.length; i++)
			plane[i] = pixels.getShort() & 0xffff;
	}
}
