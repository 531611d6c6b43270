// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.share;

import ij.gui.Roi;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.dicom.NeededImages;
import io.github.deltavp.dicom.share.SharedImages;
import io.github.deltavp.imagej.StudySource;
import io.github.deltavp.imagej.roi.DrawnRois;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.imagej.series.OpenedSeries.Beside;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.text.Sha256;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The copy of a study, made in a folder: images, outlines and what else the options name. The
 * options are those of {@code Analyse Study...}, text by key.
 */
public final class SharedStudy {

	/** What stands in the folder besides images, outlines and other files. */
	private static final String REMOVED = "removed.csv";
	private static final String README = "README.txt";

	private static final String PATIENT = "patient";
	private static final int PSEUDONYM_DIGITS = 8;

	private final StudySource source;
	private final Map<String, String> options;
	private final OutputFolder output;
	private final Progress progress;
	private final Map<String, VisitFacts> facts = new LinkedHashMap<>();
	private final List<String> told = new ArrayList<>();

	/**
	 * @param source of the original
	 * @param options of its analysis that are not at their defaults, with paths that hold from
	 *          anywhere
	 * @param output gets the copy
	 */
	public SharedStudy(StudySource source, Map<String, String> options, OutputFolder output,
		Progress progress)
	{
		this.source = source;
		this.options = options;
		this.output = output;
		this.progress = progress;
	}

	/** @return what was written, a line each */
	public List<String> told() {
		return List.copyOf(told);
	}

	/**
	 * Writes all but the study file.
	 *
	 * @return the options of the copy, with its own paths
	 * @throws IOException with a sentence for the user if something cannot be copied
	 * @throws IllegalArgumentException if the pseudonym or an outline names the patient
	 */
	public Map<String, String> write() throws IOException {
		Map<String, String> copied = new LinkedHashMap<>(options);
		copied.keySet().removeAll(List.of("series", "preseries", "postseries"));
		SharedImages images = images(copied);
		PatientNames names = new PatientNames(images.words());
		names.requireNotIn(PATIENT, options.getOrDefault(PATIENT, ""));
		for (String visit : StudyFile.VISITS)
			copied.put(visit + "rois", outlines(visit, names).toString());
		OtherFiles others = new OtherFiles(output, images, names, progress);
		for (String key : options.keySet())
			if (others.isOne(key)) copied.put(key, others.copy(key, options.get(key)).toString());
		images.counts().table().write(output.file(REMOVED));
		Files.writeString(output.file(README), Readme.TEXT);
		int removed = images.counts().removed();
		told.add("Left out: " + removed + (removed == 1 ? " attribute" : " attributes") +
			" of the images (" + REMOVED + " lists what became of all)");
		return copied;
	}

	private SharedImages images(Map<String, String> copied) throws IOException {
		try (DicomFolder pre = source.pre().images().dicom(progress);
				DicomFolder post = source.post().images().dicom(progress))
		{
			List<NeededImages> needed = List.of(needed(pre, "pre"), needed(post, "post"));
			List<String> studies = needed.stream().map(NeededImages::studyUid).toList();
			SharedImages images = new SharedImages(pseudonym(studies), studies, needed.stream().map(
				NeededImages::day).flatMapToLong(OptionalLong::stream).min());
			for (int i = 0; i < needed.size(); i++)
				copied.putAll(images(StudyFile.VISITS.get(i), needed.get(i), images));
			return images;
		}
	}

	private NeededImages needed(DicomFolder folder, String visit) throws IOException {
		return NeededImages.beside(folder, folder.choose(imports(visit)), source.wanted().contains(
			Beside.FLIP_ANGLES), source.wanted().contains(Beside.B1));
	}

	private Map<String, String> images(String visit, NeededImages needed, SharedImages images)
		throws IOException
	{
		ImageCopies copies = new ImageCopies(output, images, progress);
		Path folder = copies.write(visit, needed.images());
		told.add(StudyPaths.words(visit) + ": " + needed.images().size() + " files");
		String series = copies.series(folder, imports(visit).unnamed(), needed.series());
		return series.isEmpty() ? Map.of(visit, folder.toString()) : Map.of(visit, folder.toString(),
			visit + "series", series);
	}

	private ImportOptions imports(String visit) {
		return source.visit(visit).images().options();
	}

	/** Reads the original to know what its copy has to be. */
	private Path outlines(String visit, PatientNames names) throws IOException {
		OpenedSeries opened = source.open(visit, progress);
		Path rois = source.visit(visit).rois();
		DrawnRois drawn = DrawnRois.read(rois, opened.series());
		if (!drawn.told().isEmpty()) throw new IOException("the outlines " + rois +
			" do not lie in the slices as they are (" + drawn.told().get(0) +
			"); open them in the ROI panel, save them as a ROI zip, and give that");
		List<Roi> plain = drawn.plain(opened.series().grid());
		for (Roi roi : plain)
			names.requireNotIn("the name of an outline in " + visit + "rois", roi.getName());
		Path file = output.file(visit + "-rois.zip");
		RoiFiles.write(file, plain);
		facts.put(visit, VisitFacts.of(opened, source.visit(visit), progress));
		return file;
	}

	/** Made of UIDs that the copy does not tell, where the user gives none. */
	private String pseudonym(List<String> studies) {
		String given = options.getOrDefault(PATIENT, "").strip();
		return given.isEmpty() ? "DeltaVp-" + Sha256.of(("patient of " + String.join(" ", studies))
			.getBytes(StandardCharsets.UTF_8)).substring(0, PSEUDONYM_DIGITS) : given;
	}

	/**
	 * Reads the copy as an analysis does.
	 *
	 * @param copy where it comes from
	 * @throws IOException if it would be read as something else than the original
	 */
	public void requireSame(StudySource copy) throws IOException {
		Map<String, VisitFacts> read = new LinkedHashMap<>();
		for (String visit : StudyFile.VISITS) {
			read.put(visit, VisitFacts.of(copy.open(visit, progress), copy.visit(visit), progress));
			facts.get(visit).requireSame(visit, read.get(visit));
		}
		facts.get("pre").requireSamePair(facts.get("post"), read.get("pre"), read.get("post"));
		told.add("Read again: the copy has the same voxels, times and outlines as the original");
	}
}
