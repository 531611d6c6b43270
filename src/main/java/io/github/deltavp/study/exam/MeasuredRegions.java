// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.EnhancementMaps;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.check.Remark;
import io.github.deltavp.series.Region;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The regions of one exam, measured.
 *
 * @param of description of the series, for the screen; empty where only maps were measured
 * @param table what {@link MeasureTable} says of all maps
 * @param fits their mean curves, fitted; empty where only maps were measured
 * @param remarks what is to be known of the exam; empty where only maps were measured
 */
public record MeasuredRegions(String of, CsvTable table, List<RegionFit> fits,
		List<Remark> remarks) {

	public MeasuredRegions {
		fits = List.copyOf(fits);
		remarks = List.copyOf(remarks);
	}

	/**
	 * @param exam an exam on which something was drawn, and whose maps have values there
	 * @return its maps and its semi-quantitative maps in all regions, with their mean curves
	 */
	public static MeasuredRegions of(Exam exam, Progress progress) {
		BaselineFrames baseline = exam.images().baseline();
		List<RegionFit> fits = exam.aids().regions().orElseThrow().measured().stream().map(exam.fitter(
			BootstrapSettings.NONE)::fit).toList();
		List<ParameterMap> enhancement = EnhancementMaps.within(exam.aids().drawn(exam.series().grid()),
			exam.series(), baseline, progress);
		List<List<Object>> rows = new ArrayList<>();
		for (RegionFit fit : fits) {
			for (ParameterMap map : exam.maps().all())
				rows.add(MeasureTable.row(fit, map, exam.maps().parameters()));
			Map<String, Double> ofCurve = enhancement(fit, exam.series().times().size(), baseline);
			for (ParameterMap map : enhancement)
				rows.add(MeasureTable.row(fit.region(), map, ofCurve.getOrDefault(map.name(), Double.NaN),
					Double.NaN));
		}
		return new MeasuredRegions(exam.series().description().shown(), MeasureTable.table(rows), fits,
			exam.checked());
	}

	/**
	 * @param maps maps of one exam, as they are; nothing is fitted
	 * @return the maps in all regions, without mean curves
	 */
	public static MeasuredRegions of(List<ParameterMap> maps, Regions regions) {
		List<List<Object>> rows = new ArrayList<>();
		for (Region region : regions.measured())
			for (ParameterMap map : maps)
				rows.add(MeasureTable.row(region, map, Double.NaN, Double.NaN));
		return new MeasuredRegions("", MeasureTable.table(rows), List.of(), List.of());
	}

	/** Of the mean curve, unless the region misses frames, so that the baseline's are not known. */
	private static Map<String, Double> enhancement(RegionFit fit, int frames,
		BaselineFrames baseline)
	{
		Map<String, Double> byName = new HashMap<>();
		Curve relative = fit.signal().relative();
		if (relative.size() == frames) EnhancementMaps.ofCurve(relative, baseline).forEach((measure,
			value) -> byName.put(measure.key(), value));
		return byName;
	}
}
