// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.scanner;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.FineCurve;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.phantom.tissue.TissueModel;
import java.util.EnumMap;
import java.util.Map;

/**
 * Signal of each tissue over time, without texture and noise. Flowing blood has one curve for each
 * image row, because it has felt fewer pulses where it enters.
 */
public final class SignalCurves {

	/** Signal ÷ M0 becomes the numbers a scanner would store. */
	public static final double SCALE = 16_000;

	private final FineCurve arterialBlood;
	private final Map<Tissue, FineCurve> concentrations = new EnumMap<>(Tissue.class);
	private final Map<Tissue, float[][]> signals = new EnumMap<>(Tissue.class);
	private final TimeAxis times;

	public SignalCurves(SpineAnatomy anatomy, PerfusionTruth truth, Bolus bolus,
		Acquisition acquisition)
	{
		times = acquisition.times();
		double end = times.seconds(times.size() - 1) + acquisition.intervalSeconds() + 30;
		arterialBlood = bolus.arterialBlood(end);
		truth.tissues().forEach((tissue, model) -> {
			FineCurve concentration = model.concentration(arterialBlood, truth.hematocrit());
			concentrations.put(tissue, concentration);
			signals.put(tissue, rows(anatomy, truth, acquisition, tissue, concentration));
		});
	}

	private static float[][] rows(SpineAnatomy anatomy, PerfusionTruth truth, Acquisition acquisition,
		Tissue tissue, FineCurve concentration)
	{
		double velocity = acquisition.artefacts().inflowMmPerSecond();
		boolean inflow = tissue.flows() && velocity > 0;
		float[][] rows = new float[inflow ? anatomy.matrix() : 1][acquisition.frames()];
		double pulsesPerRow = anatomy.fovMm() / anatomy.matrix() / velocity / acquisition.protocol()
			.trSeconds();
		for (int row = 0; row < rows.length; row++) {
			double depth = tissue == Tissue.VEIN ? rows.length - row - 0.5 : row + 0.5;
			double pulses = inflow ? depth * pulsesPerRow : Double.POSITIVE_INFINITY;
			for (int t = 0; t < rows[row].length; t++)
				rows[row][t] = (float) frame(truth, acquisition, tissue, concentration, pulses, t);
		}
		return rows;
	}

	/** Mean over the samples of a frame. */
	private static double frame(PerfusionTruth truth, Acquisition acquisition, Tissue tissue,
		FineCurve concentration, double pulses, int frame)
	{
		TissueModel model = truth.tissues().get(tissue);
		int samples = acquisition.samplesPerFrame();
		double sum = 0;
		for (int i = 0; i < samples; i++) {
			double offset = (i + 0.5) / samples - 0.5;
			double c = concentration.valueAt((frame + offset) * acquisition.intervalSeconds());
			double r1 = 1000 / model.t10Ms() + truth.r1PerSecondPerMm() * c;
			sum += acquisition.echo().afterPulses(r1, truth.r2StarPerSecondPerMm() * c, pulses);
		}
		return SCALE * model.m0() * sum / samples;
	}

	/** Signal of a tissue, absent for air. */
	public float at(Tissue tissue, int row, int time) {
		float[][] rows = signals.get(tissue);
		if (rows == null) return 0;
		return rows[rows.length == 1 ? 0 : row][time];
	}

	/** Concentration in whole blood of the aorta in mM. */
	public Curve arterialBlood() {
		return arterialBlood.at(times);
	}

	/** Concentration in a tissue in mM. */
	public Curve concentration(Tissue tissue) {
		return concentrations.get(tissue).at(times);
	}
}
