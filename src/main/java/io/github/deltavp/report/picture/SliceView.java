// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import io.github.deltavp.series.ImageSides;
import io.github.deltavp.series.VoxelGrid;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * The part of a slice that a picture shows.
 *
 * @param width pixels of a row of the slice
 * @param height its rows
 * @param part what is shown, in pixels from the upper left edge of the slice; may reach beyond it
 * @param pixelWidthMm width of a pixel
 * @param pixelHeightMm height of a pixel
 * @param sides where its sides face; empty where that is not known
 */
public record SliceView(int width, int height, Rectangle2D part, double pixelWidthMm,
		double pixelHeightMm, Optional<ImageSides> sides) {

	/** @return that part of the slices of a grid */
	public static SliceView of(VoxelGrid grid, Rectangle2D part) {
		return new SliceView(grid.width(), grid.height(), part, grid.spacingXMm(), grid.spacingYMm(),
			ImageSides.of(grid));
	}

	/** @return all of a slice */
	public static SliceView whole(VoxelGrid grid) {
		return of(grid, new Rectangle(grid.width(), grid.height()));
	}

	/** @return width of the part in mm */
	double widthMm() {
		return part.getWidth() * pixelWidthMm;
	}

	/** @return height of the part ÷ its width, as seen */
	double shape() {
		return part.getHeight() * pixelHeightMm / widthMm();
	}

	/** The largest rectangle of the shape of the part, at the upper left of an area. */
	Rectangle2D fitted(Rectangle2D area) {
		double fits = Math.min(area.getWidth(), area.getHeight() / shape());
		return new Rectangle2D.Double(area.getX(), area.getY(), fits, fits * shape());
	}

	/** @return the pixels of the slice that the part touches */
	Rectangle pixels() {
		return part.getBounds().intersection(new Rectangle(width, height));
	}
}
