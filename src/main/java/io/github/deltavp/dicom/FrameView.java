/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.dicom;

import java.util.ArrayList;
import java.util.List;

/**
 * The elements that hold for one frame: those of its own functional groups before the shared ones
 * before those of the file (PS3.3 C.7.6.16). For a single-frame file, just its elements.
 */
final class FrameView {

	private final List<DataSet> layers = new ArrayList<>();

	private FrameView() {}

	/**
	 * @param header header of the file
	 * @param frame 0 … frames − 1
	 */
	static FrameView of(DataSet header, int frame) {
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

	String text(int tag) {
		return layer(tag).text(tag);
	}

	double number(int tag) {
		return layer(tag).number(tag);
	}

	double[] numbers(int tag) {
		return layer(tag).numbers(tag);
	}

	/** @return the first number of {@code tag}, or of {@code other} where that is absent */
	double number(int tag, int other) {
		double number = number(tag);
		return Double.isNaN(number) ? number(other) : number;
	}

	private DataSet layer(int tag) {
		for (DataSet layer : layers)
			if (layer.has(tag)) return layer;
		return layers.get(layers.size() - 1);
	}
}
