// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.imagej.panel.Place;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.report.picture.OutlineColour;
import io.github.deltavp.series.VoxelGrid;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A slice of 40 mm × 48 mm on 200 × 240 pixels of the screen: a voxel is 10 × 15 of them. */
class VisitCanvasTest {

	private static final int WHITE = 0xFFFFFF;
	private static final int BLACK = 0;
	private static final int GREY = 0x808080;
	private static final int BLUE = 0x56B4E9;
	private static final int YELLOW = 0xF0E442;

	private final Sight sight = new Sight();
	private final VisitCanvas canvas = new VisitCanvas(sight, 0);
	private final ShownVisit visit = MadeVisits.plain(MadeVisits.GRID);

	@BeforeEach
	void show() {
		canvas.setSize(200, 240);
		sight.show(List.of(visit));
		sight.fit(5);
	}

	/** All of the slice in one grey: 95 of what is shown between 0 and so much. */
	private void grey(double brightness) {
		sight.range(0, 1 / brightness);
	}

	private BufferedImage picture() {
		return MadeVisits.picture(canvas);
	}

	@Test
	void allOfTheSliceFitsWhateverTheShapeOfTheWindow() {
		assertEquals(5, canvas.fitting(), 1e-9);
		canvas.setSize(600, 240);
		assertEquals(5, canvas.fitting(), 1e-9);
		canvas.setSize(200, 700);
		assertEquals(5, canvas.fitting(), 1e-9);
		assertEquals(Double.POSITIVE_INFINITY, new VisitCanvas(sight, 1).fitting());
	}

	@Test
	void theImageLiesWhereItsVoxelsAre() {
		canvas.setSize(240, 300);
		grey(0.5);
		BufferedImage picture = picture();
		for (int[] inside : new int[][] { { 30, 120 }, { 120, 50 }, { 210, 170 }, { 160, 260 } })
			assertTrue(MadeVisits.isNear(picture.getRGB(inside[0], inside[1]), GREY));
		for (int[] outside : new int[][] { { 10, 120 }, { 230, 120 }, { 160, 10 }, { 160, 285 } })
			assertTrue(MadeVisits.isNear(picture.getRGB(outside[0], outside[1]), BLACK));
	}

	@Test
	void aPointOfTheScreenIsAPlaceInThePatientAndBack() {
		sight.look(MadeVisits.GRID.positionMm(9.5, 7.5, 1));
		assertArrayEquals(MadeVisits.GRID.positionMm(3, 2, 1), canvas.place(new Point2D.Double(35,
			37.5)).orElseThrow(), 1e-9);
		Point2D pixel = canvas.pixel(new Point2D.Double(35, 37.5)).orElseThrow();
		assertEquals(3.5, pixel.getX(), 1e-9);
		assertEquals(2.5, pixel.getY(), 1e-9);
		assertEquals(35, canvas.screen(pixel).getX(), 1e-9);
		assertEquals(37.5, canvas.screen(pixel).getY(), 1e-9);
	}

	@Test
	void onlyAPlaceWithinTheImagesIsAVoxel() {
		assertEquals(Optional.empty(), canvas.pointed());
		sight.point(MadeVisits.GRID.positionMm(3.3, 1.8, 2.1));
		assertEquals(Optional.of(new Place(3, 2, 2)), canvas.pointed());
		Point2D pixel = canvas.pointedPixel().orElseThrow();
		assertEquals(3.8, pixel.getX(), 1e-9);
		assertEquals(2.3, pixel.getY(), 1e-9);
		sight.point(MadeVisits.GRID.positionMm(-0.7, 1, 1));
		assertEquals(Optional.empty(), canvas.pointed());
	}

	/** An open cross: voxel (10, 8) has its middle at (105, 127.5). */
	@Test
	void whatIsPointedAtHasACrossWithAnOpenMiddle() {
		grey(0);
		BufferedImage before = picture();
		sight.point(MadeVisits.GRID.positionMm(10, 8, 1));
		BufferedImage picture = picture();
		for (int[] arm : new int[][] { { 96, 126, 4, 4 }, { 110, 126, 4, 4 }, { 103, 118, 4, 4 }, { 103,
			133, 4, 4 } })
			assertTrue(MadeVisits.count(picture, BLUE, arm[0], arm[1], arm[2], arm[3]) > 2);
		assertEquals(0, MadeVisits.count(picture, BLUE, 104, 126, 3, 3), "the voxel itself is seen");
		assertEquals(0, MadeVisits.count(before, BLUE, 80, 100, 50, 50));
		assertEquals(0, MadeVisits.count(picture, BLUE, 120, 100, 60, 50), "arms are short");
	}

	@Test
	void wordsAreReadOnWhiteAndOnBlack() {
		for (double brightness : new double[] { 0, 2 }) {
			grey(brightness);
			BufferedImage picture = picture();
			int letters = brightness > 0 ? BLACK : WHITE;
			assertTrue(MadeVisits.count(picture, letters, 0, 0, 130, 20) > 150, "name and slice");
			for (int[] side : new int[][] { { 4, 105, 14, 20 }, { 180, 105, 16, 20 }, { 96, 18, 16, 20 },
				{ 96, 222, 16, 14 } })
				assertTrue(MadeVisits.count(picture, letters, side[0], side[1], side[2], side[3]) > 5,
					"a letter at " + side[0] + ", " + side[1]);
			assertTrue(MadeVisits.count(picture, letters, 4, 205, 40, 20) > 30, "10 mm");
		}
	}

	/** A quarter of 40 mm is 10 mm, which is 50 pixels. */
	@Test
	void theBarIsAsLongAsItSays() {
		grey(0);
		assertEquals(50, MadeVisits.count(picture(), WHITE, 0, 228, 90, 1), 3);
		sight.fit(4);
		assertEquals(40, MadeVisits.count(picture(), WHITE, 0, 228, 90, 1), 3);
	}

	@Test
	void sidesAreLetteredOnlyWhereTheImagesSayThem() {
		VoxelGrid silent = VoxelGrid.axisAligned(20, 16, 3, 2, 3, 5);
		sight.show(List.of(MadeVisits.plain(silent)));
		sight.fit(5);
		grey(0);
		assertEquals(0, MadeVisits.count(picture(), WHITE, 180, 105, 16, 20));
	}

	/** Of frames, also which one it is and when. */
	@Test
	void framesSayWhenTheyWereAcquired() {
		grey(0);
		long short1 = MadeVisits.count(picture(), WHITE, 0, 0, 200, 20);
		sight.choose(sight.quantities().get(1));
		grey(0);
		assertTrue(MadeVisits.count(picture(), WHITE, 0, 0, 200, 20) > short1 + 20);
	}

	/** From voxel 4 to 10 and 3 to 8: from (40, 45) to (100, 120) on the screen. */
	@Test
	void outlinesAreSeenInTheColourOfTheirRole() {
		grey(0);
		for (String name : List.of("T9", "reference", "aif")) {
			int colour = (switch (name) {
				case "reference" -> OutlineColour.REFERENCE;
				case "aif" -> OutlineColour.ARTERY;
				default -> OutlineColour.LESION;
			}).colour().getRGB();
			Roi roi = RoiDrawing.named(new Roi(4, 3, 6, 5), name, 1);
			sight.show(List.of(visit.with(List.of(roi))));
			BufferedImage picture = picture();
			for (int[] side : new int[][] { { 38, 80, 5, 5 }, { 98, 80, 5, 5 }, { 60, 43, 5, 5 }, { 60,
				118, 5, 5 } })
				assertTrue(MadeVisits.count(picture, colour, side[0], side[1], side[2], side[3]) >= 5,
					name);
			long thin = MadeVisits.count(picture, colour, 30, 60, 90, 30);
			sight.draw(Optional.of(new Sight.Drawn(0, List.of(roi), List.of(roi))));
			assertTrue(MadeVisits.count(picture(), colour, 30, 60, 90, 30) > thin, "selected is bold");
			sight.draw(Optional.empty());
			sight.slice(visit, 0);
			assertEquals(0, MadeVisits.count(picture(), colour, 38, 80, 5, 5), "on its slice only");
			sight.slice(visit, 1);
		}
	}

	@Test
	void cornersAreSeenOnTheWayToWhatIsPointedAt() {
		grey(0);
		OutlinePen pen = new OutlinePen((roi, slice) -> true);
		canvas.take(Optional.of(pen));
		pen.corner(new Point2D.Double(4, 4), 1);
		pen.corner(new Point2D.Double(10, 4), 1);
		sight.point(MadeVisits.GRID.positionMm(9.5, 9.5, 1));
		BufferedImage picture = picture();
		assertTrue(MadeVisits.count(picture, YELLOW, 60, 57, 10, 6) >= 10, "from corner to corner");
		assertTrue(MadeVisits.count(picture, YELLOW, 97, 100, 6, 10) >= 10, "on to the mouse");
		for (int x : new int[] { 40, 100 })
			assertTrue(MadeVisits.count(picture, YELLOW, x - 4, 56, 8, 8) > MadeVisits.count(picture,
				YELLOW, 66, 56, 8, 8) - 4 && MadeVisits.count(picture, YELLOW, x - 3, 62, 6, 1) >= 2,
				"a square at the corner " + x);
		sight.slice(visit, 0);
		assertEquals(0, MadeVisits.count(picture(), YELLOW, 0, 30, 200, 180));
	}

	@Test
	void closingHandsTheOutlineOverCutAtTheImage() {
		Roi[] taken = new Roi[1];
		OutlinePen pen = new OutlinePen((roi, slice) -> {
			taken[0] = roi;
			return true;
		});
		canvas.closeOutline();
		canvas.take(Optional.of(pen));
		for (double[] corner : new double[][] { { 4, 4 }, { 90, 4 }, { 90, 70 }, { 4, 70 } })
			pen.corner(new Point2D.Double(corner[0], corner[1]), 1);
		canvas.closeOutline();
		assertEquals("java.awt.Rectangle[x=4,y=4,width=16,height=12]", taken[0].getBounds().toString());
	}

	@Test
	void aVisitThatIsNotThereYetIsBlack() {
		VisitCanvas second = new VisitCanvas(sight, 1);
		second.setSize(50, 40);
		assertEquals(2000, MadeVisits.count(MadeVisits.picture(second), BLACK, 0, 0, 50, 40));
		assertFalse(second.visit().isPresent());
		assertEquals(0, second.slice());
		assertEquals(Optional.empty(), second.place(new Point2D.Double(1, 1)));
	}

	@Test
	void aMapThatIsNotMadeYetIsSaidToBeMissing() throws Exception {
		var patient = MadeVisits.patient();
		sight.show(List.of(ShownVisit.of("After therapy", patient), MadeVisits.analysed()));
		sight.fit(2);
		assertEquals("late", sight.quantity().orElseThrow().key());
		grey(0);
		long before = MadeVisits.count(picture(), WHITE, 0, 20, 95, 18);
		sight.choose(sight.quantities().get(2));
		assertTrue(MadeVisits.count(picture(), WHITE, 0, 20, 95, 18) > before + 60);
	}
}
