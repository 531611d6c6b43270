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

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.MapMeasures;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.CsvTable;
import io.github.deltavp.series.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Rows of the table of measures: a region on a map, first what the region's mean curve says, then
 * the statistics of its voxels; slice means as "slice:mean", slices counted from 1.
 */
final class StudyMeasures {

	private static final List<String> HEADER = List.of("region", "map", "unit", "of_mean_curve",
		"standard_error", "voxels", "failed", "volume_mm3", "mean", "median", "sd", "p10", "p90",
		"slice_means");

	private StudyMeasures() {}

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
