// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import ij.gui.Roi;
import io.github.deltavp.imagej.panel.Place;
import io.github.deltavp.imagej.roi.RoiDrawing;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.figure.Lettering;
import io.github.deltavp.report.picture.OutlineColour;
import io.github.deltavp.series.ImageSides;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JComponent;

/** The slice of one visit, with its outlines and what is pointed at. For the event thread. */
final class VisitCanvas extends JComponent {

	private static final long serialVersionUID = 1;
	private static final int WIDTH_SHOWN = 430;
	private static final int HEIGHT_SHOWN = 460;
	private static final int GAP = 6;
	/** Of a cross. */
	private static final int ARM = 12;
	private static final int MIDDLE = 3;
	private static final float LINE = 1.3f;
	/** Of what is selected. */
	private static final float BOLD = 2.6f;
	private static final double CORNER = 2;
	private static final Color UNDER_HAND = new Color(0xF0E442);
	private static final double BAR_SHARE = 0.25;
	private static final Color MARK = new Color(0x56B4E9);

	private final transient Sight sight;
	private final int index;
	private transient Optional<OutlinePen> pen = Optional.empty();

	/** @param index which of the visits it shows */
	VisitCanvas(Sight sight, int index) {
		this.sight = sight;
		this.index = index;
		setName("visit " + index);
		setPreferredSize(new Dimension(WIDTH_SHOWN, HEIGHT_SHOWN));
		setFocusable(true);
		setCursor(Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR));
		VisitGestures gestures = new VisitGestures(this, sight);
		addMouseListener(gestures);
		addMouseMotionListener(gestures);
		addMouseWheelListener(gestures);
	}

	/** @return what it shows, if there is that visit yet */
	Optional<ShownVisit> visit() {
		return index < sight.visits().size() ? Optional.of(sight.visits().get(index)) : Optional
			.empty();
	}

	/** Lets the user draw on it, or no more. */
	void take(Optional<OutlinePen> other) {
		pen = other;
		repaint();
	}

	/** @return what the user draws with, while drawing is allowed */
	Optional<OutlinePen> pen() {
		return pen;
	}

	/** Closes the outline that was begun. */
	void closeOutline() {
		visit().ifPresent(visit -> pen.ifPresent(drawn -> drawn.close(visit.placed().width(), visit
			.placed().height())));
		repaint();
	}

	/** @return the slice that it shows, from 0 */
	int slice() {
		return visit().map(sight::slice).orElse(0);
	}

	/** @return screen pixels a mm at which all of the slice is seen */
	double fitting() {
		return visit().map(visit -> Math.min(getWidth() / (visit.placed().width() * visit.placed()
			.spacingXMm()), getHeight() / (visit.placed().height() * visit.placed().spacingYMm())))
			.orElse(Double.POSITIVE_INFINITY);
	}

	/** @return the place at a point of the screen, in mm */
	Optional<double[]> place(Point2D point) {
		return visit().map(visit -> {
			Point2D pixel = pixel(visit, point);
			return visit.placed().positionMm(pixel.getX() - 0.5, pixel.getY() - 0.5, sight.slice(visit));
		});
	}

	/** @return the voxel that is pointed at, if it lies within the images */
	Optional<Place> pointed() {
		return visit().flatMap(visit -> sight.cursor().map(visit.placed()::voxelAt).filter(visit
			.placed()::holds)).map(at -> new Place((int) Math.round(at[0]), (int) Math.round(at[1]),
				(int) Math.round(at[2])));
	}

	/**
	 * @return the place at a point of the screen, in pixels of the slice, from the edge of the first
	 */
	Optional<Point2D> pixel(Point2D point) {
		return visit().map(visit -> pixel(visit, point));
	}

	/** @return what is pointed at in such pixels; the middle of the image if nothing is */
	Optional<Point2D> pointedPixel() {
		return visit().map(visit -> pixel(visit, sight.cursor().orElseGet(sight::focus)));
	}

	private static Point2D pixel(ShownVisit visit, double[] placeMm) {
		double[] at = visit.placed().voxelAt(placeMm);
		return new Point2D.Double(at[0] + 0.5, at[1] + 0.5);
	}

	/** @return where a place in such pixels is on the screen */
	Point2D screen(Point2D pixel) {
		return placed(visit().orElseThrow()).transform(pixel, null);
	}

	/** From pixels of the slice, counted from the edge of the first, to the screen. */
	private AffineTransform placed(ShownVisit visit) {
		double[] middle = visit.within(sight.focus());
		AffineTransform placed = AffineTransform.getTranslateInstance(getWidth() / 2., getHeight() /
			2.);
		placed.scale(sight.pixelsPerMm() * visit.placed().spacingXMm(), sight.pixelsPerMm() * visit
			.placed().spacingYMm());
		placed.translate(-middle[0] - 0.5, -middle[1] - 0.5);
		return placed;
	}

	private Point2D pixel(ShownVisit visit, Point2D point) {
		try {
			return placed(visit).inverseTransform(point, null);
		}
		catch (NoninvertibleTransformException e) {
			throw new IllegalStateException("the zoom is 0", e);
		}
	}

	@Override
	protected void paintComponent(Graphics plain) {
		Graphics2D graphics = (Graphics2D) plain.create();
		graphics.setColor(Color.BLACK);
		graphics.fillRect(0, 0, getWidth(), getHeight());
		visit().ifPresent(visit -> paint(graphics, visit));
		if (isFocusOwner()) {
			graphics.setColor(MARK);
			graphics.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
		}
		graphics.dispose();
	}

	private void paint(Graphics2D graphics, ShownVisit visit) {
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
			RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		int slice = sight.slice(visit);
		AffineTransform placed = placed(visit);
		Optional<BufferedImage> image = SliceImage.of(sight, visit, slice);
		image.ifPresent(shown -> graphics.drawImage(shown, placed, null));
		for (Roi roi : sight.outlines(index, slice))
			Lettering.edged(graphics, placed.createTransformedShape(RoiDrawing.shape(roi)), sight
				.isSelected(roi) ? BOLD : LINE, colour(roi));
		pen.filter(drawn -> drawn.isOn(slice)).ifPresent(drawn -> outline(graphics, drawn, placed));
		mark(graphics, visit, placed);
		letter(graphics, visit, slice);
		if (image.isEmpty()) write(graphics, "no such map yet", GAP, 2 * graphics.getFontMetrics()
			.getHeight());
	}

	/** What is being drawn, with its corners, on to what is pointed at. */
	private void outline(Graphics2D graphics, OutlinePen drawn, AffineTransform placed) {
		Lettering.edged(graphics, placed.createTransformedShape(drawn.path(drawn.isClicked()
			? pointedPixel() : Optional.empty())), LINE, UNDER_HAND);
		if (drawn.isClicked()) for (Point2D corner : drawn.corners()) {
			Point2D at = placed.transform(corner, null);
			Lettering.edged(graphics, new Rectangle2D.Double(at.getX() - CORNER, at.getY() - CORNER, 2 *
				CORNER, 2 * CORNER), 1, UNDER_HAND);
		}
	}

	private static Color colour(Roi roi) {
		return switch (RegionName.of(roi.getName()).role()) {
			case REFERENCE -> OutlineColour.REFERENCE.colour();
			case AIF -> OutlineColour.ARTERY.colour();
			default -> OutlineColour.LESION.colour();
		};
	}

	/** A cross whose middle is left open. */
	private void mark(Graphics2D graphics, ShownVisit visit, AffineTransform placed) {
		if (pointed().isEmpty()) return;
		double[] at = visit.placed().voxelAt(sight.cursor().orElseThrow());
		Point2D middle = placed.transform(new Point2D.Double(at[0] + 0.5, at[1] + 0.5), null);
		for (int[] way : new int[][] { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } })
			Lettering.edged(graphics, new Line2D.Double(middle.getX() + MIDDLE * way[0], middle.getY() +
				MIDDLE * way[1], middle.getX() + ARM * way[0], middle.getY() + ARM * way[1]), LINE, MARK);
	}

	private void letter(Graphics2D graphics, ShownVisit visit, int slice) {
		int line = graphics.getFontMetrics().getHeight();
		write(graphics, visit.name() + " · slice " + (slice + 1) + " of " + visit.placed().slices() +
			frame(visit), GAP, line);
		ImageSides.of(visit.series().grid()).ifPresent(sides -> sides(graphics, sides));
		double mm = Lettering.roundLength(BAR_SHARE * getWidth() / sight.pixelsPerMm());
		double length = mm * sight.pixelsPerMm();
		int y = getHeight() - 2 * GAP;
		Lettering.edged(graphics, new Line2D.Double(GAP, y, GAP + length, y), 2, Color.WHITE);
		write(graphics, Text.number(mm) + " mm", GAP, y - GAP);
	}

	private String frame(ShownVisit visit) {
		if (sight.quantity().filter(Quantity::isOfFrames).isEmpty()) return "";
		int frame = visit.frame(sight.seconds());
		return " · frame " + (frame + 1) + ", " + Math.round(visit.seconds(frame)) + " s";
	}

	private void sides(Graphics2D graphics, ImageSides sides) {
		int middle = getHeight() / 2;
		write(graphics, sides.left(), GAP, middle);
		write(graphics, sides.right(), getWidth() - GAP - width(graphics, sides.right()), middle);
		int centre = getWidth() / 2;
		write(graphics, sides.top(), centre, 2 * graphics.getFontMetrics().getHeight());
		write(graphics, sides.bottom(), centre, getHeight() - GAP);
	}

	private static int width(Graphics2D graphics, String text) {
		return graphics.getFontMetrics().stringWidth(text);
	}

	/** White on a dark edge. */
	private static void write(Graphics2D graphics, String text, int x, int y) {
		graphics.setColor(Color.BLACK);
		for (int side = 0; side < 4; side++)
			graphics.drawString(text, x + side % 2 * 2 - 1, y + side / 2 * 2 - 1);
		graphics.setColor(Color.WHITE);
		graphics.drawString(text, x, y);
	}
}
