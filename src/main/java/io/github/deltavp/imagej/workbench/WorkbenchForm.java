// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.imagej.panel.DrawnOutlines;
import io.github.deltavp.imagej.panel.LatestOnly;
import io.github.deltavp.imagej.panel.VoxelView;
import io.github.deltavp.imagej.series.FoundFolder;
import io.github.deltavp.imagej.viewer.ShownVisit;
import io.github.deltavp.imagej.viewer.VisitsView;
import io.github.deltavp.study.file.StudyFile;
import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyProgress.Stage;
import io.github.deltavp.study.file.StudyProgress.State;
import io.github.deltavp.study.file.StudyProgress.Step;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;

/**
 * What the workbench shows: the steps at the left, images and pictures in the middle, at the right
 * what the chosen step says and offers, below what goes on. For the event thread.
 */
final class WorkbenchForm extends JPanel implements VisitLoader.View {

	private static final long serialVersionUID = 1;
	private static final int GAP = 8;
	private static final int CURVE_DPI = 98;
	private static final int LEAST_STEP = 150;
	private static final int PERMILLE = 1000;

	private final transient Wishes wishes;
	private final LatestOnly voxels = new LatestOnly("DeltaVp voxels");
	private final VoxelView curve = new VoxelView(voxels, CURVE_DPI);
	private final VisitsView visits = new VisitsView(asked -> {
		curve.show(asked);
		isPointed = true;
		showCurve();
	});
	private final OutlineForm outlines;
	private final CandidateSheet candidates;
	private final ExamSheet exam = new ExamSheet();
	private final JPanel images = new JPanel(new BorderLayout());
	private final PictureView pictures = new PictureView();
	private final JTabbedPane middle = new JTabbedPane();
	private boolean isPointed;
	private transient Optional<Step> step = Optional.empty();
	private transient ShownArteries arteries = ShownArteries.NOT_YET;
	private final StepPanel panel;
	private final JProgressBar bar = new JProgressBar(0, PERMILLE);
	private final JButton cancel = new JButton("Cancel");

	/** What the user wants. */
	interface Wishes {

		/** Does what a button does. */
		void begin(WorkbenchAction action);

		/** Gives up what goes on. */
		void giveUp();

		/** Goes to a step. */
		void go(Step step);

		/** Takes another vessel as the artery of a visit. */
		void take(Candidate candidate);

		/** Brings the outlines of a name from the other visit. */
		void bring(String name);
	}

	/** @param steps the list at the left */
	WorkbenchForm(StepList steps, Wishes wishes) {
		super(new BorderLayout(GAP, GAP));
		this.wishes = wishes;
		outlines = new OutlineForm(visits, shown -> DrawnOutlines.inManager(shown.series().grid()),
			this::say, wishes::bring);
		candidates = new CandidateSheet(wishes::take);
		panel = new StepPanel(wishes);
		setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
		add(steps, BorderLayout.WEST);
		images.add(outlines, BorderLayout.NORTH);
		images.add(visits, BorderLayout.CENTER);
		middle.addTab("Images", images);
		middle.addTab("Protocol", exam);
		middle.setMnemonicAt(0, 'M');
		middle.setMnemonicAt(1, 'P');
		middle.addChangeListener(event -> showCurve());
		curve.setVisible(false);
		add(middle, BorderLayout.CENTER);
		add(step(), BorderLayout.EAST);
		add(below(), BorderLayout.SOUTH);
		idle();
	}

	/** Beside the images, once a voxel was pointed at. */
	private void showCurve() {
		curve.setVisible(isPointed && middle.getSelectedComponent() == images);
	}

	private JComponent step() {
		JPanel above = new JPanel(new BorderLayout());
		above.setPreferredSize(new Dimension(StepPanel.WIDTH_SHOWN, 0));
		above.add(new GivingWay(panel, LEAST_STEP), BorderLayout.NORTH);
		above.add(outlines.drawnList(), BorderLayout.CENTER);
		above.add(curve, BorderLayout.SOUTH);
		return above;
	}

	private JComponent below() {
		bar.setStringPainted(true);
		cancel.setName("cancel");
		cancel.setMnemonic('E');
		cancel.addActionListener(event -> wishes.giveUp());
		JPanel below = new JPanel(new BorderLayout(GAP, 0));
		below.add(bar, BorderLayout.CENTER);
		below.add(cancel, BorderLayout.EAST);
		return below;
	}

	/**
	 * Shows one step and what it offers.
	 *
	 * @param next where to go on, if there is nothing to do here
	 */
	void show(Step step, List<WorkbenchAction> actions, Optional<Step> next) {
		panel.show(step, actions, step.state() != State.DONE || outlines.isDrawing(), next);
		boolean isFirst = !this.step.map(Step::stage).equals(Optional.of(step.stage()));
		this.step = Optional.of(step);
		arrange(isFirst);
		revalidate();
		repaint();
	}

	/** What the step is about is in front when it is gone to, or when there is something to see. */
	private void arrange(boolean isFirst) {
		Step now = step.orElseThrow();
		boolean isArtery = now.stage() == Stage.ARTERY;
		panel.tell(outlines.isDrawing() && now.stage() == Stage.OUTLINES ? "" : now.words() +
			(isArtery && !arteries.effect().isEmpty() ? "\nWith the curves that are taken now: " + String
				.join("; ", arteries.effect()) : ""));
		List<PictureView.Page> pages = isArtery && !arteries.figures().isEmpty() ? arteries.figures()
			: now.pictures().stream().map(PictureView.Page::of).toList();
		pictures.show(pages);
		boolean isNew = show(pictures, "Figures", 'G', !pages.isEmpty());
		show(candidates, "Other vessels", 'V', isArtery && candidates.getComponentCount() > 0);
		if (isFirst && now.stage() == Stage.MAPS) visits.choose("vp");
		if (isFirst || isNew) middle.setSelectedComponent(switch (now.stage()) {
			case EXAM -> exam;
			case OUTLINES, MAPS -> images;
			case ARTERY, ANSWER -> pages.isEmpty() ? images : pictures;
		});
	}

	/** @return whether it was not there before */
	private boolean show(JComponent tab, String title, char letter, boolean wanted) {
		boolean isThere = middle.indexOfComponent(tab) >= 0;
		if (wanted && !isThere) {
			middle.addTab(title, tab);
			middle.setMnemonicAt(middle.indexOfComponent(tab), letter);
		}
		if (!wanted && isThere) middle.remove(tab);
		return wanted && !isThere;
	}

	@Override
	public void show(List<ShownVisit> shown, String told) {
		visits.show(shown, told);
	}

	@Override
	public void show(ExamSheet.Facts facts) {
		exam.show(facts);
	}

	@Override
	public void showFolders(List<FoundFolder> folders) {
		exam.showSeries(folders.stream().map(FoundFolder::series).toList());
		if (folders.stream().allMatch(folder -> folder.facts().isPresent())) exam.show(ExamSheet.Facts
			.ofHeaders(folders.stream().map(folder -> folder.facts().get()).toList()));
	}

	@Override
	public void show(ShownArteries taken) {
		arteries = taken;
		if (step.isPresent()) arrange(false);
	}

	@Override
	public void showCandidates(List<List<Candidate>> found) {
		candidates.show(StudyFile.VISITS.stream().map(StudyPaths::words).toList(), found);
		if (step.isPresent()) arrange(false);
	}

	/** Ends what goes on in the background. */
	void close() {
		outlines.end();
		voxels.close();
	}

	/** Work has begun. */
	void busy(String what) {
		panel.say("");
		allow(false);
		tell(what, 0);
	}

	/** Tells how far it is. */
	void tell(String what, double fraction) {
		bar.setValue((int) (PERMILLE * fraction));
		bar.setString(what);
	}

	/** The keys go to the image that is drawn on. */
	void focusDrawing() {
		outlines.focusImage();
	}

	/** @return whether the keys go to what is shown in the middle */
	boolean hasKeys() {
		Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
		return owner != null && SwingUtilities.isDescendingFrom(owner, middle);
	}

	/** Work has ended. */
	void idle() {
		allow(true);
		tell("", 0);
	}

	private void allow(boolean idle) {
		panel.allow(idle);
		cancel.setEnabled(!idle);
	}

	/** Says what came out, or why something was not done. */
	void say(String words) {
		panel.say(words);
	}

	/** Lets the user draw on a visit (pre or post), or no more. */
	void draw(Optional<String> visit) {
		if (visit.isEmpty()) {
			outlines.end();
			return;
		}
		int which = StudyFile.VISITS.indexOf(visit.get());
		middle.setSelectedComponent(images);
		outlines.begin(which, StudyPaths.words(StudyFile.VISITS.get(1 - which)).toLowerCase(
			Locale.ROOT));
	}
}
