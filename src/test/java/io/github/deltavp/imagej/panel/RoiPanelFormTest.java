// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.Macro;
import ij.WindowManager;
import ij.gui.Roi;
import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.ImageOnCanvas;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.series.VoxelGrid;
import java.awt.Color;
import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoiPanelFormTest {

	@TempDir
	Path folder;

	private final ListedOutlines outlines = new ListedOutlines();
	private final ImageOnCanvas series = new ImageOnCanvas("series", 40, 30, 9, 2);
	private final LatestOnly background = new LatestOnly("form");
	private final RoiPanelForm form = new RoiPanelForm(new PanelRois(VoxelGrid.axisAligned(40, 30, 9,
		1, 1, 5), () -> List.of(series), outlines), new VoxelView(background, 125), () -> {
			throw new IllegalArgumentException("no bolus");
		});

	@BeforeEach
	void outline() {
		series.setPosition(1, 4, 1);
		series.setRoi(new Roi(3, 4, 5, 6));
		WindowManager.setTempCurrentImage(series);
	}

	@AfterEach
	void close() {
		WindowManager.setTempCurrentImage(null);
		background.close();
	}

	private void click(String label) {
		Screen.parts(form, JButton.class).filter(button -> button.getText().equals(label)).findFirst()
			.orElseThrow().doClick();
	}

	private void name(String lesion) {
		Screen.parts(form, JTextField.class).findFirst().orElseThrow().setText(lesion);
	}

	private String drawn() {
		return Screen.parts(form, JTextArea.class).findFirst().orElseThrow().getText().replaceAll(
			", \\d+ voxels, [\\d.]+ mL", "");
	}

	private JTextArea message() {
		Component last = Stream.of(form.getComponents()).filter(JTextArea.class::isInstance).findFirst()
			.orElseThrow();
		return (JTextArea) last;
	}

	@Test
	void eachButtonSaysWhatTheSelectionIs() {
		for (String label : List.of("Lesion", "Reference", "Exclude", "AIF"))
			click(label);
		name(" T9 ");
		click("Lesion");
		assertEquals(List.of("L1@4", "reference@4", "exclude@4", "aif@4", "T9@4"), outlines.places());
		assertEquals("lesion L1, slice 4\nreference, slice 4\nexclude, slice 4\naif, slice 4\n" +
			"lesion T9, slice 4", drawn());
		assertEquals("", message().getText());
	}

	@Test
	void slicesAreCopiedToAndFilled() {
		click("Lesion");
		click("Copy to next slice");
		series.setPosition(1, 8, 1);
		click("Lesion");
		click("Interpolate");
		assertEquals("lesion L1, slices 4, 5, 6, 7, 8", drawn());
		assertTrue(outlines.told.contains("selected 1 on series"), outlines.told.toString());
	}

	@Test
	void aRefusalIsASentenceThatTheNextSuccessTakesAway() {
		name("L1-2");
		click("Lesion");
		assertTrue(message().getText().startsWith("L1-2 would be read as one more outline of L1") &&
			message().getText().endsWith("at its end."), message().getText());
		assertEquals(0xB00020, message().getForeground().getRGB() & 0xFFFFFF);
		assertEquals("", drawn());
		WindowManager.setTempCurrentImage(null);
		click("AIF");
		assertEquals("No image is open.", message().getText());
		WindowManager.setTempCurrentImage(series);
		click("AIF");
		assertEquals("", message().getText());
	}

	@Test
	void whatGoesOnIsNoRefusal() throws Exception {
		click("Interpolate");
		form.tell("Looking for the artery");
		SwingUtilities.invokeAndWait(() -> {});
		assertEquals("Looking for the artery", message().getText());
		assertEquals(Color.DARK_GRAY, message().getForeground());
	}

	@Test
	void whatTheRoiManagerHoldsIsToldAnew() {
		outlines.add(RoiDrawing.named(new Roi(1, 1, 2, 2), "reference", 6));
		assertEquals("", drawn());
		form.summarise();
		assertEquals("reference, slice 7", drawn());
	}

	/** A macro answers ImageJ's file dialogs. */
	@Test
	void roisAreSavedAndOpened() throws Exception {
		Path zip = folder.resolve("rois.zip");
		click("Lesion");
		asMacro("save=" + zip, () -> click("Save ROIs…"));
		assertTrue(Files.exists(zip), message().getText());
		outlines.rois.clear();
		asMacro("open=" + zip, () -> click("Open ROIs…"));
		assertEquals(List.of("L1@4"), outlines.places());
		asMacro("open=" + folder.resolve("none.zip"), () -> click("Open ROIs…"));
		assertTrue(message().getText().startsWith("There is no ROI file "), message().getText());
	}

	private static void asMacro(String options, Runnable work) throws Exception {
		FutureTask<Void> done = new FutureTask<>(() -> {
			Macro.setOptions(options);
			work.run();
			Macro.setOptions(null);
		}, null);
		new Thread(done, "Run$_form").start();
		done.get();
	}
}
