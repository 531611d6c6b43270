// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.deltavp.imagej.window.ImageWindows;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;

/** The window of the {@link RoiPanel}, beside what is drawn on. */
final class RoiPanelWindow extends JFrame {

	private static final long serialVersionUID = 1;
	private static final int MANAGER_HEIGHT = 255;

	private final RoiPanelForm form;
	private final transient Runnable whenClosed;

	RoiPanelWindow(RoiPanelForm form, Runnable whenClosed) {
		super("DeltaVp ROIs");
		this.form = form;
		this.whenClosed = whenClosed;
		setDefaultCloseOperation(DISPOSE_ON_CLOSE);
		setContentPane(form);
		addWindowListener(new WindowAdapter() {

			@Override
			public void windowActivated(WindowEvent event) {
				form.summarise();
			}
		});
		pack();
	}

	/** Says what is going on. */
	void tell(String words) {
		form.tell(words);
	}

	/** Shows the window at the right of the image, and the ROI Manager below. */
	void showBeside(ImagePlus image) {
		arrange(List.of(image));
		setVisible(true);
		Rectangle place = image.getWindow().getBounds();
		ManagerOutlines.openManager(place.x, Math.max(0, Math.min(place.y + place.height,
			screen().height - MANAGER_HEIGHT)));
		WindowManager.addWindow(this);
	}

	/** Puts the windows side by side: the images, then the panel. */
	void arrange(List<ImagePlus> images) {
		List<Window> windows = new ArrayList<>();
		images.forEach(image -> windows.add(image.getWindow()));
		windows.add(this);
		List<Point> places = WindowRow.places(windows.get(0).getLocation(), windows.stream().map(
			Window::getSize).toList(), screen(), ImageWindows.menu());
		for (int i = 0; i < places.size(); i++)
			windows.get(i).setLocation(places.get(i));
		toFront();
	}

	private static Dimension screen() {
		return Toolkit.getDefaultToolkit().getScreenSize();
	}

	@Override
	public void dispose() {
		super.dispose();
		WindowManager.removeWindow(this);
		whenClosed.run();
	}
}
