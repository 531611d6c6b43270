// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Times that the user gives because the files have none, or wrong ones.
 *
 * @param file CSV with a column {@code time_s}, one line a frame; empty for none
 * @param intervalSeconds time between frames in s; NaN for none; the file goes before it
 * @param option what the user calls the option of the file; empty where there is none
 */
public record GivenTimes(Optional<Path> file, double intervalSeconds, Optional<String> option) {

	/** Nothing given, and nothing can be. */
	public static final GivenTimes NONE = new GivenTimes(Optional.empty(), Double.NaN, Optional
		.empty());

	/**
	 * @param file of times, or empty
	 * @param options of which {@code time} may be an interval
	 */
	public static GivenTimes of(Optional<Path> file, ImportOptions options) {
		return new GivenTimes(file, options.intervalSeconds(), Optional.of(options.option("times")));
	}

	/** @return how to give times, as the end of a sentence */
	public String mend() {
		return option.map(name -> ", or give the times with " + name + "=CSV (column time_s)").orElse(
			"");
	}

	/** @return whether there are any, so that an image needs none of its own */
	public boolean areGiven() {
		return file.isPresent() || !Double.isNaN(intervalSeconds);
	}

	/**
	 * @param frames number of frames of the series
	 * @return the times, if any are given
	 * @throws IOException if the file cannot be read
	 * @throws IllegalArgumentException if it has another number of times
	 */
	public Optional<TimeAxis> times(int frames) throws IOException {
		if (file.isPresent()) return Optional.of(read(file.get(), frames));
		return Double.isNaN(intervalSeconds) ? Optional.empty() : Optional.of(TimeAxis.uniform(frames,
			intervalSeconds));
	}

	private static TimeAxis read(Path file, int frames) throws IOException {
		double[] seconds = CsvFile.read(file, "time_s").numbers("time_s");
		if (seconds.length != frames) throw new IllegalArgumentException("times " + file + " has " +
			seconds.length + " times and the series " + frames + " frames; give one line a frame");
		try {
			return TimeAxis.ofSeconds(seconds);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("times " + file + ": " + e.getMessage(), e);
		}
	}
}
