// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import io.github.deltavp.imagej.roi.DrawnRois;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.lesion.RegionGrowing;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the buttons of the ROI panel do with the ROIs, and how these are seen on its images. Every
 * method throws an {@link IllegalArgumentException} with a sentence for the user where it cannot.
 */
final class PanelRois {

	private final VoxelGrid grid;
	private final Optional<SourceImages> source;
	private final Supplier<List<ImagePlus>> images;
	private final Outlines outlines;
	private final DrawnOutlines drawn;
	private List<?> shown = List.of();

	/**
	 * @param series that is drawn on
	 * @param images where outlines are to be seen
	 * @param outlines what is drawn
	 */
	PanelRois(DynamicSeries series, Supplier<List<ImagePlus>> images, Outlines outlines) {
		this(series.grid(), series.origin().images(), images, outlines);
	}

	/** The same on images that do not tell from which DICOM they were read. */
	PanelRois(VoxelGrid grid, Supplier<List<ImagePlus>> images, Outlines outlines) {
		this(grid, Optional.empty(), images, outlines);
	}

	private PanelRois(VoxelGrid grid, Optional<SourceImages> source, Supplier<List<ImagePlus>> images,
		Outlines outlines)
	{
		this.grid = grid;
		this.source = source;
		this.images = images;
		this.outlines = outlines;
		drawn = new DrawnOutlines(grid, outlines);
	}

	/** @return the lines that say what is drawn; a sentence where that cannot be used */
	List<String> summary() {
		return drawn.summary();
	}

	/** Adds the selection of an image under a name. */
	void add(ImagePlus image, String name) {
		requireSameSize(image);
		Roi selection = image.getRoi();
		if (selection == null) throw new IllegalArgumentException(image.getTitle() +
			" has no selection; outline something first");
		drawn.add(selection, name, image.getZ() - 1);
		show();
	}

	/**
	 * Copies the chosen ROIs to a neighbouring slice and goes there.
	 *
	 * @param step 1 for the next slice, −1 for the one before
	 */
	void copy(ImagePlus image, int step) {
		drawn.copy(step);
		show();
		outlines.select(image, outlines.all().size() - 1);
	}

	/** Does one thing with the ROIs, and shows what came of it. */
	void edit(Consumer<DrawnOutlines> what) {
		what.accept(drawn);
		show();
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
		drawn.grow(growing, (long) middle[0], (long) middle[1], image.getZ() - 1, name);
		show();
	}

	/** Adds the ROIs of a zip, DICOM SEG or RTSTRUCT. */
	void open(Path file) throws IOException {
		List<Roi> rois = DrawnRois.read(file, grid, source).rois();
		rois.forEach(roi -> RoiRegions.slice(roi, grid));
		rois.forEach(outlines::add);
		show();
	}

	/** Writes all ROIs to a zip. */
	void save(Path file) throws IOException {
		List<Roi> all = drawn.drawn();
		RoiRegions.gather(all.stream().filter(Roi::isArea).toList(), grid);
		RoiFiles.write(file, all);
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
		drawn.note();
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
