// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import static io.github.deltavp.report.file.JsonFile.object;
import io.github.deltavp.report.Call;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.total.Doubt;
import io.github.deltavp.report.Version;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.StudyVisit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a study's answer came about: version, method, settings, and every region's fit. Names no
 * patient and no path; the exams' own {@code provenance.json} have the rest.
 */
public final class StudyProvenance {

	private StudyProvenance() {}

	/**
	 * @param call how it was asked for
	 * @return a tree for {@link io.github.deltavp.report.file.JsonFile}
	 */
	public static Map<String, Object> of(StudyResult result, Call call) {
		Map<String, Object> values = object("software", "DeltaVp " + Version.current(), "method",
			"doi:10.3174/ajnr.A8057", "vp_of_a_region", "fit of its mean curve, arterial delay fitted",
			"settings", settings(result.settings()), "pre", visit(result.pre()), "post", visit(result
				.post()), "lesions", result.lesions().stream().map(StudyProvenance::lesion).toList());
		values.putAll(call.facts());
		return values;
	}

	private static Map<String, Object> settings(StudySettings settings) {
		return object("cutoff_delta_vp_percent", settings.cutoffs().deltaVpPercent(),
			"cutoff_delta_area_percent", settings.cutoffs().deltaAreaPercent(), "least_nvp", settings
				.cutoffs().leastNvp(), "bootstrap_replicates", settings.bootstrap().replicates(), "seed",
			settings.bootstrap().seed(), "day_pre", settings.days().pre(), "day_post", settings.days()
				.post());
	}

	private static Map<String, Object> visit(StudyVisit visit) {
		return object("t10", visit.exam().t10(), "b1", visit.exam().b1().orElse("nominal"), "aif", visit
			.exam().aif().source(), "bolus_arrival_s", visit.exam().arrivalSeconds(), "baseline", visit
				.exam().images().report().facts(), "regions", visit.all().stream().map(
					StudyProvenance::region).toList());
	}

	private static Map<String, Object> region(RegionFit region) {
		FittedCurve fit = region.fit();
		Map<String, Object> values = object("name", region.region().name(), "voxels", region.voxels(),
			"failed", region.failed(), "volume_mm3", region.size().volumeMm3(), "fit", fit.status()
				.toString(), "r_squared", fit.rSquared(), "signal_peak", region.signal().peak(),
			"signal_late", region.signal().late());
		for (Parameter parameter : List.of(Parameter.VP, Parameter.KTRANS, Parameter.VE, Parameter.KEP,
			Parameter.DELAY))
		{
			values.put(parameter.key(), fit.value(parameter));
			values.put(parameter.key() + "_standard_error", fit.standardError(parameter));
		}
		return values;
	}

	private static Map<String, Object> lesion(StudyLesion lesion) {
		return object("name", lesion.name(), "delta_vp_percent", lesion.deltaVp().percent(),
			"delta_vp_interval", interval(lesion.deltaVpInterval()), "delta_ktrans_percent", lesion
				.deltaKtrans().percent(), "delta_ktrans_interval", interval(lesion.deltaKtransInterval()),
			"delta_signal_percent", lesion.deltaSignal().percent(), "delta_signal_interval", interval(
				lesion.deltaSignalInterval()), "delta_area_percent", lesion.deltaArea().percent(),
			"verdict", lesion.verdict().words(), "delta_vp_total_interval", interval(lesion
				.totalInterval()), "total_interval_widths", widths(lesion), "verdict_firm", lesion
					.firmness().firm(), "verdict_reason", lesion.firmness().reason(), "remarks", lesion
						.remarks());
	}

	/** Width in points of the interval of each doubt alone. */
	private static Map<String, Double> widths(StudyLesion lesion) {
		Map<String, Double> widths = new LinkedHashMap<>();
		for (Doubt doubt : Doubt.values())
			if (lesion.firmness().total().widths().containsKey(doubt)) widths.put(doubt.name()
				.toLowerCase(Locale.ROOT), lesion.firmness().total().widths().get(doubt));
		return widths;
	}

	private static List<Double> interval(ChangeInterval interval) {
		return List.of(interval.low(), interval.high());
	}
}
