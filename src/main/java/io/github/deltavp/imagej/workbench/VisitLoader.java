// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import io.github.deltavp.imagej.panel.LatestOnly;
import io.github.deltavp.imagej.roi.DrawnRois;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.registration.VisitRegistration.Found;
import io.github.deltavp.series.registration.VisitRegistration;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;

/**
 * Reads the visits of a study for a look, makes their maps as an analysis would, and brings them
 * together where outlines tell what is to lie upon each other. All in the background; what is there
 * is shown at once.
 */
final class VisitLoader implements AutoCloseable {

	/** What shows a study; called on the event thread. */
	interface View {

		/** @param words how the visits are linked, or what goes on */
		void show(List<ShownVisit> visits, String words);

		/** Shows how the visits were acquired. */
		void show(ExamSheet.Facts facts);

		/** @param folders what lies in each visit's folder */
		void showFolders(List<FoundFolder> folders);

		/** Shows the arterial curves that are taken, and what they make of the lesions. */
		void show(ShownArteries arteries);

		/** @param candidates of each visit, what else could be its artery */
		void showCandidates(List<List<Candidate>> candidates);
	}

	private static final String BY_COORDINATES = "Linked by patient coordinates.";

	private final WorkbenchStudy study;
	private final View view;
	private final LatestOnly background = new LatestOnly("DeltaVp images");
	private volatile boolean closed;
	private final List<OpenedSeries> opened = new ArrayList<>();
	private final List<ShownVisit> visits = new ArrayList<>();
	/** What the visits were read with, and the outlines that they were brought together by. */
	private Map<String, String> options = Map.of();
	private List<Object> outlined = List.of();
	private List<Object> searched = List.of();

	/** @param view is given what there is */
	VisitLoader(WorkbenchStudy study, View view) {
		this.study = study;
		this.view = view;
	}

	/** Reads again what has changed. */
	void follow(StudyPaths paths) {
		background.request(() -> look(paths));
	}

	/** The same at once, off the event thread. */
	void look(StudyPaths paths) {
		try {
			load(paths);
		}
		catch (CancellationException e) {
			// the window is closed
		}
		catch (OutOfMemoryError e) {
			tell("Not enough memory to show images or maps: Edit > Options > Memory & Threads.");
		}
		catch (IOException | RuntimeException e) {
			tell("Images or maps cannot be shown: " + e.getMessage());
		}
	}

	private void load(StudyPaths paths) throws IOException {
		Map<String, String> now = without(paths.options(), key -> key.endsWith("rois"));
		boolean isMethod = !now.equals(options);
		boolean isImages = !without(now, key -> key.startsWith("aif")).equals(without(options,
			key -> key.startsWith("aif")));
		if (isImages) {
			outlined = List.of();
			searched = List.of();
			tellFolders();
			read();
		}
		/* Images that could not be read are tried again next time. */
		options = now;
		boolean isDrawn = outline(paths);
		tellCandidates(paths);
		if (isMethod || isDrawn && dependOnOutlines()) analyse();
		if (isMethod || isDrawn) tellAnalysis();
		if ((isMethod || isDrawn) && visits.size() == StudyFile.VISITS.size()) bringTogether();
	}

	private static Map<String, String> without(Map<String, String> all, Predicate<String> key) {
		Map<String, String> left = new HashMap<>(all);
		left.keySet().removeIf(key);
		return left;
	}

	private boolean dependOnOutlines() {
		return visits.stream().anyMatch(visit -> visit.exam().isEmpty() || visit.exam().get()
			.dependsOnOutlines());
	}

	private void read() throws IOException {
		visits.clear();
		opened.clear();
		for (String visit : StudyFile.VISITS) {
			tell("Reading the images " + StudyPaths.words(visit).toLowerCase(Locale.ROOT) + " …");
			opened.add(study.open(visit, this::report));
			visits.add(ShownVisit.of(StudyPaths.words(visit), opened.get(opened.size() - 1).series()));
		}
		tell(BY_COORDINATES);
	}

	private void analyse() throws IOException {
		tell("Finding the arteries and fitting the maps …");
		SwingUtilities.invokeLater(() -> view.show(ShownArteries.NOT_YET));
		List<Exam> exams = study.exams(opened.get(0), opened.get(1), this::report);
		for (int i = 0; i < visits.size(); i++)
			visits.set(i, visits.get(i).with(exams.get(i)));
		tell(BY_COORDINATES);
	}

	/** @return whether outlines have changed */
	private boolean outline(StudyPaths paths) throws IOException {
		List<Object> now = changes(StudyFile.VISITS.stream().map(paths::outlines).toList());
		if (now.equals(outlined)) return false;
		outlined = now;
		for (int i = 0; i < visits.size(); i++) {
			Path zip = paths.outlines(StudyFile.VISITS.get(i));
			visits.set(i, visits.get(i).with(Files.exists(zip) ? DrawnRois.read(zip, opened.get(i)
				.series()).rois() : List.of()));
		}
		tell(BY_COORDINATES);
		return true;
	}

	/** When each was written. */
	private static List<Object> changes(List<Path> files) throws IOException {
		List<Object> changes = new ArrayList<>();
		for (Path file : files)
			changes.add(Files.exists(file) ? Files.getLastModifiedTime(file) : "none");
		return changes;
	}

	/** By what lies around the outlines before therapy; by coordinates where that is not found. */
	private void bringTogether() {
		ShownVisit pre = visits.get(0);
		ShownVisit post = visits.get(1);
		List<Roi> drawn = pre.outlines().stream().filter(Roi::isArea).toList();
		if (drawn.isEmpty() || pre.exam().isEmpty() || post.exam().isEmpty()) return;
		tell("Looking for the outlines at the other visit …");
		Found found = VisitRegistration.of(pre.exam().get().still(), post.exam().get().still()).around(
			all(drawn, pre));
		boolean sure = found.doubt().isEmpty();
		visits.set(0, pre.lying(sure ? found.motion().moved(pre.series().grid()) : pre.series()
			.grid()));
		tell(sure ? String.format(Locale.ROOT,
			"Linked by registration around the outlines: shifted by %.1f mm, turned by %.1f°.", found
				.motion().shiftMm(), found.motion().degrees()) : BY_COORDINATES);
	}

	private static Region all(List<Roi> drawn, ShownVisit visit) {
		Regions regions = RoiRegions.gather(drawn, visit.series().grid());
		return new Region("outlines", visit.series().grid(), regions.measured().stream().flatMapToInt(
			region -> Arrays.stream(region.voxels())).distinct().toArray());
	}

	private void tell(String words) {
		if (closed) throw new CancellationException("the window is closed");
		List<ShownVisit> now = List.copyOf(visits);
		SwingUtilities.invokeLater(() -> view.show(now, words));
	}

	/** What the headers tell, before the images are read. */
	private void tellFolders() throws IOException {
		List<FoundFolder> found = new ArrayList<>();
		for (String visit : StudyFile.VISITS) {
			tell("Reading the headers " + StudyPaths.words(visit).toLowerCase(Locale.ROOT) + " …");
			found.add(study.found(visit, this::report));
		}
		SwingUtilities.invokeLater(() -> view.showFolders(found));
	}

	private void tellAnalysis() {
		ExamSheet.Facts facts = ExamSheet.Facts.of(visits);
		SwingUtilities.invokeLater(() -> view.show(facts));
		ShownArteries arteries = ShownArteries.of(visits);
		SwingUtilities.invokeLater(() -> view.show(arteries));
	}

	private void tellCandidates(StudyPaths paths) throws IOException {
		List<Object> now = changes(StudyFile.VISITS.stream().map(visit -> paths.artery(visit).resolve(
			"aif.json")).toList());
		if (now.equals(searched)) return;
		List<List<Candidate>> candidates = new ArrayList<>();
		for (int i = 0; i < visits.size(); i++)
			candidates.add(Candidate.of(StudyFile.VISITS.get(i), paths.artery(StudyFile.VISITS.get(i)),
				visits.get(i).series()));
		searched = now;
		SwingUtilities.invokeLater(() -> view.showCandidates(candidates));
	}

	private void report(String what, double fraction) {
		if (closed) throw new CancellationException("the window is closed");
	}

	@Override
	public void close() {
		closed = true;
		background.close();
	}
}
