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
import io.github.deltavp.series.VoxelGrid;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Signal of each tissue over time, without texture and noise. Flowing blood has one curve for each
 * step of its way, image row or axial slice, because it has felt fewer pulses where it enters.
 * Where the flip angle changes over the field of view, there are curves for several flip angles and
 * what lies between two is interpolated.
 */
public final class SignalCurves {

	/** Signal ÷ M0 becomes the numbers a scanner would store. */
	public static final double SCALE = 16_000;

	/** With ±10 % of variation, their neighbours differ by 1.25 %. */
	private static final int FLIP_ANGLES = 17;

	private final SpineAnatomy anatomy;
	private final PerfusionTruth truth;
	private final Acquisition acquisition;
	private final FineCurve arterialBlood;
	private final Map<Tissue, FineCurve> concentrations = new EnumMap<>(Tissue.class);
	/** By flip angle, step of the flow and time. */
	private final Map<Tissue, float[][][]> signals = new EnumMap<>(Tissue.class);
	/** Which flip angle each voxel feels, and how loudly it is heard. */
	private final float[] angle;
	private final float[] heard;

	public SignalCurves(SpineAnatomy anatomy, PerfusionTruth truth, Bolus bolus,
		Acquisition acquisition)
	{
		this.anatomy = anatomy;
		this.truth = truth;
		this.acquisition = acquisition;
		TimeAxis times = acquisition.times();
		double end = times.lastSeconds() + acquisition.intervalSeconds() + 30;
		arterialBlood = bolus.arterialBlood(end);
		VoxelGrid grid = anatomy.grid();
		angle = new float[grid.voxelsPerSlice() * grid.slices()];
		heard = new float[angle.length];
		for (int voxel = 0; voxel < angle.length; voxel++)
			place(voxel, grid.positionMm(voxel));
		truth.tissues().forEach((tissue, model) -> {
			concentrations.put(tissue, model.concentration(arterialBlood, truth.hematocrit()));
			signals.put(tissue, IntStream.range(0, angles()).mapToObj(i -> steps(tissue, factor(i)))
				.toArray(float[][][]::new));
		});
	}

	private void place(int voxel, double[] positionMm) {
		Coils coils = acquisition.coils();
		double lowest = factor(0);
		double step = angles() == 1 ? 1 : factor(1) - lowest;
		angle[voxel] = (float) ((coils.flipAngle(positionMm) - lowest) / step);
		heard[voxel] = (float) coils.heard(positionMm);
	}

	private int angles() {
		return acquisition.coils().flipAngleVariation() == 0 ? 1 : FLIP_ANGLES;
	}

	/** True ÷ nominal flip angle of the curves of one flip angle. */
	private double factor(int i) {
		Coils coils = acquisition.coils();
		double aside = angles() == 1 ? 0 : Math.abs(coils.flipAngleVariation()) * (2. * i /
			(FLIP_ANGLES - 1) - 1);
		return coils.flipAngleFactor() * (1 + aside);
	}

	private float[][] steps(Tissue tissue, double flipAngleFactor) {
		double velocity = acquisition.artefacts().inflowMmPerSecond();
		boolean inflow = tissue.flows() && velocity > 0;
		float[][] steps = new float[inflow ? anatomy.flowSteps() : 1][acquisition.frames()];
		double pulsesPerStep = anatomy.flowStepMm() / velocity / acquisition.protocol().trSeconds();
		SpoiledEcho echo = acquisition.echo(flipAngleFactor);
		for (int step = 0; step < steps.length; step++) {
			double way = tissue == Tissue.VEIN ? steps.length - step - 0.5 : step + 0.5;
			double pulses = inflow ? way * pulsesPerStep : Double.POSITIVE_INFINITY;
			for (int t = 0; t < steps[step].length; t++)
				steps[step][t] = (float) frame(tissue, echo, pulses, t);
		}
		return steps;
	}

	/** Mean over the samples of a frame. */
	private double frame(Tissue tissue, SpoiledEcho echo, double pulses, int frame) {
		TissueModel model = truth.tissues().get(tissue);
		int samples = acquisition.samplesPerFrame();
		double sum = 0;
		for (int i = 0; i < samples; i++) {
			double offset = (i + 0.5) / samples - 0.5;
			sum += echo(model, concentrations.get(tissue).valueAt((frame + offset) * acquisition
				.intervalSeconds()), echo, pulses);
		}
		return SCALE * model.m0() * sum / samples;
	}

	/** Signal ÷ M0 of a tissue at a concentration: that of its water and of its fat. */
	private double echo(TissueModel model, double concentration, SpoiledEcho echo, double pulses) {
		double fat = model.fatFraction();
		double inWater = concentration / (1 - fat);
		double water = echo.afterPulses(1000 / model.t10Ms() + truth.r1PerSecondPerMm() * inWater, truth
			.r2StarPerSecondPerMm() * inWater, pulses);
		return (1 - fat) * water + fat * echo.afterPulses(1000 / PerfusionTruth.FAT_T10_MS, 0, pulses);
	}

	/** Signal of a tissue in a voxel, absent for air. */
	public float at(Tissue tissue, int slice, int pixel, int time) {
		float[][][] angles = signals.get(tissue);
		if (angles == null) return 0;
		int voxel = slice * anatomy.matrix() * anatomy.matrix() + pixel;
		int step = angles[0].length == 1 ? 0 : anatomy.flowStep(slice, pixel);
		int lower = Math.min((int) angle[voxel], Math.max(0, angles.length - 2));
		float signal = angles[lower][step][time];
		if (angles.length > 1) signal += (angle[voxel] - lower) * (angles[lower + 1][step][time] -
			signal);
		return heard[voxel] * signal;
	}

	/** Concentration in whole blood of the aorta in mM. */
	public Curve arterialBlood() {
		return arterialBlood.at(acquisition.times());
	}

	/** Concentration in a tissue in mM. */
	public Curve concentration(Tissue tissue) {
		return concentrations.get(tissue).at(acquisition.times());
	}
}
