// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import io.github.deltavp.imagej.panel.LatestOnly;
import java.io.IOException;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** Looks at the files of a study off the event thread: on a slow drive the window stays alive. */
final class StudyLooks implements AutoCloseable {

	/** In ms; a look that is quicker is not told. */
	private static final int LATE = 300;

	private final StudyLook.Source source;
	private final View view;
	private final LatestOnly background = new LatestOnly("DeltaVp look");
	private final Timer late;
	private int round;

	/** What shows a look; called on the event thread. */
	interface View {

		/** A look takes a while, or is over. */
		void looking(boolean isLooking);

		/** Shows what was found. */
		void show(StudyLook look);

		/** Says why nothing was found. */
		void say(String words);
	}

	StudyLooks(StudyLook.Source source, View view) {
		this.source = source;
		this.view = view;
		late = new Timer(LATE, event -> view.looking(true));
		late.setRepeats(false);
	}

	/** Looks, and shows what there is unless {@link #forget} comes first. For the event thread. */
	void request() {
		int asked = round;
		late.restart();
		background.request(() -> {
			Runnable found = now();
			SwingUtilities.invokeLater(() -> {
				if (asked == round) end(found);
			});
		});
	}

	private void end(Runnable found) {
		late.stop();
		view.looking(false);
		found.run();
	}

	/** Looks that are under way will not be shown. For the event thread. */
	void forget() {
		round++;
		late.stop();
	}

	/** Not for the event thread. @return shows what there is, on the event thread */
	Runnable now() {
		try {
			StudyLook look = source.look();
			return () -> view.show(look);
		}
		catch (IOException | RuntimeException e) {
			return () -> view.say(e.getMessage() == null ? e.toString() : e.getMessage());
		}
	}

	@Override
	public void close() {
		forget();
		background.close();
	}
}
