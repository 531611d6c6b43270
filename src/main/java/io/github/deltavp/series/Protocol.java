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
 * @param setup what else the files say of the acquisition
 */
public record Protocol(double trMs, double teMs, double flipAngleDegrees, double fieldTesla,
		Setup setup) {

	/**
	 * What no number of the fit comes from, but two visits may differ in.
	 *
	 * @param coil the coil that received; empty where the files do not say
	 * @param agent the contrast agent; empty where the files do not say
	 * @param agentMl how much of it was given, in mL; NaN where the files do not say
	 * @param scanner maker, model and software; empty where the files do not say
	 * @param slope what stored values are multiplied by; NaN where the files do not say
	 */
	public record Setup(FreeText coil, FreeText agent, double agentMl, FreeText scanner,
			double slope) {

		/** Nothing known. */
		public static final Setup UNKNOWN = new Setup("", "", Double.NaN, "", Double.NaN);

		/** With words that are not to be written. */
		public Setup(String coil, String agent, double agentMl, String scanner, double slope) {
			this(FreeText.of(coil), FreeText.of(agent), agentMl, FreeText.of(scanner), slope);
		}

		/** @return the same, whose free text may be written, or not */
		Setup with(Identifiers identifiers) {
			return new Setup(coil.with(identifiers), agent.with(identifiers), agentMl, scanner.with(
				identifiers), slope);
		}
	}

	/** Nothing known. */
	public static final Protocol UNKNOWN = new Protocol(Double.NaN, Double.NaN, Double.NaN,
		Double.NaN);

	/** Without a word on the setup. */
	public Protocol(double trMs, double teMs, double flipAngleDegrees, double fieldTesla) {
		this(trMs, teMs, flipAngleDegrees, fieldTesla, Setup.UNKNOWN);
	}

	/** @return the same with another setup */
	public Protocol with(Setup other) {
		return new Protocol(trMs, teMs, flipAngleDegrees, fieldTesla, other);
	}

	/** @return the same, whose free text may be written, or not */
	public Protocol with(Identifiers identifiers) {
		return with(setup.with(identifiers));
	}

	/** @return the same with another TR (ms) where {@code trMs} is not NaN */
	public Protocol withTrMs(double trMs) {
		return Double.isNaN(trMs) ? this : new Protocol(trMs, teMs, flipAngleDegrees, fieldTesla,
			setup);
	}

	/** @return the same with another flip angle (degrees) where it is not NaN */
	public Protocol withFlipAngleDegrees(double flipAngleDegrees) {
		return Double.isNaN(flipAngleDegrees) ? this : new Protocol(trMs, teMs, flipAngleDegrees,
			fieldTesla, setup);
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
