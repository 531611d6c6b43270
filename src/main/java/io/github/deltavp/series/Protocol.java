// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.series.text.FreeText;
import io.github.deltavp.series.text.Identifiers;

/**
 * How a spoiled-gradient-echo series was acquired. NaN stands for what the files do not say.
 *
 * @param trMs repetition time TR in ms
 * @param teMs echo time TE in ms
 * @param flipAngleDegrees flip angle FA in degrees
 * @param fieldTesla field strength in T
 * @param coil the coil that received; empty where the files do not say
 * @param agent the contrast agent; empty where the files do not say
 */
public record Protocol(double trMs, double teMs, double flipAngleDegrees, double fieldTesla,
		FreeText coil, FreeText agent) {

	/** Nothing known. */
	public static final Protocol UNKNOWN = new Protocol(Double.NaN, Double.NaN, Double.NaN,
		Double.NaN);

	/** Without a word on coil and contrast agent. */
	public Protocol(double trMs, double teMs, double flipAngleDegrees, double fieldTesla) {
		this(trMs, teMs, flipAngleDegrees, fieldTesla, FreeText.NONE, FreeText.NONE);
	}

	/** With coil and contrast agent, not to be written. */
	public Protocol(double trMs, double teMs, double flipAngleDegrees, double fieldTesla, String coil,
		String agent)
	{
		this(trMs, teMs, flipAngleDegrees, fieldTesla, FreeText.of(coil), FreeText.of(agent));
	}

	/** @return the same, whose free text may be written, or not */
	public Protocol with(Identifiers identifiers) {
		return new Protocol(trMs, teMs, flipAngleDegrees, fieldTesla, coil.with(identifiers), agent
			.with(identifiers));
	}

	/** @return the same with another TR (ms) where {@code trMs} is not NaN */
	public Protocol withTrMs(double trMs) {
		return Double.isNaN(trMs) ? this : new Protocol(trMs, teMs, flipAngleDegrees, fieldTesla, coil,
			agent);
	}

	/** @return the same with another flip angle (degrees) where it is not NaN */
	public Protocol withFlipAngleDegrees(double flipAngleDegrees) {
		return Double.isNaN(flipAngleDegrees) ? this : new Protocol(trMs, teMs, flipAngleDegrees,
			fieldTesla, coil, agent);
	}

	/** @return TR in s */
	public double trSeconds() {
		return trMs / 1000;
	}

	/** @return flip angle in radians */
	public double flipAngleRadians() {
		return Math.toRadians(flipAngleDegrees);
	}
}
