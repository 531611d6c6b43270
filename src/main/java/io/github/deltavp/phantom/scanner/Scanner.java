// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.anatomy.TissueMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes the planes of an exam, each on its own: signal, ghosts, motion, point spread, then complex
 * noise.
 */
public final class Scanner {

	private final TissueMap tissues;
	private final SignalCurves curves;
	private final Acquisition acquisition;
	private final double noiseSd;
	private final long seed;
	private final PointSpread spread;

	public Scanner(TissueMap tissues, SignalCurves curves, Acquisition acquisition, double noiseSd,
		long seed)
	{
		this.tissues = tissues;
		this.curves = curves;
		this.acquisition = acquisition;
		this.noiseSd = noiseSd;
		this.seed = seed;
		this.spread = new PointSpread(acquisition.artefacts().spreadPixels());
	}

	public double noiseSd() {
		return noiseSd;
	}

	/** Shift of a frame along x and y in mm. */
	public double[] shiftMm(int time) {
		Artefacts artefacts = acquisition.artefacts();
		RandomGenerator random = random(1, time, 0);
		boolean moved = random.nextDouble() < artefacts.motionFraction() && time > 0;
		double reach = moved ? artefacts.motionMm() : 0;
		return new double[] { reach * (2 * random.nextDouble() - 1), reach * (2 * random.nextDouble() -
			1) };
	}

	/** Fills {@code plane} with the magnitude. */
	public void magnitude(int slice, int time, float[] plane) {
		complex(slice, time, plane, null);
	}

	/** Fills {@code magnitude} and {@code phase}, the latter in rad, −π … π. */
	public void complex(int slice, int time, float[] magnitude, float[] phase) {
		float[] signal = spread(moved(time, ideal(slice, time)));
		RandomGenerator random = random(2, time, slice);
		for (int p = 0; p < signal.length; p++) {
			double real = signal[p] + noiseSd * random.nextGaussian();
			double imaginary = noiseSd * random.nextGaussian();
			magnitude[p] = (float) Math.sqrt(real * real + imaginary * imaginary);
			if (phase != null) phase[p] = wrapped(Math.atan2(imaginary, real) + backgroundPhase(p,
				slice));
		}
	}

	/** The phase that field inhomogeneity leaves, in rad. */
	private double backgroundPhase(int pixel, int slice) {
		double x = (double) (pixel % tissues.grid().width()) / tissues.grid().width() - 0.5;
		double y = (double) (pixel / tissues.grid().width()) / tissues.grid().height() - 0.5;
		return 3 * x * x - 4 * y + 2 * x * y + 0.1 * slice;
	}

	private static float wrapped(double phase) {
		return (float) Math.IEEEremainder(phase, 2 * Math.PI);
	}

	private float[] ideal(int slice, int time) {
		float[] plane = new float[tissues.grid().voxelsPerSlice()];
		for (Tissue tissue : Tissue.values())
			if (tissue != Tissue.AIR) add(slice, tissue, time, 0, 1, plane);
		ghosts(slice, time, plane);
		return plane;
	}

	private void ghosts(int slice, int time, float[] plane) {
		Artefacts artefacts = acquisition.artefacts();
		if (artefacts.ghostFraction() == 0) return;
		double phase = 2 * Math.PI * random(3, time, 0).nextDouble();
		float amplitude = (float) (artefacts.ghostFraction() * Math.cos(phase));
		int shift = (int) Math.round(artefacts.ghostShiftMm() / tissues.grid().spacingXMm());
		add(slice, Tissue.ARTERY, time, shift, amplitude, plane);
		add(slice, Tissue.ARTERY, time, -shift, amplitude, plane);
	}

	/** Adds a tissue, displaced along the rows by {@code shift} pixels and wrapped around. */
	private void add(int slice, Tissue tissue, int time, int shift, float amplitude, float[] plane) {
		TissueMap.Slice map = tissues.slice(slice);
		TissueMap.Sparse sparse = map.fractions().get(tissue.ordinal());
		int width = tissues.grid().width();
		for (int i = 0; i < sparse.pixels().length; i++) {
			int pixel = sparse.pixels()[i];
			int row = pixel / width;
			int target = row * width + Math.floorMod(pixel - row * width + shift, width);
			plane[target] += amplitude * sparse.fractions()[i] * map.gain()[pixel] * curves.at(tissue,
				slice, pixel, time);
		}
	}

	private float[] moved(int time, float[] plane) {
		double[] shift = shiftMm(time);
		if (shift[0] == 0 && shift[1] == 0) return plane;
		return Shift.of(plane, tissues.grid().width(), shift[0] / tissues.grid().spacingXMm(),
			shift[1] / tissues.grid().spacingYMm());
	}

	private float[] spread(float[] plane) {
		return acquisition.artefacts().spreadPixels() == 0 ? plane : spread.of(plane, tissues.grid()
			.width());
	}

	/** Independent random numbers for each purpose, frame and slice. */
	private RandomGenerator random(int purpose, int time, int slice) {
		return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose * 0x632BE59BD9B4E019L + time *
			0xC2B2AE3D27D4EB4FL + slice * 0x165667B19E3779F9L).split();
	}
}
