// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.anatomy.TissueMap;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.scanner.Scanner;
import io.github.deltavp.phantom.scanner.SignalCurves;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One synthetic DCE-MRI exam: what was there, and what the scanner makes of it. The same arguments
 * give the same exam, whatever the number of threads.
 */
public final class SimulatedExam {

	/**
	 * Blood with so many pulses is within 1 % of the steady state: 0.97 · 0.9035ⁿ &lt; 0.01 · 0.032.
	 */
	private static final double SETTLED_PULSES = 80;
	/** Seeds of exams are small numbers; those of its other flip angles lie far from them. */
	private static final double FLIP_ANGLE_SEED = 1e9;

	private final SpineAnatomy anatomy;
	private final PerfusionTruth truth;
	private final Bolus bolus;
	private final Acquisition acquisition;
	private final TissueMap tissues;
	private final SignalCurves curves;
	private final long seed;
	private final Scanner scanner;

	/**
	 * @param anatomy what lies where
	 * @param truth how it is perfused
	 * @param bolus what is injected
	 * @param acquisition how it is measured
	 * @param seed of noise, ghosts and motion
	 */
	public SimulatedExam(SpineAnatomy anatomy, PerfusionTruth truth, Bolus bolus,
		Acquisition acquisition, long seed)
	{
		this.anatomy = anatomy;
		this.truth = truth;
		this.bolus = bolus;
		this.acquisition = acquisition;
		this.tissues = TissueMap.of(anatomy);
		this.curves = new SignalCurves(anatomy, truth, bolus, acquisition);
		this.seed = seed;
		this.scanner = new Scanner(tissues, curves, acquisition, noise(), seed);
	}

	private SimulatedExam(SimulatedExam other, Acquisition acquisition) {
		this.anatomy = other.anatomy;
		this.truth = other.truth;
		this.bolus = other.bolus;
		this.acquisition = acquisition;
		this.tissues = other.tissues;
		this.seed = other.seed;
		this.curves = new SignalCurves(anatomy, truth, bolus, acquisition);
		this.scanner = new Scanner(tissues, curves, acquisition, other.noiseSd(), seed + Math.round(
			FLIP_ANGLE_SEED * acquisition.protocol().flipAngleDegrees()));
	}

	/** @return the anatomy */
	public SpineAnatomy anatomy() {
		return anatomy;
	}

	/** @return the kinetics */
	public PerfusionTruth truth() {
		return truth;
	}

	/** @return the bolus */
	public Bolus bolus() {
		return bolus;
	}

	/** @return the acquisition */
	public Acquisition acquisition() {
		return acquisition;
	}

	/** @return which tissue is where */
	public TissueMap tissues() {
		return tissues;
	}

	/** @return where the voxels lie */
	public VoxelGrid grid() {
		return tissues.grid();
	}

	/** @return when the frames are acquired, in s from the first */
	public TimeAxis times() {
		return acquisition.times();
	}

	/** @return the pure voxels of the lesion, named "lesion" */
	public Region lesion() {
		return tissues.region("lesion", Tissue.LESION);
	}

	/** @return the pure voxels of the reference vertebra, named "reference"; its veins left out */
	public Region reference() {
		return tissues.region("reference", Tissue.REFERENCE);
	}

	/**
	 * @return the pure voxels of the arteries where the blood has reached the steady state (to within
	 *         1 % before contrast), named "aif"; empty where it never does
	 */
	public Region aorta() {
		double mmPerPulse = acquisition.artefacts().inflowMmPerSecond() * acquisition.protocol()
			.trSeconds();
		int settled = (int) Math.ceil(SETTLED_PULSES * mmPerPulse / anatomy.flowStepMm());
		int pixels = grid().voxelsPerSlice();
		return new Region("aif", grid(), Arrays.stream(tissues.region("aif", Tissue.ARTERY).voxels())
			.filter(voxel -> anatomy.flowStep(voxel / pixels, voxel % pixels) >= settled).toArray());
	}

	/** @return the true arterial input function: concentration in plasma of the aorta in mM */
	public Curve arterialPlasma() {
		return curves.arterialBlood().map(c -> c / (1 - truth.hematocrit()));
	}

	/** @return true concentration in a tissue (whole blood for vessels) at the frames, in mM */
	public Curve concentration(Tissue tissue) {
		return curves.concentration(tissue);
	}

	/**
	 * @return mean signal of a region without noise, ghosts, motion and point spread; with texture,
	 *         coils, partial volume and inflow
	 */
	public Curve idealSignal(Region region) {
		region.requireSameSize(grid());
		double[] sum = new double[acquisition.frames()];
		for (int voxel : region.voxels())
			addSignal(voxel, sum);
		return new Curve(times(), sum).map(s -> s / region.count());
	}

	private void addSignal(int voxel, double[] sum) {
		int slice = voxel / grid().voxelsPerSlice();
		int pixel = voxel % grid().voxelsPerSlice();
		double gain = tissues.slice(slice).gain()[pixel];
		for (Tissue tissue : Tissue.values()) {
			double amount = gain * tissues.fraction(tissue, voxel);
			if (amount > 0) for (int t = 0; t < sum.length; t++)
				sum[t] += amount * curves.at(tissue, slice, pixel, t);
		}
	}

	/** Standard deviation of the noise of one channel. */
	private double noise() {
		Region reference = reference();
		if (reference.count() == 0) throw new IllegalArgumentException("the reference vertebra (" +
			anatomy.referenceLevel() + ") lies outside the image");
		return idealSignal(reference).value(0) / acquisition.snr();
	}

	/** @return standard deviation of the noise of one channel, in units of the signal; 0 for none */
	public double noiseSd() {
		return scanner.noiseSd();
	}

	/** @return shift of each frame along x and y in mm; an unmoved frame has zeros */
	public List<double[]> shiftsMm() {
		return IntStream.range(0, acquisition.frames()).mapToObj(scanner::shiftMm).toList();
	}

	/** @return the magnitude images, not rounded; planes are made in parallel */
	public DynamicSeries series() {
		return series("DCE", times());
	}

	/**
	 * The exam once more before contrast, for a T1 map: same TR, geometry, coils and noise.
	 *
	 * @param degrees flip angles
	 * @return one series of one frame for each
	 */
	public List<DynamicSeries> flipAngleSeries(double... degrees) {
		return Arrays.stream(degrees).mapToObj(this::atFlipAngle).map(exam -> exam.series("VFA",
			TimeAxis.uniform(1, 1))).toList();
	}

	/**
	 * @param grid where it is measured
	 * @return what a perfect B1 map shows there: true ÷ nominal flip angle, one time point
	 */
	public DynamicSeries b1(VoxelGrid grid) {
		DynamicSeries map = new DynamicSeries(DynamicSeries.allocate(grid, 1), grid, TimeAxis.uniform(1,
			1), Protocol.UNKNOWN, "B1 map", "magnitude", List.of(), List.of());
		for (int voxel = 0; voxel < grid.voxelsPerSlice() * grid.slices(); voxel++)
			map.plane(voxel / grid.voxelsPerSlice(), 0)[voxel % grid.voxelsPerSlice()] =
				(float) acquisition.coils().flipAngle(grid.positionMm(voxel));
		return map;
	}

	/** The exam with another flip angle, with noise of its own as strong as here. */
	SimulatedExam atFlipAngle(double degrees) {
		return new SimulatedExam(this, acquisition.withFlipAngle(degrees));
	}

	private DynamicSeries series(String what, TimeAxis times) {
		var signal = DynamicSeries.allocate(grid(), times.size());
		DynamicSeries series = new DynamicSeries(signal, grid(), times, acquisition.protocol(),
			"Synthetic " + anatomy.orientation().name().toLowerCase(Locale.ROOT) + " " + what,
			"magnitude", List.of(), List.of()).with(Identifiers.KEEP);
		int slices = grid().slices();
		IntStream.range(0, slices * times.size()).parallel().forEach(i -> scanner.magnitude(i % slices,
			i / slices, series.plane(i % slices, i / slices)));
		return series;
	}

	Scanner scanner() {
		return scanner;
	}
}
