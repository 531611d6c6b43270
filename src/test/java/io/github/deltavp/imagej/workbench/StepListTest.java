// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.study.file.StudyProgress.Stage;
import io.github.deltavp.study.file.StudyProgress.State;
import io.github.deltavp.study.file.StudyProgress.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

class StepListTest {

	private final List<Step> chosen = new ArrayList<>();
	private final StepList list = new StepList(chosen::add);

	/** All steps in their order, in these states. */
	private static List<Step> steps(State... states) {
		return IntStream.range(0, states.length).mapToObj(i -> new Step(Stage.values()[i], states[i],
			"", List.of())).toList();
	}

	private String words(int index) {
		JLabel label = (JLabel) list.getCellRenderer().getListCellRendererComponent(list, list
			.getModel().getElementAt(index), index, false, false);
		return label.getText() + " | " + label.getToolTipText();
	}

	@Test
	void theFirstThatIsToBeDoneIsGoneTo() {
		List<Step> all = steps(State.DONE, State.OUT_OF_DATE, State.TO_DO);
		assertEquals(all.get(1), list.fill(all));
		assertEquals(1, list.getSelectedIndex());
		assertEquals(List.of(), chosen, "the user chose nothing");
		StepList done = new StepList(chosen::add);
		List<Step> over = steps(State.DONE, State.DONE, State.DONE);
		assertEquals(over.get(2), done.fill(over));
	}

	@Test
	void theOneThatWasChosenStays() {
		list.fill(steps(State.TO_DO, State.TO_DO, State.TO_DO));
		list.setSelectedIndex(2);
		assertEquals(Stage.OUTLINES, chosen.get(0).stage());
		List<Step> all = steps(State.DONE, State.TO_DO, State.DONE);
		assertEquals(all.get(2), list.fill(all));
		assertEquals(1, chosen.size());
		list.go(all.get(0));
		assertEquals(all.get(0), chosen.get(1));
		list.clearSelection();
		assertEquals(2, chosen.size());
		list.setValueIsAdjusting(true);
		list.setSelectedIndex(1);
		assertEquals(2, chosen.size(), "the mouse is still down");
	}

	@Test
	void fromWhatIsDoneOneGoesOnToWhatIsNot() {
		List<Step> all = steps(State.DONE, State.DONE, State.TO_DO, State.DONE);
		list.fill(all);
		assertEquals(Optional.of(all.get(2)), list.after(all.get(0)));
		assertEquals(Optional.empty(), list.after(all.get(2)), "there is something to do here");
		List<Step> over = steps(State.DONE, State.DONE);
		list.fill(over);
		assertEquals(Optional.of(over.get(1)), list.after(over.get(0)));
		assertEquals(Optional.empty(), list.after(over.get(1)));
	}

	@Test
	void signsTellTheStateAndWordsUnderTheMouse() {
		list.fill(steps(State.TO_DO, State.DONE, State.OUT_OF_DATE));
		assertEquals(List.of("○  Exam | To do", "●  Artery | Done", "◐  Outlines | Out of date"), Arrays
			.asList(words(0), words(1), words(2)));
	}
}
