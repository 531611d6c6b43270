// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A list of outlines as ImageJ's ROI Manager holds it, without a window. */
final class ListedHeld implements HeldOutlines {

	final List<Roi> rois = new ArrayList<>();
	boolean writes = true;

	@Override
	public List<Roi> all() {
		return List.copyOf(rois);
	}

	@Override
	public void clear() {
		rois.clear();
	}

	@Override
	public void open(Path zip) {
		try {
			rois.addAll(RoiFiles.read(zip));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public boolean save(Path zip) {
		try {
			if (writes) RoiFiles.write(zip, rois);
			return writes;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void delete(int... indexes) {
		List<Roi> gone = IntStream.of(indexes).mapToObj(rois::get).toList();
		rois.removeIf(roi -> gone.stream().anyMatch(one -> one == roi));
	}

	/** @return name and slice of each, counted from 1 */
	List<String> places() {
		return rois.stream().map(roi -> roi.getName() + "@" + roi.getZPosition()).toList();
	}
}
