// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.SmallStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code Transfer ROIs...} on DICOM files. */
class TransferRoisTest {

	@TempDir
	Path folder;

	private final ToldCommandLine line = new ToldCommandLine();

	/** Both visits have the same grid, so every outline comes back with its name and its slice. */
	@Test
	void outlinesAreCarriedToTheSamePatientCoordinates() throws IOException {
		assertEquals(0, transfer("register=false output=" + folder.resolve("there.zip")), line.told());
		List<Roi> drawn = RoiFiles.read(SmallStudy.folder().resolve("pre-rois.zip"));
		List<Roi> there = RoiFiles.read(folder.resolve("there.zip"));
		assertEquals(slices(drawn), slices(there));
		for (int i = 0; i < drawn.size(); i++)
			assertEquals(drawn.get(i).getStatistics().pixelCount, there.get(i)
				.getStatistics().pixelCount);
		assertEquals(1, transfer("register=false output=" + folder.resolve("there.zip")));
		assertTrue(line.told().contains("overwrite=true"), line.told());
	}

	/** At the second visit the patient lies 2 mm further back and 5 mm further up. */
	@Test
	void outlinesAreCarriedToWhereThePatientLies() throws IOException {
		assertEquals(0, transfer("output=" + folder.resolve("there.zip")), line.told());
		assertTrue(line.told().matches(
			"(?s).*lesion lies [4-6]\\.\\d mm from the same patient coordinates and is turned by [0-4]\\.\\d° \\(correlation 0\\.9\\d\\).*"),
			line.told());
		assertTrue(line.told().contains("were carried over by registration"), line.told());
		List<Roi> drawn = RoiFiles.read(SmallStudy.folder().resolve("pre-rois.zip"));
		List<Roi> there = RoiFiles.read(folder.resolve("there.zip"));
		assertEquals(slices(drawn).subList(0, 7), slices(there).subList(0, 7));
		for (Roi roi : there)
			assertEquals(Roi.POLYGON, roi.getType());
	}

	@Test
	void withoutADisplayAFileIsNeeded() {
		assertEquals(1, transfer(""));
		assertTrue(line.told().contains("write output=FILE.zip"), line.told());
		assertFalse(line.told().contains("Exception"), line.told());
	}

	private static List<String> slices(List<Roi> rois) {
		return rois.stream().map(roi -> roi.getName().replaceFirst("-\\d+$", "") + "@" + roi
			.getZPosition()).toList();
	}

	private int transfer(String options) {
		return line.run("Transfer ROIs...", "pre=" + SmallStudy.folder().resolve("pre") + " prerois=" +
			SmallStudy.folder().resolve("pre-rois.zip") + " post=" + SmallStudy.folder().resolve("post") +
			" " + options);
	}
}
