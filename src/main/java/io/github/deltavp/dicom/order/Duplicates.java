// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.frame.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops copies: frames of one slice that agree in everything that tells time, and in their
 * SOPInstanceUID or in every stored pixel.
 */
final class Duplicates {

	private record Place(int slice, List<Double> times) {
	}

	private Duplicates() {}

	static List<Frame> drop(List<Frame> frames, Warnings warnings) {
		SlicePositions positions = SlicePositions.of(frames);
		Map<Place, List<Frame>> kept = new HashMap<>();
		List<Frame> unique = new ArrayList<>();
		for (Frame frame : frames) {
			Place place = new Place(positions.index(frame), Arrays.stream(frame.times()).boxed()
				.toList());
			List<Frame> others = kept.computeIfAbsent(place, key -> new ArrayList<>());
			if (others.stream().anyMatch(other -> isCopy(other, frame))) warnings.add(
				"copies of images that are there already were left out", frame.fileName());
			else {
				others.add(frame);
				unique.add(frame);
			}
		}
		return unique;
	}

	private static boolean isCopy(Frame a, Frame b) {
		if (a.file().equals(b.file())) return false;
		String uid = a.identity().instanceUid();
		return !uid.isEmpty() && uid.equals(b.identity().instanceUid()) && a.index() == b.index() ||
			samePixels(a, b);
	}

	private static boolean samePixels(Frame a, Frame b) {
		if (a.layout().frames() != 1 || !a.layout().equals(b.layout())) return false;
		try (InputStream first = a.file().open(); InputStream second = b.file().open()) {
			int length = (int) Math.min(a.layout().frameBytes(), a.file().source().length());
			return Arrays.equals(first.readNBytes(length), second.readNBytes(length));
		}
		catch (IOException e) {
			return false;
		}
	}
}
