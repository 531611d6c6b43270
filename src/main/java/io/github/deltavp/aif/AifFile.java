// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvLines;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
		try (Writer writer = Files.newBufferedWriter(file)) {
			writer.write(CsvLines.write(List.of(TIME, PLASMA)));
			for (int i = 0; i < plasma.size(); i++)
				writer.write(CsvLines.write(List.of(plasma.times().seconds(i), plasma.value(i))));
		}
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
