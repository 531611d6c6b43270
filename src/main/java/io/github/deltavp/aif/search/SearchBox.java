// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rectangle in which an artery is looked for, in every slice: "x, y, width, height" in pixels
 * from the upper left corner, which is 0, 0, as ImageJ counts them.
 *
 * @param text four whole numbers, separated by commas
 */
public record SearchBox(String text) {

	private static final String NUMBER = "\\s*(\\d{1,5})\\s*";
	private static final Pattern FORM = Pattern.compile(String.join(",", NUMBER, NUMBER, NUMBER,
		NUMBER));

	public SearchBox {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches() || number(matcher, 3) < 1 || number(matcher, 4) < 1)
			throw new IllegalArgumentException("the AIF box is '" + text +
				"'; give x,y,width,height in pixels, e.g. 40,0,60,256");
	}

	/**
	 * @return all voxels in it
	 * @throws IllegalArgumentException if it reaches outside the images
	 */
	public Region of(VoxelGrid grid) {
		Matcher box = FORM.matcher(text);
		if (!box.matches()) throw new IllegalStateException(text);
		int x = number(box, 1);
		int y = number(box, 2);
		int right = x + number(box, 3);
		int bottom = y + number(box, 4);
		if (right > grid.width() || bottom > grid.height()) throw new IllegalArgumentException(
			"the AIF box '" + text + "' reaches to " + right + ", " + bottom + ", but the images have " +
				grid.width() + "×" + grid.height() + " pixels; give x,y,width,height inside them");
		return new Region("box " + text, grid, IntStream.range(0, grid.voxelsPerSlice() * grid.slices())
			.filter(v -> {
				int column = v % grid.width();
				int row = v / grid.width() % grid.height();
				return column >= x && column < right && row >= y && row < bottom;
			}).toArray());
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}
}
