// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import io.github.deltavp.host.option.Catalog;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;

/**
 * What the dialog of a command holds: what the command does or why it refused, its options, and the
 * buttons. Its answers are there once all of it can be used.
 */
final class OptionForm extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int NARROWEST = 480;
	private static final int MARGIN = 10;
	private static final int GAP = 5;

	/** The window around the form. */
	interface Holder {

		/** Shows the help page. */
		void help();

		/** Ends the question. */
		void close();

		/** Makes room for what has opened. */
		void fit();
	}

	private final transient Catalog.Entry entry;
	private final transient LastAnswers last;
	private final transient Holder holder;
	private final OptionPanel panel;
	private final JScrollPane scroll;
	private final JButton ok = button("OK", this::accept);
	private transient Map<String, String> answers;

	/**
	 * @param shown what stands in it at first
	 * @param complaint why the command refused these answers, if it did
	 */
	OptionForm(Catalog.Entry entry, Map<String, String> shown, Optional<String> complaint,
		Holder holder)
	{
		super(new BorderLayout(0, MARGIN));
		this.entry = entry;
		this.holder = holder;
		last = new LastAnswers(entry);
		panel = new OptionPanel(entry.groups(), last.defaults());
		panel.write(shown);
		panel.addPropertyChangeListener("headings", event -> holder.fit());
		scroll = new JScrollPane(panel, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
			ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
		scroll.setBorder(BorderFactory.createEmptyBorder());
		scroll.getVerticalScrollBar().setUnitIncrement(16);
		setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
		add(head(complaint.map(panel.words()::say)), BorderLayout.NORTH);
		add(scroll, BorderLayout.CENTER);
		add(buttons(), BorderLayout.SOUTH);
	}

	/** @return text by option; nothing as long as it was not accepted */
	Optional<Map<String, String>> answers() {
		return Optional.ofNullable(answers);
	}

	/** Shows the option that a sentence of the command names. */
	void reveal(String sentence) {
		panel.reveal(sentence);
	}

	/** @return the button that Enter presses */
	JButton ok() {
		return ok;
	}

	/** @return width of the bar that comes where the options are higher than the window */
	int barWidth() {
		return scroll.getVerticalScrollBar().getPreferredSize().width;
	}

	/** What the command does, or why it refused. */
	private JComponent head(Optional<String> complaint) {
		String text = complaint.orElse(entry.description());
		JLabel head = new JLabel();
		int icon = 0;
		if (complaint.isPresent()) {
			head.setIcon(UIManager.getIcon("OptionPane.warningIcon"));
			icon = head.getIcon().getIconWidth() + head.getIconTextGap();
		}
		int width = Math.max(NARROWEST, panel.getPreferredSize().width - icon);
		head.setText("<html><p width=" + width + ">" + HelpPage.escape(text) + "</p></html>");
		head.setName(complaint.isPresent() ? "refusal" : "description");
		return head;
	}

	private JComponent buttons() {
		JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
		left.add(button("Help", holder::help));
		left.add(button("Defaults", this::writeDefaults));
		JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
		right.add(button("Cancel", holder::close));
		right.add(ok);
		JPanel buttons = new JPanel(new BorderLayout());
		buttons.add(left, BorderLayout.WEST);
		buttons.add(right, BorderLayout.EAST);
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
			holder.close();
		}
		else holder.fit();
	}
}
