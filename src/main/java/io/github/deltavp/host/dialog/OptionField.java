// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import io.github.deltavp.host.option.Option;
import java.awt.Color;
import java.awt.Dimension;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** One option in a dialog: its label, what is typed or chosen, and what is wrong with that. */
final class OptionField {

	/** Characters of a path, of a number, and of other text. */
	private static final int PATH = 36;
	private static final int NUMBER = 8;
	private static final int TEXT = 20;
	/** Readable on light and on dark, and for the colour-blind (Okabe and Ito). */
	private static final Color WRONG = new Color(0xD55E00);

	private final Option option;
	private final JLabel label;
	private final JLabel complaint = new JLabel();
	private JComponent editor;
	private Optional<JButton> browse = Optional.empty();
	private Supplier<String> reader;
	private Consumer<String> writer;
	/** The text that something was said of last. */
	private String judged = "";

	OptionField(Option option) {
		this.option = option;
		label = new JLabel(option.kind() == Option.Kind.FLAG ? "" : option.label());
		make();
		editor.setName(option.key());
		editor.setToolTipText(tip());
		label.setToolTipText(tip());
		label.setLabelFor(editor);
		complaint.setName("complaint");
		complaint.setForeground(WRONG);
		complaint.setVisible(false);
		onChange(text -> {
			if (complaint.isVisible() && !text.equals(judged)) check();
		});
	}

	Option option() {
		return option;
	}

	JLabel label() {
		return label;
	}

	JComponent editor() {
		return editor;
	}

	JLabel complaint() {
		return complaint;
	}

	/** @return the button that looks for a path */
	Optional<JButton> browse() {
		return browse;
	}

	/** @return what stands there now, as macros write it */
	String text() {
		return reader.get();
	}

	void write(String text) {
		writer.accept(text);
	}

	/** @param listener is told what is typed or chosen, at every change */
	void onChange(Consumer<String> listener) {
		if (editor instanceof JTextField field) field.getDocument().addDocumentListener(
			new DocumentListener()
			{

				@Override
				public void insertUpdate(DocumentEvent event) {
					listener.accept(text());
				}

				@Override
				public void removeUpdate(DocumentEvent event) {
					listener.accept(text());
				}

				@Override
				public void changedUpdate(DocumentEvent event) {
					listener.accept(text());
				}
			});
	}

	/** @return whether what stands there can be used; if not, it is said below the field */
	boolean check() {
		Optional<String> wrong = option.complaint(text());
		say(wrong);
		return wrong.isEmpty();
	}

	/** @param wrong what is said below the field, if anything */
	void say(Optional<String> wrong) {
		judged = text();
		complaint.setText(wrong.orElse(""));
		complaint.setVisible(wrong.isPresent());
	}

	private String tip() {
		String range = option.kind() == Option.Kind.NUMBER || option.kind() == Option.Kind.WHOLE
			? option.allowed() + ". " : "";
		return "<html><p width=320>" + option.description() + ".<br>" + range + "In macros: <code>" +
			option.key() + "</code></p></html>";
	}

	private void make() {
		switch (option.kind()) {
			case CHOICE -> makeChoice();
			case FLAG -> makeFlag();
			default -> makeText();
		}
	}

	private void makeChoice() {
		Map<String, String> words = new java.util.LinkedHashMap<>();
		option.choices().forEach(choice -> words.put(choice.words(), choice.key()));
		JComboBox<String> box = new JComboBox<>(words.keySet().toArray(String[]::new));
		reader = () -> words.get((String) box.getSelectedItem());
		writer = key -> words.forEach((shown, own) -> {
			if (own.equals(key)) box.setSelectedItem(shown);
		});
		editor = box;
	}

	private void makeFlag() {
		JCheckBox box = new JCheckBox(option.label());
		reader = () -> Boolean.toString(box.isSelected());
		writer = text -> box.setSelected(Boolean.parseBoolean(text));
		editor = box;
	}

	private void makeText() {
		boolean number = option.kind() == Option.Kind.NUMBER || option.kind() == Option.Kind.WHOLE;
		JTextField field = new HintField(option.kind().isPath() ? PATH : number ? NUMBER : TEXT, option
			.emptyMeans());
		field.setMinimumSize(new Dimension(field.getPreferredSize()));
		reader = () -> field.getText().strip();
		writer = text -> {
			field.setText(text);
			field.setCaretPosition(text.length());
		};
		editor = field;
		if (option.kind().isPath()) browse = Optional.of(PathChooser.beside(field, option, this::say));
	}
}
