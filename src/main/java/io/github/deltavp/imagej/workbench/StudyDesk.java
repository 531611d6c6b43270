// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.imagej.panel.Outlines;
import io.github.deltavp.report.Text;
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

	private static final String LOOKING = "Looking at the files of the study …";

	private final WorkbenchActions actions;
	private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "DeltaVp workbench");
		thread.setDaemon(true);
		return thread;
	});
	private final StepList steps = new StepList(this::choose);
	private final WorkbenchForm form = new WorkbenchForm(steps, new Wishes());
	private final VisitLoader images;
	private final StudyLooks looks;
	private final Runnable ended;
	private Optional<StudyLook> seen = Optional.empty();
	private volatile boolean givenUp;
	private boolean busy;

	/**
	 * @param held the outlines that are drawn
	 * @param ended called when something that was begun has ended
	 */
	StudyDesk(WorkbenchStudy study, Outlines held, Runnable ended) {
		this.ended = ended;
		images = new VisitLoader(study, form);
		actions = new WorkbenchActions(study, held);
		looks = new StudyLooks(() -> StudyLook.of(study, actions), new Looks());
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
		if (!busy) looks.request();
	}

	private void choose(Step step) {
		form.say("");
		show(step);
	}

	private void show(Step step) {
		List<WorkbenchAction> offered = seen.orElseThrow().offered().get(step.stage());
		form.show(step, offered, actions.drawnVisit().isPresent() ? Optional.empty() : steps.after(
			step));
		if (busy) form.busy("");
	}

	private void begin(WorkbenchAction action) {
		busy = true;
		givenUp = false;
		looks.forget();
		form.busy(action.label());
		background.execute(() -> {
			String said = said(action);
			SwingUtilities.invokeLater(() -> form.tell(LOOKING, 1));
			Runnable found = looks.now();
			SwingUtilities.invokeLater(() -> end(said, found));
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

	private void end(String said, Runnable found) {
		busy = false;
		form.idle();
		form.draw(actions.drawnVisit());
		found.run();
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
		looks.close();
		images.close();
		form.close();
	}

	/** What lies in the files is shown here. */
	private final class Looks implements StudyLooks.View {

		@Override
		public void looking(boolean isLooking) {
			form.tell(isLooking ? LOOKING : "", 0);
		}

		@Override
		public void show(StudyLook look) {
			seen = Optional.of(look);
			StudyDesk.this.show(steps.fill(look.steps()));
			images.follow(look.paths());
		}

		@Override
		public void say(String words) {
			form.say(words);
		}
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
