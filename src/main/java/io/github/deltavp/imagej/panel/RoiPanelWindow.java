// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageWindow;
import ij.io.OpenDialog;
import ij.io.SaveDialog;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.series.VoxelGrid;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** The window of the {@link RoiPanel}: buttons, what is drawn, and the curve under the mouse. */
final class RoiPanelWindow extends JFrame {

	private static final long serialVersionUID = 1;
	private static final int GAP = 8;
	private static final int MANAGER_HEIGHT = 255;

	/** What a button does; a refusal is shown in the window. */
	private interface Action {

		void run() throws IOException;
	}

	private final transient PanelRois rois;
	private final transient VoxelGrid grid;
	private final transient Runnable whenClosed;
	private final JTextField lesion = new JTextField("L1", 8);
	private final JTextArea drawn = text(4);
	private final JTextArea message = text(2);

	RoiPanelWindow(PanelRois rois, VoxelGrid grid, VoxelView view, Runnable whenClosed) {
		super("DeltaVp ROIs");
		this.rois = rois;
		this.grid = grid;
		this.whenClosed = whenClosed;
		setDefaultCloseOperation(DISPOSE_ON_CLOSE);
		JPanel content = new JPanel();
		content.setLayout(new BoxLayout(content, BoxLayout.Y_AXIS));
		content.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
		for (JComponent part : new JComponent[] { names(), slices(), files(), titled("Drawn", scrolling(
			drawn)), titled("Voxel under the mouse", view), message })
		{
			part.setAlignmentX(LEFT_ALIGNMENT);
			content.add(part);
			content.add(Box.createVerticalStrut(GAP));
		}
		setContentPane(content);
		addWindowListener(new WindowAdapter() {

			@Override
			public void windowActivated(WindowEvent event) {
				summarise();
			}
		});
		summarise();
		pack();
	}

	private JComponent names() {
		JPanel named = row(new JLabel("Lesion named"), lesion, button("Lesion",
			"The selection is an outline of the lesion of that name", () -> add(RoiDrawing.lesion(lesion
				.getText()))));
		lesion.setToolTipText("The name of the lesion; the same one on every slice and in both visits");
		JPanel others = row(button("Reference", "The selection is an outline of the healthy vertebra",
			() -> add("reference")), button("Exclude",
				"The selection is cut out of everything: veins, disk, cortical bone", () -> add("exclude")),
			button("AIF", "The selection is an artery", () -> add("aif")));
		JPanel both = new JPanel(new GridLayout(0, 1, 0, GAP / 2));
		both.add(named);
		both.add(others);
		return titled("The selection is", both);
	}

	private JComponent slices() {
		return row(button("Copy to next slice",
			"Copies the ROIs selected in the ROI Manager, or the last one, and goes to that slice",
			() -> rois.copy(current())), button("Interpolate",
				"Fills the slices between the outlines of the ROI selected in the ROI Manager, or of the last one",
				rois::interpolate));
	}

	private JComponent files() {
		return row(button("Open ROIs…", "Adds the ROIs of a zip file", () -> {
			Optional<Path> file = chosen(new OpenDialog("Open ROIs", ""));
			if (file.isPresent()) rois.open(file.get());
		}), button("Save ROIs…", "Writes all ROIs of the ROI Manager to a zip file", () -> {
			SaveDialog dialog = new SaveDialog("Save ROIs", "rois", ".zip");
			if (dialog.getFileName() != null) rois.save(Path.of(dialog.getDirectory(), dialog
				.getFileName()));
		}));
	}

	private static JPanel row(JComponent... parts) {
		JPanel row = new JPanel(new GridLayout(1, 0, GAP / 2, 0));
		for (JComponent part : parts)
			row.add(part);
		return row;
	}

	private static Optional<Path> chosen(OpenDialog dialog) {
		return Optional.ofNullable(dialog.getPath()).map(Path::of);
	}

	private void add(String name) {
		rois.add(current(), name);
	}

	private static ImagePlus current() {
		ImagePlus image = WindowManager.getCurrentImage();
		if (image == null) throw new IllegalArgumentException("no image is open");
		return image;
	}

	private JButton button(String label, String help, Action action) {
		JButton button = new JButton(label);
		button.setToolTipText(help);
		button.addActionListener(event -> {
			try {
				message.setText("");
				action.run();
			}
			catch (IOException | IllegalArgumentException e) {
				refuse(e.getMessage());
			}
			summarise();
		});
		return button;
	}

	/** Says what is going on. */
	void tell(String words) {
		SwingUtilities.invokeLater(() -> {
			message.setForeground(Color.DARK_GRAY);
			message.setText(words);
		});
	}

	private void refuse(String words) {
		message.setForeground(new Color(0xB00020));
		message.setText(Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".");
	}

	private void summarise() {
		try {
			drawn.setText(String.join("\n", RoiDrawing.summary(rois.all(), grid)));
		}
		catch (IllegalArgumentException e) {
			drawn.setText(e.getMessage());
		}
	}

	/** Shows the window at the right of the image, and the ROI Manager below. */
	void showBeside(ImagePlus image) {
		arrange(image, null);
		setVisible(true);
		Rectangle place = image.getWindow().getBounds();
		rois.openManager(place.x, Math.max(0, Math.min(place.y + place.height, screen().height -
			MANAGER_HEIGHT)));
		WindowManager.addWindow(this);
	}

	/**
	 * Puts the windows side by side: image, map, panel, below ImageJ's tools where these lie above.
	 * Where the screen is too narrow they begin at its left, and overlap.
	 */
	void arrange(ImagePlus image, ImagePlus map) {
		ImageWindow first = image.getWindow();
		int mapWidth = map == null ? 0 : map.getWindow().getWidth() + GAP;
		int width = first.getWidth() + GAP + mapWidth + getWidth();
		int x = fit(first.getX(), width, screen().width);
		int y = belowTools(new Rectangle(x, first.getY(), width, first.getHeight()));
		first.setLocation(x, y);
		x += first.getWidth() + GAP;
		if (map != null) map.getWindow().setLocation(fit(x, mapWidth, screen().width), y);
		setLocation(fit(x + mapWidth, getWidth(), screen().width), fit(y, getHeight(),
			screen().height));
		toFront();
	}

	/** Outlines are drawn with ImageJ's tools, so these are not to be hidden. */
	private static int belowTools(Rectangle row) {
		return ImageWindows.menu().filter(row::intersects).map(menu -> fit(menu.y + menu.height,
			row.height, screen().height)).orElse(row.y);
	}

	/** The place, or the one nearest before it from which so much fits; never before 0. */
	private static int fit(int place, int length, int available) {
		return Math.max(0, Math.min(place, available - length));
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

	private static JComponent titled(String title, JComponent content) {
		JPanel panel = new JPanel(new BorderLayout());
		panel.setBorder(BorderFactory.createTitledBorder(title));
		panel.add(content);
		return panel;
	}

	private static JComponent scrolling(JTextArea area) {
		JScrollPane pane = new JScrollPane(area);
		pane.setBorder(null);
		return pane;
	}

	private static JTextArea text(int rows) {
		JTextArea area = new JTextArea(rows, 20);
		area.setEditable(false);
		area.setLineWrap(true);
		area.setWrapStyleWord(true);
		area.setOpaque(false);
		area.setFont(new JLabel().getFont());
		return area;
	}
}
