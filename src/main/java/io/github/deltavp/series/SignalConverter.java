// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.kinetics.SpoiledGradientEcho;
import java.util.Arrays;

/**
 * Signal → concentration of a spoiled gradient echo ({@link SpoiledGradientEcho} has the equation),
 * in double for curves and in float for blocks of voxels. A sample that no concentration below 25
 * mM explains (not finite, not above 0, or near or above saturation) becomes NaN; a baseline that
 * is not above 0 makes all samples NaN. For one thread: it keeps buffers.
 * <p>
 * Blocks use ln E = −2·artanh s with s = a(1 − cos α) / (2d − a(1 + cos α)): as a polynomial in s
 * it needs neither exp nor log, and stays within 1e-5 mM of the exact formula.
 */
public final class SignalConverter {

	/** More than any artery carries; the signal says little about higher ones. */
	private static final float HIGHEST_MM = 25;
	/** −ln E below which the polynomial holds. */
	private static final double POLYNOMIAL_END = 1.09;
	/* artanh(s)/s − 1 in powers of s², fitted to a relative 2e-8 on 0 … 0.5. */
	private static final float C1 = 0.3333388f;
	private static final float C2 = 0.19975036f;
	private static final float C3 = 0.14696959f;
	private static final float C4 = 0.08136756f;
	private static final float C5 = 0.18324243f;

	private final SpoiledGradientEcho sequence;
	private final ConcentrationSettings settings;
	private final BaselineFrames baseline;
	private double lastRate = Double.NaN;
	private double lastRecovered = Double.NaN;
	private final float[] t10;
	/** Sum of the frames before contrast. */
	private final double[] before;
	private final float[] equilibrium;
	private final float[] scale;
	private final float[] whole;
	private final float[] offset;
	/** True ÷ nominal flip angle. */
	private final float[] ratio;
	private final double[] cosine;
	private final float[] down;

	/**
	 * @param sequence how the series was acquired
	 * @param settings tissue and agent
	 * @param baseline the frames before contrast, found already
	 * @param capacity most voxels in one block
	 */
	public SignalConverter(SpoiledGradientEcho sequence, ConcentrationSettings settings,
		BaselineFrames baseline, int capacity)
	{
		this(sequence, settings, baseline, nominal(capacity));
	}

	private SignalConverter(SpoiledGradientEcho sequence, ConcentrationSettings settings,
		BaselineFrames baseline, float[] ratio)
	{
		if (!settings.hasM0() && baseline.isAutomatic()) throw new IllegalArgumentException(
			"the baseline frames are not known yet");
		this.sequence = sequence;
		this.settings = settings;
		this.baseline = baseline;
		this.ratio = ratio;
		t10 = new float[ratio.length];
		before = new double[ratio.length];
		equilibrium = new float[ratio.length];
		scale = new float[ratio.length];
		whole = new float[ratio.length];
		offset = new float[ratio.length];
		cosine = new double[ratio.length];
		down = new float[ratio.length];
	}

	private static float[] nominal(int capacity) {
		float[] ratio = new float[capacity];
		Arrays.fill(ratio, 1);
		return ratio;
	}

	/**
	 * @return a converter for curves of the series, its baseline found if it has to be
	 * @throws IllegalArgumentException if TR or flip angle are unusable or no baseline is found
	 */
	public static SignalConverter of(DynamicSeries series, ConcentrationSettings settings) {
		SpoiledGradientEcho sequence = new SpoiledGradientEcho(series.protocol().trSeconds(), series
			.protocol().flipAngleRadians());
		BaselineFrames baseline = settings.hasM0() ? settings.baseline() : BaselineSearch.resolve(
			settings.baseline(), series);
		return new SignalConverter(sequence, settings, baseline, 0);
	}

	/** @return the same for blocks of up to {@code capacity} voxels, with its own buffers */
	public SignalConverter forBlocks(int capacity) {
		return new SignalConverter(sequence, settings, baseline, capacity);
	}

	/**
	 * @param ratio true ÷ nominal flip angle of the voxels of the next block, above 0; the caller
	 *          fills it before each block
	 * @return the same for blocks of up to so many voxels, with its own buffers besides
	 */
	public SignalConverter forBlocks(float[] ratio) {
		return new SignalConverter(sequence, settings, baseline, ratio);
	}

	/** @return the same with other frames before contrast */
	public SignalConverter withBaseline(BaselineFrames baseline) {
		return new SignalConverter(sequence, settings, baseline, ratio);
	}

	/** @return the frames before contrast; still automatic if M0 is given */
	public BaselineFrames baseline() {
		return baseline;
	}

	/**
	 * @param signal signal of tissue
	 * @return concentration in mM, by the tissue's T10
	 */
	public Curve tissue(Curve signal) {
		return convert(signal, settings.t10Ms());
	}

	/**
	 * @param signal signal of an artery
	 * @return plasma concentration in mM, by the blood's T10 and the hematocrit
	 */
	public Curve plasma(Curve signal) {
		return settings.hematocrit().plasma(convert(signal, settings.bloodT10Ms()));
	}

	private Curve convert(Curve signal, double t10Ms) {
		double r10 = 1000 / t10Ms;
		double before = settings.hasM0() ? Double.NaN : meanBefore(signal);
		return signal.map(s -> {
			double r1 = settings.hasM0() ? sequence.relaxationRate(positive(s), settings.m0()) : sequence
				.relaxationRateFromRatio(positive(s) / positive(before), r10);
			double mM = SpoiledGradientEcho.concentration(r1, r10, settings.relaxivity());
			return mM < HIGHEST_MM ? mM : Double.NaN;
		});
	}

	private double meanBefore(Curve signal) {
		return Arrays.stream(signal.toArray(), baseline.first(), baseline.last() + 1).average()
			.orElseThrow();
	}

	private static double positive(double value) {
		return value > 0 ? value : Double.NaN;
	}

	/**
	 * Converts a block of tissue voxels in place, all with the T10 (and M0, if given) of the
	 * settings.
	 *
	 * @param block [time][voxel], signal in, mM out
	 * @param count number of voxels
	 */
	public void convertBlock(float[][] block, int count) {
		Arrays.fill(t10, 0, count, (float) settings.t10Ms());
		convertBlock(block, t10, count);
	}

	/**
	 * Converts a block of tissue voxels in place.
	 *
	 * @param block [time][voxel], signal in, mM out
	 * @param t10Ms T10 of each voxel in ms; NaN or not above 0 makes its samples NaN
	 * @param count number of voxels
	 */
	public void convertBlock(float[][] block, float[] t10Ms, int count) {
		if (settings.hasM0()) {
			Arrays.fill(equilibrium, 0, count, (float) settings.m0());
			convertBlock(block, t10Ms, equilibrium, count);
		}
		else {
			tilt(count);
			sumBaseline(block, count);
			for (int v = 0; v < count; v++)
				scaleByBaseline(before[v], v, t10Ms[v]);
			convertFrames(block, count);
		}
	}

	/**
	 * Converts a block of tissue voxels in place, with M0 in place of the measured baseline.
	 *
	 * @param block [time][voxel], signal in, mM out
	 * @param t10Ms T10 of each voxel in ms; NaN or not above 0 makes its samples NaN
	 * @param m0 M0 of each voxel, in the unit of the signal; the same
	 * @param count number of voxels
	 */
	public void convertBlock(float[][] block, float[] t10Ms, float[] m0, int count) {
		tilt(count);
		for (int v = 0; v < count; v++) {
			scale[v] = (float) (1 / (positive(m0[v]) * Math.sin(sequence.flipAngleRadians() * ratio[v])));
			whole[v] = 1;
			offset[v] = (float) (1000 / positive(t10Ms[v]) / settings.relaxivity());
		}
		convertFrames(block, count);
	}

	/** The flip angles of a block, mostly all alike. */
	private void tilt(int count) {
		for (int v = 0; v < count; v++) {
			boolean isSame = v > 0 && ratio[v] == ratio[v - 1];
			cosine[v] = isSame ? cosine[v - 1] : Math.cos(sequence.flipAngleRadians() * ratio[v]);
			down[v] = (float) (1 - cosine[v]);
		}
	}

	private void sumBaseline(float[][] block, int count) {
		Arrays.fill(before, 0, count, 0);
		for (int t = baseline.first(); t <= baseline.last(); t++)
			add(block[t], before, count);
	}

	private static void add(float[] frame, double[] sums, int count) {
		for (int v = 0; v < count; v++)
			sums[v] += frame[v];
	}

	/** a = S·scale, d = whole, C = R1/r1 − offset. 1 − E0 never as a difference of floats. */
	private void scaleByBaseline(double sum, int v, double t10Ms) {
		double r10 = 1000 / positive(t10Ms);
		double cos = cosine[v];
		double recovered = recovered(r10);
		scale[v] = (float) (recovered * baseline.count() / positive(sum));
		whole[v] = (float) (1 - cos + cos * recovered);
		offset[v] = (float) (r10 / settings.relaxivity());
	}

	/** 1 − exp(−TR·R1), mostly of the same R1 as before. */
	private double recovered(double r10) {
		if (r10 != lastRate) {
			lastRate = r10;
			lastRecovered = -Math.expm1(-sequence.trSeconds() * r10);
		}
		return lastRecovered;
	}

	private void convertFrames(float[][] block, int count) {
		for (float[] frame : block)
			convertFrame(frame, count);
	}

	private void convertFrame(float[] frame, int count) {
		double r1Highest = 1 / 0.1 + HIGHEST_MM * settings.relaxivity();
		if (sequence.trSeconds() * r1Highest < POLYNOMIAL_END) convertByPolynomial(frame, count);
		else convertExactly(frame, count);
	}

	/**
	 * The last term is 0, or NaN where s or HIGHEST_MM − C is not above 0. No branch, and two loops,
	 * as one would be too large to be vectorised.
	 */
	private void convertByPolynomial(float[] frame, int count) {
		for (int v = 0; v < count; v++) {
			float a = frame[v] * scale[v];
			frame[v] = a * down[v] / (2 * whole[v] - a * (2 - down[v]));
		}
		float perRate = (float) (2 / (sequence.trSeconds() * settings.relaxivity()));
		for (int v = 0; v < count; v++) {
			float s = frame[v];
			float q = s * s;
			float artanh = s * (1 + q * (C1 + q * (C2 + q * (C3 + q * (C4 + q * C5)))));
			float c = artanh * perRate - offset[v];
			frame[v] = c + 0f / (float) Math.sqrt(s * (HIGHEST_MM - c));
		}
	}

	private void convertExactly(float[] frame, int count) {
		double perRate = 1 / (sequence.trSeconds() * settings.relaxivity());
		for (int v = 0; v < count; v++) {
			double a = (double) frame[v] * scale[v];
			double e = (whole[v] - a) / (whole[v] - a * cosine[v]);
			double c = -Math.log(e) * perRate - offset[v];
			frame[v] = a > 0 && a < whole[v] && c < HIGHEST_MM ? (float) c : Float.NaN;
		}
	}
}
