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
 * @param warnings parts of the warnings that must be given, no others may be
 * @param extra writes what else lies in the folder
 */
record Flavour(String name, String decides, Exam exam, ImportOptions options, double scale,
		List<String> warnings, Extra extra) {

	/** Writes further files. */
	interface Extra {

		void write(Path folder) throws IOException;
	}

	static Flavour of(String name, String decides, Exam exam) {
		return new Flavour(name, decides, exam, ImportOptions.DEFAULT, 1, List.of(), folder -> {});
	}

	Flavour options(String series, String component, boolean join, String time) {
		return new Flavour(name, decides, exam, new ImportOptions(series, component, join, time), scale,
			warnings, extra);
	}

	Flavour warns(String... parts) {
		return new Flavour(name, decides, exam, options, scale, List.of(parts), extra);
	}

	Flavour scaled(double factor) {
		return new Flavour(name, decides, exam, options, factor, warnings, extra);
	}

	Flavour beside(Extra files) {
		return new Flavour(name, decides, exam, options, scale, warnings, files);
	}

	@Override
	public String toString() {
		return name;
	}
}
