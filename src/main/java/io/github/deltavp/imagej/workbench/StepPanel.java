// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.study.file.StudyProgress.Step;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.ActionListener;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import javax.swing.text.DefaultCaret;

/** What a step says and offers; Enter presses what comes next. For the event thread. */
final class StepPanel extends JPanel implements Scrollable {

	/** In pixels. */
	static final int WIDTH_SHOWN = 300;

	private static final long serialVersionUID = 1;
	private static final int GAP = 8;
	private static final float LARGER = 1.3f;
	/** Those of {@link OutlineForm}, of the tabs and of Cancel. */
	private static final Set<Character> LETTERS = Set.of('W', 'D', 'N', 'C', 'Y', 'I', 'F', 'O', 'A',
		'M', 'P', 'G', 'V', 'E');

	private final transient WorkbenchForm.Wishes wishes;
	private final JLabel title = new JLabel();
	private final JTextArea words = text("words");
	private final JTextArea message = text("message");
	private final JPanel buttons = new JPanel();

	StepPanel(WorkbenchForm.Wishes wishes) {
		this.wishes = wishes;
		title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() * LARGER));
		buttons.setLayout(new BoxLayout(buttons, BoxLayout.Y_AXIS));
		setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
		for (JComponent part : new JComponent[] { title, words, buttons, message }) {
			part.setAlignmentX(LEFT_ALIGNMENT);
			add(part);
			add(Box.createVerticalStrut(GAP));
		}
	}

	private static JTextArea text(String name) {
		JTextArea text = new JTextArea();
		text.setName(name);
		text.setEditable(false);
		text.setFocusable(false);
		text.setOpaque(false);
		text.setLineWrap(true);
		text.setWrapStyleWord(true);
		text.setSize(WIDTH_SHOWN, 1);
		((DefaultCaret) text.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
		return text;
	}

	/**
	 * Shows the name of a step and what it offers.
	 *
	 * @param isOpen whether there is something to do
	 * @param next where to go on, if there is not
	 */
	void show(Step step, List<WorkbenchAction> actions, boolean isOpen, Optional<Step> next) {
		title.setText(step.stage().words() + switch (step.state()) {
			case TO_DO -> ": to do";
			case DONE -> ": done";
			case OUT_OF_DATE -> ": out of date";
		});
		Optional<String> keys = Stream.of(buttons.getComponents()).filter(Component::isFocusOwner).map(
			Component::getName).findFirst();
		buttons.removeAll();
		if (getRootPane() != null) getRootPane().setDefaultButton(null);
		Set<Character> letters = new HashSet<>(LETTERS);
		for (WorkbenchAction action : actions) {
			JButton button = button(action, isOpen);
			letter(button, letters);
			buttons.add(button);
			buttons.add(Box.createVerticalStrut(GAP / 2));
		}
		next.ifPresent(after -> {
			JButton button = button("Go on to " + after.stage().words(),
				"There is nothing more to do here", event -> wishes.go(after));
			letter(button, letters);
			buttons.add(button);
			main(button);
		});
		keys.ifPresent(name -> Stream.of(buttons.getComponents()).filter(button -> name.equals(button
			.getName())).forEach(Component::requestFocusInWindow));
	}

	@Override
	public Dimension getPreferredScrollableViewportSize() {
		return getPreferredSize();
	}

	@Override
	public int getScrollableUnitIncrement(Rectangle seen, int orientation, int direction) {
		return 2 * GAP;
	}

	@Override
	public int getScrollableBlockIncrement(Rectangle seen, int orientation, int direction) {
		return seen.height - 2 * GAP;
	}

	@Override
	public boolean getScrollableTracksViewportWidth() {
		return true;
	}

	@Override
	public boolean getScrollableTracksViewportHeight() {
		return false;
	}

	/** Shows what there is, or what is to be done; nothing: no line is lost for it. */
	void tell(String what) {
		words.setVisible(!what.isEmpty());
		words.setText(what);
	}

	/** Says what came out, or why something was not done. */
	void say(String what) {
		message.setText(what);
	}

	/** Lets the buttons be pressed, or not. */
	void allow(boolean idle) {
		for (var button : buttons.getComponents())
			button.setEnabled(idle);
	}

	/** The first letter of its label that no other button of the window has, for Alt. */
	private static void letter(JButton button, Set<Character> taken) {
		button.getText().toUpperCase(Locale.ROOT).chars().mapToObj(letter -> (char) letter).filter(
			letter -> Character.isLetter(letter) && taken.add(letter)).findFirst().ifPresent(
				button::setMnemonic);
	}

	private JButton button(WorkbenchAction action, boolean open) {
		JButton button = button(action.label(), action.help(), event -> wishes.begin(action));
		if (action.main() && open) main(button);
		return button;
	}

	private static JButton button(String label, String help, ActionListener pressed) {
		JButton button = new JButton(label);
		button.setName(label);
		button.setToolTipText(help);
		button.setMaximumSize(new Dimension(WIDTH_SHOWN, button.getPreferredSize().height));
		button.addActionListener(pressed);
		return button;
	}

	/** What comes next, which Enter presses. */
	private void main(JButton button) {
		button.setFont(button.getFont().deriveFont(Font.BOLD));
		if (getRootPane() != null) getRootPane().setDefaultButton(button);
	}
}
