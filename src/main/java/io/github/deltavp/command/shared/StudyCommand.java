// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command.shared;

import io.github.deltavp.host.option.Numbers;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.host.option.StudyOptions;
import io.github.deltavp.imagej.StudySource;
import io.github.deltavp.imagej.map.MapInput;
import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.VisitDays;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.VisitT10;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.scijava.plugin.Parameter;

/** The options of two visits and their ROIs, which all commands on a study share. */
public abstract class StudyCommand extends ComparisonCommand {

	@Parameter(label = "Study",
		description = "study.json, as New Study... writes it: gives what is not given here; empty: none",
		style = "file", required = false, persist = false)
	private String study = "";

	@Parameter(label = "Before therapy", description = "DICOM folder, zip or TIFF of that visit",
		style = "both", persist = false)
	private String pre = "";

	@Parameter(label = "After therapy", description = "DICOM folder, zip or TIFF of that visit",
		style = "both", persist = false)
	private String post = "";

	@Parameter(label = "ROIs before therapy",
		description = "ROI zip, DICOM SEG or RTSTRUCT: lesions under names of their own, reference, exclude, aif",
		style = "file", persist = false)
	private String prerois = "";

	@Parameter(label = "ROIs after therapy", description = "The same names, drawn on that visit",
		style = "file", persist = false)
	private String postrois = "";

	@Parameter(label = "T10 of lesions before therapy (ms)",
		description = "Within their outlines, at that visit; empty: T10 of tissue",
		style = OptionGroup.SIGNAL, required = false, persist = false)
	private String pret10 = "";

	@Parameter(label = "T10 of lesions after therapy (ms)",
		description = "The same of that visit; empty: T10 of tissue", style = OptionGroup.SIGNAL,
		required = false, persist = false)
	private String postt10 = "";

	@Parameter(label = "T10 of the reference before therapy (ms)",
		description = "Within its outline, at that visit; empty: T10 of tissue",
		style = OptionGroup.SIGNAL, required = false, persist = false)
	private String prereferencet10 = "";

	@Parameter(label = "T10 of the reference after therapy (ms)",
		description = "The same of that visit; empty: T10 of tissue", style = OptionGroup.SIGNAL,
		required = false, persist = false)
	private String postreferencet10 = "";

	@Parameter(label = "T1 map before therapy",
		description = "TIFF of T1 (ms) as T1 Mapping... writes it; empty: T10 of tissue everywhere",
		style = "file," + OptionGroup.SIGNAL, required = false, persist = false)
	private String pret1map = "";

	@Parameter(label = "T1 map after therapy",
		description = "Both visits have one, or none; empty: T10 of tissue everywhere",
		style = "file," + OptionGroup.SIGNAL, required = false, persist = false)
	private String postt1map = "";

	@Parameter(label = "M0 map before therapy",
		description = "TIFF of M0 as T1 Mapping... writes it; empty: M0, or the measured baseline",
		style = "file," + OptionGroup.SIGNAL, required = false, persist = false)
	private String prem0map = "";

	@Parameter(label = "M0 map after therapy",
		description = "Both visits have one, or none; empty: M0, or the measured baseline",
		style = "file," + OptionGroup.SIGNAL, required = false, persist = false)
	private String postm0map = "";

	@Parameter(label = "B1 map before therapy",
		description = "True ÷ nominal flip angle, or percent: TIFF, NIfTI or DICOM folder; empty: one that is found in the visit's folder",
		style = "both," + OptionGroup.SIGNAL, required = false, persist = false)
	private String preb1 = "";

	@Parameter(label = "B1 map after therapy",
		description = "Both visits have one, or none; empty: one that is found in the visit's folder",
		style = "both," + OptionGroup.SIGNAL, required = false, persist = false)
	private String postb1 = "";

	@Parameter(label = "Series before therapy",
		description = "Its series, where the visits' series have different descriptions; empty: as Series",
		style = OptionGroup.READING, required = false, persist = false)
	private String preseries = "";

	@Parameter(label = "Series after therapy",
		description = "The same of that visit; empty: as Series", style = OptionGroup.READING,
		required = false, persist = false)
	private String postseries = "";

	@Parameter(label = "Time before therapy",
		description = "Seconds between its time points, or the DICOM keyword that decides; empty: as Time",
		style = OptionGroup.READING, required = false, persist = false)
	private String pretime = "";

	@Parameter(label = "Time after therapy", description = "The same of that visit; empty: as Time",
		style = OptionGroup.READING, required = false, persist = false)
	private String posttime = "";

	@Parameter(label = "Times file before therapy",
		description = "CSV with the column time_s, a line a time point of that visit; empty: as Times file",
		style = "file," + OptionGroup.READING, required = false, persist = false)
	private String pretimes = "";

	@Parameter(label = "Times file after therapy",
		description = "The same of that visit; empty: as Times file", style = "file," +
			OptionGroup.READING, required = false, persist = false)
	private String posttimes = "";

	@Parameter(label = "Day of the visit before therapy",
		description = "Counted from therapy or from the first visit, e.g. -3 or 0; empty: not told",
		style = OptionGroup.RESULTS, required = false, persist = false)
	private String preday = "";

	@Parameter(label = "Day of the visit after therapy",
		description = "Counted from the same day; empty: not told", style = OptionGroup.RESULTS,
		required = false, persist = false)
	private String postday = "";

	@Parameter(label = "Patient", description = "Pseudonym that stands in the tables; empty: none",
		required = false, persist = false)
	private String patient = "";

	/** @throws IllegalArgumentException if images or ROIs are not there */
	public final StudySource source() {
		return source(StudySource::visit);
	}

	/** @return the same, though ROIs may not be there yet */
	private StudySource toBeDrawn() {
		return source(StudySource::toBeDrawn);
	}

	private StudySource source(BiFunction<SeriesSource, String, StudySource.Visit> visit) {
		SeriesSource before = images("pre").onChoice(chosen -> {
			preseries = chosen.series();
			keepComponent(chosen);
		});
		SeriesSource after = images("post").onChoice(chosen -> {
			postseries = chosen.series();
			keepComponent(chosen);
		});
		return new StudySource(visit.apply(before, prerois).withT10(t10("pre", pret10, prereferencet10))
			.withMaps(new MapInput(pret1map, prem0map, preb1)), visit.apply(after, postrois).withT10(t10(
				"post", postt10, postreferencet10)).withMaps(new MapInput(postt1map, postm0map, postb1)),
			this::asAcquired, looksBeside());
	}

	private SeriesSource images(String visit) {
		return visit.equals("pre") ? exam(pre).ofVisit(visit, preseries, pretime, pretimes) : exam(post)
			.ofVisit(visit, postseries, posttime, posttimes);
	}

	/** @return the images of a visit, pre or post, as an analysis reads them */
	public final OpenedSeries open(String visit, Progress progress) throws IOException {
		return toBeDrawn().open(visit, progress);
	}

	/** @return what lies in the folder of a visit */
	public final FoundFolder found(String visit, Progress progress) throws IOException {
		FoundFolder found = images(visit).found(progress);
		return new FoundFolder(found.series(), found.facts().map(facts -> facts.withProtocol(asAcquired(
			facts.protocol()))));
	}

	/** @return both visits with whole maps, as an analysis makes them of these images */
	public final List<Exam> exams(OpenedSeries before, OpenedSeries after, Progress progress)
		throws IOException
	{
		return inThreads(() -> toBeDrawn().exams(before, after, method(), progress));
	}

	private static VisitT10 t10(String visit, String lesions, String reference) {
		return new VisitT10(Numbers.optional(visit + "t10", lesions), Numbers.optional(visit +
			"referencet10", reference));
	}

	protected final StudySettings settings() {
		return settings(patient).withDays(new VisitDays(Numbers.optional("preday", preday), Numbers
			.optional("postday", postday)));
	}

	/** Makes results appear, and tells the study file, if there is one, that they are there. */
	protected final void commit(OutputFolder folder) throws IOException {
		folder.commit();
		if (!study.isBlank()) StudyOptions.note(study, asModule(), outputFolder());
	}

	/** @throws IOException if one of the names is there already and may not be replaced */
	protected final OutputFolder output(String... names) throws IOException {
		return OutputFolder.open(outputFolder(), overwrite(), names);
	}
}
