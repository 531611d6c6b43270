// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import java.nio.file.Path;
import java.util.List;

/** The list of outlines that is drawn on: ImageJ's ROI Manager, worked as a person would. */
interface HeldOutlines {

	/** @return all outlines, oldest first */
	List<Roi> all();

	/** Takes all away. */
	void clear();

	/** Adds those of a zip at the end. */
	void open(Path zip);

	/**
	 * Writes all to a zip.
	 *
	 * @return whether that was possible
	 */
	boolean save(Path zip);

	/** Takes these away, counted from 0. */
	void delete(int... indexes);
}
