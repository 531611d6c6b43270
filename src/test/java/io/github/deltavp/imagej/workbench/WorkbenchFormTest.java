// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.study.file.StudyProgress.Picture;
import io.github.deltavp.study.file.StudyProgress.Stage;
import io.github.deltavp.study.file.StudyProgress.State;
import io.github.deltavp.study.file.StudyProgress.Step;
import java.awt.Component;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JRootPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkbenchFormTest {

	private final List<String> wished = new ArrayList<>();
	private final WorkbenchForm form = new WorkbenchForm(new StepList(step -> {}),
		new WorkbenchForm.Wishes()
		{

			@Override
			public void begin(WorkbenchAction action) {
				wished.add("begin " + action.label());
			}

			@Override
			public void giveUp() {
				wished.add("give up");
			}

			@Override
			public void go(Step step) {
				wished.add("go " + step.stage());
			}

			@Override
			public void take(Candidate candidate) {
				wished.add("take " + candidate.number());
			}

			@Override
			public void bring(String name) {
				wished.add("bring " + name);
			}
		});
	private final JRootPane window = new JRootPane();

	@BeforeEach
	void place() {
		UIManager.put("Button.font", new Font(Font.DIALOG, Font.PLAIN, 12));
		window.getContentPane().add(form);
	}

	@AfterEach
	void close() {
		UIManager.put("Button.font", null);
		form.close();
	}

	private static Step step(Stage stage, State state, Picture... pictures) {
		return new Step(stage, state, "what there is", List.of(pictures));
	}

	private static WorkbenchAction action(String label, boolean main) {
		return new WorkbenchAction(label, "Help of " + label, main, progress -> List.of());
	}

	private void show(Step step, WorkbenchAction... actions) {
		form.show(step, List.of(actions), Optional.empty());
	}

	private <T extends Component> T part(Class<T> type, String name) {
		return Screen.parts(form, type).filter(part -> name.equals(part.getName())).findFirst()
			.orElseThrow();
	}

	private JButton button(String name) {
		return part(JButton.class, name);
	}

	private String text(String name) {
		return part(JTextArea.class, name).getText();
	}

	private JTabbedPane tabs() {
		return Screen.parts(form, JTabbedPane.class).findFirst().orElseThrow();
	}

	/** The names of the tabs, the one in front with a star. */
	private List<String> seen() {
		return IntStream.range(0, tabs().getTabCount()).mapToObj(i -> tabs().getTitleAt(i) +
			(i == tabs().getSelectedIndex() ? "*" : "")).toList();
	}

	private boolean says(String title) {
		return Screen.parts(form, JLabel.class).anyMatch(label -> title.equals(label.getText()));
	}

	@Test
	void aStepSaysItsStateAndOffersWhatCanBeDone() {
		show(step(Stage.ARTERY, State.TO_DO), action("Find the arteries", true), action("Take another",
			false));
		assertTrue(says("Artery: to do"));
		assertEquals("what there is", text("words"));
		assertEquals("Help of Take another", button("Take another").getToolTipText());
		button("Take another").doClick();
		assertEquals(List.of("begin Take another"), wished);
		assertEquals(button("Find the arteries"), window.getDefaultButton(), "Enter presses it");
		assertTrue(button("Find the arteries").getFont().isBold());
		assertFalse(button("Take another").getFont().isBold());
		show(step(Stage.ARTERY, State.OUT_OF_DATE), action("Find the arteries", true));
		assertTrue(says("Artery: out of date"));
		assertEquals(button("Find the arteries"), window.getDefaultButton());
		assertEquals(0, Screen.parts(form, JButton.class).filter(button -> "Take another".equals(button
			.getName())).count());
	}

	@Test
	void fromAStepThatIsDoneEnterGoesOn() {
		form.show(step(Stage.EXAM, State.DONE), List.of(action("Show before therapy", true)), Optional
			.of(step(Stage.ARTERY, State.TO_DO)));
		assertTrue(says("Exam: done"));
		JButton on = button("Go on to Artery");
		assertEquals(on, window.getDefaultButton());
		assertFalse(button("Show before therapy").getFont().isBold());
		on.doClick();
		assertEquals(List.of("go ARTERY"), wished);
		show(step(Stage.EXAM, State.DONE), action("Show before therapy", true));
		assertNull(window.getDefaultButton(), "what is done is not done again by Enter");
	}

	@Test
	void noTwoButtonsHaveOneLetter() {
		show(step(Stage.ARTERY, State.TO_DO), action("Take one", false), action("Take two", false),
			action("Tke", false));
		assertEquals(List.of('T', 'K', '\0'), List.of(letter("Take one"), letter("Take two"), letter(
			"Tke")), "A and E are those of other parts of the window");
	}

	private char letter(String name) {
		return (char) button(name).getMnemonic();
	}

	@Test
	void whileWorkGoesOnItCanOnlyBeGivenUp() {
		show(step(Stage.ARTERY, State.TO_DO), action("Find the arteries", true));
		form.say("not certain");
		assertEquals("not certain", text("message"));
		assertFalse(button("cancel").isEnabled());
		form.busy("Finding");
		assertEquals("", text("message"));
		assertFalse(button("Find the arteries").isEnabled());
		JProgressBar bar = Screen.parts(form, JProgressBar.class).findFirst().orElseThrow();
		assertEquals("Finding", bar.getString());
		form.tell("half", 0.5);
		assertEquals("half", bar.getString());
		assertEquals(0.5, bar.getPercentComplete());
		button("cancel").doClick();
		assertEquals(List.of("give up"), wished);
		form.idle();
		assertTrue(button("Find the arteries").isEnabled());
		assertFalse(button("cancel").isEnabled());
		assertEquals("", bar.getString());
		assertEquals(0, bar.getValue());
	}

	@Test
	void whatAStepIsAboutIsInFront() {
		show(step(Stage.EXAM, State.DONE));
		assertEquals(List.of("Images", "Protocol*"), seen());
		show(step(Stage.OUTLINES, State.TO_DO));
		assertEquals(List.of("Images*", "Protocol"), seen());
		Picture figure = new Picture("answer", Path.of("none.png"));
		show(step(Stage.ANSWER, State.DONE, figure));
		assertEquals(List.of("Images", "Protocol", "Figures*"), seen());
		tabs().setSelectedIndex(1);
		show(step(Stage.ANSWER, State.DONE, figure));
		assertEquals(List.of("Images", "Protocol*", "Figures"), seen(), "what the user chose stays");
		show(step(Stage.MAPS, State.DONE));
		assertEquals(List.of("Images*", "Protocol"), seen());
		show(step(Stage.ARTERY, State.TO_DO));
		assertEquals(List.of("Images*", "Protocol"), seen());
		assertEquals('M', tabs().getMnemonicAt(0));
		assertEquals('P', tabs().getMnemonicAt(1));
	}

	@Test
	void theArteriesThatAreTakenAreSeenAsSoonAsTheyAreKnown() {
		form.show(ShownArteries.NOT_YET);
		show(step(Stage.ARTERY, State.DONE, new Picture("found", Path.of("none.png"))));
		assertTrue(says("found cannot be read: Can't read input file!"));
		PictureView.Page taken = new PictureView.Page("taken", () -> new BufferedImage(9, 9, 1));
		form.show(new ShownArteries(List.of(taken), List.of("L1: nVp 3 to 1", "L2: nVp 2 to 1")));
		assertTrue(says("taken"));
		assertEquals(
			"what there is\nWith the curves that are taken now: L1: nVp 3 to 1; L2: nVp 2 to 1", text(
				"words"));
		show(step(Stage.EXAM, State.DONE));
		assertEquals("what there is", text("words"));
		assertEquals(List.of("Images", "Protocol*"), seen());
		assertEquals('G', figures());
	}

	private int figures() {
		show(step(Stage.ARTERY, State.DONE));
		return tabs().getMnemonicAt(2);
	}

	@Test
	void otherVesselsAreThereToBeTakenAtTheArteryOnly() {
		Candidate candidate = new Candidate("pre", 3, "not round", "9 voxels", new BufferedImage(9, 9,
			1));
		form.showCandidates(List.of(List.of(candidate), List.of()));
		show(step(Stage.ARTERY, State.TO_DO));
		assertEquals(List.of("Images*", "Protocol", "Other vessels"), seen());
		button("Take candidate 3 pre").doClick();
		assertEquals(List.of("take 3"), wished);
		form.showCandidates(List.of(List.of(), List.of()));
		assertEquals(List.of("Images*", "Protocol"), seen());
		form.showCandidates(List.of(List.of(candidate), List.of()));
		assertEquals(3, seen().size());
		show(step(Stage.EXAM, State.TO_DO));
		assertEquals(List.of("Images", "Protocol*"), seen());
	}

	@Test
	void theProtocolIsThatOfTheHeadersOfBothVisits() {
		FoundFolder told = new FoundFolder(List.of(), Optional.of(MadeStudy.visits().get(0).series()
			.facts()));
		form.showFolders(List.of(told, new FoundFolder(List.of(), Optional.empty())));
		assertEquals(0, part(JTable.class, "protocol").getRowCount());
		form.showFolders(List.of(told, told));
		int rows = part(JTable.class, "protocol").getRowCount();
		assertTrue(rows > 5);
		form.show(ExamSheet.Facts.of(MadeStudy.visits()));
		assertEquals(rows + 2, part(JTable.class, "protocol").getRowCount());
	}

	@Test
	void whileAVisitIsDrawnOnItsStepSaysHowAndTheImagesAreInFront() {
		form.show(MadeStudy.visits(), "Linked by patient coordinates.");
		assertEquals("Linked by patient coordinates.", part(JLabel.class, "note").getText());
		show(step(Stage.EXAM, State.DONE));
		form.draw(Optional.of("post"));
		assertEquals(List.of("Images*", "Protocol"), seen());
		assertTrue(Screen.parts(form, OutlineForm.class).findFirst().orElseThrow().isVisible());
		assertTrue(Screen.parts(form, JButton.class).anyMatch(button -> button.getText().equals(
			"From before therapy")));
		show(step(Stage.OUTLINES, State.DONE), action("Keep these outlines", true));
		assertFalse(part(JTextArea.class, "words").isVisible(), "no line is lost for it");
		assertEquals(button("Keep these outlines"), window.getDefaultButton());
		form.draw(Optional.empty());
		assertFalse(Screen.parts(form, OutlineForm.class).findFirst().orElseThrow().isVisible());
		show(step(Stage.OUTLINES, State.DONE));
		assertTrue(part(JTextArea.class, "words").isVisible());
		assertFalse(form.hasKeys());
	}
}
