// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.WindowManager;
import ij.io.OpenDialog;
import ij.io.SaveDialog;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.lesion.RegionGrowing;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** What the window of the {@link RoiPanel} holds: buttons, what is drawn, the curve of a voxel. */
final class RoiPanelForm extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int GAP = 8;
	private static final String WHICH = " the ROIs selected in the ROI Manager, or the last one";

	private final transient PanelRois rois;
	private final transient Supplier<RegionGrowing> growing;
	private final transient EditButtons edits = new EditButtons(this::refuse, this::summarise);
	private final JTextField lesion = new JTextField("L1", 8);
	private final JTextArea drawn = text(4);
	private final JTextArea message = text(2);

	/** @param growing outlines from a point, made when it is asked for */
	RoiPanelForm(PanelRois rois, VoxelView view, Supplier<RegionGrowing> growing) {
		this.rois = rois;
		this.growing = growing;
		setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
		setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
		for (JComponent part : new JComponent[] { names(), slices(), files(), titled("Drawn", scrolling(
			drawn)), titled("Voxel under the mouse", view), message })
		{
			part.setAlignmentX(LEFT_ALIGNMENT);
			add(part);
			add(Box.createVerticalStrut(GAP));
		}
		summarise();
	}

	private JComponent names() {
		JPanel named = row(new JLabel("Lesion named"), lesion, button("Lesion",
			"The selection is an outline of the lesion of that name", () -> name(RoiDrawing.lesion(lesion
				.getText()))), button("From point",
					"Outlines what enhances like the point that you clicked (point tool); correct it by hand",
					() -> rois.grow(current(), growing.get(), RoiDrawing.lesion(lesion.getText()))));
		lesion.setToolTipText("The name of the lesion; the same one on every slice and in both visits");
		JPanel others = row(button("Reference", "The selection is an outline of the healthy vertebra",
			() -> name("reference")), button("Exclude",
				"The selection is cut out of everything: veins, disk, cortical bone", () -> name(
					"exclude")), button("AIF", "The selection is an artery", () -> name("aif")), edits.button(
						"Undo", 'Z', this, () -> rois.edit(DrawnOutlines::undo)), edits.button("Redo", 'Y',
							this, () -> rois.edit(DrawnOutlines::redo)));
		JPanel both = new JPanel(new GridLayout(0, 1, 0, GAP / 2));
		both.add(named);
		both.add(others);
		return titled("The selection is", both);
	}

	private JComponent slices() {
		return row(button("◀ Copy", "Copies" + WHICH + ", to the slice before, and goes there",
			() -> rois.copy(current(), -1)), button("Copy to next slice", "Copies" + WHICH +
				", and goes to that slice", () -> rois.copy(current(), 1)), button("Interpolate",
					"Fills the slices between the outlines of the ROI selected in the ROI Manager, or of the last one",
					() -> rois.edit(DrawnOutlines::interpolate)));
	}

	private JComponent files() {
		return row(button("Open ROIs…", "Adds the ROIs of a zip file", () -> {
			Optional<Path> file = chosen(new OpenDialog("Open ROIs", ""));
			if (file.isPresent()) rois.open(file.get());
		}), button("Save ROIs…", "Writes all ROIs of the ROI Manager to a zip file", () -> {
			SaveDialog dialog = new SaveDialog("Save ROIs", "rois", ".zip");
			if (dialog.getFileName() != null) rois.save(Path.of(dialog.getDirectory(), dialog
				.getFileName()));
		}), button("Delete", "Takes away" + WHICH, () -> rois.edit(DrawnOutlines::delete)), button(
			"Rename", "Gives" + WHICH + ", the name in the field above", () -> rois.edit(drawn -> drawn
				.rename(lesion.getText().strip()))));
	}

	private static JPanel row(JComponent... parts) {
		JPanel row = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP / 2, 0));
		for (JComponent part : parts)
			row.add(part);
		return row;
	}

	private static Optional<Path> chosen(OpenDialog dialog) {
		return Optional.ofNullable(dialog.getPath()).map(Path::of);
	}

	private void name(String name) {
		rois.add(current(), name);
	}

	private static ImagePlus current() {
		ImagePlus image = WindowManager.getCurrentImage();
		if (image == null) throw new IllegalArgumentException("no image is open");
		return image;
	}

	private JButton button(String label, String help, EditButtons.Edit edit) {
		return edits.button(label, help, edit);
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
		message.setText(words);
	}

	/** Says again what is drawn, which the user may have changed in the ROI Manager. */
	void summarise() {
		drawn.setText(String.join("\n", rois.summary()));
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
