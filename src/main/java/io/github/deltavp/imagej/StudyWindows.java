// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import io.github.deltavp.imagej.series.SeriesDialog;
import io.github.deltavp.imagej.window.ImageWindows;
import io.github.deltavp.imagej.window.Messages;
import io.github.deltavp.imagej.window.StudyResultsTable;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.report.StudyDisplay;
import io.github.deltavp.study.report.StudyFigures;
import java.awt.Desktop;
import java.awt.Frame;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An analysed study on the screen; without a display, and in batch mode, nothing happens. */
public final class StudyWindows {

	private static final int FIGURE_WIDTH = 640;
	private static final double MM_PER_INCH = 25.4;
	/** How long a program that finds no browser takes to say so, at most. */
	private static final long PATIENCE_S = 3;

	private StudyWindows() {}

	/**
	 * Shows the fused figure, the change of the voxels, the table of lesions, and, unless a macro
	 * runs, the report in the browser.
	 *
	 * @param folder where the study was written
	 */
	public static void showAnswer(StudyResult result, Path folder) {
		if (!ImageWindows.areSeen()) return;
		fused(result).ifPresent(ImageWindows::show);
		changes(result).ifPresent(ImageWindows::show);
		table(result).ifPresent(window -> addMenu(window, folder));
		if (SeriesDialog.isPossible()) browse(folder.resolve("report.html"));
	}

	/** Shows the table of lesions. */
	public static void showTable(StudyResult result) {
		if (ImageWindows.areSeen()) table(result);
	}

	private static Optional<Frame> table(StudyResult result) {
		return StudyResultsTable.show(Titles.of(Titles.study(result), "lesions"), StudyDisplay.of(
			result));
	}

	/** Opens from the table what was written beside it. */
	private static void addMenu(Frame window, Path folder) {
		if (window.getMenuBar() == null) return;
		Menu menu = new Menu("Study");
		menu.add(item("Open Report", folder.resolve("report.html")));
		menu.add(item("Open Folder", folder));
		window.getMenuBar().add(menu);
	}

	private static MenuItem item(String label, Path what) {
		MenuItem item = new MenuItem(label);
		item.addActionListener(event -> new Thread(() -> browse(what), "DeltaVp browser").start());
		return item;
	}

	/** Shows the overlays of both visits, that before therapy left, and of the change. */
	public static void showOverlays(StudyResult result) {
		if (!ImageWindows.areSeen()) return;
		ImageWindows.show(FusedImage.pre(result));
		ImageWindows.show(FusedImage.post(result));
		FusedImage.change(result).ifPresent(ImageWindows::show);
	}

	/**
	 * @return the fused figure, a slice a lesion, not yet shown; empty if no visit has its lesions
	 */
	public static Optional<ImagePlus> fused(StudyResult result) {
		return slices(Titles.of(Titles.study(result), "fused"), result, lesion -> lesion
			.isAtBothVisits() ? Optional.of(StudyFigures.fused(result, lesion, false)) : Optional
				.empty());
	}

	/**
	 * @return the figures of how voxels changed, a slice a lesion, not yet shown; empty without any
	 */
	static Optional<ImagePlus> changes(StudyResult result) {
		return slices(Titles.of(Titles.study(result), "change"), result, lesion -> StudyFigures.change(
			result, lesion));
	}

	private static Optional<ImagePlus> slices(String title, StudyResult result,
		Function<StudyLesion, Optional<Figure>> figure)
	{
		ImageStack stack = null;
		for (StudyLesion lesion : result.lesions()) {
			Optional<BufferedImage> image = figure.apply(lesion).map(StudyWindows::onScreen);
			if (image.isEmpty()) continue;
			if (stack == null) stack = new ImageStack(image.get().getWidth(), image.get().getHeight());
			stack.addSlice(lesion.name(), new ColorProcessor(image.get()));
		}
		return Optional.ofNullable(stack).map(slices -> new ImagePlus(title, slices));
	}

	private static BufferedImage onScreen(Figure figure) {
		return figure.image((int) (FIGURE_WIDTH * MM_PER_INCH / figure.widthMm()));
	}

	/** Opens a report, or a folder; what nothing opens is told of in the log. */
	public static void browse(Path what) {
		if (!isBrowsed(what.toUri())) Messages.done("No browser could be opened. Open " + what
			.toAbsolutePath() + " yourself.");
	}

	private static boolean isBrowsed(URI page) {
		try {
			boolean possible = Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(
				Desktop.Action.BROWSE);
			if (!possible) return isOpened(page);
			Desktop.getDesktop().browse(page);
			return true;
		}
		catch (IOException e) {
			return false;
		}
	}

	/** Java itself knows only Gnome's browsers. Where it goes on, it is the browser. */
	private static boolean isOpened(URI page) throws IOException {
		Process opening = new ProcessBuilder("xdg-open", page.toString()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			return !opening.waitFor(PATIENCE_S, TimeUnit.SECONDS) || opening.exitValue() == 0;
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return true;
		}
	}
}
