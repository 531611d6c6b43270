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
import io.github.deltavp.report.Version;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.report.document.ReportDocument;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.VisitDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A study as a summary for the clinician: a section a lesion. */
public final class StudyReport {

	private StudyReport() {}

	/**
	 * @param sizes what was measured with lines; lesions without are reported without
	 * @return the report, for HTML and PDF
	 */
	public static ReportDocument of(StudyResult result, StudySizes sizes) {
		List<ReportBlock> blocks = new ArrayList<>();
		result.lesions().forEach(lesion -> add(blocks, result, lesion, sizes));
		blocks.add(new ReportBlock.Heading("Method"));
		blocks.add(new ReportBlock.Paragraph(method(result)));
		List<Figure> arteries = StudyFigures.arteries(result);
		if (!arteries.isEmpty()) blocks.add(new ReportBlock.Figures(arteries));
		String patient = result.settings().patient();
		return new ReportDocument("Change of plasma volume" + (patient.isEmpty() ? "" : ", " + patient),
			"DeltaVp " + Version.current() + ". For research, not for diagnosis.", blocks);
	}

	private static void add(List<ReportBlock> blocks, StudyResult result, StudyLesion lesion,
		StudySizes sizes)
	{
		blocks.add(new ReportBlock.Heading(lesion.name() + ": " + lesion.verdict().words() + (lesion
			.firmness().firm() || !lesion.deltaVp().isEvaluable() ? "" : ", not firm")));
		blocks.add(new ReportBlock.Paragraph(sentence(result, lesion) + firmness(lesion) + area(result,
			lesion)));
		lesion.remarks().forEach(remark -> blocks.add(new ReportBlock.Warning(remark)));
		blocks.add(new ReportBlock.Table("Before and after therapy", List.of("", "pre", "post",
			"change (%)", "95 % interval"), List.of(row("nVp", lesion.deltaVp(), lesion
				.deltaVpInterval()), row(PlasmaVolume.LABEL, lesion, fit -> PlasmaVolume.shown(fit.vp())),
				row("Ktrans (1/min)", lesion.deltaKtrans(), lesion.deltaKtransInterval()), row(
					"signal AUC 0–60 s (s)", lesion.deltaSignal(), lesion.deltaSignalInterval()), row(
						"largest area (mm²)", lesion.deltaArea(), new ChangeInterval(Double.NaN, Double.NaN)),
				row("arterial delay (s)", lesion, RegionFit::delaySeconds), row("voxels", lesion,
					RegionFit::voxels))));
		doubts(lesion).ifPresent(blocks::add);
		result.endpointsOf(lesion).ifPresent(endpoints -> blocks.add(endpoints(lesion, endpoints)));
		result.changeOf(lesion).filter(change -> change.doubt().isEmpty()).ifPresent(change -> blocks
			.add(new ReportBlock.Paragraph(change(change))));
		sizes.block(lesion).ifPresent(blocks::add);
		blocks.add(new ReportBlock.Figures(StudyFigures.of(result, lesion)));
	}

	private static String sentence(StudyResult result, StudyLesion lesion) {
		if (!lesion.deltaVp().isEvaluable()) return "ΔVp is not evaluable: " + lesion.deltaVp()
			.obstacle().orElseThrow() + ".";
		return "ΔVp is " + fixed(1, lesion.deltaVp().percent()) + " % (95 % interval " + fixed(1, lesion
			.deltaVpInterval().low()) + " … " + fixed(1, lesion.deltaVpInterval().high()) +
			"), at a cut-off of " + fixed(0, result.settings().cutoffs().deltaVpPercent()) + " %: " +
			lesion.verdict().words() + ".";
	}

	private static String firmness(StudyLesion lesion) {
		ChangeInterval total = lesion.totalInterval();
		if (Double.isNaN(total.low())) return "";
		return " With outlines, T10, arterial curve and reference in doubt too, the interval is " +
			fixed(1, total.low()) + " … " + fixed(1, total.high()) + ": the verdict is " + (lesion
				.firmness().firm() ? "firm" : "not firm") + ", because " + lesion.firmness().reason()
					.replace(" -", " −") + ".";
	}

	/** What would make the answer firmer. */
	private static Optional<ReportBlock> doubts(StudyLesion lesion) {
		Map<Doubt, Double> widths = lesion.firmness().total().widths();
		return widths.isEmpty() ? Optional.empty() : Optional.of(new ReportBlock.Table(
			"What the total interval is made of", List.of("in doubt", "width alone (points)",
				"narrower with"), Arrays.stream(Doubt.values()).map(doubt -> List.of(doubt.words(), fixed(1,
					widths.get(doubt)), doubt.mend())).toList()));
	}

	private static ReportBlock endpoints(StudyLesion lesion, LesionEndpoints endpoints) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(row("mean curve (the answer)", lesion.deltaVp(), lesion.deltaVpInterval()));
		endpoints.changes().forEach(change -> rows.add(row(change.endpoint().words(), change.change(),
			change.interval())));
		return new ReportBlock.Table("Voxels, with the arterial delay of their mean curve: " + voxels(
			endpoints.pre()) + " pre, " + voxels(endpoints.post()) + " post", List.of("", "nVp pre",
				"nVp post", "ΔVp (%)", "95 % interval"), rows);
	}

	private static String change(LesionChange change) {
		return "Of " + change.lesion().count() + " voxels before therapy " + change.both() +
			" lie within the outline after therapy too, once the visits are brought together (" + fixed(1,
				change.registered().motion().shiftMm()) + " mm and " + fixed(1, change.registered().motion()
					.degrees()) + "°). ΔVp beyond noise: fell in " + fixed(0, change.sharePercent(
						VoxelResponse.FELL)) + " %, stayed in " + fixed(0, change.sharePercent(
							VoxelResponse.STAYED)) + " %, rose in " + fixed(0, change.sharePercent(
								VoxelResponse.ROSE)) + " % of the " + change.statistics().count() +
			" voxels whose Vp before therapy is above noise.";
	}

	private static String voxels(MappedVp vp) {
		return vp.lesion().values().count() + (vp.lesion().missing() == 0 ? "" : " (and " + vp.lesion()
			.missing() + " without an answer, left out)");
	}

	/** Size, as it was judged before there were maps. */
	private static String area(StudyResult result, StudyLesion lesion) {
		if (!lesion.deltaArea().isEvaluable()) return "";
		return " Δarea is " + fixed(1, lesion.deltaArea().percent()) + " %, at a cut-off of " + fixed(0,
			result.settings().cutoffs().deltaAreaPercent()) + " %: " + result.settings().cutoffs()
				.ofDeltaArea(lesion.deltaArea()).words() + ".";
	}

	/** With a true minus. */
	private static String fixed(int decimals, double value) {
		return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
	}

	private static List<String> row(String name, Change change, ChangeInterval interval) {
		String range = Double.isNaN(interval.low()) ? "–" : Text.number(interval.low()) + " … " + Text
			.number(interval.high());
		return List.of(name, Text.number(change.pre()), Text.number(change.post()), Text.number(change
			.percent()), range);
	}

	private static List<String> row(String name, StudyLesion lesion,
		ToDoubleFunction<RegionFit> number)
	{
		return List.of(name, Text.number(lesion.pre(number)), Text.number(lesion.post(number)), "", "");
	}

	private static String method(StudyResult result) {
		return "Behar et al., AJNR 2023;44:1451. The mean signal of a region becomes concentration and is " +
			"fitted by the " + result.pre().exam().method().model().key() +
			" model with an arterial delay of its own. nVp is Vp of the lesion ÷ Vp of the reference vertebra of the same visit. " +
			"Arterial input: " + result.pre().exam().aif().source() + " (pre); " + result.post().exam()
				.aif().source() + " (post). T10: " + result.pre().exam().t10() + " (pre); " + result.post()
					.exam().t10() + " (post). Before contrast: " + result.pre().exam().images().report()
						.words() + " (pre), " + result.post().exam().images().report().words() +
			" (post). Maps: arterial delay " + result.pre().exam().method().delay().words() +
			". Interval: " + result.settings().bootstrap().replicates() +
			" seeded replicates of voxel noise, arterial curve and delay; docs/delta-vp.md says what is not in it." +
			days(result.settings().days());
	}

	private static String days(VisitDays days) {
		return days.isKnown() ? " Visits: day " + fixed(0, days.pre()) + " and day " + fixed(0, days
			.post()) + ", " + fixed(0, days.post() - days.pre()) + " days between." : "";
	}
}
