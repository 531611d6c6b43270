// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.TimeKey;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds when each time point of a sorted series was acquired, in seconds from the first. */
final class TimeValues {

	private final Frame[][] planes;
	private final List<List<Frame>> slices;
	private final TimeChoice choice;
	private final Warnings warnings;

	private TimeValues(Frame[][] planes, List<List<Frame>> slices, TimeChoice choice,
		Warnings warnings)
	{
		this.planes = planes;
		this.slices = slices;
		this.choice = choice;
		this.warnings = warnings;
	}

	/**
	 * @param planes frames by slice and time
	 * @throws DicomException if no element gives times that increase
	 */
	static TimeAxis of(Frame[][] planes, List<List<Frame>> slices, TimeChoice choice,
		Warnings warnings) throws DicomException
	{
		int times = planes[0].length;
		if (times == 1) return TimeAxis.ofSeconds(0);
		if (!Double.isNaN(choice.intervalSeconds())) return TimeAxis.uniform(times, choice
			.intervalSeconds());
		return TimeAxis.ofSeconds(new TimeValues(planes, slices, choice, warnings).seconds());
	}

	private double[] seconds() throws DicomException {
		if (choice.key().isPresent() && !choice.key().get().isCount()) return chosen(choice.key()
			.get());
		Map<TimeKey, double[]> told = new EnumMap<>(TimeKey.class);
		for (TimeKey key : TimeKey.VALUE) {
			double[] seconds = seconds(key);
			if (seconds != null) told.put(key, seconds);
		}
		return told.isEmpty() ? fromResolution() : of(told);
	}

	/** The first that can be, and which others contradict it. */
	private double[] of(Map<TimeKey, double[]> told) throws DicomException {
		Interval resolution = new Interval("TemporalResolution " + Tag.format(Tag.TEMPORAL_RESOLUTION),
			resolution());
		List<TimeKey> keys = TimeKey.VALUE.stream().filter(told::containsKey).toList();
		TimeKey source = keys.stream().filter(key -> interval(key, told).isPlausible()).findFirst()
			.orElse(keys.get(0));
		Interval used = interval(source, told);
		for (TimeKey key : keys)
			if (key != source && (key != TimeKey.CONTENT || source == TimeKey.CONTENT)) compare(used,
				interval(key, told));
		compare(used, resolution);
		double unit = resolution.isPlausible() ? used.unitAgainst(resolution) : 1;
		return checked(source, Arrays.stream(told.get(source)).map(s -> s * unit).toArray());
	}

	private static Interval interval(TimeKey key, Map<TimeKey, double[]> told) {
		return new Interval(key.title(), interval(told.get(key)));
	}

	private double[] chosen(TimeKey key) throws DicomException {
		double[] seconds = seconds(key);
		if (seconds == null) throw new DicomException(choice.option() + "=" + key.keyword() + ": " + key
			.title() +
			" does not increase from one time point to the next; choose another element or give the " +
			"interval in seconds");
		return checked(key, seconds);
	}

	private double[] checked(TimeKey key, double[] seconds) throws DicomException {
		refuseImpossible(new Interval(key.title(), interval(seconds)));
		if (key == TimeKey.CONTENT) warnings.add("times are from " + key.title() +
			", which may be when images were made rather than acquired");
		KeyValues.of(key, slices).warn(warnings);
		warnOfSpread(key, seconds);
		warnOfGaps(key, seconds);
		double[] uniform = !key.isClock() ? null : WholeSeconds.uniform(seconds, resolution());
		if (uniform == null) return seconds;
		warnings.add(String.format(Locale.ROOT, "%s has no fractions of a second; its times fit an " +
			"even interval of %.3f s, which is used", key.title(), uniform[1]));
		return uniform;
	}

	private void refuseImpossible(Interval interval) throws DicomException {
		Optional<String> why = interval.impossible();
		if (why.isPresent()) throw new DicomException(interval.words() + " between time points, " + why
			.get() + "; give their interval in seconds with " + choice.option() + "=");
	}

	/** Even times with holes of whole intervals look like lost time points. */
	private void warnOfGaps(TimeKey key, double[] seconds) {
		double interval = interval(seconds);
		int lost = 0;
		for (int t = 1; t < seconds.length; t++) {
			double steps = (seconds[t] - seconds[t - 1]) / interval;
			if (Math.abs(steps - Math.rint(steps)) > Interval.CONTRADICTION) return;
			lost += (int) Math.rint(steps) - 1;
		}
		if (lost > 0 && 2 * lost < seconds.length) warnings.add(String.format(Locale.ROOT,
			"%s leaves out %d time point(s) of an even %.3f s sampling; files may be missing", key
				.title(), lost, interval));
	}

	private double[] fromResolution() throws DicomException {
		double interval = resolution();
		if (!(interval > 0)) throw new DicomException("no element gives the times of the " +
			planes[0].length + " time points; give their interval in seconds with " + choice.option() +
			"=");
		refuseImpossible(new Interval("TemporalResolution " + Tag.format(Tag.TEMPORAL_RESOLUTION),
			interval));
		warnings.add(String.format(Locale.ROOT,
			"no element gives the times; TemporalResolution %s of %.3f s is taken as their interval", Tag
				.format(Tag.TEMPORAL_RESOLUTION), interval));
		return TimeAxis.uniform(planes[0].length, interval).toSeconds();
	}

	private double resolution() {
		return slices.stream().flatMap(List::stream).findFirst().map(Frame::temporalResolutionSeconds)
			.orElse(Double.NaN);
	}

	private void compare(Interval used, Interval other) {
		used.against(other).ifPresent(warnings::add);
	}

	private static double interval(double[] seconds) {
		return TimeAxis.ofSeconds(seconds).intervalSeconds();
	}

	/** @return seconds from the first time point, or null where the key has none that increase */
	private double[] seconds(TimeKey key) {
		KeyValues values = KeyValues.of(key, slices);
		Frame[] reference = reference();
		double[] seconds = new double[reference.length];
		for (int t = 0; t < seconds.length; t++)
			seconds[t] = reference[t] == null ? substitute(t, values, reference) : values.value(
				reference[t]);
		return interpolateLost(seconds) ? fromFirst(seconds) : null;
	}

	/** @return the slice with most planes: its times stand for the volumes */
	private Frame[] reference() {
		Frame[] best = planes[0];
		for (Frame[] slice : planes)
			if (present(slice) > present(best)) best = slice;
		return best;
	}

	private static long present(Frame[] slice) {
		return Stream.of(slice).filter(Objects::nonNull).count();
	}

	/** The time that the reference slice would have had, from another slice and their usual lag. */
	private double substitute(int time, KeyValues values, Frame[] reference) {
		for (Frame[] slice : planes)
			if (slice[time] != null) return values.value(slice[time]) - lag(slice, reference, values);
		return Double.NaN;
	}

	private static double lag(Frame[] slice, Frame[] reference, KeyValues values) {
		double[] lags = new double[slice.length];
		int count = 0;
		for (int t = 0; t < slice.length; t++)
			if (slice[t] != null && reference[t] != null) lags[count++] = values.value(slice[t]) - values
				.value(reference[t]);
		Arrays.sort(lags, 0, count);
		return count == 0 ? 0 : lags[count / 2];
	}

	/** @return whether all times are there, lost volumes filled in, and increase */
	private boolean interpolateLost(double[] seconds) {
		int before = -1;
		for (int t = 0; t < seconds.length; t++) {
			if (Double.isNaN(seconds[t])) {
				if (!isLost(t)) return false;
				continue;
			}
			if (before >= 0 && seconds[t] <= seconds[before]) return false;
			for (int i = before + 1; i < t && before >= 0; i++)
				seconds[i] = seconds[before] + (seconds[t] - seconds[before]) * (i - before) / (t - before);
			before = t;
		}
		return before == seconds.length - 1;
	}

	private boolean isLost(int time) {
		return Stream.of(planes).allMatch(slice -> slice[time] == null);
	}

	private static double[] fromFirst(double[] seconds) {
		double first = seconds[0];
		// Clocks are given to the microsecond; the rest is the rounding of large numbers.
		return Arrays.stream(seconds).map(second -> Math.rint((second - first) * 1e6) / 1e6).toArray();
	}

	private void warnOfSpread(TimeKey key, double[] seconds) {
		KeyValues values = KeyValues.of(key, slices);
		double spread = 0;
		for (int t = 0; t < seconds.length; t++) {
			int time = t;
			double[] volume = Stream.of(planes).map(slice -> slice[time]).filter(Objects::nonNull)
				.mapToDouble(values::value).sorted().toArray();
			if (volume.length > 0) spread = Math.max(spread, volume[volume.length - 1] - volume[0]);
		}
		if (spread > Interval.CONTRADICTION * interval(seconds)) warnings.add(String.format(Locale.ROOT,
			"slices of one time point were acquired up to %.3f s apart (%s); every slice has the times " +
				"of one of them", spread, key.title()));
	}
}
