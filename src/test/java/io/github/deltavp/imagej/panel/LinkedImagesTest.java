// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import io.github.deltavp.imagej.ImageOnCanvas;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkedImagesTest {

	private static final int ZOOM = 3;

	private final List<Place> places = new ArrayList<>();
	private final List<ImagePlus> closed = new ArrayList<>();
	private final LinkedImages linked = new LinkedImages(places::add, closed::add);
	private final ImageOnCanvas series = new ImageOnCanvas("series", 40, 30, 9, 2);
	private final ImageOnCanvas map = new ImageOnCanvas("map", 40, 30, 9, 1);
	private final int listeners = series.getCanvas().getMouseMotionListeners().length;

	@BeforeEach
	void link() throws Exception {
		series.setPosition(1, 3, 2);
		series.getCanvas().setMagnification(ZOOM);
		map.getCanvas().setMagnification(ZOOM);
		linked.add(series);
		linked.add(map);
		settle();
	}

	@AfterEach
	void close() {
		linked.close();
	}

	/** ImageJ tells its listeners on the event thread. */
	private static void settle() throws Exception {
		SwingUtilities.invokeAndWait(() -> {});
	}

	private static void slice(ImageOnCanvas image, int slice) throws Exception {
		image.slide(slice);
		settle();
	}

	/** The mouse moves to the middle of a pixel. */
	private static void move(ImageOnCanvas over, int x, int y) {
		MouseEvent event = new MouseEvent(over.getCanvas(), MouseEvent.MOUSE_MOVED, 0, 0, x * ZOOM + 1,
			y * ZOOM + 1, 0, false);
		Stream.of(over.getCanvas().getMouseMotionListeners()).filter(listener -> listener != over
			.getCanvas()).forEach(listener -> listener.mouseMoved(event));
	}

	private static List<String> overlay(ImagePlus image) {
		return image.getOverlay() == null ? List.of() : Stream.of(image.getOverlay().toArray()).map(
			roi -> roi.getTypeAsString() + " " + roi.getBounds().x + "," + roi.getBounds().y).toList();
	}

	@Test
	void aSliceChosenInOneIsShownInAllAtTheTimeOfEach() throws Exception {
		assertEquals(List.of(series, map), linked.images());
		assertEquals(3, map.getZ(), "a new one goes where the others are");
		slice(series, 5);
		assertEquals(5, map.getZ());
		slice(map, 8);
		assertEquals(8, series.getZ());
		assertEquals(2, series.getT());
	}

	@Test
	void otherImagesGoTheirOwnWay() throws Exception {
		ImageOnCanvas other = new ImageOnCanvas("other", 40, 30, 9, 1);
		slice(other, 7);
		assertEquals(3, series.getZ());
		other.tellClosed();
		settle();
		assertEquals(List.of(), closed);
	}

	@Test
	void theVoxelUnderTheMouseIsToldAndMarkedInTheOthers() {
		move(series, 31, 22);
		assertEquals(List.of("Point 31,22"), overlay(map));
		assertEquals(List.of(), overlay(series));
		move(series, 30, 22);
		assertEquals(List.of("Point 30,22"), overlay(map));
		move(map, 0, 29);
		assertEquals(List.of("Point 0,29"), overlay(series));
		assertNull(map.getOverlay());
		assertEquals(List.of(new Place(31, 22, 2), new Place(30, 22, 2), new Place(0, 29, 2)), places);
	}

	@Test
	void besideTheImageThereIsNoVoxel() {
		for (int[] at : new int[][] { { 40, 5 }, { 5, 30 }, { -2, 5 }, { 5, -2 } })
			move(series, at[0], at[1]);
		assertEquals(List.of(), places);
		assertNull(map.getOverlay());
		move(series, 39, 29);
		assertEquals(List.of(new Place(39, 29, 2)), places);
	}

	@Test
	void whatWasOnAnImageStaysWhenTheyAreUnlinked() throws Exception {
		map.setOverlay(new Overlay(new Roi(1, 2, 3, 4)));
		move(map, 5, 5);
		move(series, 6, 7);
		assertEquals(List.of("Rectangle 1,2", "Point 6,7"), overlay(map));
		linked.close();
		assertEquals(List.of("Rectangle 1,2"), overlay(map));
		assertNull(series.getOverlay());
		assertEquals(listeners, series.getCanvas().getMouseMotionListeners().length);
		assertEquals(List.of(), linked.images());
		slice(series, 6);
		assertEquals(3, map.getZ());
	}

	@Test
	void aClosedImageIsToldAndForgotten() throws Exception {
		map.tellClosed();
		settle();
		assertEquals(List.of(map), closed);
		assertEquals(List.of(series), linked.images());
		move(series, 1, 1);
		assertNull(map.getOverlay());
	}
}
