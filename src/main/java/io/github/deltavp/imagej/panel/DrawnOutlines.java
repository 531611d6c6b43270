// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.panel;

import ij.gui.Roi;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.imagej.roi.RoiRegions;
import io.github.deltavp.lesion.RegionGrowing;
import io.github.deltavp.series.VoxelGrid;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is drawn on a series, and how it is edited, with every step to be undone. The ROI Manager
 * holds it; what is done there counts too. Every method that edits throws an
 * {@link IllegalArgumentException} with a sentence for the user where it cannot.
 */
public final class DrawnOutlines {

	private final VoxelGrid grid;
	private final Outlines outlines;
	private final OutlineHistory history;

	/**
	 * @param grid the series that is drawn on
	 * @param outlines what is drawn
	 */
	public DrawnOutlines(VoxelGrid grid, Outlines outlines) {
		this.grid = grid;
		this.outlines = outlines;
		history = new OutlineHistory(outlines.all());
	}

	/** @return what ImageJ's ROI Manager holds, for a series */
	public static DrawnOutlines inManager(VoxelGrid grid) {
		return new DrawnOutlines(grid, new ManagerOutlines());
	}

	/** @return all of them, oldest first */
	public List<Roi> all() {
		return outlines.all();
	}

	/** @return which of them are selected, counted from 0 */
	public int[] selected() {
		return outlines.selected();
	}

	/** Selects these, counted from 0, and no others. */
	public void select(int... indexes) {
		outlines.select(indexes);
	}

	/** @return the lines that say what is drawn; a sentence where that cannot be used */
	public List<String> summary() {
		try {
			return RoiDrawing.summary(outlines.all(), grid);
		}
		catch (IllegalArgumentException e) {
			return List.of(e.getMessage());
		}
	}

	/** @return what one of them is, its slice and size; a sentence where it cannot be used */
	public String words(Roi outline) {
		try {
			return RoiDrawing.summary(List.of(outline), grid).get(0);
		}
		catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	/** @return all of them as bytes, by which a change is told */
	public List<ByteBuffer> bytes() {
		return OutlineHistory.bytes(outlines.all());
	}

	/**
	 * Adds an outline.
	 *
	 * @param slice where it lies, from 0
	 */
	public void add(Roi drawn, String name, int slice) {
		outlines.add(RoiDrawing.named(drawn, name, slice));
	}

	/**
	 * Adds an outline; it takes the place of those of its name that it overlaps. It is selected then.
	 *
	 * @param slice where it lies, from 0
	 */
	public void redraw(Roi drawn, String name, int slice) {
		Roi named = RoiDrawing.named(drawn, name, slice);
		List<Roi> after = RoiDrawing.redrawn(named, outlines.all(), grid);
		change(after);
		outlines.select(IntStream.range(0, after.size()).filter(i -> after.get(i) == named).toArray());
	}

	/**
	 * Copies the chosen ones to a neighbouring slice.
	 *
	 * @param step 1 for the next slice, −1 for the one before
	 * @return the slice of the last copy, from 0
	 */
	public int copy(int step) {
		List<Roi> copies = chosen().stream().map(roi -> RoiDrawing.onSliceBeside(roi, step, outlines
			.all(), grid)).toList();
		copies.forEach(outlines::add);
		return RoiRegions.slice(copies.get(copies.size() - 1), grid);
	}

	/** Fills the slices between the outlines of the chosen one's name. */
	public void interpolate() {
		RoiDrawing.between(chosen().get(0).getName(), outlines.all(), grid).forEach(outlines::add);
	}

	/** Takes the chosen ones away. */
	public void delete() {
		List<Roi> gone = chosen();
		change(outlines.all().stream().filter(roi -> gone.stream().noneMatch(one -> one == roi))
			.toList());
	}

	/** Gives the chosen ones another name. */
	public void rename(String name) {
		List<Roi> gone = chosen();
		change(outlines.all().stream().map(roi -> gone.stream().anyMatch(one -> one == roi) ? RoiDrawing
			.named(roi, name, RoiRegions.slice(roi, grid)) : roi).toList());
	}

	/**
	 * Outlines what enhances as a voxel does.
	 *
	 * @param growing of the series
	 * @param x column of the voxel, from 0
	 * @param y row, from 0
	 * @param slice from 0
	 */
	public void grow(RegionGrowing growing, long x, long y, int slice, String name) {
		int seed = grid.voxel(x, y, slice);
		if (seed < 0) throw new IllegalArgumentException("the point lies outside the image");
		RoiDrawing.outlines(growing.from(seed, name), grid).forEach(outlines::add);
	}

	/** Goes back to what was drawn before, here or in the ROI Manager. */
	public void undo() {
		note();
		outlines.replace(history.undo());
	}

	/** Takes back what was undone. */
	public void redo() {
		note();
		outlines.replace(history.redo());
	}

	/** Notes as a step what was done since, wherever that was. */
	public void note() {
		history.note(outlines.all());
	}

	private void change(List<Roi> rois) {
		note();
		outlines.replace(rois);
	}

	/**
	 * @return all of them
	 * @throws IllegalArgumentException if that is nothing
	 */
	List<Roi> drawn() {
		List<Roi> all = outlines.all();
		if (all.isEmpty()) throw new IllegalArgumentException(
			"the ROI Manager is empty; outline something and say what it is");
		return all;
	}

	/** The selected ones, or the last one. */
	private List<Roi> chosen() {
		List<Roi> all = drawn();
		int[] selected = outlines.selected();
		return selected.length == 0 ? List.of(all.get(all.size() - 1)) : IntStream.of(selected)
			.mapToObj(all::get).toList();
	}
}
