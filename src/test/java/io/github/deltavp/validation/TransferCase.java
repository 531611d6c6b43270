// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.imagej.roi.RoiTransfer;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.registration.StillImages;
import io.github.deltavp.series.registration.VisitRegistration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How right the outlines of a lesion were carried to the other visit.
 *
 * @param placedMm how far points of the outlines were put beside where their tissue lies: 95th
 *          percentile
 * @param outlinesMm how far the outlines there lie from the true surface of the lesion: 95th
 *          percentile
 * @param drawnMm the same of the outlines that were drawn, at the first visit
 * @param seconds that it took
 * @param refusal why nothing was carried; empty if it was
 */
record TransferCase(double placedMm, double outlinesMm, double drawnMm, double seconds,
		String refusal) {

	/** Farther is wrong. */
	static final double WRONG_MM = 2;

	static TransferCase of(TransferPair pair) throws IOException {
		SampleStudy study = pair.simulated();
		List<Roi> drawn = drawn(study.pre());
		Path zip = Files.createTempFile("drawn", ".zip");
		DynamicSeries pre = study.pre().series();
		DynamicSeries post = study.post().series();
		long start = System.nanoTime();
		try {
			RoiFiles.write(zip, drawn);
			List<Roi> there = RoiTransfer.registered(RoiTransfer.drawn(zip, pre, List.of()), pre, post,
				Progress.NONE).rois();
			double seconds = (System.nanoTime() - start) / 1e9;
			return new TransferCase(placed(study, drawn, pre, post), percentile(LesionSurface.of(study
				.post().anatomy()).distances(there, post.grid())), percentile(LesionSurface.of(study.pre()
					.anatomy()).distances(drawn, pre.grid())), seconds, "");
		}
		catch (IllegalArgumentException refused) {
			return new TransferCase(Double.NaN, Double.NaN, Double.NaN, (System.nanoTime() - start) / 1e9,
				refused.getMessage());
		}
		finally {
			Files.delete(zip);
		}
	}

	private static List<Roi> drawn(SimulatedExam exam) {
		return RoiRegions.outline(exam.tissues().outline("lesion", Tissue.LESION, 0, 0, 0), exam
			.grid());
	}

	private static double placed(SampleStudy study, List<Roi> drawn, DynamicSeries pre,
		DynamicSeries post)
	{
		var found = VisitRegistration.of(StillImages.of(pre), StillImages.of(post)).around(study.pre()
			.tissues().outline("lesion", Tissue.LESION, 0, 0, 0)).motion();
		return percentile(drawn.stream().flatMap(roi -> LesionSurface.points(roi, pre.grid()).stream())
			.mapToDouble(at -> found.apply(at).distance(MovedStudy.moved(study, at))).toArray());
	}

	private static double percentile(double[] values) {
		return StatUtils.percentile(values, 95);
	}

	boolean isCarried() {
		return refusal.isEmpty();
	}

	boolean isWrong() {
		return isCarried() && !(placedMm <= WRONG_MM);
	}
}
