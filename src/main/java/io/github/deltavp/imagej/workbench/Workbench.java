// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.IJ;
import ij.WindowManager;
import io.github.deltavp.report.Text;
import io.github.deltavp.study.file.StudyProgress.Step;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/**
 * One window for a study: what is done, what is out of date, what comes next, and a button for it.
 * Whatever it does is a recorded command, run in the background, one at a time.
 */
public final class Workbench extends JFrame {

	private static final long serialVersionUID = 1;
	private static final double MOST = 0.92;
	private static final String LOOKING = "Looking at the files of the study …";

	private final transient WorkbenchActions actions;
	private final transient ExecutorService background = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "DeltaVp workbench");
		thread.setDaemon(true);
		return thread;
	});
	private final StepList steps = new StepList(this::choose);
	private final WorkbenchForm form = new WorkbenchForm(steps, new Wishes());
	private final transient VisitLoader images;
	private final transient StudyLooks looks;
	private transient Optional<StudyLook> seen = Optional.empty();
	private volatile boolean givenUp;
	private boolean busy;

	private Workbench(WorkbenchStudy study, String name) {
		super("DeltaVp · workbench · " + name);
		images = new VisitLoader(study, form);
		actions = new WorkbenchActions(study);
		looks = new StudyLooks(() -> StudyLook.of(study, actions), new Looks());
		setDefaultCloseOperation(DISPOSE_ON_CLOSE);
		setContentPane(form);
		addWindowListener(new WindowAdapter() {

			/** Something may have been done elsewhere. */
			@Override
			public void windowActivated(WindowEvent event) {
				if (!busy) looks.request();
			}
		});
		enlarge();
		setLocationRelativeTo(null);
	}

	/** As large as its parts want, and at least most of the screen, for the images. */
	private void enlarge() {
		pack();
		Dimension screen = getToolkit().getScreenSize();
		setSize((int) Math.max(getWidth(), MOST * screen.width), (int) Math.max(getHeight(), MOST *
			screen.height));
	}

	/**
	 * Opens the window; one that is open already is closed.
	 *
	 * @param name of the study
	 */
	public static void open(WorkbenchStudy study, String name) {
		SwingUtilities.invokeLater(() -> {
			for (Window other : Window.getWindows())
				if (other instanceof Workbench) other.dispose();
			Workbench window = new Workbench(study, name);
			window.looks.request();
			window.setVisible(true);
			window.steps.requestFocusInWindow();
			WindowManager.addWindow(window);
		});
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
		IJ.showProgress(1);
		form.draw(actions.drawnVisit());
		found.run();
		toFront();
		/* The button that was pressed is gone. */
		if (actions.drawnVisit().isPresent()) form.focusDrawing();
		else if (!form.hasKeys()) steps.requestFocusInWindow();
		form.say(said);
	}

	@Override
	public void dispose() {
		super.dispose();
		givenUp = true;
		background.shutdown();
		looks.close();
		images.close();
		form.close();
		WindowManager.removeWindow(this);
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
			Workbench.this.show(steps.fill(look.steps()));
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
			if (!busy) Workbench.this.begin(action);
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
