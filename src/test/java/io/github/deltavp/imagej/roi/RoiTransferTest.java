// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiTransfer.Carried;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ROIs of a file: on its own exam, and carried to another. */
class RoiTransferTest {

	private static final VoxelGrid BEFORE = new VoxelGrid(40, 30, 9, 1, 1, 5, List.of(-9., 4., 30.),
		List.of(1., 0., 0.), List.of(0., 1., 0.));
	/** Its first voxel lies 3 columns, 2 rows and 1 slice further. */
	private static final VoxelGrid AFTER = new VoxelGrid(40, 30, 9, 1, 1, 5, List.of(-6., 6., 35.),
		List.of(1., 0., 0.), List.of(0., 1., 0.));

	private static final DynamicSeries SERIES = new DynamicSeries(DynamicSeries.allocate(BEFORE, 2),
		BEFORE, TimeAxis.uniform(2, 5), new Protocol(4.5, 1.6, 25, 1.5), "", "magnitude", List.of(),
		List.of());

	@TempDir
	Path folder;

	private Path zip;

	@BeforeEach
	void draw() throws IOException {
		zip = folder.resolve("rois.zip");
		RoiFiles.write(zip, List.of(roi("T9", new Roi(10, 8, 6, 4)), roi("reference", new Roi(20, 20, 3,
			3)), roi("T9 size", new Line(10, 10, 15, 10))));
	}

	private static Roi roi(String name, Roi roi) {
		roi.setName(name);
		roi.setPosition(0, 5, 0);
		return roi;
	}

	@Test
	void outlinesGoWhereTheTissueIsAndLinesAreLeftOut() throws IOException {
		Carried there = RoiTransfer.of(RoiTransfer.drawn(zip, SERIES, List.of()), BEFORE, AFTER);
		assertEquals(List.of("T9@4 7,6 6x4", "reference@4 17,18 3x3"), there.rois().stream().map(
			roi -> roi.getName() + "@" + roi.getZPosition() + " " + roi.getBounds().x + "," + roi
				.getBounds().y + " " + roi.getBounds().width + "x" + roi.getBounds().height).toList());
		List<String> lines = there.told();
		assertEquals("T9 size is no area and was left out; measure it on the second visit", lines.get(
			lines.size() - 2));
		assertTrue(lines.get(lines.size() - 1).startsWith(
			"The ROIs were carried over by patient coordinates"), lines.toString());
	}

	@Test
	void onlyTheNamesThatAreWantedAreCarriedAndTheOthersStay() throws IOException {
		List<Roi> only = RoiTransfer.drawn(zip, SERIES, List.of("t9"));
		assertEquals(List.of("T9"), only.stream().map(Roi::getName).toList());
		Path file = folder.resolve("there.zip");
		RoiFiles.write(file, List.of(roi("T9", new Roi(1, 2, 3, 4)), roi("aif", new Roi(1, 2, 3, 4))));
		List<Roi> all = RoiTransfer.beside(only, file);
		assertEquals(List.of("aif", "T9"), all.stream().map(Roi::getName).toList());
		assertEquals(10, all.get(1).getBounds().x);
		assertEquals(only, RoiTransfer.beside(only, folder.resolve("none.zip")));
		assertEquals("rois.zip holds no ROI named L1; it has t9, reference, t9 size", assertThrows(
			IllegalArgumentException.class, () -> RoiTransfer.drawn(zip, SERIES, List.of("T9", "L1")))
			.getMessage());
	}

	@Test
	void whatIsWrittenReplacesOnlyIfThatIsWanted() throws IOException {
		Path file = folder.resolve("there.zip");
		List<Roi> rois = List.of(roi("T9", new Roi(1, 2, 3, 4)));
		RoiTransfer.write(rois, file, false);
		assertEquals(1, RoiFiles.read(file).size());
		assertThrows(IOException.class, () -> RoiTransfer.write(rois, file, false));
		RoiTransfer.write(List.of(rois.get(0), roi("ref", new Roi(1, 2, 3, 4))), file, true);
		assertEquals(2, RoiFiles.read(file).size());
	}

	@Test
	void withoutAFileAndARoiManagerNothingIsDrawn() throws IOException {
		RoiTransfer.requireEmptyManager();
		for (boolean needed : new boolean[] { true, false })
			assertEquals(Optional.empty(), RoiSource.regions(" ", needed, BEFORE));
		Regions drawn = RoiSource.regions(" " + zip + " ", false, BEFORE).orElseThrow();
		assertEquals(24, drawn.lesions().get(0).count());
		assertEquals(9, drawn.reference().orElseThrow().count());
	}

	/** The same ROIs are the same bytes at any hour. */
	@Test
	void aZipTellsNoTimeAndASingleRoiIsAFileToo() throws IOException {
		byte[] bytes = Files.readAllBytes(zip);
		assertArrayEquals(new byte[] { 0, 0, 0x21, 0 }, Arrays.copyOfRange(bytes, 10, 14),
			"1 January 1980 in the first header");
		Path single = folder.resolve("T9.ROI");
		Files.write(single, ij.io.RoiEncoder.saveAsByteArray(roi("other", new Roi(10, 8, 6, 4))));
		List<Roi> read = RoiFiles.read(single);
		assertEquals(1, read.size());
		assertEquals(new java.awt.Rectangle(10, 8, 6, 4), read.get(0).getBounds());
	}
}
