// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.StudyOptions;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * The options of a command as a form: those that most people decide on, and below them headings
 * that open on the rest.
 */
public final class OptionPanel extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int GAP = 3;
	private static final int INDENT = 18;
	/** Keeps a form without wide fields at the left, and takes nothing from wide ones. */
	private static final double LITTLE = 1e-6;

	private final transient List<OptionField> fields = new ArrayList<>();
	private final transient Map<String, Heading> headings = new LinkedHashMap<>();
	private final transient Map<String, String> defaults;
	private int row;

	/**
	 * @param groups options by heading, in the order of the form; those that always show under ""
	 * @param defaults text by option
	 */
	OptionPanel(Map<String, List<Option>> groups, Map<String, String> defaults) {
		super(new GridBagLayout());
		this.defaults = defaults;
		groups.forEach((title, options) -> {
			if (title.isEmpty()) options.forEach(option -> add(option, 0));
			else addBelow(new Heading(title), options);
		});
		reserveLabels();
		GridBagConstraints rest = new GridBagConstraints();
		rest.gridx = 3;
		rest.gridy = row;
		rest.weightx = LITTLE;
		rest.weighty = 1;
		add(Box.createGlue(), rest);
	}

	/** Fields stay where they are when a heading opens over longer labels. */
	private void reserveLabels() {
		int widest = fields.stream().mapToInt(field -> field.label().getPreferredSize().width + (field
			.option().group().isPresent() ? INDENT : 0)).max().orElse(0);
		((GridBagLayout) getLayout()).columnWidths = new int[] { widest + 2 * GAP };
	}

	private void addBelow(Heading heading, List<Option> options) {
		headings.put(heading.title, heading);
		place(heading.button, 0, 3, 0);
		options.forEach(option -> heading.fields.add(add(option, INDENT)));
	}

	/** @return text by option, as macros write it */
	Map<String, String> answers() {
		Map<String, String> answers = new LinkedHashMap<>();
		fields.forEach(field -> answers.put(field.option().key(), field.text()));
		return answers;
	}

	/** Fills in what a study file holds as soon as one is chosen. */
	private void adopt(OptionField study, String file) {
		if (study.option().complaint(file).isPresent() || !Files.isRegularFile(Path.of(file))) return;
		try {
			Map<String, String> all = answers();
			all.putAll(StudyOptions.of(file));
			fields.stream().filter(field -> field != study).forEach(field -> field.write(all.get(field
				.option().key())));
			headings.values().forEach(heading -> heading.open(heading.changed() > 0));
			study.check();
		}
		catch (IllegalArgumentException e) {
			study.say(Optional.of(words().say(e.getMessage())));
		}
	}

	/** Fills the form. Headings over what is not at its default open, all others close. */
	void write(Map<String, String> answers) {
		fields.forEach(field -> field.write(answers.get(field.option().key())));
		headings.values().forEach(heading -> heading.open(heading.changed() > 0));
	}

	/**
	 * @return whether all can be used; if not, it is said beside each field, and the first is shown
	 */
	boolean check() {
		List<OptionField> wrong = fields.stream().filter(field -> !field.check()).toList();
		wrong.forEach(this::open);
		wrong.stream().findFirst().ifPresent(this::reveal);
		revalidate();
		return wrong.isEmpty();
	}

	/** @return what the command says, in the words of this form */
	public DialogWords words() {
		return new DialogWords(fields.stream().map(OptionField::option).toList(), answers());
	}

	/** Shows the option that a sentence of the command names, or else whose path it tells. */
	void reveal(String sentence) {
		Optional<String> named = words().firstOf(sentence);
		fields.stream().filter(field -> named.isPresent() ? named.get().equals(field.option().key())
			: tells(sentence, field)).findFirst().ifPresent(this::reveal);
	}

	private static boolean tells(String sentence, OptionField field) {
		boolean isPath = field.option().kind().isPath() && !field.text().isEmpty();
		return isPath && sentence.matches("(?s).*" + Pattern.quote(field.text()) + "(?![^\\s:;,]).*");
	}

	private void open(OptionField field) {
		field.option().group().map(headings::get).ifPresent(heading -> heading.open(true));
	}

	private void reveal(OptionField field) {
		open(field);
		field.editor().requestFocusInWindow();
		SwingUtilities.invokeLater(() -> {
			Rectangle place = SwingUtilities.convertRectangle(field.editor().getParent(), field.editor()
				.getBounds(), this);
			scrollRectToVisible(place);
		});
	}

	private OptionField add(Option option, int indent) {
		OptionField field = new OptionField(option);
		place(field.label(), 0, 1, indent);
		row--;
		place(field.editor(), 1, field.browse().isPresent() ? 1 : 2, 0);
		field.browse().ifPresent(button -> {
			row--;
			place(button, 2, 1, 0);
		});
		place(field.complaint(), 1, 2, 0);
		fields.add(field);
		if (option.key().equals(StudyOptions.KEY)) field.onChange(file -> adopt(field, file));
		return field;
	}

	private void place(JComponent component, int column, int width, int indent) {
		GridBagConstraints cell = new GridBagConstraints();
		cell.gridx = column;
		cell.gridy = row++;
		cell.gridwidth = width;
		cell.anchor = GridBagConstraints.LINE_START;
		cell.insets = new Insets(GAP, GAP + indent, 0, GAP);
		boolean grows = column == 1 && component instanceof javax.swing.JTextField field && field
			.getColumns() > 30;
		cell.weightx = grows ? 1 : 0;
		cell.fill = grows ? GridBagConstraints.HORIZONTAL : GridBagConstraints.NONE;
		add(component, cell);
	}

	/** A line that opens and closes what stands below it. */
	private final class Heading {

		private final String title;
		private final JButton button = new JButton();
		private final List<OptionField> fields = new ArrayList<>();
		private boolean open;

		Heading(String title) {
			this.title = title;
			button.setName("group:" + title);
			button.setBorderPainted(false);
			button.setContentAreaFilled(false);
			button.setMargin(new Insets(GAP, 0, GAP, 0));
			button.addActionListener(event -> open(!open));
		}

		int changed() {
			return (int) fields.stream().filter(field -> !field.text().equals(defaults.get(field.option()
				.key()))).count();
		}

		void open(boolean wanted) {
			open = wanted;
			String changes = changed() == 0 ? "" : "  (" + changed() + " changed)";
			button.setText((open ? "▾ " : "▸ ") + title + (open ? "" : "…") + changes);
			fields.forEach(this::show);
			OptionPanel.this.revalidate();
			OptionPanel.this.repaint();
			OptionPanel.this.firePropertyChange("headings", null, title);
		}

		private void show(OptionField field) {
			for (Component part : List.of(field.label(), field.editor()))
				part.setVisible(open);
			field.browse().ifPresent(part -> part.setVisible(open));
			field.complaint().setVisible(open && field.complaint().isVisible());
		}
	}
}
