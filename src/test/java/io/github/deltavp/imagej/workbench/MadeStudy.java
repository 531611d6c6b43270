// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import io.github.deltavp.study.file.StudyPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small study whose images are made and whose commands are only written down. */
final class MadeStudy implements WorkbenchStudy {

	private static final SampleStudy SAMPLE = SampleStudy.standard(40, 4, 20);
	private static final List<Exam> EXAMS = List.of(analysed(SAMPLE.pre()), analysed(SAMPLE.post()));

	final Map<String, String> options = new HashMap<>();
	/** What was asked for, in turn. */
	final List<String> asked = Collections.synchronizedList(new ArrayList<>());
	/** Why images cannot be read; empty: they can. */
	volatile String refusal = "";
	volatile boolean current;
	/** What the next command does besides. */
	volatile Work work = progress -> {};
	private final Path folder;

	/** What a command does. */
	interface Work {

		void run(Progress progress) throws IOException;
	}

	MadeStudy(Path folder) {
		this.folder = folder;
		options.putAll(Map.of("pre", folder.resolve("pre").toString(), "post", folder.resolve("post")
			.toString()));
	}

	/** Lesion and reference of a visit, an outline a slice. */
	static List<Roi> outlines(SimulatedExam exam) {
		return Stream.of(exam.lesion(), exam.reference()).flatMap(region -> RoiRegions.outline(region,
			exam.grid()).stream()).toList();
	}

	/** The same of the visit before therapy (0) or after. */
	static List<Roi> outlines(int visit) {
		return outlines(visit == 0 ? SAMPLE.pre() : SAMPLE.post());
	}

	/** Both visits, with their maps. */
	static List<ShownVisit> visits() {
		return Stream.of(0, 1).map(i -> ShownVisit.of(i == 0 ? "Before therapy" : "After therapy", EXAMS
			.get(i).series()).with(EXAMS.get(i)).with(outlines(i))).toList();
	}

	private static Exam analysed(SimulatedExam exam) {
		try {
			return Exam.analyse(exam.series(), ExamAids.of(Optional.of(RoiRegions.gather(outlines(exam),
				exam.grid()))), new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(
					"parker", Optional.empty()), new Patlak(), DelayMode.NONE, false), Extent.WHOLE,
				Progress.NONE);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public StudyPaths paths() throws IOException {
		return new StudyPaths(folder.resolve("study.json"), Map.copyOf(options), Optional.empty());
	}

	@Override
	public boolean isCurrent() {
		return current;
	}

	@Override
	public Map<String, String> held(String label, String visit) {
		return Map.of();
	}

	private void ask(String what) throws IOException {
		asked.add(what);
		if (!refusal.isEmpty()) throw new IOException(refusal);
	}

	@Override
	public FoundFolder found(String visit, Progress progress) throws IOException {
		ask("headers " + visit);
		return new FoundFolder(List.of(), Optional.of(EXAMS.get(0).series().facts()));
	}

	@Override
	public OpenedSeries open(String visit, Progress progress) throws IOException {
		ask("images " + visit);
		return new OpenedSeries((visit.equals("pre") ? SAMPLE.pre() : SAMPLE.post()).series(),
			ImportOptions.DEFAULT);
	}

	@Override
	public List<Exam> exams(OpenedSeries before, OpenedSeries after, Progress progress)
		throws IOException
	{
		asked.add("maps");
		return EXAMS;
	}

	@Override
	public List<String> run(String label, Map<String, String> given, Progress progress, boolean shown)
		throws IOException
	{
		asked.add(label + (shown ? " shown" : ""));
		work.run(progress);
		return List.of("done");
	}
}
