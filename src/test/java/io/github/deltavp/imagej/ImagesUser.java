// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.ImageJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.gui.GUI;
import ij.gui.ImageWindow;
import ij.gui.Plot;
import ij.macro.Interpreter;
import ij.plugin.frame.Recorder;
import ij.text.TextWindow;
import io.github.deltavp.Waiting;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.host.CommandLine;
import io.github.deltavp.host.Screen;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.series.OpenSeries;
import java.awt.Container;
import java.awt.Frame;
import java.awt.MenuItem;
import java.awt.Rectangle;
import java.awt.Window;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;

/**
 * A user who looks at what commands show: imports both visits of a sample study, says which one is
 * meant, makes maps of it, and analyses the study. Prints what was to be seen, a line each. Runs in
 * a process of its own, with a display. Arguments: a folder for screenshots, the folder of the
 * study.
 */
public final class ImagesUser {

	private static final String SERIES = "series=[SAG DCE FSPGR 3D FA 25 TE 1.3] input=";
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	/** A busy machine puts a new window where it belongs a little later. */
	private static final Duration PLACED = Duration.ofSeconds(5);

	private final File pictures;
	private final Path study;

	private ImagesUser(File pictures, Path study) {
		this.pictures = pictures;
		this.study = study;
	}

	/** Ends the process in any case: windows would keep it alive. */
	public static void main(String[] arguments) {
		try {
			new ImagesUser(new File(arguments[0]), Path.of(arguments[1])).use();
			System.exit(0);
		}
		catch (Throwable e) {
			e.printStackTrace();
			System.exit(1);
		}
	}

	private void use() throws Exception {
		new ImageJ(ImageJ.STANDALONE);
		Recorder recorder = new Recorder(false);
		run("Import DICOM Series...", SERIES + study.resolve("pre"));
		run("Import DICOM Series...", SERIES + study.resolve("post"));
		look("series");
		choose();
		System.out.println("recorded: " + recorder.getText().strip().replace('\n', '|'));
		maps();
		written();
		measures();
		run("Preprocess...", "input=" + study.resolve("pre"));
		look("preprocess");
		closeAll();
		run("Arterial Input Function...", "input=" + study.resolve("pre"));
		look("artery");
		closeAll();
		asMacro();
		run("Analyse Study...", visits() + study.resolve("analysis"));
		look("answer");
		System.out.println("answer tables: " + tables());
		System.out.println("answer menu: " + menu("Study"));
		closeAll();
		run("Fused Overlay...", visits() + study.resolve("overlay"));
		look("overlay");
	}

	/** A plot is in front, and the second of two series is chosen. */
	private void choose() throws Exception {
		new Plot("AIF", "s", "mM", new double[] { 0, 1 }, new double[] { 0, 1 }).show();
		FutureTask<String> asking = new FutureTask<>(() -> OpenSeries.current(GivenTimes.NONE, "input")
			.getTitle());
		new Thread(asking).start();
		JDialog question = dialog();
		photograph("which");
		SwingUtilities.invokeAndWait(() -> {
			JOptionPane pane = inside(question, JOptionPane.class);
			pane.setInputValue(inside(question, JComboBox.class).getItemAt(1));
			pane.setValue(JOptionPane.OK_OPTION);
		});
		System.out.println("chosen: " + asking.get());
		System.out.println("front: " + WindowManager.getCurrentImage().getTitle());
		WindowManager.getImage("AIF").close();
	}

	/** The command is being recorded, as in Fiji, while it draws its colour bars. */
	private void maps() throws Exception {
		Recorder.setCommand("Perfusion Maps...");
		Recorder.recordOption("bar", "true");
		run("Perfusion Maps...", "bar=true errors=true aif=parker");
		System.out.println("being recorded: " + Recorder.getCommand() + " " + Recorder
			.getCommandOptions());
		look("maps");
		ImagePlus maps = WindowManager.getCurrentImage();
		for (int channel : new int[] { 2, 6 }) {
			maps.setPosition(channel, 5, 1);
			photograph(MapImages.quantity(maps, channel).split(" ")[0]);
		}
		closeAll();
	}

	/** Maps that go to a folder are shown as well, but not where a macro wants no windows. */
	private void written() throws Exception {
		String options = "aif=parker delay=none bar=true input=" + study.resolve("pre") + " output=";
		run("Perfusion Maps...", options + study.resolve("maps"));
		look("written");
		System.out.println("written with bar: " + (WindowManager.getCurrentImage()
			.getOverlay() != null));
		closeAll();
		Interpreter.batchMode = true;
		run("Perfusion Maps...", options + study.resolve("batch"));
		System.out.println("in batch mode: " + WindowManager.getImageCount() + " images");
		Interpreter.batchMode = false;
	}

	private void measures() throws Exception {
		String rois = "rois=" + study.resolve("pre-rois.zip");
		run("Measure ROIs...", rois + " aif=parker input=" + study.resolve("pre"));
		look("measures");
		for (int i = 0; i < 2; i++)
			run("Measure ROIs...", rois + " maps=" + study.resolve("maps"));
		System.out.println("measures tables: " + tables());
		closeAll();
	}

	private static String tables() {
		return Arrays.stream(WindowManager.getNonImageWindows()).filter(TextWindow.class::isInstance)
			.map(Frame::getTitle).filter(title -> !title.equals("Log")).collect(Collectors.joining(
				" | "));
	}

	/** The items of a menu of the table that has one. */
	private static String menu(String label) {
		return Arrays.stream(WindowManager.getNonImageWindows()).map(Frame::getMenuBar).filter(
			Objects::nonNull).flatMap(bar -> IntStream.range(0, bar.getMenuCount()).mapToObj(
				bar::getMenu)).filter(menu -> menu.getLabel().equals(label)).flatMap(menu -> IntStream
					.range(0, menu.getItemCount()).mapToObj(menu::getItem)).map(MenuItem::getLabel).collect(
						Collectors.joining(" | "));
	}

	private String visits() {
		return "pre=" + study.resolve("pre") + " post=" + study.resolve("post") + " prerois=" + study
			.resolve("pre-rois.zip") + " postrois=" + study.resolve("post-rois.zip") +
			" patient=P01 output=";
	}

	/** So that no test opens a browser. */
	private static void asMacro() {
		Thread.currentThread().setName("Run$_test");
		Macro.setOptions("patient=P01");
	}

	private static void run(String label, String options) {
		if (new CommandLine(System.out, System.out).run(List.of(label, options)) != 0)
			throw new IllegalStateException(label + " was refused");
	}

	private static void closeAll() throws Exception {
		for (ImagePlus image : images())
			image.close();
		for (Frame frame : WindowManager.getNonImageWindows())
			if (frame instanceof TextWindow table) table.close(false);
		Waiting.untilSo(PATIENCE, "windows to close", () -> images().isEmpty() && Arrays.stream(Window
			.getWindows()).noneMatch(window -> window.isShowing() && (window instanceof ImageWindow ||
				window instanceof TextWindow)));
	}

	private static List<ImagePlus> images() {
		int[] open = WindowManager.getIDList();
		return open == null ? List.of() : IntStream.of(open).mapToObj(WindowManager::getImage).toList();
	}

	private void look(String what) throws Exception {
		photograph(what);
		System.out.println(what + ": " + images().stream().map(ImagePlus::getTitle).collect(Collectors
			.joining(" | ")));
		Rectangle screen = GUI.getMaxWindowBounds();
		try {
			Waiting.untilSo(PLACED, "windows to be placed", () -> windows().stream().allMatch(
				screen::contains));
		}
		catch (IllegalStateException beyond) {
			System.out.println(what + ": " + beyond.getMessage());
		}
		List<Rectangle> windows = windows();
		System.out.println(what + " beyond the screen: " + windows.stream().filter(window -> !screen
			.contains(window)).toList());
		System.out.println(what + " overlaps: " + windows.stream().filter(window -> windows.stream()
			.anyMatch(other -> other != window && other.intersects(window))).toList());
		System.out.println(what + " cropped: " + images().stream().filter(image -> !image.getCanvas()
			.getSrcRect().getSize().equals(new java.awt.Dimension(image.getWidth(), image.getHeight())))
			.map(ImagePlus::getTitle).toList());
	}

	private static List<Rectangle> windows() {
		return Arrays.stream(Window.getWindows()).filter(Window::isShowing).map(Window::getBounds)
			.toList();
	}

	private static JDialog dialog() throws InterruptedException {
		return Waiting.until(PATIENCE, "the question", () -> Arrays.stream(Window.getWindows()).filter(
			window -> window instanceof JDialog && window.isShowing()).map(JDialog.class::cast)
			.findFirst().orElse(null));
	}

	private static <T> T inside(Container container, Class<T> type) {
		return Screen.parts(container, type).findFirst().orElse(null);
	}

	private void photograph(String name) throws Exception {
		Screen.photograph(pictures, name);
	}
}
