/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.aif;

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
