// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.search.AifCandidate;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why an artery was chosen, for people and programs: scores, shape, the curve of each slice, and
 * what was rejected.
 */
public final class AifReport {

	private AifReport() {}

	/** @return what {@code aif.json} holds */
	public static Map<String, Object> of(AutomaticAifResult result) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("source", result.aif().source());
		values.put("score", result.score());
		values.put("score_parts", result.chosen().score());
		values.put("voxels", result.artery().count());
		values.put("peak_mM", result.shape().peak());
		values.put("arrival_s", result.shape().arrivalSeconds());
		values.put("time_to_peak_s", result.shape().peakSeconds());
		values.put("fwhm_s", result.shape().fwhmSeconds());
		values.put("first_moment_s", result.shape().firstMomentSeconds());
		values.put("baseline_snr", result.baselineSnr());
		values.put("baseline_frames", result.onset().baselineFrames());
		values.put("partial_volume", result.partialVolume());
		values.put("warnings", result.warnings());
		values.put("rejected", result.rejected().stream().map(AifReport::rejected).toList());
		return values;
	}

	/** @return a column for the times, the consensus and each slice (counted from 1), in mM */
	public static CsvTable curves(AutomaticAifResult result) {
		List<String> header = new ArrayList<>(List.of("time_s", "cp_mM"));
		result.slices().keySet().forEach(slice -> header.add("slice_" + (slice + 1) + "_mM"));
		Curve consensus = result.aif().plasma();
		List<List<Object>> rows = new ArrayList<>();
		for (int t = 0; t < consensus.size(); t++) {
			List<Object> row = new ArrayList<>(List.of(consensus.times().seconds(t), consensus.value(t)));
			for (Curve slice : result.slices().values())
				row.add(slice.value(t));
			rows.add(row);
		}
		return new CsvTable(header, rows);
	}

	private static Map<String, Object> rejected(AifCandidate candidate) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("reason", candidate.verdict());
		values.put("voxels", candidate.region().count());
		values.put("peak_mM", candidate.shape().peak());
		values.put("arrival_s", candidate.shape().arrivalSeconds());
		values.put("score", candidate.score().total());
		return values;
	}
}
