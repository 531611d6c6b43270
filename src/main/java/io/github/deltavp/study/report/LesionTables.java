// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.lesion.change.VoxelResponse;
import io.github.deltavp.lesion.endpoint.LesionEndpoints;
import io.github.deltavp.lesion.endpoint.MappedVp;
import io.github.deltavp.lesion.total.Doubt;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What was measured in a lesion, as tables and a sentence. */
final class LesionTables {

	private static final ChangeInterval NONE = new ChangeInterval(Double.NaN, Double.NaN);

	private LesionTables() {}

	/** @return visits beside each other, what makes the total interval, and what the voxels say */
	static List<ReportBlock> blocks(StudyResult result, StudyLesion lesion) {
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(visits(lesion));
		doubts(lesion).ifPresent(blocks::add);
		result.endpointsOf(lesion).ifPresent(endpoints -> blocks.add(endpoints(lesion, endpoints)));
		result.changeOf(lesion).filter(change -> change.doubt().isEmpty()).ifPresent(change -> blocks
			.add(new ReportBlock.Paragraph(change(change))));
		return blocks;
	}

	private static ReportBlock visits(StudyLesion lesion) {
		return new ReportBlock.Table("Before and after therapy", List.of("", "before", "after",
			"change (%)", "95 % interval"), List.of(row("nVp", lesion.deltaVp(), lesion
				.deltaVpInterval()), row(PlasmaVolume.LABEL, lesion, fit -> PlasmaVolume.shown(fit.vp())),
				row("Ktrans (1/min)", lesion.deltaKtrans(), lesion.deltaKtransInterval()), row(
					"signal AUC 0–60 s (s)", lesion.deltaSignal(), lesion.deltaSignalInterval()), row(
						"largest area (mm²)", lesion.deltaArea(), NONE), row("arterial delay (s)", lesion,
							RegionFit::delaySeconds), row("voxels", lesion, RegionFit::voxels)));
	}

	/** What would make the answer firmer. */
	private static Optional<ReportBlock> doubts(StudyLesion lesion) {
		Map<Doubt, Double> widths = lesion.firmness().total().widths();
		return widths.isEmpty() ? Optional.empty() : Optional.of(new ReportBlock.Table(
			"What the total interval is made of", List.of("in doubt", "width alone (points)",
				"narrower with"), Arrays.stream(Doubt.values()).map(doubt -> List.of(doubt.words(), Text
					.fixed(1, widths.get(doubt)), doubt.mend())).toList()));
	}

	private static ReportBlock endpoints(StudyLesion lesion, LesionEndpoints endpoints) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(row("mean curve (the answer)", lesion.deltaVp(), lesion.deltaVpInterval()));
		endpoints.changes().forEach(change -> rows.add(row(change.endpoint().words(), change.change(),
			change.interval())));
		return new ReportBlock.Table("Voxels, with the arterial delay of their mean curve: " + voxels(
			endpoints.pre()) + " before, " + voxels(endpoints.post()) + " after", List.of("",
				"nVp before", "nVp after", "ΔVp (%)", "95 % interval"), rows);
	}

	private static String change(LesionChange change) {
		return "Of " + change.lesion().count() + " voxels before therapy " + change.both() +
			" lie within the outline after therapy too, once the visits are brought together (" + Text
				.fixed(1, change.registered().motion().shiftMm()) + " mm and " + Text.fixed(1, change
					.registered().motion().degrees()) + "°). ΔVp beyond noise: fell in " + share(change,
						VoxelResponse.FELL) + ", stayed in " + share(change, VoxelResponse.STAYED) +
			", rose in " + share(change, VoxelResponse.ROSE) + " of the " + change.statistics().count() +
			" voxels whose Vp before therapy is above noise.";
	}

	private static String share(LesionChange change, VoxelResponse response) {
		return Text.fixed(0, change.sharePercent(response)) + " %";
	}

	private static String voxels(MappedVp vp) {
		return vp.lesion().values().count() + (vp.lesion().missing() == 0 ? "" : " (and " + vp.lesion()
			.missing() + " without an answer, left out)");
	}

	private static List<String> row(String name, Change change, ChangeInterval interval) {
		return List.of(name, Text.number(change.pre()), Text.number(change.post()), Double.isNaN(change
			.percent()) ? "–" : Text.fixed(1, change.percent()), LesionWords.range(interval));
	}

	private static List<String> row(String name, StudyLesion lesion,
		ToDoubleFunction<RegionFit> number)
	{
		return List.of(name, Text.number(lesion.pre(number)), Text.number(lesion.post(number)), "", "");
	}
}
