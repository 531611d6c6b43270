// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.Display;
import io.github.deltavp.host.EndedProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ROI panel, used through its buttons. Needs a display, or Xvfb to make one. */
@Tag("process")
class RoiPanelTest {

	private static Display display;

	@TempDir
	static Path folder;

	@BeforeAll
	static void findDisplay() throws Exception {
		display = Display.find();
	}

	@AfterAll
	static void closeDisplay() {
		if (display != null) display.close();
	}

	@Test
	void theButtonsDoWhatTheySayAndNothingIsLeftBehind() throws Exception {
		Map<String, String> seen = use();
		assertEquals("Synthetic sagittal DCE has no selection; outline something first.", seen.get(
			"without selection"));
		assertEquals("slice 6 slider 6", seen.get("map opened at"));
		assertEquals("0", seen.get("hide the tools"));
		assertEquals("5", seen.get("went to slice"));
		assertTrue(seen.get("bad name").startsWith("L1-2 would be read as one more outline of L1"), seen
			.toString());
		assertEquals("L1@4/0 L1@5/0 L1@8/0 L1@6/0 L1@7/0 reference@5/0 exclude@5/0 aif@5/0 L2@6/0", seen
			.get("rois"));
		assertEquals(
			"lesion L1, slices 4, 5, 6, 7, 8|reference, slice 5|exclude, slice 5|aif, slice 5|lesion L2, slice 6",
			seen.get("drawn").replaceAll(", \\d+ voxels, [\\d.]+ mL", ""));
		assertEquals("4 of 9", seen.get("outlines on the map's slice"));
		assertEquals("46,40", seen.get("mark on map"));
		double vp = Double.parseDouble(seen.get("map value"));
		String shown = seen.get("voxel").split(" ")[1];
		assertEquals(100 * vp, Double.parseDouble(shown), 0.01, "mL/100 mL beside a map of fractions");
		assertEquals("0", seen.get("listeners left"));
		assertEquals("false", seen.get("overlay left"));
		assertEquals("false", seen.get("map left"));
		assertEquals("T9 60", seen.get("named lesions"));
		assertEquals("T9 ref T9-1", seen.get("named in the manager"));
	}

	private static Map<String, String> use() throws Exception {
		Path pictures = Files.createDirectories(Path.of("target/screenshots/rois")).toAbsolutePath();
		ProcessBuilder builder = new ProcessBuilder(EndedProcess.java(), "-Duser.home=" + folder, "-cp",
			System.getProperty("java.class.path"), RoiPanelUser.class.getName(), pictures.toString());
		builder.environment().put("DISPLAY", display.name());
		Map<String, String> seen = new LinkedHashMap<>();
		EndedProcess.said(builder, folder, 300, 0).lines().map(line -> line.split(": ", 2)).filter(
			pair -> pair.length == 2).forEach(pair -> seen.put(pair[0], pair[1]));
		return seen;
	}
}
