// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;

/**
 * What the mouse does over a visit: points, zooms (wheel), goes through the slices (wheel and
 * Shift), moves the image (drag) and the range (drag with the right button).
 */
final class VisitGestures extends MouseAdapter {

	/** Screen pixels over which the range doubles, or moves by its width. */
	private static final double FULL_DRAG = 200;

	private final VisitCanvas canvas;
	private final Sight sight;
	private Point last = new Point();

	VisitGestures(VisitCanvas canvas, Sight sight) {
		this.canvas = canvas;
		this.sight = sight;
	}

	@Override
	public void mousePressed(MouseEvent event) {
		last = event.getPoint();
		canvas.requestFocusInWindow();
	}

	@Override
	public void mouseMoved(MouseEvent event) {
		canvas.place(event.getPoint()).ifPresent(sight::point);
	}

	@Override
	public void mouseDragged(MouseEvent event) {
		if (SwingUtilities.isRightMouseButton(event)) window(event);
		else move(event);
		last = event.getPoint();
	}

	private void move(MouseEvent event) {
		if (canvas.visit().isEmpty()) return;
		double[] from = canvas.place(last).orElseThrow();
		double[] to = canvas.place(event.getPoint()).orElseThrow();
		double[] focus = sight.focus();
		for (int axis = 0; axis < 3; axis++)
			focus[axis] += from[axis] - to[axis];
		sight.look(focus);
	}

	/** To the right: wider; upwards: brighter. */
	private void window(MouseEvent event) {
		double width = sight.high() - sight.low();
		double middle = (sight.high() + sight.low()) / 2 + (event.getY() - last.y) / FULL_DRAG * width;
		double half = width / 2 * Math.pow(2, (event.getX() - last.x) / FULL_DRAG);
		sight.range(middle - half, middle + half);
	}

	@Override
	public void mouseWheelMoved(MouseWheelEvent event) {
		canvas.visit().ifPresent(visit -> {
			int steps = event.getWheelRotation();
			if (event.isShiftDown()) sight.slice(visit, sight.slice(visit) + steps);
			else sight.zoom(Math.pow(Sight.ZOOM, -steps), canvas.place(event.getPoint()).orElseThrow());
		});
	}
}
