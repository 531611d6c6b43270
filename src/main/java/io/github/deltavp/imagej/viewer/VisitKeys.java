// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import java.awt.event.ActionEvent;
import java.awt.geom.Point2D;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** What keys do over visits. */
final class VisitKeys {

	private static final double STEP_PIXELS = 20;

	private final Sight sight;
	private final Runnable fit;

	/** @param fit shows all that there is */
	VisitKeys(Sight sight, Runnable fit) {
		this.sight = sight;
		this.fit = fit;
	}

	/** Lets a canvas take them. */
	void on(VisitCanvas canvas) {
		for (String key : new String[] { "PLUS", "EQUALS", "ADD" })
			bind(canvas, key, visit -> sight.zoom(Sight.ZOOM, sight.focus()));
		for (String key : new String[] { "MINUS", "SUBTRACT" })
			bind(canvas, key, visit -> sight.zoom(1 / Sight.ZOOM, sight.focus()));
		bind(canvas, "0", visit -> fit.run());
		bind(canvas, "PAGE_UP", visit -> sight.slice(visit, sight.slice(visit) - 1));
		bind(canvas, "PAGE_DOWN", visit -> sight.slice(visit, sight.slice(visit) + 1));
		bind(canvas, "COMMA", visit -> sight.frame(sight.frame() - 1));
		bind(canvas, "PERIOD", visit -> sight.frame(sight.frame() + 1));
		bind(canvas, "LEFT", visit -> point(visit, -1, 0));
		bind(canvas, "RIGHT", visit -> point(visit, 1, 0));
		bind(canvas, "UP", visit -> point(visit, 0, -1));
		bind(canvas, "DOWN", visit -> point(visit, 0, 1));
		bind(canvas, "shift LEFT", visit -> move(visit, -1, 0));
		bind(canvas, "shift RIGHT", visit -> move(visit, 1, 0));
		bind(canvas, "shift UP", visit -> move(visit, 0, -1));
		bind(canvas, "shift DOWN", visit -> move(visit, 0, 1));
		draw(canvas);
	}

	/** Enter and Escape do what they do elsewhere while no outline is begun. */
	private static void draw(VisitCanvas canvas) {
		Predicate<OutlinePen> isBegun = pen -> pen.isOn(canvas.slice());
		bind(canvas, "SPACE", pen -> true, pen -> pen.corner(middle(canvas.pointedPixel()
			.orElseThrow()), canvas.slice()));
		bind(canvas, "BACK_SPACE", isBegun, OutlinePen::back);
		bind(canvas, "ESCAPE", isBegun, OutlinePen::drop);
		bind(canvas, "ENTER", isBegun.and(OutlinePen::canClose), pen -> canvas.closeOutline());
	}

	/** Of the voxel. */
	private static Point2D middle(Point2D pixel) {
		return new Point2D.Double(Math.floor(pixel.getX()) + 0.5, Math.floor(pixel.getY()) + 0.5);
	}

	private static void bind(VisitCanvas canvas, String key, Predicate<OutlinePen> when,
		Consumer<OutlinePen> action)
	{
		bind(canvas, key, new AbstractAction() {

			private static final long serialVersionUID = 1;

			@Override
			public boolean isEnabled() {
				return canvas.visit().isPresent() && canvas.pen().filter(when).isPresent();
			}

			@Override
			public void actionPerformed(ActionEvent event) {
				canvas.pen().ifPresent(action);
				canvas.repaint();
			}
		});
	}

	private static void bind(VisitCanvas canvas, String key, AbstractAction action) {
		canvas.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
		canvas.getActionMap().put(key, action);
	}

	private void bind(VisitCanvas canvas, String key, Consumer<ShownVisit> action) {
		bind(canvas, key, new AbstractAction() {

			private static final long serialVersionUID = 1;

			@Override
			public void actionPerformed(ActionEvent event) {
				canvas.visit().ifPresent(action);
			}
		});
	}

	/** Points at the neighbouring voxel in the slice that is seen. */
	private void point(ShownVisit visit, int right, int down) {
		double[] at = visit.within(sight.cursor().orElseGet(sight::focus));
		sight.point(visit.placed().positionMm(Math.round(at[0]) + right, Math.round(at[1]) + down, sight
			.slice(visit)));
	}

	private void move(ShownVisit visit, int right, int down) {
		double step = STEP_PIXELS / sight.pixelsPerMm();
		double[] at = visit.within(sight.focus());
		sight.look(visit.placed().positionMm(at[0] + right * step / visit.placed().spacingXMm(), at[1] +
			down * step / visit.placed().spacingYMm(), at[2]));
	}
}
