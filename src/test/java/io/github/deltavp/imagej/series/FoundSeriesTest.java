// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.imagej.SampleStudyFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundSeriesTest {

	@TempDir
	Path folder;

	@Test
	void everySeriesOfAFolderSaysWhyItIsTakenOrNot() throws Exception {
		SampleStudyFiles.write(() -> SampleStudy.standard(32, 3, 8), folder.resolve("study"), false);
		String pre = folder.resolve("study/pre").toString();
		FoundFolder there = new SeriesSource(pre, ImportOptions.DEFAULT, "").found(Progress.NONE);
		List<FoundSeries> found = there.series();
		assertEquals(1, found.stream().filter(FoundSeries::chosen).count());
		assertEquals("taken: most like a dynamic series", found.get(0).why());
		assertEquals("3 slices × 8 times", found.get(0).words());
		assertTrue(found.stream().anyMatch(one -> one.why().equals("not taken: phase images")), found
			.toString());
		assertEquals(32, found.get(0).picture().orElseThrow().image().getWidth());
		assertEquals(new SeriesSource(pre, ImportOptions.DEFAULT, "").open(Progress.NONE).facts(), there
			.facts().orElseThrow(), "as when its pixels are read");
		String phase = found.stream().filter(one -> !one.chosen()).findFirst().orElseThrow().label();
		List<FoundSeries> named = new SeriesSource(pre, new ImportOptions(phase, "phase", false, ""),
			"").found(Progress.NONE).series();
		assertTrue(named.stream().anyMatch(one -> one.chosen() && one.label().equals(phase) && one.why()
			.equals("taken: the study names it")), named.toString());
	}
}
