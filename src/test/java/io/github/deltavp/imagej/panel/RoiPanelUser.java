// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.gui.ScrollbarWithLabel;
import ij.plugin.frame.RoiManager;
import io.github.deltavp.Waiting;
import io.github.deltavp.command.RoiPanelCommand;
import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.imagej.series.SeriesImages;
import io.github.deltavp.phantom.SampleStudy;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionListener;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/**
 * A user of the ROI panel: opens it on a sample exam, draws with its buttons, moves the mouse, and
 * closes it. Prints what was to be seen, a line each, and what was left behind. Runs in a process
 * of its own, with a display. Argument: a folder for screenshots.
 */
public final class RoiPanelUser {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String MAP = "Synthetic sagittal DCE · Vp";

	private final File pictures;
	private ImagePlus series;
	/** The image that the user works on; what the window system says of it comes late. */
	private ImagePlus front;

	private RoiPanelUser(File pictures) {
		this.pictures = pictures;
	}

	/** Ends the process in any case: windows would keep it alive. */
	public static void main(String[] arguments) {
		try {
			new RoiPanelUser(new File(arguments[0])).use();
			System.exit(0);
		}
		catch (Throwable e) {
			e.printStackTrace();
			System.exit(1);
		}
	}

	private void use() throws Exception {
		new ImageJ(ImageJ.STANDALONE);
		new RoiPanelCommand().run();
		SeriesImages.show(SampleStudy.standard(96, 10, 40).pre().series());
		series = WindowManager.getCurrentImage();
		series.getWindow().setLocation(10, 30);
		int before = listeners();
		new RoiPanelCommand().run();
		JFrame panel = await(RoiPanelUser::panel, "the panel");
		ImagePlus map = await(() -> WindowManager.getImage(MAP), "the map");
		await(() -> find(panel, JTextArea.class, t -> t.getText().startsWith("AIF")), "the AIF");
		System.out.println("map opened at: slice " + map.getZ() + " slider " + slider(map));
		System.out.println("hide the tools: " + Stream.of(series.getWindow(), map.getWindow(), panel)
			.filter(window -> window.getBounds().intersects(IJ.getInstance().getBounds())).count());
		draw(panel, map);
		hover(panel, map);
		photograph("panel");
		SwingUtilities.invokeAndWait(panel::dispose);
		System.out.println("listeners left: " + (listeners() - before));
		await(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName()
			.startsWith("DeltaVp")) ? Boolean.TRUE : null, "the threads to end");
		System.out.println("overlay left: " + (series.getOverlay() != null));
		name();
		System.out.println("map left: " + (WindowManager.getImage(MAP) != null));
	}

	private void draw(JFrame panel, ImagePlus map) throws Exception {
		front = series;
		click(panel, "Lesion");
		System.out.println("without selection: " + message(panel));
		outline(4, new OvalRoi(40, 36, 12, 10));
		click(panel, "Lesion");
		click(panel, "Copy to next slice");
		System.out.println("went to slice: " + series.getZ());
		outline(8, new OvalRoi(42, 38, 8, 8));
		click(panel, "Lesion");
		click(panel, "Interpolate");
		outline(5, new Roi(40, 60, 10, 8));
		click(panel, "Reference");
		outline(5, new Roi(44, 36, 2, 8));
		click(panel, "Exclude");
		outline(5, new OvalRoi(10, 40, 4, 4));
		click(panel, "AIF");
		SwingUtilities.invokeAndWait(() -> find(panel, JTextField.class, t -> true).setText("L1-2"));
		click(panel, "Lesion");
		System.out.println("bad name: " + message(panel));
		SwingUtilities.invokeAndWait(() -> find(panel, JTextField.class, t -> true).setText("L2"));
		front = map;
		map.setPosition(1, 6, 1);
		map.setRoi(new Roi(60, 60, 4, 4));
		click(panel, "Lesion");
		System.out.println("rois: " + Arrays.stream(RoiManager.getRoiManager().getRoisAsArray()).map(
			roi -> roi.getName() + "@" + roi.getZPosition() + "/" + roi.getTPosition()).collect(Collectors
				.joining(" ")));
		System.out.println("drawn: " + find(panel, JTextArea.class, t -> t.getText().contains(
			"reference")).getText().replace('\n', '|'));
	}

	/** Answers the question what two ROIs are that ImageJ named. */
	private void name() throws Exception {
		RoiManager manager = RoiManager.getRoiManager();
		manager.reset();
		manager.addRoi(RoiDrawing.named(new Roi(3, 4, 5, 6), "0005-0007-0005", 4));
		manager.addRoi(RoiDrawing.named(new Roi(20, 4, 5, 6), "ref", 4));
		manager.addRoi(RoiDrawing.named(new Roi(30, 4, 5, 6), "0005-0007-0032", 4));
		FutureTask<String> asking = new FutureTask<>(() -> RoiSource.regions("", true, SeriesImages
			.fromImage(series, GivenTimes.NONE).grid()).orElseThrow().lesions().stream().map(
				region -> region.name() + " " + region.count()).collect(Collectors.joining(", ")));
		new Thread(asking).start();
		JDialog dialog = await(() -> Arrays.stream(Window.getWindows()).filter(
			w -> w instanceof JDialog && w.isShowing()).map(JDialog.class::cast).findFirst().orElse(null),
			"the question");
		JTable table = find(dialog, JTable.class, t -> true);
		SwingUtilities.invokeAndWait(() -> {
			table.setValueAt("T9", 0, 2);
			table.editCellAt(1, 2);
		});
		photograph("names");
		SwingUtilities.invokeAndWait(() -> {
			table.getCellEditor().stopCellEditing();
			table.setValueAt("T9", 1, 2);
			find(dialog, JOptionPane.class, p -> true).setValue(JOptionPane.OK_OPTION);
		});
		System.out.println("named lesions: " + asking.get());
		save(manager);
		System.out.println("named in the manager: " + Arrays.stream(manager.getRoisAsArray()).map(
			Roi::getName).collect(Collectors.joining(" ")));
	}

	/** Saves the ROIs and opens them again, as the buttons do once a file is chosen. */
	private void save(RoiManager manager) throws Exception {
		Path file = Files.createTempFile("rois", ".zip");
		PanelRois rois = new PanelRois(SeriesImages.fromImage(series, GivenTimes.NONE).grid(),
			() -> List.of(series), new ManagerOutlines());
		rois.save(file);
		manager.reset();
		rois.open(file);
		Files.delete(file);
	}

	private void outline(int slice, Roi roi) {
		front = series;
		series.setPosition(1, slice, 1);
		series.setRoi(roi);
	}

	private void hover(JFrame panel, ImagePlus map) throws Exception {
		series.setPosition(1, 5, 1);
		await(() -> map.getZ() == 5 ? Boolean.TRUE : null, "the map to follow the series");
		move(series, 46, 40);
		await(() -> find(panel, JLabel.class, t -> t.getText() != null && t.getText().startsWith(
			"x 46, y 40, slice 5")), "the fit of the voxel");
		Rectangle mark = map.getOverlay().get(0).getBounds();
		System.out.println("mark on map: " + mark.x + "," + mark.y);
		Roi[] outlines = map.getCanvas().getShowAllList().toArray();
		System.out.println("outlines on the map's slice: " + Arrays.stream(outlines).filter(roi -> roi
			.getPosition() == 5).count() + " of " + outlines.length);
		move(map, 47, 41);
		await(() -> find(panel, JLabel.class, t -> t.getText() != null && t.getText().startsWith(
			"x 47, y 41, slice 5")), "the fit of the next voxel");
		System.out.println("voxel: " + find(panel, JLabel.class, t -> t.getText() != null && t.getText()
			.startsWith("Vp")).getText());
		System.out.println("map value: " + map.getStack().getVoxel(47, 41, 4));
	}

	private static void move(ImagePlus image, int x, int y) throws Exception {
		Component canvas = image.getCanvas();
		double zoom = image.getCanvas().getMagnification();
		MouseEvent event = new MouseEvent(canvas, MouseEvent.MOUSE_MOVED, 0, 0, (int) ((x + 0.5) *
			zoom), (int) ((y + 0.5) * zoom), 0, false);
		SwingUtilities.invokeAndWait(() -> {
			for (MouseMotionListener listener : canvas.getMouseMotionListeners())
				listener.mouseMoved(event);
		});
	}

	private int listeners() {
		return series.getCanvas().getMouseMotionListeners().length;
	}

	/** @return where the slider below an image stands */
	private static int slider(ImagePlus image) {
		return Arrays.stream(image.getWindow().getComponents()).filter(
			ScrollbarWithLabel.class::isInstance).mapToInt(part -> ((ScrollbarWithLabel) part).getValue())
			.findFirst().orElseThrow();
	}

	private static JFrame panel() {
		for (Window window : Window.getWindows())
			if (window instanceof JFrame frame && frame.isShowing() && frame.getTitle().equals(
				"DeltaVp ROIs")) return frame;
		return null;
	}

	private static String message(JFrame panel) {
		JTextArea last = null;
		for (Component part : panel.getContentPane().getComponents())
			if (part instanceof JTextArea area) last = area;
		return last.getText();
	}

	private void click(JFrame panel, String label) throws Exception {
		JButton button = find(panel, JButton.class, b -> b.getText().equals(label));
		SwingUtilities.invokeAndWait(() -> {
			WindowManager.setCurrentWindow(front.getWindow());
			button.doClick();
		});
	}

	private static <T> T find(Container container, Class<T> type, Predicate<T> wanted) {
		return Screen.parts(container, type).filter(wanted).findFirst().orElse(null);
	}

	private static <T> T await(Supplier<T> what, String name) throws InterruptedException {
		return Waiting.until(PATIENCE, name, what);
	}

	private void photograph(String name) throws Exception {
		Screen.photograph(pictures, name);
	}
}
