// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import io.github.deltavp.report.Text;
import io.github.deltavp.report.document.Overview;
import io.github.deltavp.report.document.OverviewPage;
import io.github.deltavp.report.picture.Thumbnail;
import io.github.deltavp.study.VisitQuality;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.ExamChecks;
import io.github.deltavp.study.report.StudyChecks;
import io.github.deltavp.study.report.StudyFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * All studies of a batch on one page, {@value #NAME}: those that need a look on top, the most
 * severe first. It is made of what the folders of the studies hold, so that a study of an earlier
 * run stands there too.
 */
final class BatchOverview {

	static final String NAME = "overview.html";

	private static final List<String> HEADER = List.of("Picture", "Study", "Warnings", "Verdict",
		"ΔVp (%), total interval", "AIF before, after", "Peak (mM)", "Motion (mm)", "SNR", "Delays (s)",
		"Residual (%)");
	private static final int PICTURE_PIXELS = 340;
	private static final String NOTHING = "–";

	/**
	 * What is known of a study.
	 *
	 * @param entry what became of it
	 * @param checks what it was found to be; empty where it is not complete, or of an older DeltaVp
	 */
	private record Known(BatchStudy study, BatchEntry entry, Optional<StudyChecks> checks) {

		/** What is to be read, the most severe first. */
		List<Overview.Note> notes() {
			if (!entry.isComplete()) return List.of(new Overview.Note(entry.status(), true, BatchReason
				.withoutPaths(entry.reason(), study.options().values())));
			return remarks().stream().map(told -> new Overview.Note(told.check(), told.flagged(), told
				.sentence())).toList();
		}

		/** Of all lesions, what several share once. */
		private List<ExamChecks.Told> remarks() {
			return checks.stream().flatMap(all -> all.lesions().stream()).flatMap(lesion -> lesion
				.remarks().stream()).distinct().sorted(Comparator.comparingInt(ExamChecks.Told::severity))
				.toList();
		}

		/** 0: not complete; then the most severe flag; last what has none. */
		int severity() {
			if (!entry.isComplete()) return 0;
			return 1 + remarks().stream().filter(ExamChecks.Told::flagged).mapToInt(
				ExamChecks.Told::severity).min().orElse(Check.values().length);
		}
	}

	private final Path folder;

	BatchOverview(Path folder) {
		this.folder = folder;
	}

	/** A study and how severe what is known of it is: of thousands no more fits into memory. */
	private record Ranked(BatchStudy study, int severity) {

		boolean isFlagged() {
			return severity <= Check.values().length;
		}
	}

	/** Writes the page again. */
	void write(List<BatchStudy> studies, BatchJournal journal) throws IOException {
		List<Ranked> all = new ArrayList<>();
		for (BatchStudy study : studies)
			all.add(new Ranked(study, known(study, journal).severity()));
		all.sort(Comparator.comparingInt(Ranked::severity));
		long flagged = all.stream().filter(Ranked::isFlagged).count();
		OverviewPage.write(new Overview("Batch of studies", studies.size() + " studies, " + flagged +
			" to look at, on top. Click a heading to sort. For research, not for diagnosis.", HEADER,
			page -> {
				for (Ranked ranked : all)
					page.add(row(known(ranked.study, journal), ranked.isFlagged()));
			}), folder.resolve(NAME));
	}

	private Known known(BatchStudy study, BatchJournal journal) throws IOException {
		BatchEntry entry = journal.entries().get(study.name());
		boolean told = entry.isComplete() && Files.exists(folder.resolve(study.name()).resolve(
			ExamChecks.NAME));
		return new Known(study, entry, told ? Optional.of(StudyChecks.read(folder.resolve(study
			.name()))) : Optional.empty());
	}

	private Overview.Row row(Known known, boolean flagged) throws IOException {
		return new Overview.Row(flagged, List.of(picture(known), links(known), new Overview.Notes(known
			.notes()), lesions(known, BatchOverview::verdict, StudyChecks.Lesion::verdict), lesions(known,
				BatchOverview::change, lesion -> order(lesion.deltaVpPercent())), visits(known,
					BatchOverview::aif, VisitQuality::aifScore, Math::min), visits(known, visit -> Text.fixed(
						1, visit.aifPeakMm()), VisitQuality::aifPeakMm, Math::min), visits(known, visit -> Text
							.fixed(1, visit.motionMm()), VisitQuality::motionMm, Math::max), visits(known,
								visit -> Text.fixed(0, visit.snr()), VisitQuality::snr, Math::min), lesions(known,
									BatchOverview::delays, lesion -> order(lesion.delayPreS())), visits(known,
										visit -> Text.fixed(1, visit.residualPercent()), VisitQuality::residualPercent,
										Math::max)));
	}

	private Overview.Picture picture(Known known) throws IOException {
		for (StudyChecks.Lesion lesion : known.checks.map(StudyChecks::lesions).orElse(List.of())) {
			Path figure = folder.resolve(known.study.name()).resolve("figures").resolve(StudyFigures
				.fileName("fused", lesion.name()) + ".png");
			if (Files.exists(figure)) return new Overview.Picture(Thumbnail.of(figure, PICTURE_PIXELS),
				known.study.name() + ", " + lesion.name());
		}
		return new Overview.Picture(new byte[0], known.study.name());
	}

	private static Overview.Links links(Known known) {
		String name = known.study.name();
		List<Overview.Link> links = new ArrayList<>();
		links.add(new Overview.Link(name, known.entry.isComplete() ? name + "/report.html" : ""));
		if (known.entry.isComplete()) links.add(new Overview.Link("folder", name + "/"));
		known.study.group().ifPresent(group -> links.add(new Overview.Link(group, "")));
		return new Overview.Links(links);
	}

	private static Overview.Lines lesions(Known known, Function<StudyChecks.Lesion, String> words,
		Function<StudyChecks.Lesion, String> order)
	{
		List<StudyChecks.Lesion> lesions = known.checks.map(StudyChecks::lesions).orElse(List.of());
		if (lesions.isEmpty()) return new Overview.Lines(List.of(NOTHING), "");
		return new Overview.Lines(lesions.stream().map(words).toList(), order.apply(lesions.get(0)));
	}

	/** @param worse of two numbers, by which the column is sorted */
	private static Overview.Lines visits(Known known, Function<VisitQuality, String> words,
		ToDoubleFunction<VisitQuality> number, DoubleBinaryOperator worse)
	{
		if (known.checks.isEmpty()) return new Overview.Lines(List.of(NOTHING), "");
		VisitQuality pre = known.checks.get().pre();
		VisitQuality post = known.checks.get().post();
		return new Overview.Lines(List.of(words.apply(pre), words.apply(post)), order(worse
			.applyAsDouble(number.applyAsDouble(pre), number.applyAsDouble(post))));
	}

	private static String order(double number) {
		return Double.isNaN(number) ? "" : String.valueOf((float) number);
	}

	private static String verdict(StudyChecks.Lesion lesion) {
		return lesion.name() + ": " + lesion.verdict() + (lesion.firm() ? ", firm" : Double.isNaN(lesion
			.deltaVpPercent()) ? "" : ", not firm");
	}

	private static String change(StudyChecks.Lesion lesion) {
		if (Double.isNaN(lesion.deltaVpPercent())) return NOTHING;
		String percent = Text.fixed(1, lesion.deltaVpPercent());
		return Double.isNaN(lesion.low()) ? percent : percent + " (" + Text.fixed(1, lesion.low()) +
			" to " + Text.fixed(1, lesion.high()) + ")";
	}

	/** Of an artery that was found the score says more than its size. */
	private static String aif(VisitQuality visit) {
		return Double.isNaN(visit.aifScore()) ? visit.aif() : visit.aif().split(",")[0] + ", score " +
			Text.fixed(2, visit.aifScore());
	}

	private static String delays(StudyChecks.Lesion lesion) {
		return delay(lesion.delayPreS()) + ", " + delay(lesion.delayPostS());
	}

	private static String delay(double seconds) {
		return Double.isNaN(seconds) ? NOTHING : Text.fixed(1, seconds);
	}
}
