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

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows on a small screen. */
class FreePlaceTest {

	private static final Rectangle SCREEN = new Rectangle(0, 24, 1366, 744);
	private static final Rectangle IMAGEJ = new Rectangle(597, 24, 609, 76);

	@Test
	void threeImagesAndTheTableHideNothing() {
		List<Rectangle> taken = new ArrayList<>(List.of(IMAGEJ));
		for (Dimension size : List.of(new Dimension(394, 449), new Dimension(394, 449), new Dimension(
			394, 449), new Dimension(700, 200)))
		{
			Rectangle window = new Rectangle(FreePlace.find(size, SCREEN, taken), size);
			assertTrue(SCREEN.contains(window), window.toString());
			assertTrue(taken.stream().noneMatch(window::intersects), window + " among " + taken);
			taken.add(window);
		}
	}

	@Test
	void withoutRoomTheLeastIsHidden() {
		Rectangle large = new Rectangle(0, 24, 1000, 744);
		assertEquals(new Point(866, 100), FreePlace.find(new Dimension(500, 600), SCREEN, List.of(large,
			IMAGEJ)));
	}

	@Test
	void aWindowLargerThanTheScreenBeginsAtItsCorner() {
		assertEquals(new Point(0, 24), FreePlace.find(new Dimension(2000, 1000), SCREEN, List.of(
			IMAGEJ)));
	}
}
