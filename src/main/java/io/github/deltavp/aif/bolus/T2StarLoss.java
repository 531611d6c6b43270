// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.bolus;

import io.github.deltavp.kinetics.SpoiledGradientEcho;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Protocol;
import java.util.List;
import java.util.Locale;

/**
 * How much of the peak of an arterial input function is lost because the contrast agent also speeds
 * up the decay of the signal, S·exp(−TE·r2*·C), which the conversion to concentration leaves out.
 * It is told, not corrected: r2* of blood in a vessel is known too badly. Here r2* is the
 * transverse relaxivity in plasma, which it exceeds, so the loss is at least this.
 *
 * @param peakFraction share of the true peak that is missing, 0 … 1; 1 where no concentration
 *          explains the signal; NaN where the echo time is not known
 * @param teMs echo time in ms
 */
record T2StarLoss(double peakFraction, double teMs) {

	/**
	 * In 1/s/mM: between r2 of gadoterate (4.3) and gadobutrol (6.1) in plasma at 1.5 T (Rohrer M et
	 * al., Invest Radiol 2005;40:715,
	 * <a href="https://doi.org/10.1097/01.rli.0000184756.66360.d3">doi
	 * 10.1097/01.rli.0000184756.66360.d3</a>).
	 */
	private static final double R2_PER_SECOND_PER_MM = 5;
	/** A larger loss is told. */
	private static final double NOTABLE = 0.1;
	private static final int ITERATIONS = 200;

	/** @param peak largest plasma concentration as measured, in mM */
	static T2StarLoss of(double peak, Protocol protocol, ConcentrationSettings settings) {
		double measured = peak * (1 - settings.hematocrit().fraction());
		double real = unspoiled(measured, protocol, settings);
		double share = Double.isNaN(protocol.teMs()) ? Double.NaN : Double.isNaN(real) ? 1 : 1 -
			measured / real;
		return new T2StarLoss(share, protocol.teMs());
	}

	/** Concentration in blood that gives the signal; NaN if none does, or the echo is unknown. */
	private static double unspoiled(double measured, Protocol protocol,
		ConcentrationSettings settings)
	{
		SpoiledGradientEcho echo = new SpoiledGradientEcho(protocol.trSeconds(), protocol
			.flipAngleRadians());
		double before = 1000 / settings.bloodT10Ms();
		double signal = echo.signal(1, before + settings.relaxivity() * measured);
		double c = measured;
		for (int i = 0; i < ITERATIONS; i++)
			c = (echo.relaxationRate(signal * Math.exp(protocol.teMs() / 1000 * R2_PER_SECOND_PER_MM * c),
				1) - before) / settings.relaxivity();
		return c;
	}

	/** @return what the user should know, a sentence or none */
	List<String> warnings() {
		if (!(peakFraction > NOTABLE)) return List.of();
		return List.of(String.format(Locale.ROOT, peakFraction < 1
			? "T2* decay at TE %.1f ms takes at least %.0f %% from the peak of the AIF, and less from the rest"
			: "T2* decay at TE %.1f ms bends the peak of the AIF: no concentration explains its signal",
			teMs, 100 * peakFraction));
	}
}
