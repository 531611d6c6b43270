// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import io.github.deltavp.imagej.ImageOnCanvas;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.lesion.RegionGrowing;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.VoxelGrid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelRoisTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(40, 30, 9, 1, 1, 5);

	@TempDir
	Path folder;

	private final ListedOutlines outlines = new ListedOutlines();
	private final ImageOnCanvas series = new ImageOnCanvas("series", 40, 30, 9, 2);
	private final ImageOnCanvas map = new ImageOnCanvas("map", 40, 30, 9, 1);
	private final PanelRois rois = new PanelRois(GRID, () -> List.of(series, map), outlines);

	private void draw(String name, int slice) {
		outlines.add(RoiDrawing.named(new Roi(3, 4, 5, 6), name, slice - 1));
	}

	private static void refused(String why, Executable what) {
		assertEquals(why, assertThrows(IllegalArgumentException.class, what).getMessage());
	}

	@Test
	void theSelectionOfAnImageIsNamedOnItsSlice() {
		map.setPosition(1, 6, 1);
		map.setRoi(new Roi(1, 2, 3, 4));
		rois.add(map, "L1");
		assertEquals(List.of("L1@6"), outlines.places());
		assertEquals(List.of("all on series"), outlines.told);
		assertEquals(List.of("lesion L1, slice 6, 12 voxels, 0.06 mL"), rois.summary());
	}

	@Test
	void anImageWithoutSelectionIsRefused() {
		refused("series has no selection; outline something first", () -> rois.add(series, "L1"));
	}

	@ParameterizedTest
	@CsvSource({ "41,30,9", "40,29,9", "40,30,8" })
	void anImageOfAnotherSizeIsRefused(int width, int height, int slices) {
		ImageOnCanvas other = new ImageOnCanvas("other", width, height, slices, 1);
		other.setRoi(new Roi(1, 2, 3, 4));
		refused("other is " + width + "×" + height + "×" + slices +
			", the series 40×30×9; draw on the series or on one of its maps", () -> rois.add(other,
				"L1"));
		assertEquals(List.of(), outlines.rois);
	}

	@Test
	void whatIsSelectedIsCopiedOrElseTheLast() {
		draw("L1", 2);
		draw("reference", 4);
		draw("L2", 5);
		rois.copy(map, 1);
		assertEquals("L2@6", outlines.places().get(3));
		assertEquals(List.of("all on series", "selected 3 on map"), outlines.told);
		outlines.selected = new int[] { 0, 1 };
		rois.copy(map, 1);
		assertEquals(List.of("L1@3", "reference@5"), outlines.places().subList(4, 6));
	}

	@Test
	void oneThatCannotBeCopiedLeavesTheOthersUncopied() {
		draw("L1", 2);
		draw("reference", 9);
		outlines.selected = new int[] { 0, 1 };
		refused("reference is on the last slice", () -> rois.copy(map, 1));
		assertEquals(2, outlines.rois.size());
	}

	@Test
	void theSlicesBetweenTheOutlinesOfANameAreFilled() {
		draw("L1", 2);
		draw("L1", 5);
		draw("reference", 9);
		outlines.selected = new int[] { 0 };
		rois.edit(DrawnOutlines::interpolate);
		assertEquals(List.of("L1@2", "L1@5", "reference@9", "L1@3", "L1@4"), outlines.places());
		assertEquals(List.of("all on series"), outlines.told);
	}

	@Test
	void everyStepIsUndoneAndRedoneWhoeverDidIt() {
		draw("L1", 2);
		rois.follow();
		draw("L2", 3);
		rois.follow();
		rois.copy(map, -1);
		outlines.selected = new int[] { 0 };
		rois.edit(drawn -> drawn.rename("T9"));
		outlines.selected = new int[] { 1 };
		rois.edit(DrawnOutlines::delete);
		assertEquals(List.of("T9@2", "L2@2"), outlines.places());
		rois.edit(DrawnOutlines::undo);
		assertEquals(List.of("T9@2", "L2@3", "L2@2"), outlines.places());
		rois.edit(DrawnOutlines::undo);
		rois.edit(DrawnOutlines::undo);
		assertEquals(List.of("L1@2", "L2@3"), outlines.places());
		rois.edit(DrawnOutlines::undo);
		rois.edit(DrawnOutlines::undo);
		assertEquals(List.of(), outlines.places());
		refused("nothing was drawn before that", () -> rois.edit(DrawnOutlines::undo));
		rois.edit(DrawnOutlines::redo);
		rois.edit(DrawnOutlines::redo);
		assertEquals(List.of("L1@2", "L2@3"), outlines.places());
		draw("L3", 4);
		refused("nothing was undone", () -> rois.edit(DrawnOutlines::redo));
	}

	@Test
	void aPointGrowsToWhatEnhancesLikeIt() {
		SimulatedExam exam = SampleStudy.standard(48, 6, 30).pre();
		ImageOnCanvas image = new ImageOnCanvas("series", 48, 48, 6, 1);
		PanelRois grown = new PanelRois(exam.grid(), () -> List.of(image), outlines);
		RegionGrowing growing = new RegionGrowing(exam.series());
		refused("series has no selection; click into the lesion with the point tool first", () -> grown
			.grow(image, growing, "L1"));
		int voxel = exam.lesion().voxels()[0];
		image.setPosition(1, exam.grid().position(voxel, 2) + 1, 1);
		image.setRoi(new PointRoi(exam.grid().position(voxel, 0), exam.grid().position(voxel, 1)));
		grown.grow(image, growing, "L1");
		assertEquals(1, grown.summary().size());
		assertTrue(grown.summary().get(0).startsWith("lesion L1, slice"), grown.summary().toString());
		grown.edit(DrawnOutlines::undo);
		assertEquals(List.of(), outlines.places());
	}

	@Test
	void withoutOutlinesThereIsNothingToDo() {
		String why = "the ROI Manager is empty; outline something and say what it is";
		refused(why, () -> rois.copy(map, 1));
		refused(why, () -> rois.edit(DrawnOutlines::interpolate));
		refused(why, () -> rois.save(folder.resolve("rois.zip")));
		assertEquals(List.of(), rois.summary());
		assertFalse(Files.exists(folder.resolve("rois.zip")));
	}

	@Test
	void whatIsSavedIsOpenedAgain() throws Exception {
		draw("L1", 2);
		draw("reference", 4);
		outlines.add(new Line(1, 1, 9, 9));
		outlines.rois.get(2).setName("L1 ap");
		rois.save(folder.resolve("rois.zip"));
		outlines.rois.clear();
		outlines.told.clear();
		draw("L2", 3);
		assertThrows(IllegalArgumentException.class, () -> rois.open(folder.resolve("rois.zip")),
			"the line has no slice");
		assertEquals(List.of("L2@3"), outlines.places());
		RoiFiles.write(folder.resolve("areas.zip"), RoiFiles.read(folder.resolve("rois.zip")).subList(0,
			2));
		rois.open(folder.resolve("areas.zip"));
		assertEquals(List.of("L2@3", "L1@2", "reference@4"), outlines.places());
		assertEquals(List.of("all on series"), outlines.told);
	}

	@Test
	void whatTheCommandsWouldRefuseIsNotSaved() {
		outlines.add(RoiDrawing.named(new Roi(38, 4, 5, 6), "L1", 3));
		refused("ROI L1 reaches outside the image of 40×30 pixels; draw it on this series", () -> rois
			.save(folder.resolve("rois.zip")));
		assertFalse(Files.exists(folder.resolve("rois.zip")));
		outlines.rois.clear();
		draw("L2", 12);
		assertEquals(List.of(
			"ROI L2 is on slice 12, but the series has 9 slices; select its slice in the series and press Update in the ROI Manager"),
			rois.summary());
	}

	/** ImageJ itself would show them in every slice of the map; on the series it does it right. */
	@Test
	void theMapShowsEachOutlineOnItsSlice() {
		draw("L1", 2);
		draw("reference", 4);
		rois.follow();
		Overlay shown = map.getCanvas().getShowAllList();
		assertEquals(List.of("L1 2", "reference 4"), Stream.of(shown.toArray()).map(roi -> roi
			.getName() + " " + roi.getPosition()).toList());
		assertFalse(shown.getDrawLabels());
		assertEquals(List.of(0, 0), outlines.rois.stream().map(Roi::getPosition).toList(),
			"copies are shown");
		assertNull(series.getCanvas().getShowAllList());
		rois.follow();
		assertSame(shown, map.getCanvas().getShowAllList(), "nothing has changed");
		outlines.rois.set(0, RoiDrawing.named(outlines.rois.get(0), "L1", 7));
		rois.follow();
		assertEquals(8, map.getCanvas().getShowAllList().get(0).getPosition(),
			"the same outline on another slice");
	}
}
