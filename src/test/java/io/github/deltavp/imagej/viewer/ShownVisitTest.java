// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ij.gui.Line;
import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiDrawing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownVisitTest {

	private static final ShownVisit VISIT = MadeVisits.counted("Before therapy");

	@ParameterizedTest
	@CsvSource({ "-100, 0", "4.9, 0", "5.1, 1", "19, 1", "21, 2", "49, 2", "51, 3", "1000, 3" })
	void theFrameIsTheNearestInTime(double seconds, int frame) {
		assertEquals(frame, VISIT.frame(seconds));
	}

	@Test
	void timesCountFromTheArrivalOnceThatIsKnown() throws Exception {
		assertEquals(30, VISIT.seconds(2));
		ShownVisit analysed = MadeVisits.analysed();
		double arrival = analysed.exam().orElseThrow().arrivalSeconds();
		assertNotEquals(0, arrival);
		IntStream.range(0, 20).forEach(frame -> assertEquals(analysed.series().times().seconds(frame) -
			arrival, analysed.seconds(frame)));
		assertEquals(4, analysed.frame(analysed.seconds(4)));
	}

	@ParameterizedTest
	@CsvSource({ "4, 5, 1, 4, 5, 1", "-3, -2, -1, 0, 0, 0", "19.4, 15.3, 2.4, 19, 15, 2" })
	void placesAreKeptWithinTheImage(double x, double y, double z, double a, double b, double c) {
		assertArrayEquals(new double[] { a, b, c }, VISIT.within(MadeVisits.GRID.positionMm(x, y, z)),
			1e-9);
	}

	@Test
	void outlinesAreAreasOfOneSlice() {
		Roi first = RoiDrawing.named(new Roi(1, 1, 3, 3), "T9", 0);
		Roi second = RoiDrawing.named(new Roi(2, 1, 3, 3), "T10", 1);
		Roi beyond = RoiDrawing.named(new Roi(3, 1, 3, 3), "T11", 7);
		Roi nowhere = new Roi(4, 1, 3, 3);
		Line line = new Line(1, 1, 5, 5);
		line.setPosition(0, 2, 0);
		ShownVisit drawn = VISIT.with(List.of(first, second, beyond, nowhere, line));
		assertEquals(List.of(first), drawn.outlines(0));
		assertEquals(List.of("T10"), drawn.outlines(1).stream().map(Roi::getName).toList());
		assertEquals(List.of(), drawn.outlines(2));
	}

	@Test
	void whatIsKnownOfItStaysWhenMoreIsKnown() throws Exception {
		ShownVisit analysed = MadeVisits.analysed();
		ShownVisit more = analysed.with(List.of(new Roi(1, 1, 3, 3))).lying(MadeVisits.GRID);
		assertEquals(1, more.outlines().size());
		assertEquals(MadeVisits.GRID, more.placed());
		assertEquals(analysed.exam(), more.exam());
		assertEquals(analysed.probe(), more.probe());
		assertEquals("vp", more.map("vp").orElseThrow().name());
		assertEquals(Optional.empty(), more.map("nothing"));
		assertEquals(List.of(), VISIT.maps());
	}

	/** Late image: mean of the last frames, here of all four. */
	@Test
	void theBrightestPixelsAreThoseOfTheMiddleSlice() {
		assertEquals(10_000 + 150_000 + 1_516, VISIT.brightest(), 1);
	}
}
