// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was drawn before, step by step, whoever drew it. */
final class OutlineHistory {

	private final Deque<List<Roi>> past = new ArrayDeque<>();
	private final Deque<List<Roi>> future = new ArrayDeque<>();
	private List<Roi> present;

	/** @param start what is drawn already */
	OutlineHistory(List<Roi> start) {
		present = copy(start);
	}

	/**
	 * ROIs as bytes: to ImageJ two ROIs of one outline are equal, on whatever slice.
	 */
	static List<ByteBuffer> bytes(List<Roi> rois) {
		return rois.stream().map(RoiEncoder::saveAsByteArray).map(ByteBuffer::wrap).toList();
	}

	private static List<Roi> copy(List<Roi> rois) {
		return rois.stream().map(roi -> (Roi) roi.clone()).toList();
	}

	/** Notes what is drawn now, if that is another than before. */
	void note(List<Roi> now) {
		if (bytes(now).equals(bytes(present))) return;
		past.push(present);
		future.clear();
		present = copy(now);
	}

	/**
	 * @return what was drawn before the last step
	 * @throws IllegalArgumentException if there was none
	 */
	List<Roi> undo() {
		return go(past, future, "nothing was drawn before that");
	}

	/**
	 * @return what was drawn before it was undone
	 * @throws IllegalArgumentException if nothing was
	 */
	List<Roi> redo() {
		return go(future, past, "nothing was undone");
	}

	private List<Roi> go(Deque<List<Roi>> from, Deque<List<Roi>> to, String refusal) {
		if (from.isEmpty()) throw new IllegalArgumentException(refusal);
		to.push(present);
		present = from.pop();
		return copy(present);
	}
}
