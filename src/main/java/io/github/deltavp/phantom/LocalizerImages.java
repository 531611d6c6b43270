// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.SpinePainter;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.SignalCurves;
import io.github.deltavp.phantom.scanner.SpoiledEcho;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import java.util.Arrays;

/** The three planes that a technician scouts with: sagittal, coronal, axial. */
final class LocalizerImages {

	static final int COUNT = 3;
	static final int SIZE = 64;

	private static final double[][] DIRECTIONS = { { 0, 1, 0, 0, 0, -1 }, { 1, 0, 0, 0, 0, -1 }, { 1,
		0, 0, 0, 1, 0 } };
	/** Front-to-back place of the coronal plane as a fraction of the field of view. */
	private static final double CORONAL = 0.52;
	private static final SpoiledEcho ECHO = new SpoiledEcho(0.0052, 0.0016, Math.toRadians(30));

	private LocalizerImages() {}

	static Object[] orientation(int image) {
		return Arrays.stream(DIRECTIONS[image]).boxed().toArray();
	}

	/** Centre of the first pixel in patient coordinates in mm. */
	static Object[] position(int image, SpineAnatomy anatomy) {
		return Arrays.stream(point(image, anatomy, 0, 0)).boxed().toArray();
	}

	private static double[] point(int image, SpineAnatomy anatomy, int column, int row) {
		double spacing = anatomy.fovMm() / SIZE;
		double half = anatomy.fovMm() / 2 - spacing / 2;
		double[] centre = { 0, image == 1 ? (CORONAL - 0.5) * anatomy.fovMm() : 0, 0 };
		for (int i = 0; i < 3; i++)
			centre[i] += DIRECTIONS[image][i] * (column * spacing - half) + DIRECTIONS[image][i + 3] *
				(row * spacing - half);
		return centre;
	}

	/** The pixels of one plane, without noise. */
	static float[] plane(int image, SpineAnatomy anatomy) {
		SpinePainter painter = new SpinePainter(anatomy);
		float[] plane = new float[SIZE * SIZE];
		for (int p = 0; p < plane.length; p++) {
			double[] at = point(image, anatomy, p % SIZE, p / SIZE);
			double[] fractions = new double[Tissue.values().length];
			fractions[Tissue.AIR.ordinal()] = 1;
			painter.paint(at[1] + anatomy.fovMm() / 2, anatomy.fovMm() / 2 - at[2], at[0], fractions);
			plane[p] = (float) signal(fractions);
		}
		return plane;
	}

	private static double signal(double[] fractions) {
		double[] sum = new double[1];
		PerfusionTruth.standard().tissues().forEach((tissue, model) -> sum[0] += fractions[tissue
			.ordinal()] * model.m0() * ECHO.steadyState(1000 / model.t10Ms(), 0));
		return SignalCurves.SCALE * sum[0];
	}
}
