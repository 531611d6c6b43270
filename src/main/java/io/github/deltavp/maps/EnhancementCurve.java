// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.maps.EnhancementMaps.Measure;
import io.github.deltavp.series.BaselineFrames;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.composite.RealComposite;

/** The enhancement of one voxel and what is measured on it. Reused from voxel to voxel. */
final class EnhancementCurve {

	private final TimeAxis times;
	private final BaselineFrames baseline;
	private final double[] signal;
	private double before;
	private boolean valid;
	private int peak;
	private double arrival;

	EnhancementCurve(TimeAxis times, BaselineFrames baseline) {
		if (baseline.isAutomatic() || baseline.last() >= times.size())
			throw new IllegalArgumentException("baseline frames " + baseline.first() + " … " + baseline
				.last() + " of " + times.size() + " frames; find them first");
		this.times = times;
		this.baseline = baseline;
		signal = new double[times.size()];
	}

	/** @param curve signal over time, t = 0 … times − 1 */
	void set(RealComposite<FloatType> curve) {
		for (int t = 0; t < signal.length; t++)
			signal[t] = curve.get(t).get();
		look();
	}

	/** @param curve signal at the same times */
	void set(Curve curve) {
		for (int t = 0; t < signal.length; t++)
			signal[t] = curve.value(t);
		look();
	}

	/** Finds what all measures need. */
	private void look() {
		before = meanBefore();
		valid = before > 0;
		for (double value : signal)
			valid &= Double.isFinite(value);
		peak = peak();
		arrival = valid ? arrival() : Double.NaN;
	}

	double measure(Measure measure) {
		if (!valid) return Double.NaN;
		return switch (measure) {
			case IAUGC60 -> area(60);
			case IAUGC90 -> area(90);
			case TIME_TO_PEAK -> times.seconds(peak) - times.seconds(0);
			case ARRIVAL -> arrival - times.seconds(0);
			case WASH_IN -> enhancement(peak) / (times.seconds(peak) - arrival);
			case WASH_OUT -> slopeAfterPeak();
			case PEAK -> enhancement(peak);
			case LATE -> enhancement(signal.length - 1);
		};
	}

	private double meanBefore() {
		double sum = 0;
		for (int t = baseline.first(); t <= baseline.last(); t++)
			sum += signal[t];
		return sum / baseline.count();
	}

	private double enhancement(int t) {
		return signal[t] / before - 1;
	}

	private int peak() {
		int peak = baseline.last();
		for (int t = peak + 1; t < signal.length; t++)
			if (signal[t] > signal[peak]) peak = t;
		return peak;
	}

	/** NaN if nothing enhances. */
	private double arrival() {
		double top = enhancement(peak);
		if (!(top > 0) || peak <= baseline.last()) return Double.NaN;
		double low = crossing(0.1 * top);
		double half = crossing(0.5 * top);
		return Math.max(times.seconds(baseline.last()), low - (half - low) / 4);
	}

	/** Last time before the peak at which the enhancement rises through a level. */
	private double crossing(double level) {
		int t = peak;
		while (t > baseline.last() + 1 && enhancement(t - 1) > level)
			t--;
		double low = enhancement(t - 1);
		double fraction = Math.max(0, Math.min(1, (level - low) / (enhancement(t) - low)));
		return times.seconds(t - 1) + fraction * (times.seconds(t) - times.seconds(t - 1));
	}

	/** NaN if the series ends before. */
	private double area(double seconds) {
		double to = arrival + seconds;
		if (!(to <= times.seconds(signal.length - 1))) return Double.NaN;
		double area = 0;
		for (int t = 1; t < signal.length; t++) {
			double left = Math.max(arrival, times.seconds(t - 1));
			double right = Math.min(to, times.seconds(t));
			if (right > left) area += (right - left) * (at(left, t) + at(right, t)) / 2;
		}
		return area;
	}

	private double at(double seconds, int t) {
		double fraction = (seconds - times.seconds(t - 1)) / (times.seconds(t) - times.seconds(t - 1));
		return (1 - fraction) * enhancement(t - 1) + fraction * enhancement(t);
	}

	private double slopeAfterPeak() {
		int count = signal.length - peak;
		if (count < 2) return Double.NaN;
		double meanTime = 0;
		double mean = 0;
		for (int t = peak; t < signal.length; t++) {
			meanTime += times.seconds(t) / count;
			mean += enhancement(t) / count;
		}
		double covariance = 0;
		double variance = 0;
		for (int t = peak; t < signal.length; t++) {
			covariance += (times.seconds(t) - meanTime) * (enhancement(t) - mean);
			variance += (times.seconds(t) - meanTime) * (times.seconds(t) - meanTime);
		}
		return covariance / variance;
	}
}
