// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.imagej.viewer.ShownVisit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitLoaderTest {

	private static final String BY_COORDINATES = "Linked by patient coordinates.";

	@TempDir
	Path folder;

	private final List<String> told = Collections.synchronizedList(new ArrayList<>());
	private volatile List<ShownVisit> seen = List.of();
	private volatile ShownArteries arteries = ShownArteries.NOT_YET;
	private volatile int protocolRows;
	private MadeStudy study;
	private VisitLoader loader;

	/** What the window would show. */
	private final class Told implements VisitLoader.View {

		@Override
		public void show(List<ShownVisit> visits, String words) {
			seen = visits;
			told.add(words);
		}

		@Override
		public void show(ExamSheet.Facts facts) {
			protocolRows = facts.rows().size();
		}

		@Override
		public void showFolders(List<FoundFolder> folders) {
			told.add(folders.size() + " folders");
		}

		@Override
		public void show(ShownArteries taken) {
			arteries = taken;
		}

		@Override
		public void showCandidates(List<List<Candidate>> candidates) {
			told.add(candidates.size() + " lists of candidates");
		}
	}

	@BeforeEach
	void begin() {
		study = new MadeStudy(folder);
		loader = new VisitLoader(study, new Told());
	}

	@AfterEach
	void end() {
		loader.close();
	}

	/** Looks again, and waits until nothing goes on. */
	private List<String> look() throws Exception {
		told.clear();
		study.asked.clear();
		loader.look(study.paths());
		SwingUtilities.invokeAndWait(() -> {});
		return List.copyOf(told);
	}

	private void draw(String visit, List<Roi> outlines, int seconds) throws Exception {
		Path zip = folder.resolve(visit + "-rois.zip");
		RoiFiles.write(zip, outlines);
		Files.setLastModifiedTime(zip, FileTime.fromMillis(seconds * 1000L));
	}

	@Test
	void visitsAreSeenBeforeTheirMapsAndNothingIsReadTwice() throws Exception {
		assertEquals(List.of("Reading the headers before therapy …",
			"Reading the headers after therapy …", "2 folders", "Reading the images before therapy …",
			"Reading the images after therapy …", BY_COORDINATES, BY_COORDINATES, "2 lists of candidates",
			"Finding the arteries and fitting the maps …", BY_COORDINATES), look());
		assertEquals(List.of("headers pre", "headers post", "images pre", "images post", "maps"),
			study.asked);
		assertEquals(List.of("Before therapy", "After therapy"), seen.stream().map(ShownVisit::name)
			.toList());
		assertTrue(seen.stream().allMatch(visit -> visit.exam().isPresent()));
		assertEquals(2, arteries.figures().size());
		assertTrue(protocolRows > 5);
		assertEquals(List.of(), look());
		study.options.put("aif", "previous");
		assertEquals(List.of("Finding the arteries and fitting the maps …", BY_COORDINATES), look());
		assertEquals(List.of("maps"), study.asked);
		study.options.put("preseries", "dyn");
		look();
		assertEquals(5, study.asked.size(), "other images");
	}

	/** The lesion is found at the other visit: both are one patient, who lies still. */
	@Test
	void outlinesBringTheVisitsTogether() throws Exception {
		look();
		draw("post", MadeStudy.outlines(1), 1);
		assertEquals(List.of(BY_COORDINATES), look());
		assertEquals(List.of(), study.asked, "the maps do not rest on outlines");
		assertEquals(MadeStudy.outlines(1).size(), seen.get(1).outlines().size());
		draw("pre", MadeStudy.outlines(0), 2);
		List<String> words = look();
		assertTrue(words.contains("Looking for the outlines at the other visit …"), words.toString());
		assertTrue(words.get(words.size() - 1).startsWith("Linked by "), words.toString());
		assertEquals(MadeStudy.outlines(0).size(), seen.get(0).outlines().size());
	}

	@Test
	void whatCannotBeReadIsSaid() throws Exception {
		study.refusal = "the folder is empty";
		List<String> words = look();
		assertEquals("Images or maps cannot be shown: the folder is empty", words.get(words.size() -
			1));
		study.refusal = "";
		assertTrue(look().contains("Reading the images after therapy …"), "it may be there by now");
		assertTrue(seen.get(1).exam().isPresent());
	}

	@Test
	void aWindowThatIsClosedIsToldNothing() throws Exception {
		loader.close();
		told.clear();
		loader.look(study.paths());
		SwingUtilities.invokeAndWait(() -> {});
		assertEquals(List.of(), told);
		assertEquals(List.of(), study.asked);
	}
}
