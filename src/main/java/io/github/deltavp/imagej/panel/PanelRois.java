// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.lesion.RegionGrowing;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What the buttons of the ROI panel do with the ROIs. Every method throws an
 * {@link IllegalArgumentException} with a sentence for the user where it cannot.
 */
final class PanelRois {

	private final VoxelGrid grid;
	private final Supplier<List<ImagePlus>> images;
	private final Outlines outlines;
	private final OutlineHistory history;
	private List<?> shown = List.of();

	/**
	 * @param grid the series that is drawn on
	 * @param images where outlines are to be seen
	 * @param outlines what is drawn
	 */
	PanelRois(VoxelGrid grid, Supplier<List<ImagePlus>> images, Outlines outlines) {
		this.grid = grid;
		this.images = images;
		this.outlines = outlines;
		history = new OutlineHistory(outlines.all());
	}

	/** @return the lines that say what is drawn; a sentence where that cannot be used */
	List<String> summary() {
		try {
			return RoiDrawing.summary(outlines.all(), grid);
		}
		catch (IllegalArgumentException e) {
			return List.of(e.getMessage());
		}
	}

	/** Adds the selection of an image under a name. */
	void add(ImagePlus image, String name) {
		requireSameSize(image);
		Roi drawn = image.getRoi();
		if (drawn == null) throw new IllegalArgumentException(image.getTitle() +
			" has no selection; outline something first");
		outlines.add(RoiDrawing.named(drawn, name, image.getZ() - 1));
		show();
	}

	/**
	 * Copies the chosen ROIs to a neighbouring slice and goes there.
	 *
	 * @param step 1 for the next slice, −1 for the one before
	 */
	void copy(ImagePlus image, int step) {
		List<Roi> copies = chosen().stream().map(roi -> RoiDrawing.onSliceBeside(roi, step, outlines
			.all(), grid)).toList();
		copies.forEach(outlines::add);
		show();
		outlines.select(image, outlines.all().size() - 1);
	}

	/** Fills the slices between the outlines of the chosen ROI's name. */
	void interpolate() {
		RoiDrawing.between(chosen().get(0).getName(), outlines.all(), grid).forEach(outlines::add);
		show();
	}

	/** Takes the chosen ROIs away. */
	void delete() {
		List<Roi> gone = chosen();
		change(outlines.all().stream().filter(roi -> gone.stream().noneMatch(one -> one == roi))
			.toList());
	}

	/** Gives the chosen ROIs another name. */
	void rename(String name) {
		List<Roi> gone = chosen();
		change(outlines.all().stream().map(roi -> gone.stream().anyMatch(one -> one == roi) ? RoiDrawing
			.named(roi, name, RoiRegions.slice(roi, grid)) : roi).toList());
	}

	/** Goes back to what was drawn before, by the panel or in the ROI Manager. */
	void undo() {
		history.note(outlines.all());
		replace(history.undo());
	}

	/** Takes back what was undone. */
	void redo() {
		history.note(outlines.all());
		replace(history.redo());
	}

	/**
	 * Outlines what enhances as the point, or the middle of the selection, does.
	 *
	 * @param growing of the series
	 */
	void grow(ImagePlus image, RegionGrowing growing, String name) {
		requireSameSize(image);
		Roi point = image.getRoi();
		if (point == null) throw new IllegalArgumentException(image.getTitle() +
			" has no selection; click into the lesion with the point tool first");
		double[] middle = point.getContourCentroid();
		int seed = grid.voxel((long) middle[0], (long) middle[1], image.getZ() - 1);
		if (seed < 0) throw new IllegalArgumentException("the point lies outside the image");
		RoiDrawing.outlines(growing.from(seed, name), grid).forEach(outlines::add);
		show();
	}

	private void change(List<Roi> rois) {
		history.note(outlines.all());
		replace(rois);
	}

	private void replace(List<Roi> rois) {
		outlines.replace(rois);
		show();
	}

	/** Adds the ROIs of a zip. */
	void open(Path file) throws IOException {
		List<Roi> rois = RoiFiles.read(file);
		rois.forEach(roi -> RoiRegions.slice(roi, grid));
		rois.forEach(outlines::add);
		show();
	}

	/** Writes all ROIs to a zip. */
	void save(Path file) throws IOException {
		List<Roi> all = drawn();
		RoiRegions.gather(all.stream().filter(Roi::isArea).toList(), grid);
		RoiFiles.write(file, all);
	}

	private List<Roi> drawn() {
		List<Roi> all = outlines.all();
		if (all.isEmpty()) throw new IllegalArgumentException(
			"the ROI Manager is empty; outline something and say what it is");
		return all;
	}

	/** The selected ROIs, or the last one. */
	private List<Roi> chosen() {
		List<Roi> all = drawn();
		int[] selected = outlines.selected();
		return selected.length == 0 ? List.of(all.get(all.size() - 1)) : IntStream.of(selected)
			.mapToObj(all::get).toList();
	}

	/** Nothing is selected, and the outlines are to be seen on all images. */
	private void show() {
		outlines.showAllOn(images.get().get(0));
		follow();
	}

	/**
	 * Shows on the maps what the ROI Manager holds now. On a stack without times, ImageJ itself would
	 * show a ROI that has a z position in every slice. What is shown already is told by its bytes.
	 */
	void follow() {
		history.note(outlines.all());
		List<?> now = List.of(OutlineHistory.bytes(outlines.all()), images.get());
		if (now.equals(shown)) return;
		shown = now;
		for (ImagePlus image : images.get())
			if (!image.isHyperStack()) outline(image);
	}

	private void outline(ImagePlus map) {
		Overlay all = new Overlay();
		for (Roi roi : outlines.all()) {
			Roi outline = (Roi) roi.clone();
			outline.setPosition(RoiRegions.slice(roi, grid) + 1);
			all.add(outline);
		}
		all.drawLabels(false);
		map.getCanvas().setShowAllList(all);
		map.getCanvas().repaint();
	}

	private void requireSameSize(ImagePlus image) {
		if (image.getWidth() != grid.width() || image.getHeight() != grid.height() || image
			.getNSlices() != grid.slices()) throw new IllegalArgumentException(image.getTitle() + " is " +
				image.getWidth() + "×" + image.getHeight() + "×" + image.getNSlices() + ", the series " +
				grid.width() + "×" + grid.height() + "×" + grid.slices() +
				"; draw on the series or on one of its maps");
	}
}
