// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptOutlinesTest {

	@TempDir
	Path folder;

	private final ListedHeld held = new ListedHeld();
	private final KeptOutlines outlines = new KeptOutlines(held);
	private Path zip;

	@BeforeEach
	void name() {
		zip = folder.resolve("pre-rois.zip");
	}

	private static Roi roi(String name, int slice) {
		return RoiDrawing.named(new Roi(3, 4, 5, 6), name, slice);
	}

	@Test
	void whatWasKeptIsThereAgainAndNothingElse() throws Exception {
		RoiFiles.write(zip, List.of(roi("T9", 0)));
		outlines.open(zip);
		assertEquals(List.of("T9@1"), held.places());
		outlines.open(folder.resolve("post-rois.zip"));
		assertEquals(List.of(), held.places());
	}

	/** It would be written over with a zip. */
	@Test
	void outlinesInDicomAreNotDrawnOn() throws Exception {
		Path seg = Files.writeString(folder.resolve("pre-seg.dcm"), "SEG");
		assertEquals(
			"pre-seg.dcm is DICOM, which is not drawn on here. Open it in the ROI panel, save a zip, and take that.",
			assertThrows(IllegalArgumentException.class, () -> outlines.open(seg)).getMessage());
	}

	@Test
	void whatWasNotKeptIsNeverLost() throws Exception {
		held.rois.add(roi("T9", 0));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> outlines.open(zip)).getMessage()
			.startsWith("The ROI Manager holds outlines that were not kept."));
		assertEquals(List.of("T9@1"), held.places());
		outlines.keep(zip);
		outlines.open(zip);
		held.rois.get(0).setLocation(9, 9);
		assertThrows(IllegalArgumentException.class, () -> outlines.open(zip), "it was moved");
		outlines.forget();
		outlines.open(zip);
		assertEquals(3, held.rois.get(0).getBounds().x);
		assertEquals(1, RoiFiles.read(zip).size());
	}

	@Test
	void nothingIsNotKeptAndAFileThatCannotBeWrittenIsNamed() throws Exception {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> outlines.keep(zip)).getMessage()
			.startsWith("The ROI Manager is empty."));
		assertTrue(Files.notExists(zip));
		held.rois.add(roi("T9", 0));
		assertThrows(IOException.class, () -> outlines.keep(Files.createFile(zip).resolve("rois.zip")));
		assertThrows(IllegalArgumentException.class, () -> outlines.open(folder.resolve("post.zip")),
			"it is not kept");
	}

	@Test
	void whatIsBroughtTakesThePlaceOfItsName() throws Exception {
		held.rois.addAll(List.of(roi("T9", 0), roi("aif", 0), roi("T9-2", 1)));
		RoiFiles.write(zip, List.of(roi("T9", 2)));
		outlines.bring(zip, "T9");
		assertEquals(List.of("aif@1", "T9@3"), held.places());
		outlines.bring(zip, "reference");
		assertEquals(List.of("aif@1", "T9@3", "T9@3"), held.places());
	}
}
