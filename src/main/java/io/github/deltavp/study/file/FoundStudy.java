// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.SeriesCandidate;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a folder holds of a study: its visits, told by their names or else by the dates of their
 * images, and their outlines.
 *
 * @param options {@code pre}, {@code post}, and what else was found, text by key
 * @param told what was found, a line each
 */
public record FoundStudy(Map<String, String> options, List<String> told) {

	private static final String MEND =
		"; name the folder of one visit pre and that of the other post";

	/**
	 * One visit.
	 *
	 * @param images where its images lie
	 * @param series its dynamic series; empty where it is no DICOM
	 * @param day on which it was acquired, counted from any; empty if that is not told
	 */
	private record Visit(Path images, Optional<SeriesCandidate> series, OptionalLong day) {

		String words() {
			return images.getFileName() + series.map(one -> ", series \"" + one.label() + "\", " + one
				.slices() + " slices, " + one.times() + " time points").orElse("");
		}
	}

	/**
	 * @param folder a folder of two visits
	 * @throws IllegalArgumentException if it does not tell which they are, with what would
	 * @throws IOException if it cannot be read
	 */
	public static FoundStudy in(Path folder, Progress progress) throws IOException {
		if (!Files.isDirectory(folder)) throw new IllegalArgumentException("there is no folder " +
			folder + "; give one that holds a folder a visit");
		StudyFolder names = StudyFolder.in(folder);
		List<Visit> visits = new ArrayList<>();
		if (names.namesVisits()) for (String name : StudyFile.VISITS)
			visits.add(visit(names.images(name), progress));
		else visits.addAll(byDate(folder, names.images(), progress));
		Map<String, String> options = new LinkedHashMap<>();
		List<String> told = new ArrayList<>();
		for (int i = 0; i < StudyFile.VISITS.size(); i++)
			tell(StudyFile.VISITS.get(i), visits.get(i), names, options, told);
		daysBetween(visits).ifPresent(days -> {
			options.put("preday", "0");
			options.put("postday", String.valueOf(days));
			told.add("Days between the visits: " + days);
		});
		return new FoundStudy(options, told);
	}

	private static void tell(String name, Visit visit, StudyFolder names, Map<String, String> options,
		List<String> told) throws IOException
	{
		Optional<Path> rois = names.roisIfThere(name, visit.images);
		options.put(name, visit.images.toString());
		rois.ifPresent(zip -> options.put(name + "rois", zip.toString()));
		told.add(StudyPaths.words(name) + ": " + visit.words() + rois.map(zip -> ", outlines " + zip
			.getFileName()).orElse(", no outlines yet"));
	}

	/** The two that have a dynamic series, the earlier one first. */
	private static List<Visit> byDate(Path folder, List<Path> images, Progress progress)
		throws IOException
	{
		List<Visit> visits = new ArrayList<>();
		for (Path path : images) {
			Visit visit = visit(path, progress);
			if (visit.series.isPresent()) visits.add(visit);
		}
		if (visits.size() != 2) throw new IllegalArgumentException(folder + " holds " + visits.size() +
			(visits.size() == 1 ? " exam" : " exams") + " with a dynamic series, not two" + MEND);
		if (daysBetween(visits).isEmpty()) throw new IllegalArgumentException("the images in " +
			folder + " do not tell which visit came first" + MEND);
		visits.sort(Comparator.comparingLong(visit -> visit.day.getAsLong()));
		return visits;
	}

	private static Visit visit(Path images, Progress progress) throws IOException {
		if (!Files.isDirectory(images) && !DicomFolder.isOne(images)) return new Visit(images, Optional
			.empty(), OptionalLong.empty());
		try (DicomFolder folder = DicomFolder.scan(images, false, progress)) {
			Optional<SeriesCandidate> series = folder.candidates().stream().filter(one -> one.times() > 1)
				.findFirst();
			return new Visit(images, series, series.map(folder::day).orElse(OptionalLong.empty()));
		}
		catch (DicomException e) {
			return new Visit(images, Optional.empty(), OptionalLong.empty());
		}
	}

	/** Between exams of one day the order is not told. */
	private static OptionalLong daysBetween(List<Visit> visits) {
		boolean known = visits.stream().allMatch(visit -> visit.day.isPresent());
		if (!known) return OptionalLong.empty();
		long days = Math.abs(visits.get(1).day.getAsLong() - visits.get(0).day.getAsLong());
		return days == 0 ? OptionalLong.empty() : OptionalLong.of(days);
	}
}
