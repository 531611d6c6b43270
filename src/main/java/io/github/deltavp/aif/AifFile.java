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
