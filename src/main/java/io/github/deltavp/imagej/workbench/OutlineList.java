// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;

/** What is drawn on a visit, a line an outline, to be selected. For the event thread. */
final class OutlineList extends JPanel {

	private static final long serialVersionUID = 1;
	/** Height in pixels: a few outlines. */
	private static final int LEAST = 84;

	private final DefaultListModel<String> lines = new DefaultListModel<>();
	private final JList<String> list = new JList<>(lines);
	private boolean following;

	/**
	 * @param chosen is told which ones the user selects, counted from 0
	 * @param delete takes them away
	 */
	OutlineList(Consumer<int[]> chosen, Runnable delete) {
		super(new BorderLayout());
		list.setName("outlines");
		JLabel title = new JLabel("Drawn");
		title.setLabelFor(list);
		title.setDisplayedMnemonic('a');
		add(title, BorderLayout.NORTH);
		JScrollPane scroll = new JScrollPane(list);
		scroll.setMinimumSize(new Dimension(0, LEAST));
		add(scroll, BorderLayout.CENTER);
		list.addListSelectionListener(event -> {
			if (!following && !event.getValueIsAdjusting()) chosen.accept(list.getSelectedIndices());
		});
		list.getInputMap().put(KeyStroke.getKeyStroke("DELETE"), "delete");
		list.getActionMap().put("delete", new AbstractAction() {

			private static final long serialVersionUID = 1;

			@Override
			public void actionPerformed(ActionEvent event) {
				delete.run();
			}
		});
		setVisible(false);
	}

	/** Shows these, and which of them are selected. */
	void show(List<String> words, int[] selected) {
		following = true;
		if (!words.equals(List.of(lines.toArray()))) {
			lines.clear();
			words.forEach(lines::addElement);
		}
		list.setSelectedIndices(selected);
		if (selected.length > 0) list.ensureIndexIsVisible(selected[0]);
		following = false;
	}
}
