// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.ConstantUtils;
import net.imglib2.view.Views;
import net.imglib2.view.composite.RealComposite;

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

	private static final List<Measure> MEASURES = List.of(Measure.values());

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
		VoxelGrid grid = series.grid();
		return of(series, baseline, ConstantUtils.constantRandomAccessibleInterval(new BitType(true),
			new FinalInterval(grid.width(), grid.height(), grid.slices())), progress);
	}

	/**
	 * @param region the only voxels to be measured; the others are NaN
	 * @return the same maps
	 */
	public static List<ParameterMap> within(Region region, DynamicSeries series,
		BaselineFrames baseline, Progress progress)
	{
		region.requireSameSize(series.grid());
		return of(series, baseline, region.mask(), progress);
	}

	/**
	 * @param signal mean signal of a region
	 * @param baseline frames before contrast
	 * @return the same measures of one curve
	 */
	public static Map<Measure, Double> ofCurve(Curve signal, BaselineFrames baseline) {
		EnhancementCurve curve = new EnhancementCurve(signal.times(), baseline);
		curve.set(signal);
		Map<Measure, Double> measures = new EnumMap<>(Measure.class);
		for (Measure measure : MEASURES)
			measures.put(measure, curve.measure(measure));
		return measures;
	}

	private static List<ParameterMap> of(DynamicSeries series, BaselineFrames baseline,
		RandomAccessibleInterval<BitType> chosen, Progress progress)
	{
		List<ParameterMap> maps = MEASURES.stream().map(measure -> ParameterMap.allocate(measure.key,
			measure.unit, series.grid())).toList();
		RandomAccessibleInterval<RealComposite<FloatType>> measures = Views.collapseReal(Views.stack(
			maps.stream().map(ParameterMap::values).toList()));
		ParallelLoop.over(series.grid().slices()).telling("Measuring enhancement", progress).forEach(
			() -> new EnhancementCurve(series.times(), baseline), (curve, slice) -> LoopBuilder.setImages(
				Views.hyperSlice(chosen, 2, slice), series.curves(slice), Views.hyperSlice(measures, 2,
					slice)).forEachPixel((inside, signal, answers) -> measure(curve, inside, signal,
						answers)));
		return maps;
	}

	private static void measure(EnhancementCurve curve, BitType inside,
		RealComposite<FloatType> signal, RealComposite<FloatType> answers)
	{
		if (inside.get()) curve.set(signal);
		for (Measure measure : MEASURES)
			answers.get(measure.ordinal()).set(inside.get() ? (float) curve.measure(measure) : Float.NaN);
	}
}
