// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import io.github.deltavp.report.Text;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Buttons for outlines: what cannot be done is told, not thrown. For the event thread. */
public final class EditButtons {

	private final Consumer<String> refuse;
	private final Runnable after;

	/** What a button does. */
	public interface Edit {

		/**
		 * @throws IOException with a sentence for the user
		 * @throws IllegalArgumentException the same
		 */
		void run() throws IOException;
	}

	/**
	 * @param refuse is told why something was not done, in a sentence; nothing before each try
	 * @param after called after each try
	 */
	public EditButtons(Consumer<String> refuse, Runnable after) {
		this.refuse = refuse;
		this.after = after;
	}

	/** @return whether it was done */
	public boolean attempt(Edit edit) {
		refuse.accept("");
		boolean done = isDone(edit);
		after.run();
		return done;
	}

	private boolean isDone(Edit edit) {
		try {
			edit.run();
			return true;
		}
		catch (IOException | IllegalArgumentException e) {
			refuse.accept(Text.sentence(e.getMessage()));
			return false;
		}
	}

	/** @return a button that does it, with its help under the mouse */
	public JButton button(String label, String help, Edit edit) {
		JButton button = new JButton(label);
		button.setToolTipText(help);
		button.addActionListener(event -> attempt(edit));
		return button;
	}

	/**
	 * @param key with {@code control}, anywhere in the window of {@code place}
	 * @return a button that the key presses too
	 */
	public JButton button(String label, char key, JComponent place, Edit edit) {
		JButton button = button(label, label + " (Ctrl+" + key + ")", edit);
		place.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("control " +
			key), label);
		place.getActionMap().put(label, new AbstractAction() {

			private static final long serialVersionUID = 1;

			@Override
			public void actionPerformed(ActionEvent event) {
				button.doClick();
			}
		});
		return button;
	}
}
