// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.report.figure.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Draws a slice: the images, coloured by the map, and the outlines. Between the centres of pixels,
 * images and map are interpolated linearly; what has no map value has none there either. The dots
 * are coloured once; one thread draws at a time.
 */
final class SlicePanel {

	/** More along a side would make files large, and nothing finer. */
	private static final int DOTS = 200;
	private static final int MOST_DOTS_PER_PIXEL = 5;
	/** Steps of red, green and blue: smaller ones are not seen, and make files a third larger. */
	private static final int STEP = 4;
	/**
	 * Width of outlines in points: of large pictures, of small ones, and as a share of the others.
	 */
	private static final double WIDEST = 0.8;
	private static final double NARROWEST = 0.5;
	private static final double SHARE = 0.008;
	/** Between an arrow and what it points at, in points. */
	private static final double GAP = 2;

	/** What a pixel looks like. */
	interface Colouring {

		/**
		 * @param grey the image as 0xRRGGBB
		 * @param value of the map; NaN where it has none
		 * @return colour as 0xRRGGBB
		 */
		int of(int grey, float value);
	}

	private final FusedVisit visit;
	private final double white;
	private final Colouring colouring;
	private BufferedImage dots;

	/**
	 * @param white what of the images is shown white
	 */
	SlicePanel(FusedVisit visit, double white, Colouring colouring) {
		this.visit = visit;
		this.white = white;
		this.colouring = colouring;
	}

	void draw(Graphics2D graphics, Rectangle2D area) {
		AffineTransform placed = placed(area);
		Shape clip = graphics.getClip();
		graphics.clip(area);
		graphics.setColor(Color.BLACK);
		graphics.fill(area);
		drawDots(graphics, placed);
		double width = Math.max(NARROWEST, Math.min(WIDEST, SHARE * area.getWidth()));
		for (FusedVisit.Outline outline : visit.outlines())
			Lettering.edged(graphics, placed.createTransformedShape(border(outline.inside())),
				(float) width, outline.role().colour());
		graphics.setClip(clip);
	}

	/** Points from the upper left at the first outline. */
	void drawArrow(Graphics2D graphics, Rectangle2D area) {
		corner().ifPresent(corner -> {
			Point2D tip = placed(area).transform(corner, null);
			Lettering.arrow(graphics, new Point2D.Double(tip.getX() - GAP, tip.getY() - GAP));
		});
	}

	/** The corner of the first outline's pixel that is nearest to the upper left, if it has any. */
	private Optional<Point2D> corner() {
		if (visit.outlines().isEmpty()) return Optional.empty();
		boolean[] inside = visit.outlines().get(0).inside();
		Point2D corner = null;
		for (int i = 0; i < inside.length; i++) {
			Point2D here = new Point2D.Double(i % visit.view().width(), i / visit.view().width());
			if (inside[i] && (corner == null || here.getX() + here.getY() < corner.getX() + corner
				.getY())) corner = here;
		}
		return Optional.ofNullable(corner);
	}

	/** From pixels of the slice to the page. */
	private AffineTransform placed(Rectangle2D area) {
		Rectangle2D part = visit.view().part();
		AffineTransform placed = AffineTransform.getTranslateInstance(area.getX(), area.getY());
		placed.scale(area.getWidth() / part.getWidth(), area.getHeight() / part.getHeight());
		placed.translate(-part.getX(), -part.getY());
		return placed;
	}

	private void drawDots(Graphics2D graphics, AffineTransform placed) {
		if (dots == null) dots = dots();
		Rectangle pixels = visit.view().pixels();
		AffineTransform dot = new AffineTransform(placed);
		dot.translate(pixels.x, pixels.y);
		dot.scale(pixels.getWidth() / dots.getWidth(), pixels.getHeight() / dots.getHeight());
		graphics.drawImage(dots, dot, null);
	}

	private BufferedImage dots() {
		Rectangle pixels = visit.view().pixels();
		int perPixel = dotsPerPixel();
		BufferedImage image = new BufferedImage(perPixel * pixels.width, perPixel * pixels.height,
			BufferedImage.TYPE_INT_RGB);
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < row.length; x++)
				row[x] = stepped(colour(pixels.x + (x + 0.5) / perPixel - 0.5, pixels.y + (y + 0.5) /
					perPixel - 0.5));
			image.getRaster().setDataElements(0, y, row.length, 1, row);
		}
		return image;
	}

	private static int stepped(int colour) {
		int stepped = 0;
		for (int shift = 16; shift >= 0; shift -= 8)
			stepped |= Math.min(0xFF, ((colour >> shift & 0xFF) + STEP / 2) / STEP * STEP) << shift;
		return stepped;
	}

	/** An odd number, so that the centre of a pixel is one of its dots. */
	private int dotsPerPixel() {
		Rectangle2D part = visit.view().part();
		int fit = (int) (DOTS / Math.max(part.getWidth(), part.getHeight()));
		return Math.max(1, Math.min(MOST_DOTS_PER_PIXEL, fit % 2 == 0 ? fit - 1 : fit));
	}

	private int colour(double x, double y) {
		double share = at(visit.anatomy(), x, y) / white;
		int grey = 0x010101 * (int) Math.round(255 * Math.max(0, Math.min(1, share)));
		return colouring.of(grey, (float) at(visit.map(), x, y));
	}

	/** Linear between pixels with a value; NaN where the nearest one has none. */
	private double at(float[] values, double x, double y) {
		if (Float.isNaN(value(values, Math.rint(x), Math.rint(y)))) return Double.NaN;
		double left = Math.floor(x);
		double top = Math.floor(y);
		double sum = 0;
		double weights = 0;
		for (int corner = 0; corner < 4; corner++) {
			double atX = left + corner % 2;
			double atY = top + corner / 2;
			double weight = (1 - Math.abs(x - atX)) * (1 - Math.abs(y - atY));
			float value = value(values, atX, atY);
			if (weight == 0 || Float.isNaN(value)) continue;
			sum += weight * value;
			weights += weight;
		}
		return sum / weights;
	}

	/** Beyond the slice, what is at its edge. */
	private float value(float[] values, double x, double y) {
		int column = (int) Math.max(0, Math.min(visit.view().width() - 1, x));
		int row = (int) Math.max(0, Math.min(visit.view().height() - 1, y));
		return values[column + row * visit.view().width()];
	}

	/** The pixel edges between inside and outside, in pixels. */
	private Path2D border(boolean[] inside) {
		Path2D path = new Path2D.Double();
		int width = visit.view().width();
		for (int i = 0; i < inside.length; i++) {
			int x = i % width;
			int y = i / width;
			if (x > 0 && inside[i] != inside[i - 1]) edge(path, x, y, x, y + 1);
			if (y > 0 && inside[i] != inside[i - width]) edge(path, x, y, x + 1, y);
		}
		return path;
	}

	private static void edge(Path2D path, int x, int y, int endX, int endY) {
		path.moveTo(x, y);
		path.lineTo(endX, endY);
	}
}
