// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.lesion.change.VoxelResponse;
import io.github.deltavp.study.SensitivityRow;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudyVisit;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A study as tables for programs: {@code response.csv} with a row a lesion, {@code curves.csv} with
 * the mean curves, {@code endpoints.csv} with what the voxels say, {@code change.csv} with how they
 * changed. Others read these: names, columns and units stay as they are.
 */
public final class StudyTables {

	private static final List<String> RESPONSE = List.of("patient", "lesion", "voxels_pre",
		"voxels_post", "vp_pre", "vp_post", "reference_vp_pre", "reference_vp_post", "nvp_pre",
		"nvp_post", "delta_vp_percent", "delta_vp_low", "delta_vp_high", "ktrans_pre_per_min",
		"ktrans_post_per_min", "delta_ktrans_percent", "signal_auc_pre", "signal_auc_post",
		"delta_signal_percent", "area_pre_mm2", "area_post_mm2", "delta_area_percent", "delay_pre_s",
		"delay_post_s", "verdict", "remark", "delta_vp_low_total", "delta_vp_high_total",
		"verdict_firm", "verdict_reason");
	private static final List<String> CURVES = List.of("patient", "lesion", "visit", "time_s",
		"signal_relative", "concentration_mM", "fit_mM");

	private static final List<String> SENSITIVITY = List.of("patient", "lesion", "factor", "setting",
		"vp_pre", "vp_post", "reference_vp_pre", "reference_vp_post", "nvp_pre", "nvp_post",
		"delta_vp_percent", "difference_points", "verdict", "remark");

	private static final List<String> ENDPOINTS = List.of("patient", "lesion", "endpoint", "nvp_pre",
		"nvp_post", "delta_vp_percent", "delta_vp_low", "delta_vp_high");

	private static final List<String> CHANGE = List.of("patient", "lesion", "voxels_pre",
		"voxels_both", "voxels_mapped", "fell_percent", "stayed_percent", "rose_percent",
		"delta_vp_mean", "delta_vp_median", "delta_vp_p10", "delta_vp_p90", "shift_mm", "rotation_deg",
		"correlation", "remark");

	private StudyTables() {}

	/** @return {@code change.csv}: how the voxels changed of each lesion that both visits have */
	public static CsvTable change(StudyResult result) {
		List<List<Object>> rows = new ArrayList<>();
		for (StudyLesion lesion : result.lesions())
			result.changeOf(lesion).ifPresent(change -> rows.add(change(result, lesion, change)));
		return new CsvTable(CHANGE, rows);
	}

	private static List<Object> change(StudyResult result, StudyLesion lesion, LesionChange change) {
		SampleStatistics voxels = change.statistics();
		return List.of(result.settings().patient(), lesion.name(), change.lesion().count(), change
			.both(), voxels.count(), change.sharePercent(VoxelResponse.FELL), change.sharePercent(
				VoxelResponse.STAYED), change.sharePercent(VoxelResponse.ROSE), voxels.mean(), voxels
					.median(), voxels.p10(), voxels.p90(), change.registered().motion().shiftMm(), change
						.registered().motion().degrees(), change.registered().correlation(), change.doubt()
							.orElse(""));
	}

	/**
	 * @return {@code endpoints.csv}: the mean curve, then numbers of the voxels of the Vp maps, of
	 *         each lesion that both visits have
	 */
	public static CsvTable endpoints(StudyResult result) {
		List<List<Object>> rows = new ArrayList<>();
		for (StudyLesion lesion : result.lesions())
			result.endpointsOf(lesion).ifPresent(endpoints -> {
				rows.add(endpoint(result, lesion, "mean_curve", lesion.deltaVp(), lesion
					.deltaVpInterval()));
				endpoints.changes().forEach(change -> rows.add(endpoint(result, lesion, change.endpoint()
					.key(), change.change(), change.interval())));
			});
		return new CsvTable(ENDPOINTS, rows);
	}

	private static List<Object> endpoint(StudyResult result, StudyLesion lesion, String name,
		Change change, ChangeInterval interval)
	{
		return List.of(result.settings().patient(), lesion.name(), name, change.pre(), change.post(),
			change.percent(), interval.low(), interval.high());
	}

	/** @return {@code sensitivity.csv}: a row a lesion and choice of the method */
	public static CsvTable sensitivity(StudyResult result) {
		return new CsvTable(SENSITIVITY, result.sensitivity().stream().map(row -> sensitivity(result,
			row)).toList());
	}

	private static List<Object> sensitivity(StudyResult result, SensitivityRow row) {
		return Arrays.asList(result.settings().patient(), row.lesion(), row.factor(), row.setting()
			.replace('−', '-'), vp(row.pre(), NormalisedVp::lesion), vp(row.post(), NormalisedVp::lesion),
			vp(row.pre(), NormalisedVp::reference), vp(row.post(), NormalisedVp::reference), row.deltaVp()
				.pre(), row.deltaVp().post(), row.deltaVp().percent(), row.points(), row.verdict().words(),
			row.remark());
	}

	private static double vp(Optional<NormalisedVp> visit, Function<NormalisedVp, RegionFit> region) {
		return visit.map(region).map(RegionFit::vp).orElse(Double.NaN);
	}

	/** @return {@code response.csv} */
	public static CsvTable response(StudyResult result) {
		return new CsvTable(RESPONSE, result.lesions().stream().map(lesion -> row(result, lesion))
			.toList());
	}

	private static List<Object> row(StudyResult result, StudyLesion lesion) {
		return Arrays.asList(result.settings().patient(), lesion.name(), voxels(lesion.pre()), voxels(
			lesion.post()), lesion.pre(RegionFit::vp), lesion.post(RegionFit::vp), result.pre()
				.reference().vp(), result.post().reference().vp(), lesion.deltaVp().pre(), lesion.deltaVp()
					.post(), lesion.deltaVp().percent(), lesion.deltaVpInterval().low(), lesion
						.deltaVpInterval().high(), lesion.pre(RegionFit::ktransPerMinute), lesion.post(
							RegionFit::ktransPerMinute), lesion.deltaKtrans().percent(), lesion.pre(fit -> fit
								.signal().auc()), lesion.post(fit -> fit.signal().auc()), lesion.deltaSignal()
									.percent(), lesion.pre(fit -> fit.size().areaMm2()), lesion.post(fit -> fit.size()
										.areaMm2()), lesion.deltaArea().percent(), lesion.pre(RegionFit::delaySeconds),
			lesion.post(RegionFit::delaySeconds), lesion.verdict().words(), String.join("; ", lesion
				.remarks()), lesion.totalInterval().low(), lesion.totalInterval().high(), lesion.firmness()
					.firm(), lesion.firmness().reason());
	}

	private static Object voxels(Optional<NormalisedVp> visit) {
		return visit.<Object> map(vp -> vp.lesion().voxels()).orElse(null);
	}

	/** @return {@code curves.csv}: reference and lesions of both visits, time from bolus arrival */
	public static CsvTable curves(StudyResult result) {
		List<List<Object>> rows = new ArrayList<>();
		add(rows, result.settings().patient(), "pre", result.pre());
		add(rows, result.settings().patient(), "post", result.post());
		return new CsvTable(CURVES, rows);
	}

	private static void add(List<List<Object>> rows, String patient, String visit, StudyVisit of) {
		for (RegionFit region : of.all()) {
			Curve signal = region.signal().relative();
			for (int i = 0; i < signal.size(); i++)
				rows.add(List.of(patient, region.region().name(), visit, signal.times().seconds(i), signal
					.value(i), region.concentration().value(i), region.fit().model().value(i)));
		}
	}
}
