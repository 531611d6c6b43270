// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.Waiting;
import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.roi.RoiDrawing;
import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyDeskTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path folder;

	private final ListedHeld held = new ListedHeld();
	private final AtomicInteger ended = new AtomicInteger();
	private MadeStudy study;
	private StudyDesk desk;

	@BeforeEach
	void open() throws Exception {
		study = new MadeStudy(folder);
		for (String visit : new String[] { "pre", "post" })
			Files.createDirectory(folder.resolve(visit));
		/* The visits themselves are looked at elsewhere. */
		study.refusal = "no images";
		SwingUtilities.invokeAndWait(() -> {
			desk = new StudyDesk(study, held, ended::incrementAndGet);
			desk.lookAgain();
		});
		Waiting.untilSo(PATIENCE, "the steps", () -> words("Find the artery"));
	}

	/** Files are looked at in the background. */
	private boolean words(String start) {
		try {
			return text("words").startsWith(start);
		}
		catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@AfterEach
	void close() throws Exception {
		SwingUtilities.invokeAndWait(desk::close);
	}

	private <T> T seen(Supplier<T> what) throws Exception {
		Object[] seen = new Object[1];
		SwingUtilities.invokeAndWait(() -> seen[0] = what.get());
		@SuppressWarnings("unchecked")
		T found = (T) seen[0];
		return found;
	}

	private <T extends Component> T part(Class<T> type, String name) {
		return Screen.parts(desk.form(), type).filter(part -> name.equals(part.getName())).findFirst()
			.orElseThrow();
	}

	private String text(String name) throws Exception {
		return seen(() -> part(JTextArea.class, name).getText());
	}

	private void go(int step) throws Exception {
		SwingUtilities.invokeAndWait(() -> part(JList.class, "steps").setSelectedIndex(step));
	}

	private void press(String button) throws Exception {
		SwingUtilities.invokeAndWait(() -> part(JButton.class, button).doClick());
	}

	/** Presses a button and waits until what it does has ended. */
	private void work(String button) throws Exception {
		int before = ended.get();
		press(button);
		Waiting.untilSo(PATIENCE, button, () -> ended.get() > before);
		SwingUtilities.invokeAndWait(() -> {});
	}

	@Test
	void atFirstTheStepThatIsToBeDoneIsOpen() throws Exception {
		assertEquals(1, seen(() -> part(JList.class, "steps").getSelectedIndex()).intValue());
		assertEquals("Find the artery of both visits, and look at it.", text("words"));
		go(0);
		assertTrue(text("words").startsWith("Before therapy: pre"), text("words"));
		press("Go on to Artery");
		assertEquals("Find the artery of both visits, and look at it.", text("words"));
	}

	@Test
	void whatComesOutIsSaidAndTheNextStepIsOffered() throws Exception {
		go(0);
		work("Show before therapy");
		assertEquals("done", text("message"));
		assertTrue(study.asked.contains("Import DICOM Series... shown"), study.asked.toString());
		go(1);
		assertEquals("", text("message"), "of another step");
		for (String visit : new String[] { "pre", "post" })
			Files.writeString(Files.createDirectories(folder.resolve("artery").resolve(visit)).resolve(
				"aif.json"), "{\"source\":\"made\"}");
		SwingUtilities.invokeAndWait(desk::lookAgain);
		Waiting.untilSo(PATIENCE, "the artery", () -> words("Before therapy: made"));
		press("Go on to Outlines");
		assertTrue(text("words").startsWith("Before therapy: none yet"), text("words"));
	}

	@Test
	void whatIsRefusedIsSaidAsASentence() throws Exception {
		study.work = progress -> {
			throw new IOException("the disk is full");
		};
		go(0);
		work("Show before therapy");
		assertEquals("The disk is full.", text("message"));
		study.work = progress -> {
			throw new IllegalStateException();
		};
		work("Show before therapy");
		assertEquals("java.lang.IllegalStateException", text("message"));
		assertEquals(2, ended.get());
	}

	/** One thing at a time; how far it is, is seen, and it can be given up. */
	@Test
	void workIsSeenAndGivenUp() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch pressed = new CountDownLatch(1);
		study.work = progress -> {
			progress.report("half", 0.5);
			begun.countDown();
			try {
				pressed.await();
			}
			catch (InterruptedException e) {
				throw new IOException(e);
			}
			progress.report("more", 0.7);
		};
		go(0);
		press("Show before therapy");
		begun.await();
		JProgressBar bar = Screen.parts(desk.form(), JProgressBar.class).findFirst().orElseThrow();
		assertEquals("half", seen(bar::getString));
		press("Show after therapy");
		go(1);
		assertFalse(seen(() -> part(JButton.class, "Find the arteries").isEnabled()));
		long asked = study.asked.size();
		SwingUtilities.invokeAndWait(desk::lookAgain);
		press("cancel");
		pressed.countDown();
		Waiting.untilSo(PATIENCE, "the end", () -> ended.get() > 0);
		assertEquals("Cancelled; nothing was written.", text("message"));
		assertEquals(1, study.asked.stream().filter(what -> what.startsWith("Import")).count(), asked +
			" of " + study.asked);
		assertEquals("", seen(bar::getString));
	}

	@Test
	void drawingIsBegunAndKept() throws Exception {
		go(2);
		work("Draw before therapy");
		assertEquals(OutlineForm.HOW, text("message"));
		assertTrue(seen(() -> Screen.parts(desk.form(), OutlineForm.class).findFirst().orElseThrow()
			.isVisible()));
		held.rois.add(RoiDrawing.named(new ij.gui.Roi(3, 4, 5, 6), "T9", 0));
		work("Keep these outlines");
		assertEquals("", text("message"));
		assertTrue(Files.exists(folder.resolve("pre-rois.zip")));
		assertTrue(study.asked.contains("New Study..."), study.asked.toString());
		assertFalse(seen(() -> Screen.parts(desk.form(), OutlineForm.class).findFirst().orElseThrow()
			.isVisible()));
		assertTrue(text("words").startsWith("Before therapy: T9"), text("words"));
	}
}
