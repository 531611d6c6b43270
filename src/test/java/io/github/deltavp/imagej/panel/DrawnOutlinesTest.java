// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnOutlinesTest {

	private final ListedOutlines outlines = new ListedOutlines();
	private final DrawnOutlines drawn = new DrawnOutlines(VoxelGrid.axisAligned(40, 30, 9, 1, 1, 5),
		outlines);

	@Test
	void drawingOverAnOutlineOfThatNameRedrawsIt() {
		drawn.redraw(new Roi(3, 4, 5, 6), "L1", 2);
		drawn.redraw(new Roi(3, 4, 5, 6), "L2", 2);
		drawn.redraw(new Roi(3, 4, 5, 6), "L1", 3);
		drawn.redraw(new Roi(7, 9, 5, 6), "l1", 2);
		assertEquals(List.of("l1@3", "L2@3", "L1@4"), outlines.places());
		assertEquals(7, outlines.rois.get(0).getBounds().x);
		assertArrayEquals(new int[] { 0 }, outlines.selected);
		drawn.redraw(new Roi(20, 9, 5, 6), "L1", 2);
		assertEquals(List.of("l1@3", "L2@3", "L1@4", "L1@3"), outlines.places(), "a second part");
		drawn.undo();
		drawn.undo();
		assertEquals(List.of("L1@3", "L2@3", "L1@4"), outlines.places());
		assertEquals(3, outlines.rois.get(0).getBounds().x);
	}

	@Test
	void anOutlineWithoutAVoxelOrOutsideIsRefused() {
		Roi tiny = new PolygonRoi(new float[] { 3.6f, 4.2f, 4.2f }, new float[] { 3.6f, 3.6f, 4.2f }, 3,
			Roi.POLYGON);
		assertEquals("ROI L1 holds no voxel; draw it larger, or delete it in the ROI Manager",
			assertThrows(IllegalArgumentException.class, () -> drawn.redraw(tiny, "L1", 0)).getMessage());
		assertThrows(IllegalArgumentException.class, () -> drawn.redraw(new Roi(38, 4, 5, 6), "L1", 0));
		assertEquals(List.of(), outlines.places());
	}
}
