// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.IJ;
import ij.ImageJ;
import ij.plugin.frame.Recorder;
import ij.plugin.frame.RoiManager;
import io.github.deltavp.Waiting;
import java.awt.Robot;
import java.awt.Window;
import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * A user of the workbench, in a process of its own, with a display. Arguments: a folder for
 * screenshots, the folder of a study, then what is pressed: a button, the number of a step from 0
 * with {@code #} before it, {@code key=} for a key, {@code draw=ZIP} for outlines that are drawn,
 * or {@code images} to wait until those of both visits are linked. Says what the window says after
 * each, and in the end what was recorded.
 */
public final class WorkbenchUser {

	private static final Duration PATIENCE = Duration.ofSeconds(240);

	private final File pictures;

	private WorkbenchUser(File pictures) {
		this.pictures = pictures;
	}

	/** Ends the process in any case: windows would keep it alive. */
	public static void main(String[] arguments) {
		try {
			new WorkbenchUser(new File(arguments[0])).use(arguments[1], Arrays.asList(arguments).subList(
				2, arguments.length));
			System.exit(0);
		}
		catch (Throwable e) {
			e.printStackTrace();
			System.exit(1);
		}
	}

	private void use(String study, List<String> presses) throws Exception {
		new ImageJ(ImageJ.STANDALONE);
		Recorder recorder = new Recorder();
		Waiting.untilSo(PATIENCE, "the Recorder", recorder::isShowing);
		new Thread(() -> IJ.run("Workbench...", "input=[" + study + "]"), "Run$_Workbench").start();
		Waiting.untilSo(PATIENCE, "the workbench", () -> windows().findAny().isPresent());
		Waiting.untilSo(PATIENCE, "its steps", WorkbenchUser::hasSteps);
		for (String press : presses) {
			if (press.equals("images")) Waiting.untilSo(PATIENCE, "linked images", () -> note()
				.startsWith("Linked by registration"));
			else if (press.startsWith("draw=")) RoiManager.getRoiManager().runCommand("Open", press
				.substring(5));
			else if (press.startsWith("key=")) type(press.substring(4));
			else SwingUtilities.invokeAndWait(() -> press(press));
			Waiting.untilSo(PATIENCE, press + " to end", WorkbenchUser::isIdle);
			SwingUtilities.invokeAndWait(() -> {});
			Screen.photograph(pictures, press.replaceAll(".*/|\\W+", "-"));
			System.out.println(press + ": " + text("words") + " | " + text("message"));
		}
		System.out.println(recorder.getText());
	}

	private static void press(String what) {
		if (what.startsWith("#")) Screen.parts(window(), JList.class).forEach(list -> list
			.setSelectedIndex(Integer.parseInt(what.substring(1))));
		else button(what).doClick();
	}

	/** Keys, as the keyboard sends them to the window that has the focus. */
	private static void type(String key) throws Exception {
		Robot robot = new Robot();
		int code = KeyStroke.getKeyStroke(key).getKeyCode();
		robot.keyPress(code);
		robot.keyRelease(code);
		robot.waitForIdle();
		SwingUtilities.invokeAndWait(() -> {});
	}

	private static JButton button(String name) {
		return Screen.parts(window(), JButton.class).filter(part -> name.equals(part.getName()))
			.findFirst().orElseThrow(() -> new IllegalStateException("no button " + name + " beside " +
				text("words")));
	}

	private static boolean hasSteps() {
		return Screen.parts(window(), JList.class).anyMatch(list -> list.getModel().getSize() > 0);
	}

	private static boolean isIdle() {
		return !button("cancel").isEnabled();
	}

	private static String text(String name) {
		return Screen.parts(window(), JTextArea.class).filter(part -> name.equals(part.getName()))
			.findFirst().orElseThrow().getText().replace('\n', ' ');
	}

	private static String note() {
		return Screen.parts(window(), JLabel.class).filter(part -> "note".equals(part.getName()))
			.findFirst().orElseThrow().getText();
	}

	private static JFrame window() {
		return windows().findFirst().orElseThrow();
	}

	/** ImageJ alone knows DeltaVp's own classes. */
	private static Stream<JFrame> windows() {
		return Stream.of(Window.getWindows()).filter(Window::isShowing).filter(JFrame.class::isInstance)
			.map(JFrame.class::cast).filter(window -> window.getTitle().contains("workbench"));
	}
}
