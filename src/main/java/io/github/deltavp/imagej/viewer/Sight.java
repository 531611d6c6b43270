// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import ij.gui.Roi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where all visits are looked at, and how: one place, zoom, time, quantity and range for all. For
 * the event thread.
 */
final class Sight {

	/** Factor of one step of the zoom. */
	static final double ZOOM = 1.2;
	private static final double CLOSEST = 40;
	private static final double FARTHEST = 0.2;

	private final List<Runnable> listeners = new ArrayList<>();
	private List<ShownVisit> visits = List.of();
	private List<Quantity> quantities = List.of();
	private Optional<Quantity> quantity = Optional.empty();
	/** In mm; what the middle of each image shows. */
	private double[] focus = new double[3];
	/** In mm; what is pointed at. */
	private Optional<double[]> cursor = Optional.empty();
	private double pixelsPerMm = 1;
	/** Of the first visit. */
	private int frame;
	private double low;
	private double high = 1;
	private double smoothingMm;
	private Optional<Drawn> drawn = Optional.empty();

	/**
	 * What is drawn on a visit now, in place of what was kept.
	 *
	 * @param visit its place among the visits, from 0
	 * @param outlines all that is drawn
	 * @param selected those of it that are selected
	 */
	record Drawn(int visit, List<Roi> outlines, List<Roi> selected) {
	}

	/** @param listener called after every change */
	void listen(Runnable listener) {
		listeners.add(listener);
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}

	/** Shows these; what was looked at stays, or else it is the middle of the first. */
	void show(List<ShownVisit> shown) {
		boolean isFirst = visits.isEmpty();
		visits = List.copyOf(shown);
		quantities = visits.isEmpty() ? List.of() : Quantity.of(visits);
		quantity = same().or(() -> quantities.stream().findFirst());
		if (isFirst && !visits.isEmpty()) {
			frame = visits.get(0).series().times().size() - 1;
			centre();
		}
		changed();
	}

	/** Shows what is drawn now, or again what was kept. */
	void draw(Optional<Drawn> now) {
		drawn = now;
		changed();
	}

	/** @return the outlines of a slice (from 0) of a visit */
	List<Roi> outlines(int visit, int slice) {
		ShownVisit shown = visits.get(visit);
		return drawn.filter(now -> now.visit == visit).map(now -> shown.with(now.outlines)).orElse(
			shown).outlines(slice);
	}

	/** @return whether that very ROI is selected */
	boolean isSelected(Roi roi) {
		return drawn.filter(now -> now.selected.stream().anyMatch(one -> one == roi)).isPresent();
	}

	private Optional<Quantity> same() {
		return quantities.stream().filter(one -> quantity.isPresent() && one.key().equals(quantity.get()
			.key())).findFirst();
	}

	/** The middle of what was drawn, or of the first visit. */
	private void centre() {
		var grid = visits.get(0).placed();
		focus = grid.positionMm((grid.width() - 1) / 2., (grid.height() - 1) / 2., grid.slices() / 2);
	}

	List<ShownVisit> visits() {
		return visits;
	}

	List<Quantity> quantities() {
		return quantities;
	}

	Optional<Quantity> quantity() {
		return quantity;
	}

	/** Shows another quantity, over its whole range. */
	void choose(Quantity other) {
		if (quantity.filter(other::equals).isPresent()) return;
		if (quantity.filter(old -> old.isMap() == other.isMap() && !other.isMap()).isEmpty()) {
			low = 0;
			high = 1;
		}
		quantity = Optional.of(other);
		changed();
	}

	double[] focus() {
		return focus.clone();
	}

	/** Looks at another place, in mm. */
	void look(double[] place) {
		focus = place.clone();
		changed();
	}

	/** @return the slice of a visit that is seen, from 0 */
	int slice(ShownVisit visit) {
		return (int) Math.round(visit.within(focus)[2]);
	}

	/** Goes to a slice of a visit; the others follow. */
	void slice(ShownVisit visit, int wanted) {
		double[] voxel = visit.placed().voxelAt(focus);
		voxel[2] = Math.max(0, Math.min(visit.placed().slices() - 1, wanted));
		focus = visit.placed().positionMm(voxel[0], voxel[1], voxel[2]);
		changed();
	}

	Optional<double[]> cursor() {
		return cursor.map(double[]::clone);
	}

	/** Points at a place, in mm. */
	void point(double[] place) {
		cursor = Optional.of(place.clone());
		changed();
	}

	double pixelsPerMm() {
		return pixelsPerMm;
	}

	/** Zooms by a factor; one place, in mm, stays where it is seen. */
	void zoom(double factor, double[] fixed) {
		double before = pixelsPerMm;
		pixelsPerMm = Math.max(FARTHEST, Math.min(CLOSEST, before * factor));
		for (int axis = 0; axis < 3; axis++)
			focus[axis] = fixed[axis] + (focus[axis] - fixed[axis]) * before / pixelsPerMm;
		changed();
	}

	/** Shows as much as fits. */
	void fit(double scale) {
		pixelsPerMm = scale;
		if (!visits.isEmpty()) {
			int slice = slice(visits.get(0));
			centre();
			slice(visits.get(0), slice);
		}
		changed();
	}

	int frame() {
		return frame;
	}

	/** @return the time of the frame, on the clock that all visits share */
	double seconds() {
		return visits.get(0).seconds(frame);
	}

	/** Goes to a frame of the first visit, from 0. */
	void frame(int wanted) {
		if (visits.isEmpty()) return;
		frame = Math.max(0, Math.min(visits.get(0).series().times().size() - 1, wanted));
		changed();
	}

	double low() {
		return low;
	}

	double high() {
		return high;
	}

	/** Sets the range that has colours, as shares of that of the quantity. */
	void range(double from, double to) {
		low = from;
		high = Math.max(from + 1e-3, to);
		changed();
	}

	double smoothingMm() {
		return smoothingMm;
	}

	/** Smooths maps for a look, by so many mm (FWHM); 0: not. */
	void smooth(double fwhmMm) {
		smoothingMm = fwhmMm;
		changed();
	}
}
