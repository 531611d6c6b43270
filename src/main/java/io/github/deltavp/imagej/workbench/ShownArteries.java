// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.Cutoffs;
import io.github.deltavp.study.StudyAnalysis;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudySettings;
import io.github.deltavp.study.exam.AifReport;
import io.github.deltavp.study.exam.Exam;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/**
 * The arterial curves that both visits are analysed with now.
 *
 * @param figures one a visit: the curve, where it came from, and its voxels if it has any
 * @param effect what they make of the lesions, a line each; none before both visits are drawn
 */
record ShownArteries(List<PictureView.Page> figures, List<String> effect) {

	/** While they are being fitted. */
	static final ShownArteries NOT_YET = new ShownArteries(List.of(), List.of());

	private static final int DPI = 200;
	/** The numbers alone: these need no intervals. */
	private static final StudySettings NUMBERS = new StudySettings("", Cutoffs.DEFAULT,
		BootstrapSettings.NONE);

	/** @param visits both, analysed */
	static ShownArteries of(List<ShownVisit> visits) {
		return new ShownArteries(visits.stream().map(ShownArteries::figure).toList(), effect(visits
			.stream().map(visit -> visit.exam().orElseThrow()).toList()));
	}

	private static PictureView.Page figure(ShownVisit visit) {
		String when = visit.name().toLowerCase(Locale.ROOT);
		BufferedImage image = AifReport.figure("aif", " " + when, visit.exam().orElseThrow()).image(
			DPI);
		return new PictureView.Page("Artery " + when, () -> image);
	}

	private static List<String> effect(List<Exam> exams) {
		try {
			return StudyAnalysis.compare(exams, NUMBERS).lesions().stream().filter(
				StudyLesion::isAtBothVisits).map(ShownArteries::words).toList();
		}
		catch (IllegalArgumentException notDrawn) {
			return List.of();
		}
	}

	private static String words(StudyLesion lesion) {
		return String.format(Locale.ROOT, "%s: nVp %.2f to %.2f", lesion.name(), lesion.pre()
			.orElseThrow().value(), lesion.post().orElseThrow().value()) + (lesion.deltaVp().isEvaluable()
				? String.format(Locale.ROOT, ", ΔVp %.1f %%", lesion.deltaVp().percent()).replace('-', '−')
				: "");
	}
}
