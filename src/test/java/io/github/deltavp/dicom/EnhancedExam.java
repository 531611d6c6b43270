// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The exam as enhanced multi-frame MR: one file, or one for each time point. */
class EnhancedExam extends Exam {

	/** Adds to the functional groups of one frame. */
	interface FrameDetail {

		void apply(RawDicom groups, RawDicom content, int slice, int time);
	}

	private FrameDetail frameDetail = (groups, content, slice, time) -> {};
	private Detail header = (image, slice, time) -> {};
	private boolean oneFile = true;
	private boolean shuffled;
	private boolean timeFastest;

	EnhancedExam frames(FrameDetail detail) {
		frameDetail = detail;
		return this;
	}

	EnhancedExam header(Detail detail) {
		header = detail;
		return this;
	}

	EnhancedExam shuffled() {
		shuffled = true;
		return this;
	}

	EnhancedExam timeFastest() {
		timeFastest = true;
		return this;
	}

	EnhancedExam fileForEachTime() {
		oneFile = false;
		return this;
	}

	@Override
	void write(Path folder, String prefix) throws IOException {
		Files.createDirectories(folder);
		List<int[]> order = new ArrayList<>();
		for (int t = 0; t < times.length; t++)
			for (int s = 0; s < slices; s++)
				order.add(new int[] { s, t });
		if (timeFastest) order.sort((a, b) -> a[0] != b[0] ? a[0] - b[0] : a[1] - b[1]);
		if (shuffled) Collections.shuffle(order, new Random(2));
		if (oneFile) multiFrame(order).write(folder.resolve(prefix + "E0001"), encoding);
		else for (int t = 0; t < times.length; t++) {
			int time = t;
			multiFrame(order.stream().filter(frame -> frame[1] == time).toList()).write(folder.resolve(
				prefix + "E" + (97 * t % 100)), encoding);
		}
	}

	private RawDicom multiFrame(List<int[]> frames) {
		int time = frames.get(0)[1];
		RawDicom image = image(0, time).remove(Tag.IMAGE_POSITION_PATIENT,
			Tag.IMAGE_ORIENTATION_PATIENT, Tag.PIXEL_SPACING, Tag.ECHO_TIME, Tag.REPETITION_TIME,
			Tag.FLIP_ANGLE, Tag.SLICE_THICKNESS).withUndefinedLengths();
		image.put(Tag.SOP_CLASS_UID, "UI", "1.2.840.10008.5.1.4.1.1.4.1").put(Tag.NUMBER_OF_FRAMES,
			"IS", frames.size()).put(Tag.INSTANCE_NUMBER, "IS", time + 1);
		image.put(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", shared());
		image.put(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, "SQ", frames.stream().map(this::groups)
			.toArray());
		short[] pixels = new short[frames.size() * WIDTH * HEIGHT];
		for (int i = 0; i < frames.size(); i++)
			System.arraycopy(pixels(frames.get(i)[0], frames.get(i)[1]), 0, pixels, i * WIDTH * HEIGHT,
				WIDTH * HEIGHT);
		image.put(Tag.PIXEL_DATA, "OW", (Object) pixels);
		header.apply(image, 0, time);
		return image;
	}

	private static RawDicom shared() {
		return new RawDicom().put(Tag.MR_TIMING_AND_RELATED_PARAMETERS_SEQUENCE, "SQ", new RawDicom()
			.put(Tag.REPETITION_TIME, "DS", 4.5).put(Tag.FLIP_ANGLE, "DS", 25)).put(Tag.MR_ECHO_SEQUENCE,
				"SQ", new RawDicom().put(Tag.EFFECTIVE_ECHO_TIME, "FD", 1.6)).put(
					Tag.PIXEL_MEASURES_SEQUENCE, "SQ", new RawDicom().put(Tag.PIXEL_SPACING, "DS", 1.25,
						0.625).put(Tag.SLICE_THICKNESS, "DS", 5));
	}

	private RawDicom groups(int[] frame) {
		double[] p = position(frame[0]);
		double[] o = orientation;
		RawDicom content = new RawDicom();
		RawDicom groups = new RawDicom().put(Tag.PLANE_POSITION_SEQUENCE, "SQ", new RawDicom().put(
			Tag.IMAGE_POSITION_PATIENT, "DS", p[0], p[1], p[2])).put(Tag.PLANE_ORIENTATION_SEQUENCE, "SQ",
				new RawDicom().put(Tag.IMAGE_ORIENTATION_PATIENT, "DS", o[0], o[1], o[2], o[3], o[4],
					o[5]));
		frameDetail.apply(groups, content, frame[0], frame[1]);
		return groups.put(Tag.FRAME_CONTENT_SEQUENCE, "SQ", content);
	}
}
