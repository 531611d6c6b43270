// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import com.google.gson.annotations.SerializedName;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.VisitQuality;
import io.github.deltavp.study.check.ExamChecks.Told;
import io.github.deltavp.study.check.ExamChecks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be looked at before a study counts, for {@value ExamChecks#NAME} and a batch's
 * overview: how good the visits are, in numbers, and every lesion's answer and remarks.
 *
 * @param pre the visit before therapy
 * @param post the visit after therapy
 * @param lesions in the order of the study
 */
public record StudyChecks(VisitQuality pre, VisitQuality post, List<Lesion> lesions) {

	/**
	 * A lesion.
	 *
	 * @param name its name
	 * @param verdict in words
	 * @param firm whether the verdict is
	 * @param deltaVpPercent ΔVp in percent; NaN where there is none
	 * @param low lower end of its total interval
	 * @param high upper end
	 * @param delayPreS arterial delay before therapy in s
	 * @param delayPostS the same after therapy
	 * @param apartMm distance of the outlines once the visits are brought together in mm; NaN where
	 *          they were not
	 * @param remarks what is to be known of it
	 */
	public record Lesion(String name, String verdict, boolean firm,
			@SerializedName("delta_vp_percent") double deltaVpPercent,
			@SerializedName("delta_vp_low_total") double low,
			@SerializedName("delta_vp_high_total") double high,
			@SerializedName("delay_pre_s") double delayPreS,
			@SerializedName("delay_post_s") double delayPostS,
			@SerializedName("outlines_apart_mm") double apartMm, List<Told> remarks) {
	}

	/** @return those of a study that was analysed */
	public static StudyChecks of(StudyResult result) {
		return new StudyChecks(VisitQuality.of(result.pre()), VisitQuality.of(result.post()), result
			.lesions().stream().map(lesion -> lesion(result, lesion)).toList());
	}

	private static Lesion lesion(StudyResult result, StudyLesion lesion) {
		return new Lesion(lesion.name(), lesion.verdict().words(), lesion.firmness().firm(), lesion
			.deltaVp().percent(), lesion.totalInterval().low(), lesion.totalInterval().high(), lesion.pre(
				RegionFit::delaySeconds), lesion.post(RegionFit::delaySeconds), result.changeOf(lesion).map(
					change -> change.registered().besideMm()).orElse(Double.NaN), lesion.checked().stream()
						.map(Told::of).toList());
	}

	/** @return those that were written to a study's folder */
	public static StudyChecks read(Path folder) throws IOException {
		return JsonFile.read(folder.resolve(ExamChecks.NAME), StudyChecks.class);
	}
}
