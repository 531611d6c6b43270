// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One way in which a scanner or an export writes a dynamic series.
 *
 * @param name who writes so
 * @param decides what decides order and times, as docs/dicom.md has it
 * @param exam the exam
 * @param options import options
 * @param scale signal = scale × truth
 * @param tolerance by how much the signal may differ
 * @param warnings parts of the warnings that must be given, no others may be
 * @param extra writes what else lies in the folder
 */
record Flavour(String name, String decides, Exam exam, ImportOptions options, double scale,
		double tolerance, List<String> warnings, Extra extra) {

	/** Writes further files. */
	interface Extra {

		void write(Path folder) throws IOException;
	}

	static Flavour of(String name, String decides, Exam exam) {
		return new Flavour(name, decides, exam, ImportOptions.DEFAULT, 1, 1e-3, List.of(),
			folder -> {});
	}

	Flavour options(String series, String component, boolean join, String time) {
		return new Flavour(name, decides, exam, new ImportOptions(series, component, join, time), scale,
			tolerance, warnings, extra);
	}

	Flavour warns(String... parts) {
		return new Flavour(name, decides, exam, options, scale, tolerance, List.of(parts), extra);
	}

	Flavour scaled(double factor) {
		return new Flavour(name, decides, exam, options, factor, tolerance * factor, warnings, extra);
	}

	Flavour within(double difference) {
		return new Flavour(name, decides, exam, options, scale, difference, warnings, extra);
	}

	Flavour beside(Extra files) {
		return new Flavour(name, decides, exam, options, scale, tolerance, warnings, files);
	}

	@Override
	public String toString() {
		return name;
	}
}
