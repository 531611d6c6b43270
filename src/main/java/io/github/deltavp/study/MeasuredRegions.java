/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.study;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.EnhancementMaps;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.CsvTable;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.BaselineSearch;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The regions of one exam, measured.
 *
 * @param table what {@link StudyMeasures} says of all maps
 * @param fits their mean curves, fitted; empty where only maps were measured
 */
public record MeasuredRegions(CsvTable table, List<RegionFit> fits) {

	public MeasuredRegions {
		fits = List.copyOf(fits);
	}

	/**
	 * @param exam an exam whose maps have values in the regions
	 * @return its maps and its semi-quantitative maps in all regions, with their mean curves
	 */
	public static MeasuredRegions of(Exam exam, Regions regions, Progress progress) {
		List<RegionFit> fits = StudyExam.fits(exam, regions);
		BaselineFrames baseline = BaselineSearch.resolve(exam.method().concentration().baseline(), exam
			.series());
		List<ParameterMap> enhancement = EnhancementMaps.within(StudyExam.union(regions, exam.series()
			.grid()), exam.series(), baseline, progress);
		List<List<Object>> rows = new ArrayList<>();
		for (RegionFit fit : fits) {
			for (ParameterMap map : exam.maps().all())
				rows.add(StudyMeasures.row(fit, map, exam.maps().parameters()));
			Map<String, Double> ofCurve = enhancement(fit, exam.series().times().size(), baseline);
			for (ParameterMap map : enhancement)
				rows.add(StudyMeasures.row(fit.region(), map, ofCurve.getOrDefault(map.name(), Double.NaN),
					Double.NaN));
		}
		return new MeasuredRegions(StudyMeasures.table(rows), fits);
	}

	/**
	 * @param maps maps of one exam, as they are; nothing is fitted
	 * @return the maps in all regions, without mean curves
	 */
	public static MeasuredRegions of(List<ParameterMap> maps, Regions regions) {
		List<List<Object>> rows = new ArrayList<>();
		for (Region region : regions.measured())
			for (ParameterMap map : maps)
				rows.add(StudyMeasures.row(region, map, Double.NaN, Double.NaN));
		return new MeasuredRegions(StudyMeasures.table(rows), List.of());
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
