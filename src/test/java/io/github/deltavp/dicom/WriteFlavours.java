// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

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
