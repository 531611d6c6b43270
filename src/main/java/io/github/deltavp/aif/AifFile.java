// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An arterial input function as a CSV file with the columns {@code time_s,cp_mM}: plasma
 * concentration in mM.
 */
public final class AifFile {

	private static final String TIME = "time_s";
	private static final String PLASMA = "cp_mM";

	private AifFile() {}

	/**
	 * @param file a CSV file; a first line of headings is needed, so that nobody mistakes blood for
	 *          plasma
	 * @return the function
	 * @throws IOException saying which line is wrong
	 */
	public static ArterialInputFunction read(Path file) throws IOException {
		CsvFile csv = CsvFile.read(file, TIME, PLASMA);
		return new ArterialInputFunction(new Curve(times(csv, file), csv.numbers(PLASMA)), "CSV file",
			List.of());
	}

	/** Writes the function so that {@link #read} gives it back, to the last bit. */
	public static void write(Path file, Curve plasma) throws IOException {
		new CsvTable(List.of(TIME, PLASMA), IntStream.range(0, plasma.size()).mapToObj(i -> List
			.<Object> of(plasma.times().seconds(i), plasma.value(i))).toList()).write(file);
	}

	private static TimeAxis times(CsvFile csv, Path file) throws IOException {
		try {
			return TimeAxis.ofSeconds(csv.numbers(TIME));
		}
		catch (IllegalArgumentException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}
}
