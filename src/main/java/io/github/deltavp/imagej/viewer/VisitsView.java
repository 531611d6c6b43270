// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import ij.gui.Roi;
import io.github.deltavp.imagej.panel.Place;
import io.github.deltavp.imagej.panel.VoxelView.Asked;
import io.github.deltavp.lesion.RegionName;
import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Two visits side by side, and above them what they show. For the event thread. */
public final class VisitsView extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int GAP = 4;
	private static final int VISITS = 2;

	private final transient Sight sight = new Sight();
	private final List<VisitCanvas> canvases = new ArrayList<>();
	private final List<JLabel> readings = new ArrayList<>();
	private final JLabel note = new JLabel(" ");
	private final transient Consumer<List<Asked>> watcher;
	private transient List<Place> told = List.of();
	private boolean isFitted;

	/** @param watcher is told the voxels that are pointed at, of the visits that can be fitted */
	public VisitsView(Consumer<List<Asked>> watcher) {
		super(new BorderLayout(GAP, GAP));
		this.watcher = watcher;
		VisitKeys keys = new VisitKeys(sight, this::fit);
		JPanel both = new JPanel(new GridLayout(1, VISITS, GAP, 0));
		for (int i = 0; i < VISITS; i++)
			both.add(visit(i, keys));
		add(new SightBar(sight), BorderLayout.NORTH);
		add(both, BorderLayout.CENTER);
		add(note, BorderLayout.SOUTH);
		note.setName("note");
		sight.listen(this::follow);
		addComponentListener(new ComponentAdapter() {

			@Override
			public void componentResized(ComponentEvent event) {
				if (isFitted) fit();
			}
		});
	}

	private JPanel visit(int index, VisitKeys keys) {
		VisitCanvas canvas = new VisitCanvas(sight, index);
		keys.on(canvas);
		canvases.add(canvas);
		JLabel reading = new JLabel(" ");
		reading.setName("reading " + index);
		readings.add(reading);
		JPanel visit = new JPanel(new BorderLayout());
		visit.add(canvas, BorderLayout.CENTER);
		visit.add(reading, BorderLayout.SOUTH);
		return visit;
	}

	/**
	 * Shows these.
	 *
	 * @param words how they are brought together, or what goes on
	 */
	public void show(List<ShownVisit> visits, String words) {
		boolean isFirst = sight.visits().size() < visits.size();
		note.setText(words.isEmpty() ? " " : words);
		sight.show(visits);
		if (isFirst) fit();
	}

	/** Shows a quantity by its key, where there is one. */
	public void choose(String key) {
		sight.quantities().stream().filter(one -> one.key().equals(key)).findFirst().ifPresent(
			sight::choose);
	}

	/**
	 * Lets the user draw on a visit.
	 *
	 * @param visit its place among the visits, from 0
	 * @param taker gets each outline that is closed, and its slice from 0; tells whether it takes it
	 */
	public void draw(int visit, BiPredicate<Roi, Integer> taker) {
		endDrawing();
		canvases.get(visit).take(Optional.of(new OutlinePen(taker)));
		focus(visit);
	}

	/** Gives the keys to the image of a visit, from 0, also from another window. */
	public void focus(int visit) {
		canvases.get(visit).requestFocus();
	}

	/** Lets the user draw no more, and shows what was kept. */
	public void endDrawing() {
		canvases.forEach(canvas -> canvas.take(Optional.empty()));
		sight.draw(Optional.empty());
	}

	/**
	 * Shows what is drawn on a visit now, in place of what was kept.
	 *
	 * @param visit its place among the visits, from 0
	 */
	public void showDrawn(int visit, List<Roi> outlines, List<Roi> selected) {
		sight.draw(Optional.of(new Sight.Drawn(visit, outlines, selected)));
	}

	/** @return the visits that are shown */
	public List<ShownVisit> visits() {
		return sight.visits();
	}

	/** Goes to a slice of a visit, both counted from 0. */
	public void goTo(int visit, int slice) {
		if (visit < sight.visits().size()) sight.slice(sight.visits().get(visit), slice);
	}

	/**
	 * @param visit one that is drawn on, from 0
	 * @return the voxel of the last corner, which is taken back; empty if none is begun
	 */
	public Optional<Place> takePoint(int visit) {
		VisitCanvas canvas = canvases.get(visit);
		Optional<Place> point = canvas.pen().filter(pen -> pen.isOn(canvas.slice())).map(pen -> {
			List<Point2D> corners = pen.corners();
			Point2D last = corners.get(corners.size() - 1);
			pen.drop();
			return new Place((int) last.getX(), (int) last.getY(), canvas.slice());
		});
		canvas.repaint();
		return point;
	}

	/** All visits at one scale, the largest at which all of each is seen. */
	private void fit() {
		double scale = canvases.stream().mapToDouble(VisitCanvas::fitting).min().orElseThrow();
		if (!Double.isFinite(scale) || scale <= 0) return;
		sight.fit(scale);
		isFitted = true;
	}

	private void follow() {
		for (int i = 0; i < VISITS; i++)
			readings.get(i).setText(reading(canvases.get(i)));
		canvases.forEach(VisitCanvas::repaint);
		List<Asked> asked = new ArrayList<>();
		List<Place> places = new ArrayList<>();
		for (VisitCanvas canvas : canvases)
			canvas.pointed().ifPresent(place -> {
				places.add(place);
				canvas.visit().flatMap(ShownVisit::probe).ifPresent(probe -> asked.add(new Asked(canvas
					.visit().orElseThrow().name(), probe, place)));
			});
		if (!places.equals(told) && !asked.isEmpty()) watcher.accept(asked);
		told = places;
	}

	private String reading(VisitCanvas canvas) {
		Optional<Place> place = canvas.pointed();
		if (canvas.visit().isEmpty()) return " ";
		if (place.isEmpty()) return sight.cursor().isEmpty() ? " " : "outside the images";
		ShownVisit visit = canvas.visit().get();
		int pixel = place.get().x() + visit.placed().width() * place.get().y();
		String value = SliceImage.pixels(sight, visit, place.get().slice()).map(pixels -> sight
			.quantity().orElseThrow().value(pixels[pixel]) + " · ").orElse("");
		return value + place.get().words() + sight.outlines(canvases.indexOf(canvas), place.get()
			.slice()).stream().filter(roi -> roi.contains(place.get().x(), place.get().y())).map(
				roi -> " · " + RegionName.of(roi.getName()).text()).distinct().reduce("", String::concat);
	}
}
