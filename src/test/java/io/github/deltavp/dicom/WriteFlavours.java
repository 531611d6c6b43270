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

import com.google.gson.Gson;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the test matrix and what DeltaVp reads from it, for src/test/python/check_flavours.py:
 * {@code java -cp ... io.github.deltavp.dicom.WriteFlavours FOLDER}.
 */
final class WriteFlavours {

	private WriteFlavours() {}

	public static void main(String[] arguments) throws IOException {
		Path target = Path.of(arguments[0]);
		for (Flavour flavour : Flavours.all().toList())
			write(flavour, Files.createDirectories(target.resolve(flavour.name().replaceAll("\\W+",
				"_"))));
	}

	private static void write(Flavour flavour, Path folder) throws IOException {
		Path files = folder.resolve("dicom");
		flavour.exam().write(files);
		flavour.extra().write(files);
		DynamicSeries series = DicomFolder.read(files, flavour.options(), Progress.NONE);
		ByteBuffer buffer = ByteBuffer.allocate((int) (4 * series.signal().size())).order(
			ByteOrder.LITTLE_ENDIAN);
		for (int t = 0; t < series.times().size(); t++)
			for (int s = 0; s < series.grid().slices(); s++)
				for (float value : series.plane(s, t))
					buffer.putFloat(value);
		Files.write(folder.resolve("import.raw"), buffer.array());
		Map<String, Object> facts = Map.of("name", flavour.name(), "size", series.signal()
			.dimensionsAsLongArray(), "times", series.times().toSeconds(), "warnings", series.warnings());
		Files.writeString(folder.resolve("import.json"), new Gson().toJson(facts));
	}
}
