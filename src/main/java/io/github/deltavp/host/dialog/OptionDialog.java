// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import ij.IJ;
import ij.gui.GUI;
import ij.util.Java2;
import io.github.deltavp.host.option.Catalog;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.UIManager;

/**
 * The dialog of a command, made from its options; the same in Fiji and in plain ImageJ. It closes
 * only when everything in it can be used.
 */
public final class OptionDialog {

	/** Room for the title bar and a task bar, in pixels. */
	private static final int AROUND = 90;

	private final Catalog.Entry entry;
	private JDialog window;
	private OptionForm form;

	public OptionDialog(Catalog.Entry entry) {
		this.entry = entry;
	}

	/** @return text by option, asked for from the last answers; nothing if the user cancelled */
	public Optional<Map<String, String>> ask() {
		return ask(new LastAnswers(entry).read(), Optional.empty());
	}

	/**
	 * @param shown what stands in it at first
	 * @param complaint why the command refused these answers, if it did
	 * @return text by option; nothing if the user cancelled
	 */
	public Optional<Map<String, String>> ask(Map<String, String> shown, Optional<String> complaint) {
		if (EventQueue.isDispatchThread()) show(shown, complaint);
		else onEventThread(() -> show(shown, complaint));
		return Optional.ofNullable(form).flatMap(OptionForm::answers);
	}

	private static void onEventThread(Runnable work) {
		try {
			EventQueue.invokeAndWait(work);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	/** Enter means OK, also where the first view has headings alone. */
	private void show(Map<String, String> shown, Optional<String> complaint) {
		if (UIManager.getLookAndFeel().getID().equals("Metal")) Java2.setSystemLookAndFeel();
		window = new JDialog((Frame) IJ.getInstance(), "DeltaVp · " + entry.title(), true);
		form = new OptionForm(entry, shown, complaint, new Around());
		window.setContentPane(form);
		window.getRootPane().setDefaultButton(form.ok());
		window.getRootPane().registerKeyboardAction(event -> window.dispose(), KeyStroke.getKeyStroke(
			"ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
		fit();
		GUI.centerOnImageJScreen(window);
		if (!entry.groups().containsKey("")) form.ok().requestFocusInWindow();
		complaint.ifPresent(form::reveal);
		window.setVisible(true);
		window.dispose();
	}

	/** What the form asks of its window. */
	private final class Around implements OptionForm.Holder {

		@Override
		public void help() {
			new HelpWindow(window, entry).setVisible(true);
		}

		@Override
		public void close() {
			window.dispose();
		}

		@Override
		public void fit() {
			OptionDialog.this.fit();
		}
	}

	/** As high as its options, but never higher than the screen. */
	private void fit() {
		window.pack();
		Rectangle screen = GUI.getMaxWindowBounds(window);
		int height = Math.min(window.getHeight(), screen.height - AROUND);
		window.setSize(new Dimension(window.getWidth() + form.barWidth(), height));
		int lowest = screen.y + screen.height - window.getHeight();
		if (window.isShowing() && window.getY() > lowest) window.setLocation(window.getX(), Math.max(
			screen.y, lowest));
	}
}
