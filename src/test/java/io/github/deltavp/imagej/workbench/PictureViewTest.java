// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.host.Screen;
import io.github.deltavp.study.file.StudyProgress.Picture;
import java.awt.Color;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureViewTest {

	private static final int RED = 0xFFFF0000;
	private static final int BLUE = 0xFF0000FF;

	private final PictureView view = new PictureView();

	@BeforeEach
	void place() {
		view.setSize(500, 400);
		layOut();
	}

	private void layOut() {
		view.doLayout();
		for (var part : view.getComponents())
			if (part instanceof Container inner) inner.doLayout();
	}

	private static PictureView.Page page(String words, int colour, int width, int height) {
		return new PictureView.Page(words, () -> image(colour, width, height));
	}

	private static BufferedImage image(int colour, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(colour));
		graphics.fillRect(0, 0, width, height);
		return image;
	}

	private String name() {
		return Screen.parts(view, JLabel.class).findFirst().orElseThrow().getText();
	}

	private JButton button(String name) {
		return Screen.parts(view, JButton.class).filter(button -> button.getName().equals(name))
			.findFirst().orElseThrow();
	}

	/** Left, top, width and height of what has a colour, below the buttons. */
	private List<Integer> seen(int colour) {
		layOut();
		var canvas = view.getComponent(1);
		BufferedImage all = new BufferedImage(canvas.getWidth(), canvas.getHeight(),
			BufferedImage.TYPE_INT_RGB);
		canvas.paint(all.getGraphics());
		int[] columns = IntStream.range(0, all.getWidth()).filter(x -> IntStream.range(0, all
			.getHeight()).anyMatch(y -> all.getRGB(x, y) == colour)).toArray();
		int[] rows = IntStream.range(0, all.getHeight()).filter(y -> IntStream.range(0, all.getWidth())
			.anyMatch(x -> all.getRGB(x, y) == colour)).toArray();
		return columns.length == 0 ? List.of() : List.of(columns[0], rows[0], columns.length,
			rows.length);
	}

	@Test
	void picturesAreTurnedRoundAndRound() {
		view.show(List.of(page("one", RED, 40, 20), page("two", BLUE, 40, 20), page("three", RED, 9,
			9)));
		assertEquals("one  (1 of 3)", name());
		button("next picture").doClick();
		assertEquals("two  (2 of 3)", name());
		assertEquals(List.of(), seen(RED));
		assertEquals(40, seen(BLUE).get(2));
		button("next picture").doClick();
		button("next picture").doClick();
		assertEquals("one  (1 of 3)", name());
		button("picture before").doClick();
		assertEquals("three  (3 of 3)", name());
	}

	@Test
	void theOneThatWasSeenStaysUntilThereAreOthers() {
		List<PictureView.Page> pages = List.of(page("one", RED, 40, 20), page("two", BLUE, 40, 20));
		view.show(pages);
		button("next picture").doClick();
		view.show(List.of(page("one", RED, 40, 20), page("two", RED, 40, 20)));
		assertEquals("two  (2 of 2)", name());
		assertEquals(40, seen(RED).get(2), "as it is now");
		view.show(List.of(page("three", RED, 40, 20), page("two", BLUE, 40, 20)));
		assertEquals("three  (1 of 2)", name());
		button("next picture").doClick();
		view.show(List.of(page("three", RED, 40, 20)));
		assertEquals("three", name());
	}

	@Test
	void aSingleOneNeedsNoButtons() {
		view.show(List.of(page("one", RED, 40, 20)));
		assertEquals("one", name());
		assertTrue(!button("next picture").isVisible() && !button("picture before").isVisible());
		view.show(List.of(page("one", RED, 40, 20), page("two", BLUE, 40, 20)));
		assertTrue(button("next picture").isVisible() && button("picture before").isVisible());
		view.show(List.of());
		assertEquals(" ", name());
		assertTrue(!button("next picture").isVisible() && !button("picture before").isVisible());
		assertEquals(List.of(), seen(RED));
	}

	/** As large as it is, or as fits: never larger, never out of shape, in the middle. */
	@Test
	void picturesFitAndKeepTheirShape() {
		view.show(List.of(page("small", RED, 40, 20)));
		layOut();
		int width = view.getComponent(1).getWidth();
		int height = view.getComponent(1).getHeight();
		assertEquals(List.of((width - 40) / 2, (height - 20) / 2, 40, 20), seen(RED));
		view.show(List.of(page("wide", RED, 2 * width, 100)));
		assertEquals(List.of(0, (height - 50) / 2, width, 50), seen(RED));
		view.show(List.of(page("high", RED, 100, 4 * height)));
		assertEquals(List.of((width - 25) / 2, 0, 25, height), seen(RED));
	}

	@Test
	void oneThatCannotBeReadIsNamedWithTheReason(@TempDir Path folder) throws Exception {
		view.show(List.of(new PictureView.Page("answer", () -> {
			throw new IOException("it is gone");
		})));
		assertEquals("answer cannot be read: it is gone", name());
		assertEquals(List.of(), seen(RED));
		Path file = folder.resolve("a.png");
		ImageIO.write(image(BLUE, 30, 10), "png", file.toFile());
		view.show(List.of(PictureView.Page.of(new Picture("figure", file))));
		assertEquals("figure", name());
		assertEquals(30, seen(BLUE).get(2));
	}
}
