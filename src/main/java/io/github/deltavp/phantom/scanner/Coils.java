// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

import io.github.deltavp.phantom.value.Checks;

/**
 * What the coils of a visit do besides what they do in every exam: how strongly they excite (B1+)
 * and how loudly they are heard (B1−). Both fields are smooth: they change over the field of view,
 * not within a vertebra.
 *
 * @param flipAngleFactor true ÷ nominal flip angle in the middle, 0.5 … 1.5
 * @param flipAngleVariation how far it departs from that across the field of view, ±0.3 as a part
 *          of it
 * @param gain of the receiver; it makes signal and noise larger alike, 0.01 … 100
 * @param shading natural logarithm by which the signal rises towards the back and the feet at the
 *          edge of the field of view, ±1
 */
public record Coils(double flipAngleFactor, double flipAngleVariation, double gain,
		double shading) {

	/** As in every exam. */
	public static final Coils STANDARD = new Coils(1, 0, 1, 0);

	/** Lengths in mm over which the fields change. */
	private static final double TRANSMIT_MM = 80;
	private static final double RECEIVE_MM = 160;

	public Coils {
		Checks.within("true ÷ nominal flip angle", flipAngleFactor, 0.5, 1.5);
		Checks.within("variation of the flip angle", flipAngleVariation, -0.3, 0.3);
		Checks.within("receiver gain", gain, 0.01, 100);
		Checks.within("shading", shading, -1, 1);
	}

	/** @return the same with another flip angle in the middle and across the field of view */
	public Coils withFlipAngle(double factor, double variation) {
		return new Coils(factor, variation, gain, shading);
	}

	/** @return the same with another gain and shading */
	public Coils withReceiver(double gain, double shading) {
		return new Coils(flipAngleFactor, flipAngleVariation, gain, shading);
	}

	/** @return whether every flip angle is the nominal one */
	public boolean isNominal() {
		return flipAngleFactor == 1 && flipAngleVariation == 0;
	}

	/**
	 * @param positionMm in patient coordinates, from the middle of the scanner
	 * @return true ÷ nominal flip angle there
	 */
	public double flipAngle(double[] positionMm) {
		return flipAngleFactor * (1 + flipAngleVariation * Math.sin((0.5 * positionMm[0] +
			positionMm[1] - 0.7 * positionMm[2]) / TRANSMIT_MM));
	}

	/** @return how much louder than in every exam a place is heard */
	double heard(double[] positionMm) {
		return gain * Math.exp(shading * (positionMm[1] - positionMm[2]) / 2 / RECEIVE_MM);
	}
}
