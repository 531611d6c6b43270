// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.study.file.StudyProgress.State;
import io.github.deltavp.study.file.StudyProgress.Step;
import java.awt.Component;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.ListSelectionModel;

/** The steps of a study, each with a sign of its state. For the event thread. */
final class StepList extends JList<Step> {

	private static final long serialVersionUID = 1;
	private static final int GAP = 8;

	private final DefaultListModel<Step> steps = new DefaultListModel<>();
	private boolean filling;

	/** @param chosen is told which step the user chose */
	StepList(Consumer<Step> chosen) {
		setModel(steps);
		setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
		setCellRenderer(new Words());
		setName("steps");
		addListSelectionListener(event -> {
			if (!filling && !event.getValueIsAdjusting() && getSelectedValue() != null) chosen.accept(
				getSelectedValue());
		});
	}

	/** Shows steps; the one that was chosen stays so, or else the first that is to be done. */
	Step fill(List<Step> all) {
		Optional<Step> before = Optional.ofNullable(getSelectedValue());
		Step chosen = before.flatMap(old -> all.stream().filter(step -> step.stage() == old.stage())
			.findFirst()).orElseGet(() -> next(all));
		filling = true;
		steps.clear();
		all.forEach(steps::addElement);
		setSelectedIndex(all.indexOf(chosen));
		filling = false;
		return chosen;
	}

	/** Goes to a step, as if the user had chosen it. */
	void go(Step step) {
		setSelectedValue(step, true);
	}

	/** @return where to go on from a step that is done: what is to be done, or the last one */
	Optional<Step> after(Step step) {
		Step next = next(Collections.list(steps.elements()));
		return step.state() != State.DONE || next.stage() == step.stage() ? Optional.empty() : Optional
			.of(next);
	}

	private static Step next(List<Step> all) {
		return all.stream().filter(step -> step.state() != State.DONE).findFirst().orElse(all.get(all
			.size() - 1));
	}

	/** A sign, the name, and the state in words. */
	private static final class Words extends DefaultListCellRenderer {

		private static final long serialVersionUID = 1;

		@Override
		public Component getListCellRendererComponent(JList<?> list, Object value, int index,
			boolean selected, boolean focused)
		{
			Step step = (Step) value;
			super.getListCellRendererComponent(list, sign(step.state()) + "  " + step.stage().words(),
				index, selected, focused);
			setToolTipText(state(step.state()));
			setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, 2 * GAP));
			return this;
		}

		private static String sign(State state) {
			return switch (state) {
				case TO_DO -> "○";
				case DONE -> "●";
				case OUT_OF_DATE -> "◐";
			};
		}

		private static String state(State state) {
			return switch (state) {
				case TO_DO -> "To do";
				case DONE -> "Done";
				case OUT_OF_DATE -> "Out of date";
			};
		}
	}
}
