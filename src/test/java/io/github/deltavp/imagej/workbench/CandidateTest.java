// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.aif.search.AifCandidate;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.AifFiles;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.report.picture.OutlineColour;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateTest {

	@TempDir
	Path folder;

	@Test
	void vesselsThatWereNotTakenAreSeenAndEachCanBeTaken() throws Exception {
		DynamicSeries series = SampleStudy.standard(32, 4, 20).pre().series();
		AutomaticAifResult found = AutomaticAif.find(series, ConcentrationSettings.DEFAULT,
			new AutomaticAifSettings(Optional.empty(), 0), Progress.NONE);
		Path aif = folder.resolve("aif");
		assertEquals(List.of(), Candidate.of("pre", aif, series), "not looked for yet");
		AifFiles.write(found, series, aif, false);
		Path json = aif.resolve("aif.json");
		String told = Files.readString(json);
		Files.writeString(json, told.replaceFirst("\"score\": [\\d.]+", "\"score\": 0.6"));
		List<Candidate> candidates = Candidate.of("pre", aif, series);
		assertEquals(found.rejected().stream().map(AifCandidate::number).limit(candidates.size())
			.toList(), candidates.stream().map(Candidate::number).toList());
		assertEquals(found.rejected().get(0).verdict(), candidates.get(0).why());
		Files.writeString(json, told.replaceFirst("\"score\": [\\d.]+", "\"score\": 0.4"));
		Candidate best = Candidate.of("pre", aif, series).get(0);
		assertEquals(found.chosen().number() + " the best, but not certain", best.number() + " " + best
			.why());
		BufferedImage picture = candidates.get(0).picture();
		int orange = OutlineColour.ARTERY.colour().getRGB();
		assertTrue(Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0,
			picture.getWidth())).anyMatch(pixel -> pixel == orange), "its outline");
		List<Candidate> taken = new ArrayList<>();
		CandidateSheet sheet = new CandidateSheet(taken::add);
		sheet.show(List.of("Before therapy", "After therapy"), List.of(candidates, List.of()));
		Screen.parts(sheet, JButton.class).findFirst().orElseThrow().doClick();
		assertEquals(List.of(candidates.get(0)), taken);
		Files.writeString(json, "[]");
		assertTrue(assertThrows(IOException.class, () -> Candidate.of("pre", aif, series)).getMessage()
			.endsWith("find the arteries again"));
	}
}
