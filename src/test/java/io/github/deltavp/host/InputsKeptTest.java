// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No command puts its results in the place of what they are made of, overwrite=true or not. */
class InputsKeptTest {

	private static final String BOTH = "output and %s are both %s; choose another output";
	private static final String REPLACED =
		"output would replace %s, which is %s; choose another output";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Fit Curves... | input | AT/a.csv | AT/a.csv | ",
		"Transfer ROIs... | prerois | AT/rois.zip | AT/b/../rois.zip | post=AT pre=AT",
		"Measure Sizes... | rois | AT/rois.zip | AT/rois.zip | input=AT",
		"Import DICOM Series... | input | AT | AT/link | ", "Cohort Analysis... | table | AT | AT | ",
		"Batch Studies... | input | AT | AT | ", "T1 Mapping... | input | AT | AT | " })
	void theOutputIsNoInput(String command, String option, String input, String output, String more)
		throws IOException
	{
		assertRefused(command, option, input, output, more, BOTH.formatted(option, at(output)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Preprocess... | input | AT/series.tif",
		"Import DICOM Series... | input | AT/series.nii.gz",
		"Arterial Input Function... | within | AT/aif-rois.zip",
		"Perfusion Maps... | aiffile | AT/aif.csv", "Analyse Study... | pre | AT/pre" })
	void nothingInTheOutputThatIsReplacedIsAnInput(String command, String option, String input)
		throws IOException
	{
		assertRefused(command, option, input, "AT", "", REPLACED.formatted(at(input), option));
	}

	private String at(String text) {
		return text.replace("AT", folder.toString());
	}

	private void assertRefused(String command, String option, String input, String output,
		String more, String message) throws IOException
	{
		for (String name : new String[] { "a.csv", "rois.zip", "series.tif", "series.nii.gz", "aif.csv",
			"aif-rois.zip" })
			Files.writeString(folder.resolve(name), name);
		Files.createDirectories(folder.resolve("pre"));
		Files.createDirectories(folder.resolve("b"));
		Files.createSymbolicLink(folder.resolve("link"), folder);
		ToldCommandLine line = new ToldCommandLine();
		assertEquals(1, line.run(command, at("overwrite=true " + option + "=[" + input + "] output=[" +
			output + "] " + (more == null ? "" : more))), line.told());
		assertTrue(line.told().contains(message), line.told());
		assertEquals("series.tif", Files.readString(folder.resolve("series.tif")));
	}
}
