// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import io.github.deltavp.imagej.panel.LatestOnly;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.series.FoundSeries;
import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.registration.VisitRegistration;
import io.github.deltavp.series.registration.VisitRegistration.Found;
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
import javax.swing.SwingUtilities;

/**
 * Reads the visits of a study for a look, makes their maps, and brings them together where outlines
 * tell what is to lie upon each other. All in the background; what is there is shown at once.
 */
final class VisitLoader implements AutoCloseable {

	/** What shows a study; called on the event thread. */
	interface View {

		/** @param words how the visits are linked, or what goes on */
		void show(List<ShownVisit> visits, String words);

		/** Shows how the visits were acquired. */
		void show(ExamSheet.Facts facts);

		/** @param series those of each visit's folder */
		void show(List<List<FoundSeries>> series);
	}

	private static final String BY_COORDINATES = "Linked by patient coordinates.";

	private final WorkbenchStudy study;
	private final View view;
	private final LatestOnly background = new LatestOnly("DeltaVp images");
	private volatile boolean closed;
	private final List<ShownVisit> visits = new ArrayList<>();
	/** What the visits were read with, and the outlines that they were brought together by. */
	private Map<String, String> options = Map.of();
	private List<Object> outlined = List.of();

	/** @param view is given what there is */
	VisitLoader(WorkbenchStudy study, View view) {
		this.study = study;
		this.view = view;
	}

	/** Reads again what has changed. */
	void follow(StudyPaths paths) {
		background.request(() -> {
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
		});
	}

	private void load(StudyPaths paths) throws IOException {
		Map<String, String> now = new HashMap<>(paths.options());
		StudyFile.VISITS.forEach(visit -> now.remove(visit + "rois"));
		boolean isNew = !now.equals(options);
		if (isNew) {
			options = now;
			outlined = List.of();
			read();
		}
		boolean isDrawn = outline(paths);
		if (isNew) analyse();
		if (isNew || isDrawn) tellFacts();
		if (isNew) tellSeries();
		if (isDrawn && visits.size() == StudyFile.VISITS.size()) bringTogether();
	}

	private void read() throws IOException {
		visits.clear();
		for (String visit : StudyFile.VISITS) {
			tell("Reading the images " + StudyPaths.words(visit).toLowerCase(Locale.ROOT) + " …");
			visits.add(ShownVisit.of(StudyPaths.words(visit), study.series(visit, this::report)));
		}
		tell(BY_COORDINATES);
	}

	private void analyse() throws IOException {
		for (int i = 0; i < visits.size(); i++) {
			tell("Finding the artery and fitting the maps " + visits.get(i).name().toLowerCase(
				Locale.ROOT) + " …");
			Exam exam = study.exam(StudyFile.VISITS.get(i), visits.get(i).series(), this::report);
			visits.set(i, visits.get(i).with(exam));
		}
		tell(BY_COORDINATES);
	}

	/** @return whether outlines have changed */
	private boolean outline(StudyPaths paths) throws IOException {
		List<Object> now = new ArrayList<>();
		for (String visit : StudyFile.VISITS) {
			Path zip = paths.outlines(visit);
			now.add(Files.exists(zip) ? Files.getLastModifiedTime(zip) : "none");
		}
		if (now.equals(outlined)) return false;
		outlined = now;
		for (int i = 0; i < visits.size(); i++) {
			Path zip = paths.outlines(StudyFile.VISITS.get(i));
			visits.set(i, visits.get(i).with(Files.exists(zip) ? RoiFiles.read(zip) : List.of()));
		}
		tell(BY_COORDINATES);
		return true;
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

	private void tellFacts() {
		ExamSheet.Facts facts = ExamSheet.Facts.of(visits);
		SwingUtilities.invokeLater(() -> view.show(facts));
	}

	private void tellSeries() throws IOException {
		List<List<FoundSeries>> found = new ArrayList<>();
		for (String visit : StudyFile.VISITS)
			found.add(study.found(visit, this::report));
		SwingUtilities.invokeLater(() -> view.show(found));
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
