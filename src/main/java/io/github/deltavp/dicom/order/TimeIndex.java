// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.TimeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the frames of every slice in the order of time: {@code planes[slice][time]}, null where a
 * plane is missing.
 */
final class TimeIndex {

	/** More empty time points than this part of the present ones is a wrong counter, not a loss. */
	private static final double MOST_MISSING = 0.5;

	private final List<List<Frame>> slices;
	private final TimeChoice choice;
	private final Warnings warnings;

	private TimeIndex(List<List<Frame>> slices, TimeChoice choice, Warnings warnings) {
		this.slices = slices;
		this.choice = choice;
		this.warnings = warnings;
	}

	/**
	 * @throws DicomException if nothing tells the time points apart, or two elements contradict each
	 *           other
	 */
	static Frame[][] of(SliceStack stack, TimeChoice choice, Warnings warnings)
		throws DicomException
	{
		return new TimeIndex(stack.slices(), choice, warnings).arrange(stack.mostFrames());
	}

	private Frame[][] arrange(int most) throws DicomException {
		if (most == 1) return byRank(1, KeyValues.of(TimeKey.INSTANCE, slices));
		KeyValues key = choose();
		key.warn(warnings);
		Frame[][] planes = arrange(most, key);
		if (choice.key().isEmpty()) requireNoContradiction(planes, key.key());
		return planes;
	}

	private KeyValues choose() throws DicomException {
		if (choice.key().isPresent()) {
			KeyValues key = KeyValues.of(choice.key().get(), slices);
			if (key.tellsApart(slices)) return key;
			throw new DicomException(choice.option() + "=" + key.key().keyword() + ": " + key.key()
				.title() + " does not tell the images of one slice apart; choose another element");
		}
		for (TimeKey candidate : TimeKey.INDEX) {
			KeyValues key = KeyValues.of(candidate, slices);
			if (key.tellsApart(slices)) return key;
		}
		KeyValues instance = KeyValues.of(TimeKey.INSTANCE, slices);
		if (!instance.tellsApart(slices)) throw DicomException.naming(
			"several images of one slice and nothing that tells their time points apart (", conflict(),
			"); split the folder, or name the deciding element with " + choice.option() + "=");
		warnings.add("no element tells the time points apart; they are ordered by " + TimeKey.INSTANCE
			.title());
		return instance;
	}

	/** Names two files that nothing tells apart. */
	private String conflict() {
		for (List<Frame> slice : slices) {
			Map<List<Double>, Frame> seen = new HashMap<>();
			for (Frame frame : slice) {
				Frame other = seen.put(Arrays.stream(frame.times()).boxed().toList(), frame);
				if (other != null) return other.fileName() + " and " + frame.fileName();
			}
		}
		return slices.get(0).get(0).fileName() + " and others";
	}

	private Frame[][] arrange(int most, KeyValues key) throws DicomException {
		double[] distinct = key.distinct(slices);
		int frames = slices.stream().mapToInt(List::size).sum();
		long filled = slices.stream().filter(slice -> !slice.isEmpty()).count();
		// Slices share their values if most values occur in most slices.
		boolean shared = filled == 1 || 2L * frames > (filled + 1) * distinct.length;
		if (shared) return byValue(distinct, key);
		boolean complete = slices.stream().allMatch(slice -> slice.isEmpty() || slice.size() == most);
		if (complete) return byRank(most, key);
		return TimeAlignment.align(slices, most, key, choice, warnings);
	}

	private Frame[][] byValue(double[] distinct, KeyValues key) {
		int[] time = key.key().isCount() ? withLost(distinct, key.key()) : ranks(distinct.length);
		Frame[][] planes = new Frame[slices.size()][time[time.length - 1] + 1];
		for (int s = 0; s < planes.length; s++)
			for (Frame frame : slices.get(s))
				planes[s][time[key.index(distinct, frame)]] = frame;
		return planes;
	}

	private static int[] ranks(int count) {
		int[] ranks = new int[count];
		Arrays.setAll(ranks, i -> i);
		return ranks;
	}

	/** A number that no file has is a lost time point, if the numbers run on otherwise. */
	private int[] withLost(double[] positions, TimeKey key) {
		int[] time = new int[positions.length];
		List<String> lost = new ArrayList<>();
		for (int i = 1; i < time.length; i++) {
			double step = positions[i] - positions[i - 1];
			if (step != Math.rint(step) || step > 1 + MOST_MISSING * positions.length) return ranks(
				time.length);
			for (int k = 1; k < step; k++)
				lost.add(Integer.toString((int) positions[i - 1] + k));
			time[i] = time[i - 1] + (int) step;
		}
		if (lost.size() > MOST_MISSING * positions.length) return ranks(time.length);
		if (!lost.isEmpty()) warnings.add("no file has " + key.title() + " " + String.join(", ", lost) +
			"; those volumes are NaN");
		return time;
	}

	private Frame[][] byRank(int most, KeyValues key) {
		Frame[][] planes = new Frame[slices.size()][most];
		for (int s = 0; s < planes.length; s++) {
			List<Frame> sorted = new ArrayList<>(slices.get(s));
			sorted.sort(Comparator.comparingDouble(key::value));
			for (int t = 0; t < sorted.size(); t++)
				planes[s][t] = sorted.get(t);
		}
		return planes;
	}

	private void requireNoContradiction(Frame[][] planes, TimeKey used) throws DicomException {
		for (TimeKey other : TimeKey.TRUSTED_ORDER) {
			KeyValues key = KeyValues.of(other, slices);
			if (!key.tellsApart(slices)) continue;
			for (Frame[] slice : planes)
				requireAscending(slice, key, used);
		}
	}

	private void requireAscending(Frame[] slice, KeyValues key, TimeKey used) throws DicomException {
		Frame before = null;
		for (Frame frame : slice) {
			if (frame == null) continue;
			if (before != null && key.value(frame) < key.value(before)) throw DicomException.naming(used
				.title() + " and " + key.key().title() + " put ", before.fileName(), " and ", frame
					.fileName(), " in opposite orders; say which is right with " + choice.option() + "=" +
						used.keyword() + " or " + choice.option() + "=" + key.key().keyword());
			before = frame;
		}
	}
}
