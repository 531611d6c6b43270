// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.util.ArrayList;
import java.util.List;

/**
 * The elements that hold for one frame: those of its own functional groups before the shared ones
 * before those of the file (PS3.3 C.7.6.16). For a single-frame file, just its elements.
 */
public final class FrameView {

	private final List<DataSet> layers = new ArrayList<>();

	private FrameView() {}

	/**
	 * @param header header of the file
	 * @param frame 0 … frames − 1
	 */
	public static FrameView of(DataSet header, int frame) {
		FrameView view = new FrameView();
		List<DataSet> perFrame = header.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
		if (frame < perFrame.size()) view.add(perFrame.get(frame));
		header.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE).forEach(view::add);
		view.layers.add(header);
		return view;
	}

	private void add(DataSet group) {
		layers.add(group);
		group.allItems().forEach(this::add);
	}

	/** @return the text of the element, empty if absent */
	public String text(int tag) {
		return layer(tag).text(tag);
	}

	/** @return the first number of the element, NaN if there is none */
	public double number(int tag) {
		return layer(tag).number(tag);
	}

	/** @return all numbers of the element, empty if it is absent */
	public double[] numbers(int tag) {
		return layer(tag).numbers(tag);
	}

	/** @return the first number of {@code tag}, or of {@code other} where that is absent */
	public double number(int tag, int other) {
		double number = number(tag);
		return Double.isNaN(number) ? number(other) : number;
	}

	private DataSet layer(int tag) {
		for (DataSet layer : layers)
			if (layer.has(tag)) return layer;
		return layers.get(layers.size() - 1);
	}
}
