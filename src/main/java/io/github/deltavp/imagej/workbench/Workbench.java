// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import ij.IJ;
import ij.WindowManager;
import io.github.deltavp.imagej.panel.ManagerOutlines;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/**
 * One window for a study: what is done, what is out of date, what comes next, and a button for it.
 */
public final class Workbench extends JFrame {

	private static final long serialVersionUID = 1;
	private static final double MOST = 0.92;

	private final transient StudyDesk desk;

	private Workbench(WorkbenchStudy study, String name) {
		super("DeltaVp · workbench · " + name);
		desk = new StudyDesk(study, new ManagerOutlines(), this::ended);
		setDefaultCloseOperation(DISPOSE_ON_CLOSE);
		setContentPane(desk.form());
		addWindowListener(new WindowAdapter() {

			/** Something may have been done elsewhere. */
			@Override
			public void windowActivated(WindowEvent event) {
				desk.lookAgain();
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
			window.desk.lookAgain();
			window.setVisible(true);
			window.desk.focus();
			WindowManager.addWindow(window);
		});
	}

	private void ended() {
		IJ.showProgress(1);
		toFront();
	}

	@Override
	public void dispose() {
		super.dispose();
		desk.close();
		WindowManager.removeWindow(this);
	}
}
