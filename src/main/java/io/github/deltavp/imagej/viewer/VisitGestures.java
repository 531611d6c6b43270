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
 * Shift), moves the image (drag) and the range (drag with the right button). Where drawing is
 * allowed clicks are corners and a drag is a line; Shift and drag moves the image.
 */
final class VisitGestures extends MouseAdapter {

	/** Screen pixels over which the range doubles, or moves by its width. */
	private static final double FULL_DRAG = 200;

	/** As near to the first corner a click closes the outline. */
	private static final double NEAR = 6;
	/** The hand trembles so far in a click. */
	private static final double STILL = 3;

	private final VisitCanvas canvas;
	private final Sight sight;
	private Point last = new Point();
	private Point pressed = new Point();
	/** Whether the mouse has drawn a line since it was pressed. */
	private boolean isLine;

	VisitGestures(VisitCanvas canvas, Sight sight) {
		this.canvas = canvas;
		this.sight = sight;
	}

	@Override
	public void mousePressed(MouseEvent event) {
		last = event.getPoint();
		pressed = last;
		isLine = false;
		canvas.requestFocusInWindow();
	}

	@Override
	public void mouseMoved(MouseEvent event) {
		canvas.place(event.getPoint()).ifPresent(sight::point);
	}

	@Override
	public void mouseDragged(MouseEvent event) {
		if (SwingUtilities.isRightMouseButton(event)) window(event);
		else if (draws(event)) line(event);
		else move(event);
		last = event.getPoint();
	}

	@Override
	public void mouseReleased(MouseEvent event) {
		if (!draws(event)) return;
		OutlinePen pen = canvas.pen().orElseThrow();
		if (isLine) pen.line(canvas.pixel(event.getPoint()).orElseThrow(), canvas.slice());
		if (isLine && !pen.isClicked()) canvas.closeOutline();
		if (!isLine) click(pen, event);
		canvas.repaint();
	}

	private boolean draws(MouseEvent event) {
		return canvas.pen().isPresent() && canvas.visit().isPresent() && SwingUtilities
			.isLeftMouseButton(event) && !event.isShiftDown();
	}

	private void line(MouseEvent event) {
		if (!isLine && pressed.distance(event.getPoint()) < STILL) return;
		OutlinePen pen = canvas.pen().orElseThrow();
		if (!isLine) pen.line(canvas.pixel(pressed).orElseThrow(), canvas.slice());
		isLine = true;
		pen.line(canvas.pixel(event.getPoint()).orElseThrow(), canvas.slice());
		mouseMoved(event);
	}

	/** A double click closes, and so does one on the first corner. */
	private void click(OutlinePen pen, MouseEvent event) {
		boolean closes = pen.isOn(canvas.slice()) && (event.getClickCount() > 1 || pen.canClose() &&
			canvas.screen(pen.corners().get(0)).distance(event.getPoint()) < NEAR);
		if (closes) canvas.closeOutline();
		else pen.corner(canvas.pixel(event.getPoint()).orElseThrow(), canvas.slice());
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
