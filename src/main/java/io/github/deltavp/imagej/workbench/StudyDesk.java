// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.report.Text;
import io.github.deltavp.study.file.StudyPaths;
import io.github.deltavp.study.file.StudyProgress;
import io.github.deltavp.study.file.StudyProgress.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.SwingUtilities;

/**
 * A study under work: its steps are looked up, shown, and worked on by recorded commands, in the
 * background, one at a time. For the event thread.
 */
final class StudyDesk implements AutoCloseable {

	private final WorkbenchStudy study;
	private final WorkbenchActions actions;
	private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "DeltaVp workbench");
		thread.setDaemon(true);
		return thread;
	});
	private final StepList steps = new StepList(this::choose);
	private final WorkbenchForm form = new WorkbenchForm(steps, new Wishes());
	private final VisitLoader images;
	private final Runnable ended;
	private volatile boolean givenUp;
	private boolean busy;

	/**
	 * @param held the outlines that are drawn
	 * @param ended called when something that was begun has ended
	 */
	StudyDesk(WorkbenchStudy study, HeldOutlines held, Runnable ended) {
		this.study = study;
		this.ended = ended;
		images = new VisitLoader(study, form);
		actions = new WorkbenchActions(study, held);
	}

	/** @return what is to be seen of it */
	WorkbenchForm form() {
		return form;
	}

	/** The keys go to the steps. */
	void focus() {
		steps.requestFocusInWindow();
	}

	/** Looks the steps up again, unless something goes on that will change them. */
	void lookAgain() {
		if (!busy) look();
	}

	private void look() {
		try {
			StudyPaths paths = study.paths();
			show(steps.fill(new StudyProgress(paths, study.isCurrent()).steps()));
			images.follow(paths);
		}
		catch (IOException | IllegalArgumentException e) {
			form.say(e.getMessage());
		}
	}

	private void choose(Step step) {
		form.say("");
		show(step);
	}

	private void show(Step step) {
		try {
			List<WorkbenchAction> offered = actions.of(step.stage());
			form.show(step, offered, actions.drawnVisit().isPresent() ? Optional.empty() : steps.after(
				step));
			if (busy) form.busy("");
		}
		catch (IOException | IllegalArgumentException e) {
			form.say(e.getMessage());
		}
	}

	private void begin(WorkbenchAction action) {
		busy = true;
		givenUp = false;
		form.busy(action.label());
		background.execute(() -> {
			String said = said(action);
			SwingUtilities.invokeLater(() -> end(said));
		});
	}

	private String said(WorkbenchAction action) {
		try {
			return String.join("\n", action.work().run(this::report));
		}
		catch (CancellationException e) {
			return "Cancelled; nothing was written.";
		}
		catch (IOException | RuntimeException e) {
			return e.getMessage() == null ? e.toString() : Text.sentence(e.getMessage());
		}
	}

	private void report(String what, double fraction) {
		if (givenUp) throw new CancellationException("given up on the workbench");
		SwingUtilities.invokeLater(() -> form.tell(what, fraction));
	}

	private void end(String said) {
		busy = false;
		form.idle();
		form.draw(actions.drawnVisit());
		look();
		ended.run();
		/* The button that was pressed is gone. */
		if (actions.drawnVisit().isPresent()) form.focusDrawing();
		else if (!form.hasKeys()) steps.requestFocusInWindow();
		form.say(said);
	}

	@Override
	public void close() {
		givenUp = true;
		background.shutdown();
		images.close();
		form.close();
	}

	/** What the user wants is done here, if nothing else is done. */
	private final class Wishes implements WorkbenchForm.Wishes {

		@Override
		public void begin(WorkbenchAction action) {
			if (!busy) StudyDesk.this.begin(action);
		}

		@Override
		public void giveUp() {
			givenUp = true;
		}

		@Override
		public void go(Step step) {
			steps.go(step);
		}

		@Override
		public void take(Candidate candidate) {
			begin(actions.take(candidate));
		}

		@Override
		public void bring(String name) {
			begin(actions.bring(name));
		}
	}
}
