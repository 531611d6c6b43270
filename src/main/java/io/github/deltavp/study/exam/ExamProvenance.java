// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.Version;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an exam's maps came about, as JSON: version, settings, series, input function, outcome. Names
 * no path, and free text only where the user wants it.
 */
public final class ExamProvenance {

	private ExamProvenance() {}

	/**
	 * @param call how it was asked for
	 * @return what {@code provenance.json} holds
	 */
	public static Map<String, Object> of(Exam exam, Call call) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("software", "DeltaVp " + Version.current());
		values.put("method", "doi:10.3174/ajnr.A8057");
		Map<String, Object> settings = settings(exam.method(), exam.aids().t10());
		settings.put("t10_map", exam.aids().t10Map().isPresent());
		settings.put("m0_map", exam.aids().m0Map().isPresent());
		settings.put("b1_map", exam.series().b1().isPresent());
		values.put("settings", settings);
		values.putAll(call.facts());
		values.put("series", series(exam.series()));
		values.put("aif", aif(exam.aif()));
		exam.mapped().flatMap(ExamMaps::baseline).ifPresent(baseline -> values.put("baseline", baseline
			.facts()));
		values.put("voxels", voxels(exam));
		values.put("remarks", exam.remarks());
		return values;
	}

	private static Map<String, Object> settings(Method method, VisitT10 visit) {
		ConcentrationSettings concentration = method.concentration();
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("model", method.model().key());
		values.put("aif", method.aif().key());
		method.aif().limits().slices().ifPresent(slices -> values.put("aif_slices", slices.text()));
		method.aif().limits().box().ifPresent(box -> values.put("aif_box", box.text()));
		values.put("delay", method.delay().key());
		if (method.delay() != DelayMode.NONE) values.put("delay_range_s", List.of(method.delays()
			.minSeconds(), method.delays().maxSeconds()));
		values.put("mask", method.preprocessing().mask());
		values.put("smoothing_mm", method.preprocessing().smoothingMm());
		values.put("temporal", method.preprocessing().temporal());
		values.put("motion", method.preprocessing().motion());
		VisitT10 t10 = visit.orOfMethod(concentration.t10Ms());
		values.put("t10_ms", concentration.t10Ms());
		values.put("lesion_t10_ms", t10.lesionMs());
		values.put("reference_t10_ms", t10.referenceMs());
		values.put("blood_t10_ms", concentration.bloodT10Ms());
		values.put("r1_per_s_per_mM", concentration.relaxivity());
		values.put("hematocrit", concentration.hematocrit().fraction());
		values.put("m0", concentration.hasM0() ? concentration.m0() : "measured baseline");
		return values;
	}

	/** In an order of its own: {@code Map.of} has another in every process. */
	private static Map<String, Object> aif(ArterialInputFunction aif) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("source", aif.source());
		values.put("remarks", aif.remarks());
		return values;
	}

	private static Map<String, Object> series(DynamicSeries series) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("description", series.description().written());
		values.put("identifiers", series.description().identifiers().key());
		values.put("component", series.component());
		values.put("size", List.of(series.grid().width(), series.grid().height(), series.grid()
			.slices(), series.times().size()));
		values.put("spacing_mm", List.of(series.grid().spacingXMm(), series.grid().spacingYMm(), series
			.grid().spacingZMm()));
		values.put("given", series.given());
		values.put("interval_s", series.times().intervalSeconds());
		values.put("duration_s", series.times().durationSeconds());
		values.put("tr_ms", series.protocol().trMs());
		values.put("fa_deg", series.protocol().flipAngleDegrees());
		values.put("warnings", series.warnings());
		values.put("rejected", series.rejected());
		return values;
	}

	private static Map<String, Object> voxels(Exam exam) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (VoxelStatus status : VoxelStatus.values())
			values.put(status.words(), exam.maps().count(status));
		return values;
	}
}
