// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Visits whose pixels tell their place, and pictures of them. */
final class MadeVisits {

	/** 40 mm × 48 mm, 3 slices of 5 mm, not at the origin. */
	static final VoxelGrid GRID = new VoxelGrid(20, 16, 3, 2, 3, 5, List.of(-10., 5., 30.), List.of(
		1., 0., 0.), List.of(0., 1., 0.));
	/** In s. */
	static final TimeAxis TIMES = TimeAxis.ofSeconds(0, 10, 30, 70);

	private static final DynamicSeries PATIENT = SampleStudy.standard(32, 4, 20).pre().series();

	private MadeVisits() {}

	/** Each pixel is x + 100 y + 10 000 slice + 100 000 frame. */
	static ShownVisit counted(String name) {
		return ShownVisit.of(name, MadeSeries.of(GRID, TIMES, (x, y, slice, frame) -> x + 100 * y +
			10_000 * slice + 100_000 * frame));
	}

	/** The same brightness everywhere, but for frames. */
	static ShownVisit plain(VoxelGrid grid) {
		return ShownVisit.of("Before therapy", MadeSeries.of(grid, TIMES, (x, y, slice, frame) -> 80 +
			10 * frame));
	}

	/** A patient, before anything is fitted. */
	static DynamicSeries patient() {
		return PATIENT;
	}

	/** The same once the maps are made. */
	static ShownVisit analysed() throws IOException {
		return ShownVisit.of("Before therapy", PATIENT).with(Exam.analyse(PATIENT, ExamAids.of(Optional
			.empty()), new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(
				"parker", Optional.empty()), new Patlak(), DelayMode.NONE, false), Extent.WHOLE,
			Progress.NONE));
	}

	/** What a visit looks like. */
	static BufferedImage picture(VisitCanvas canvas) {
		BufferedImage picture = new BufferedImage(canvas.getWidth(), canvas.getHeight(),
			BufferedImage.TYPE_INT_RGB);
		canvas.paint(picture.getGraphics());
		return picture;
	}

	/** How many pixels of a part of a picture have a colour, but for a smooth edge. */
	static long count(BufferedImage picture, int colour, int x, int y, int width, int height) {
		return IntStream.of(picture.getRGB(x, y, width, height, null, 0, width)).filter(pixel -> isNear(
			pixel, colour)).count();
	}

	/** @return whether a pixel has a colour, but for a smooth edge */
	static boolean isNear(int pixel, int colour) {
		return IntStream.of(0, 8, 16).allMatch(shift -> Math.abs((pixel >> shift & 255) -
			(colour >> shift & 255)) < 70);
	}
}
