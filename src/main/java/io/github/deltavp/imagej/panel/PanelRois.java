// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What the buttons of the ROI panel do in the ROI Manager. Every method throws an
 * {@link IllegalArgumentException} with a sentence for the user where it cannot.
 */
final class PanelRois {

	private final VoxelGrid grid;
	private final Supplier<List<ImagePlus>> images;
	private List<?> shown = List.of();

	/**
	 * @param grid the series that is drawn on
	 * @param images where outlines are to be seen
	 */
	PanelRois(VoxelGrid grid, Supplier<List<ImagePlus>> images) {
		this.grid = grid;
		this.images = images;
	}

	/** Opens the ROI Manager at a place of the screen, unless it is open already. */
	void openManager(int x, int y) {
		if (RoiManager.getRawInstance() == null) manager().setLocation(x, y);
	}

	/** @return what the ROI Manager holds; nothing if it is not open */
	List<Roi> all() {
		RoiManager manager = RoiManager.getRawInstance();
		return manager == null ? List.of() : List.of(manager.getRoisAsArray());
	}

	/** Adds the selection of an image under a name. */
	void add(ImagePlus image, String name) {
		requireSameSize(image);
		Roi drawn = image.getRoi();
		if (drawn == null) throw new IllegalArgumentException(image.getTitle() +
			" has no selection; outline something first");
		add(RoiDrawing.named(drawn, name, image.getZ() - 1));
		show();
	}

	/** Copies the chosen ROIs to the next slice and goes there. */
	void copy(ImagePlus image) {
		List<Roi> copies = chosen().stream().map(roi -> RoiDrawing.onNextSlice(roi, all(), grid))
			.toList();
		copies.forEach(this::add);
		show();
		manager().select(image, manager().getCount() - 1);
	}

	/** Fills the slices between the outlines of the chosen ROI's name. */
	void interpolate() {
		RoiDrawing.between(chosen().get(0).getName(), all(), grid).forEach(this::add);
		show();
	}

	/** Adds the ROIs of a zip. */
	void open(Path file) throws IOException {
		List<Roi> rois = RoiFiles.read(file);
		rois.forEach(roi -> RoiRegions.slice(roi, grid));
		rois.forEach(this::add);
		show();
	}

	/** Writes all ROIs to a zip. */
	void save(Path file) throws IOException {
		List<Roi> all = all();
		if (all.isEmpty()) throw new IllegalArgumentException(
			"the ROI Manager is empty; outline something and say what it is");
		RoiRegions.gather(all.stream().filter(Roi::isArea).toList(), grid);
		RoiFiles.write(file, all);
	}

	/** The selected ROIs, or the last one. */
	private List<Roi> chosen() {
		List<Roi> all = all();
		if (all.isEmpty()) throw new IllegalArgumentException(
			"the ROI Manager is empty; outline something and say what it is");
		int[] selected = manager().getSelectedIndexes();
		return selected.length == 0 ? List.of(all.get(all.size() - 1)) : IntStream.of(selected)
			.mapToObj(all::get).toList();
	}

	private void add(Roi roi) {
		manager().addRoi(roi);
	}

	/** Nothing is selected, and the outlines are to be seen on all images. */
	private void show() {
		manager().deselect();
		manager().runCommand(images.get().get(0), "Show All without labels");
		follow();
	}

	/**
	 * Shows on the maps what the ROI Manager holds now. On a stack without times, ImageJ itself would
	 * show a ROI that has a z position in every slice.
	 */
	void follow() {
		List<?> now = List.of(all(), images.get());
		if (now.equals(shown)) return;
		shown = now;
		for (ImagePlus image : images.get())
			if (!image.isHyperStack()) outline(image);
	}

	private void outline(ImagePlus map) {
		Overlay outlines = new Overlay();
		for (Roi roi : all()) {
			Roi outline = (Roi) roi.clone();
			outline.setPosition(RoiRegions.slice(roi, grid) + 1);
			outlines.add(outline);
		}
		outlines.drawLabels(false);
		map.getCanvas().setShowAllList(outlines);
		map.getCanvas().repaint();
	}

	private void requireSameSize(ImagePlus image) {
		if (image.getWidth() != grid.width() || image.getHeight() != grid.height() || image
			.getNSlices() != grid.slices()) throw new IllegalArgumentException(image.getTitle() + " is " +
				image.getWidth() + "×" + image.getHeight() + "×" + image.getNSlices() + ", the series " +
				grid.width() + "×" + grid.height() + "×" + grid.slices() +
				"; draw on the series or on one of its maps");
	}

	private static RoiManager manager() {
		return RoiManager.getRoiManager();
	}
}
