// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;

/**
 * The vessels that were not taken as the artery, why, and where they lie; each is a button that
 * takes it. For the event thread.
 */
final class CandidateSheet extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int GAP = 8;
	private static final int STEP = 24;
	/** In the points of HTML, so that long words go on in the next line. */
	private static final int WORDS_WIDTH = 230;

	private final transient Consumer<Candidate> taker;

	/** @param taker is told which one the user takes */
	CandidateSheet(Consumer<Candidate> taker) {
		super(new GridLayout(1, 0, GAP, 0));
		this.taker = taker;
	}

	/**
	 * Shows them.
	 *
	 * @param visits each visit, in words
	 * @param found those of each visit
	 */
	void show(List<String> visits, List<List<Candidate>> found) {
		removeAll();
		if (found.stream().allMatch(List::isEmpty)) return;
		for (int i = 0; i < found.size(); i++) {
			JPanel column = new JPanel(new GridLayout(0, 1, 0, 2));
			found.get(i).forEach(candidate -> column.add(button(candidate)));
			JPanel top = new JPanel(new BorderLayout());
			top.add(column, BorderLayout.NORTH);
			JScrollPane pane = new JScrollPane(top, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
				JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
			pane.getVerticalScrollBar().setUnitIncrement(STEP);
			JPanel visit = new JPanel(new BorderLayout());
			visit.add(new JLabel(visits.get(i) + ": not taken. Press one to take it."),
				BorderLayout.NORTH);
			visit.add(pane, BorderLayout.CENTER);
			add(visit);
		}
		revalidate();
		repaint();
	}

	private JButton button(Candidate candidate) {
		JButton button = new JButton("<html><body style='width: " + WORDS_WIDTH + "'><b>" + candidate
			.number() + "</b>: " + candidate.why() + "<br>" + candidate.size() + "</body></html>",
			new ImageIcon(candidate.picture()));
		button.setName("Take candidate " + candidate.number() + " " + candidate.visit());
		button.setToolTipText("Takes this vessel as the artery of that visit");
		button.setFont(button.getFont().deriveFont(Font.PLAIN));
		button.setHorizontalAlignment(SwingConstants.LEADING);
		button.addActionListener(event -> taker.accept(candidate));
		return button;
	}
}
