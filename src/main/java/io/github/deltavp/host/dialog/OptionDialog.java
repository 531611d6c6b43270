// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import ij.IJ;
import ij.gui.GUI;
import ij.util.Java2;
import io.github.deltavp.host.option.Catalog;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.Frame;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;

/**
 * The dialog of a command, made from its options; the same in Fiji and in plain ImageJ. It closes
 * only when everything in it can be used.
 */
public final class OptionDialog {

	private static final int MARGIN = 10;
	private static final int GAP = 5;
	/** Room for the title bar and a task bar, in pixels. */
	private static final int AROUND = 90;

	private final Catalog.Entry entry;
	private final LastAnswers last;
	private JDialog window;
	private OptionPanel panel;
	private JScrollPane scroll;
	private Map<String, String> answers;

	public OptionDialog(Catalog.Entry entry) {
		this.entry = entry;
		last = new LastAnswers(entry);
	}

	/** @return text by option, asked for from the last answers; nothing if the user cancelled */
	public Optional<Map<String, String>> ask() {
		return ask(last.read(), Optional.empty());
	}

	/**
	 * @param shown what stands in it at first
	 * @param complaint why the command refused these answers, if it did
	 * @return text by option; nothing if the user cancelled
	 */
	public Optional<Map<String, String>> ask(Map<String, String> shown, Optional<String> complaint) {
		if (EventQueue.isDispatchThread()) show(shown, complaint);
		else onEventThread(() -> show(shown, complaint));
		return Optional.ofNullable(answers);
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
		answers = null;
		window = new JDialog((Frame) IJ.getInstance(), "DeltaVp · " + entry.title(), true);
		panel = new OptionPanel(entry.groups(), last.defaults());
		panel.write(shown);
		fill(complaint.map(panel.words()::say));
		fit();
		panel.addPropertyChangeListener("headings", event -> fit());
		GUI.centerOnImageJScreen(window);
		if (!entry.groups().containsKey("")) window.getRootPane().getDefaultButton()
			.requestFocusInWindow();
		complaint.ifPresent(panel::reveal);
		window.setVisible(true);
		window.dispose();
	}

	private void fill(Optional<String> complaint) {
		scroll = new JScrollPane(panel, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
			ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
		scroll.setBorder(BorderFactory.createEmptyBorder());
		scroll.getVerticalScrollBar().setUnitIncrement(16);
		JPanel content = new JPanel(new BorderLayout(0, MARGIN));
		content.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
		content.add(head(complaint), BorderLayout.NORTH);
		content.add(scroll, BorderLayout.CENTER);
		content.add(buttons(), BorderLayout.SOUTH);
		window.setContentPane(content);
	}

	/** What the command does, or why it refused. */
	private JComponent head(Optional<String> complaint) {
		String text = complaint.orElse(entry.description());
		JLabel head = new JLabel("<html><p width=480>" + HelpPage.escape(text) + "</p></html>");
		head.setName(complaint.isPresent() ? "refusal" : "description");
		if (complaint.isPresent()) head.setIcon(UIManager.getIcon("OptionPane.warningIcon"));
		return head;
	}

	private JComponent buttons() {
		JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
		left.add(button("Help", () -> new HelpWindow(window, entry).setVisible(true)));
		left.add(button("Defaults", this::writeDefaults));
		JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
		JButton ok = button("OK", this::accept);
		right.add(button("Cancel", window::dispose));
		right.add(ok);
		JPanel buttons = new JPanel(new BorderLayout());
		buttons.add(left, BorderLayout.WEST);
		buttons.add(right, BorderLayout.EAST);
		window.getRootPane().setDefaultButton(ok);
		window.getRootPane().registerKeyboardAction(event -> window.dispose(), KeyStroke.getKeyStroke(
			"ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
		return buttons;
	}

	/** What is read and written stays; it has no default. */
	private void writeDefaults() {
		Map<String, String> texts = last.defaults();
		entry.options().stream().filter(option -> option.kind().isPath() && option.group().isEmpty())
			.forEach(option -> texts.put(option.key(), panel.answers().get(option.key())));
		panel.write(texts);
	}

	private static JButton button(String text, Runnable action) {
		JButton button = new JButton(text);
		button.setName(text);
		button.addActionListener(event -> action.run());
		return button;
	}

	private void accept() {
		if (panel.check()) {
			answers = panel.answers();
			last.write(answers);
			window.dispose();
		}
		else fit();
	}

	/** As high as its options, but never higher than the screen. */
	private void fit() {
		window.pack();
		Rectangle screen = GUI.getMaxWindowBounds(window);
		int bar = scroll.getVerticalScrollBar().getPreferredSize().width;
		int height = Math.min(window.getHeight(), screen.height - AROUND);
		window.setSize(new Dimension(window.getWidth() + bar, height));
		int lowest = screen.y + screen.height - window.getHeight();
		if (window.isShowing() && window.getY() > lowest) window.setLocation(window.getX(), Math.max(
			screen.y, lowest));
	}
}
