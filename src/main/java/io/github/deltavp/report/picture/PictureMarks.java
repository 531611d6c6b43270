// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import static io.github.deltavp.report.figure.Lettering.BOLD;
import static io.github.deltavp.report.figure.Lettering.LINE;
import static io.github.deltavp.report.figure.Lettering.PLAIN;
import static io.github.deltavp.report.figure.Lettering.centred;
import static io.github.deltavp.report.figure.Lettering.roundLength;

import io.github.deltavp.report.Text;
import io.github.deltavp.series.ImageSides;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What tells how large a picture is and which side of the patient it shows. */
final class PictureMarks {

	private PictureMarks() {}

	/** Writes the letters of the sides around a picture, where they are known. */
	static void sides(Graphics2D graphics, SliceView view, Rectangle2D picture) {
		if (view.sides().isEmpty()) return;
		ImageSides sides = view.sides().get();
		ends(graphics, view, picture);
		centred(graphics, BOLD, sides.top(), picture.getCenterX(), picture.getY() - LINE);
		centred(graphics, BOLD, sides.bottom(), picture.getCenterX(), picture.getMaxY());
	}

	/** Writes the letters of the sides at the ends of a row of pictures, where they are known. */
	static void ends(Graphics2D graphics, SliceView view, Rectangle2D row) {
		if (view.sides().isEmpty()) return;
		double middle = row.getCenterY() - LINE / 2;
		centred(graphics, BOLD, view.sides().get().left(), row.getX() - LINE / 2, middle);
		centred(graphics, BOLD, view.sides().get().right(), row.getMaxX() + LINE / 2, middle);
	}

	/**
	 * Draws a bar of a round length below the right end of a picture, with its length.
	 *
	 * @param share of the width of the picture that the bar has at most
	 */
	static void scaleBar(Graphics2D graphics, SliceView view, Rectangle2D picture, double share) {
		double mm = roundLength(share * view.widthMm());
		double length = picture.getWidth() * mm / view.widthMm();
		double y = picture.getMaxY() + LINE / 2;
		graphics.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
		graphics.draw(new Line2D.Double(picture.getMaxX() - length, y, picture.getMaxX(), y));
		String text = Text.number(mm) + " mm";
		double width = PLAIN.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
		centred(graphics, PLAIN, text, picture.getMaxX() - length - 3 - width / 2, picture.getMaxY());
	}
}
