// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import ij.plugin.frame.Recorder;
import io.github.deltavp.imagej.panel.Outlines;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.lesion.RegionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The outlines of a visit, in ImageJ's ROI Manager while they are drawn and in a zip once they are
 * kept. The zip is recorded, as a remark: a macro cannot draw, and takes it as it lies there.
 */
final class KeptOutlines {

	private final Outlines held;
	/** What was held when it was last kept, or opened. */
	private List<String> kept = List.of();

	/** @param held what is drawn */
	KeptOutlines(Outlines held) {
		this.held = held;
	}

	/**
	 * @param zip what was kept before; nothing is held afterwards if there is none
	 * @throws IllegalArgumentException if what is held was not kept
	 * @throws IOException if the zip cannot be read
	 */
	void open(Path zip) throws IOException {
		String name = zip.toString().toLowerCase(Locale.ROOT);
		if (Files.exists(zip) && !name.endsWith(".zip") && !name.endsWith(".roi"))
			throw new IllegalArgumentException(zip.getFileName() +
				" is DICOM, which is not drawn on here. Open it in the ROI panel, save a zip, and take that.");
		List<String> now = words();
		if (!now.isEmpty() && !now.equals(kept)) throw new IllegalArgumentException(
			"The ROI Manager holds outlines that were not kept. Save or delete them there first.");
		held.replace(Files.exists(zip) ? RoiFiles.read(zip) : List.of());
		kept = words();
	}

	/**
	 * @param zip gets all that is held
	 * @throws IllegalArgumentException if that is nothing
	 * @throws IOException if it cannot be written
	 */
	void keep(Path zip) throws IOException {
		if (held.all().isEmpty()) throw new IllegalArgumentException(
			"The ROI Manager is empty. Draw a lesion and a reference vertebra first.");
		RoiFiles.write(zip, held.all());
		Recorder.recordString("// Drawn, and kept in " + zip + "\n");
		kept = words();
	}

	/**
	 * Adds what lies in a zip, in place of what is held under that name.
	 *
	 * @param zip outlines of one name
	 * @throws IOException if it cannot be read
	 */
	void bring(Path zip, String name) throws IOException {
		String key = RegionName.of(name).key();
		held.replace(Stream.concat(held.all().stream().filter(roi -> !RegionName.of(roi.getName()).key()
			.equals(key)), RoiFiles.read(zip).stream()).toList());
	}

	/** What is held is of no further use. */
	void forget() {
		kept = words();
	}

	/** Outlines by name, place and size. */
	private List<String> words() {
		return held.all().stream().map(KeptOutlines::words).toList();
	}

	private static String words(Roi roi) {
		return roi.getName() + " " + roi.getBounds() + " " + Arrays.hashCode(roi
			.getFloatPolygon().xpoints);
	}
}
