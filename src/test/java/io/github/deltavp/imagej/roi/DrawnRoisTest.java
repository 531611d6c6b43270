// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.gui.Roi;
import io.github.deltavp.dicom.outline.KnownMasks;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlines of DICOM are ROIs a slice, and these the same regions. */
class DrawnRoisTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "fractional.dcm", "structures.dcm" })
	void roisHaveTheVoxelsOfTheMasks(String file) throws IOException {
		KnownMasks known = KnownMasks.read();
		DrawnRois drawn = DrawnRois.read(KnownMasks.file(file), known.grid(), Optional.of(known
			.images()));
		assertEquals(List.of("L1@2", "L1@3", "L1@4", "réf@1", "réf@6"), drawn.rois().stream().map(
			roi -> roi.getName() + "@" + roi.getZPosition()).toList());
		Regions regions = drawn.on(known.grid());
		assertEquals(known.voxels(), KnownMasks.voxels(regions.lesions()));
		assertEquals(1, regions.told().size());
	}

	@Test
	void aZipOfDicomIsNoRoiZip() throws IOException {
		KnownMasks known = KnownMasks.read();
		Path zip = folder.resolve("export.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("000001"));
			out.write(Files.readAllBytes(KnownMasks.file("binary.dcm")));
		}
		assertEquals(5, DrawnRois.read(zip, known.grid(), Optional.of(known.images())).rois().size());
	}

	@Test
	void roiZipsAreReadAsBefore() throws IOException {
		VoxelGrid grid = KnownMasks.read().grid();
		Roi roi = new Roi(1, 2, 3, 4);
		roi.setName("L1");
		roi.setPosition(0, 2, 0);
		Path zip = folder.resolve("rois.zip");
		RoiFiles.write(zip, new ArrayList<>(List.of(roi)));
		assertEquals(List.of(roi), DrawnRois.read(zip, grid, Optional.empty()).rois());
		Path damaged = folder.resolve("damaged.zip");
		Files.writeString(damaged, "PK");
		for (Path file : List.of(damaged, folder.resolve("absent.zip")))
			assertThrows(IOException.class, () -> DrawnRois.read(file, grid, Optional.empty()));
	}
}
