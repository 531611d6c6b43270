// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Semi-quantitative maps, which need no arterial input. All from the relative enhancement S/S₀ − 1,
 * S₀ the mean of the baseline frames; NaN where S₀ is not above 0 or a sample is missing.
 */
public final class EnhancementMaps {

	/** What is measured on the relative enhancement of a voxel, a fraction. */
	public enum Measure {

			/** area over the first 60 s after the bolus arrived in the voxel, in s */
			IAUGC60("iaugc60", "iAUGC60", "s"),
			/** the same over 90 s */
			IAUGC90("iaugc90", "iAUGC90", "s"),
			/** time from the first frame to the largest enhancement, in s */
			TIME_TO_PEAK("time_to_peak", "Time to peak", "s"),
			/**
			 * time from the first frame to the arrival: where the line through 10 % and 50 % of the peak
			 * starts, in s
			 */
			ARRIVAL("arrival", "Arrival", "s"),
			/** mean slope from the arrival to the peak, in 1/s */
			WASH_IN("wash_in", "Wash-in", "1/s"),
			/**
			 * least-squares slope from the peak to the end, in 1/s; negative where it washes out; NaN if
			 * the peak is the last frame
			 */
			WASH_OUT("wash_out", "Wash-out", "1/s"),
			/** largest enhancement */
			PEAK("peak", "Peak enhancement", ""),
			/** enhancement in the last frame */
			LATE("late_enhancement", "Late enhancement", "");

		private final String key;
		private final String words;
		private final String unit;

		Measure(String key, String words, String unit) {
			this.key = key;
			this.words = words;
			this.unit = unit;
		}

		/** @return name in files */
		public String key() {
			return key;
		}

		/** @return name for people */
		public String words() {
			return words;
		}

		/** @return unit; empty for a fraction */
		public String unit() {
			return unit;
		}
	}

	private EnhancementMaps() {}

	/**
	 * @param series the signal
	 * @param baseline frames before contrast
	 * @param progress is told after every slice
	 * @return one map a {@link Measure}, in their order
	 */
	public static List<ParameterMap> of(DynamicSeries series, BaselineFrames baseline,
		Progress progress)
	{
		return of(series, baseline, voxel -> true, progress);
	}

	/**
	 * @param region the only voxels to be measured; the others are NaN
	 * @return the same maps
	 */
	public static List<ParameterMap> within(Region region, DynamicSeries series,
		BaselineFrames baseline, Progress progress)
	{
		region.requireSameSize(series.grid());
		BitSet chosen = new BitSet();
		for (int voxel : region.voxels())
			chosen.set(voxel);
		return of(series, baseline, chosen::get, progress);
	}

	/**
	 * @param signal mean signal of a region
	 * @param baseline frames before contrast
	 * @return the same measures of one curve
	 */
	public static Map<Measure, Double> ofCurve(Curve signal, BaselineFrames baseline) {
		EnhancementCurve curve = new EnhancementCurve(signal.times(), baseline);
		for (int t = 0; t < signal.size(); t++)
			curve.set(t, signal.value(t));
		Map<Measure, Double> measures = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values())
			measures.put(measure, curve.measure(measure));
		return measures;
	}

	private static List<ParameterMap> of(DynamicSeries series, BaselineFrames baseline,
		IntPredicate chosen, Progress progress)
	{
		List<ParameterMap> maps = new ArrayList<>();
		for (Measure measure : Measure.values())
			maps.add(ParameterMap.allocate(measure.key, measure.unit, series.grid()));
		EnhancementCurve curve = new EnhancementCurve(series.times(), baseline);
		int perSlice = series.grid().voxelsPerSlice();
		for (int slice = 0; slice < series.grid().slices(); slice++) {
			for (int pixel = 0; pixel < perSlice; pixel++)
				measure(maps, curve, series, slice, pixel, chosen.test(slice * perSlice + pixel));
			progress.report("Measuring enhancement", (slice + 1.) / series.grid().slices());
		}
		return maps;
	}

	private static void measure(List<ParameterMap> maps, EnhancementCurve curve, DynamicSeries series,
		int slice, int pixel, boolean chosen)
	{
		for (int t = 0; chosen && t < series.times().size(); t++)
			curve.set(t, series.plane(slice, t)[pixel]);
		for (Measure measure : Measure.values())
			maps.get(measure.ordinal()).planes()[slice][pixel] = chosen ? (float) curve.measure(measure)
				: Float.NaN;
	}
}
