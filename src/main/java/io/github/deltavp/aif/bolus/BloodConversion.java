// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.SignalConverter;
import java.util.Arrays;

/** Turns the signal of blood into plasma concentration, and mends single lost samples. */
public final class BloodConversion {

	/** Share of the samples that may be without an answer. */
	private static final double MOST_GAPS = 0.1;

	private final SignalConverter converter;

	/** @param onset gives the baseline */
	public BloodConversion(Protocol protocol, ConcentrationSettings settings, BolusOnset onset) {
		converter = new SignalConverter(new SpoiledGradientEcho(protocol.trSeconds(), protocol
			.flipAngleRadians()), settings, onset.baseline(), 0);
	}

	/**
	 * @param signal mean signal of blood
	 * @return Cp in mM; samples without an answer are interpolated
	 * @throws IllegalArgumentException if more than a tenth of the samples has no answer
	 */
	public Curve plasma(Curve signal) {
		Curve plasma = converter.plasma(signal);
		if (gaps(plasma) > MOST_GAPS * signal.size()) throw new IllegalArgumentException(gaps(plasma) +
			" of " + plasma.size() +
			" samples of the AIF have no concentration; check TR, flip angle and T10 of blood");
		return Gaps.filled(plasma);
	}

	/** @return whether {@link #plasma} has an answer for this signal */
	public boolean converts(Curve signal) {
		return gaps(converter.plasma(signal)) <= MOST_GAPS * signal.size();
	}

	/** @return number of samples of {@code signal} that have no concentration */
	public int lost(Curve signal) {
		return gaps(converter.plasma(signal));
	}

	private static int gaps(Curve curve) {
		return (int) Arrays.stream(curve.toArray()).filter(Double::isNaN).count();
	}
}
