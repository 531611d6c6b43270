// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.MapMeasures;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.Region;
import io.github.deltavp.table.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Rows of the table of measures: a region on a map, first what the region's mean curve says, then
 * the statistics of its voxels; slice means as "slice:mean", slices counted from 1.
 */
final class MeasureTable {

	private static final List<String> HEADER = List.of("region", "map", "unit", "of_mean_curve",
		"standard_error", "voxels", "failed", "volume_mm3", "mean", "median", "sd", "p10", "p90",
		"slice_means");

	private MeasureTable() {}

	static CsvTable table(List<List<Object>> rows) {
		return new CsvTable(HEADER, rows);
	}

	/** A map of the fit, whose parameters the mean curve has too. */
	static List<Object> row(RegionFit fit, ParameterMap map, Set<Parameter> parameters) {
		double ofCurve = Double.NaN;
		double error = Double.NaN;
		for (Parameter parameter : parameters)
			if (parameter.key().equals(map.name())) {
				ofCurve = fit.fit().value(parameter);
				error = fit.fit().standardError(parameter);
			}
		return row(fit.region(), map, ofCurve, error);
	}

	/**
	 * @param ofCurve the same number of the region's mean curve; NaN without one
	 * @param error its standard error; NaN without one
	 */
	static List<Object> row(Region region, ParameterMap map, double ofCurve, double error) {
		MapMeasures measures = MapMeasures.of(region, map);
		SampleStatistics values = measures.values();
		StringBuilder slices = new StringBuilder();
		measures.sliceMeans().forEach((slice, mean) -> slices.append(slices.isEmpty() ? "" : " ")
			.append(slice + 1).append(':').append(mean));
		return Arrays.asList(region.name(), map.name(), map.unit(), ofCurve, error, measures.voxels(),
			measures.failed(), measures.volumeMm3(), values.mean(), values.median(), values.sd(), values
				.p10(), values.p90(), slices.toString());
	}
}
