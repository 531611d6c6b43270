// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.figure.Figure;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the slices of a lesion and of an artery lie in their figures; each has a grey of its own.
 */
class SlicesInFiguresTest {

	private static final int SIZE = 10;
	private static final int SCALE = 3;

	/** Of one brightness, without a map; the brightest slice of a visit is white. */
	private static FusedVisit slice(float brightness, String number) {
		float[] anatomy = new float[SIZE * SIZE];
		float[] map = new float[SIZE * SIZE];
		Arrays.fill(anatomy, brightness);
		Arrays.fill(map, Float.NaN);
		return new FusedVisit(List.of(number), new SliceView(SIZE, SIZE, new Rectangle(SIZE, SIZE), 1,
			1, Optional.empty()), anatomy, map, List.of());
	}

	/** Slices of these brightnesses, in shares of the brightest. */
	private static List<FusedVisit> slices(double... shares) {
		List<FusedVisit> slices = new ArrayList<>();
		for (double share : shares)
			slices.add(slice((float) (100 * share), String.valueOf(slices.size() + 1)));
		return slices;
	}

	/** What squares of one grey fill, in points; letters have no such squares. */
	private static Rectangle filled(BufferedImage image, double share) {
		int grey = (int) Math.round(255 * share);
		int side = 8 * SCALE;
		int width = image.getWidth();
		int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
		Rectangle filled = new Rectangle();
		for (int y = 0; y + side < image.getHeight(); y++)
			for (int x = 0; x + side < width; x++) {
				int at = x + width * y;
				if (!isGrey(pixels[at], grey) || !IntStream.of(side, side * width, side + side * width,
					side / 2 * (1 + width)).allMatch(step -> isGrey(pixels[at + step], grey))) continue;
				Rectangle square = new Rectangle(x, y, side + 1, side + 1);
				filled = filled.isEmpty() ? square : filled.union(square);
			}
		return new Rectangle(filled.x / SCALE, filled.y / SCALE, filled.width / SCALE, filled.height /
			SCALE);
	}

	private static boolean isGrey(int colour, int grey) {
		for (int shift = 0; shift <= 16; shift += 8)
			if (Math.abs((colour >> shift & 0xFF) - grey) >= 5) return false;
		return true;
	}

	private static BufferedImage montage(List<List<FusedVisit>> visits) {
		return MontageFigure.of("m", "", visits, List.of(List.of("Before"), List.of("After")), 10)
			.image(72 * SCALE);
	}

	@Test
	@DisplayName("A montage has the slices of a visit from left to right, the other visit below")
	void theSlicesOfAVisitStandInALine() {
		BufferedImage image = montage(List.of(slices(0.9, 0.7, 0.5, 1), slices(0.8, 0.6, 0.4, 1)));
		List<Rectangle> before = IntStream.range(0, 3).mapToObj(i -> filled(image, 0.9 - 0.2 * i))
			.toList();
		List<Rectangle> after = IntStream.range(0, 3).mapToObj(i -> filled(image, 0.8 - 0.2 * i))
			.toList();
		for (List<Rectangle> line : List.of(before, after))
			for (int i = 1; i < 3; i++) {
				assertEquals(line.get(0).y, line.get(i).y, 1);
				assertEquals(line.get(0).width, line.get(i).width, 1);
				assertEquals(line.get(i - 1).getMaxX() + 3, line.get(i).x, 2, "three points between");
			}
		assertEquals(before.get(0).x, after.get(0).x, 1);
		assertTrue(after.get(0).y > before.get(0).getMaxY() + 15,
			"a line of numbers and a gap between");
		assertEquals(before.get(0).width, before.get(0).height, 1);
	}

	/** Ten slices make two lines of five. */
	@Test
	void manySlicesMakeLines() {
		double[] shares = IntStream.range(0, 10).mapToDouble(i -> 1 - 0.08 * i).toArray();
		BufferedImage image = montage(List.of(slices(shares), slices(1)));
		List<Rectangle> found = IntStream.range(1, 10).mapToObj(i -> filled(image, shares[i])).toList();
		for (int i = 1; i < 9; i++)
			assertEquals((i + 1) / 5 == 0 ? found.get(0).y : found.get(4).y, found.get(i).y, 1, "slice " +
				(i + 2));
		assertTrue(found.get(4).y > found.get(0).getMaxY());
		assertEquals(found.get(0).x, found.get(5).x, 1, "the second of each line");
		assertTrue(found.stream().allMatch(place -> place.width > 40), found.toString());
	}

	/** As its curve is in the chart, so the number of its slice in the picture. */
	@Test
	@DisplayName("The slices of an artery stand beside its curves, their numbers in the colours of these")
	void theSlicesOfAnArteryStandBesideItsCurves() {
		BufferedImage image = artery(slices(0.8, 0.6, 1, 0.4)).image(72 * SCALE);
		List<Rectangle> found = IntStream.of(8, 6, 4).mapToObj(i -> filled(image, i / 10.)).toList();
		double chart = 66 / 25.4 * 72;
		for (Rectangle place : found) {
			assertTrue(place.x > chart && place.getMaxX() < 160 / 25.4 * 72, place.toString());
			assertEquals(found.get(0).width, place.width, 1);
			assertEquals(place.width, place.height, 1);
		}
		assertEquals(found.get(0).y, found.get(1).y, 1, "two columns");
		assertTrue(found.get(1).x > found.get(0).getMaxX());
		assertEquals(found.get(1).x, found.get(2).x, 1);
		assertTrue(found.get(2).y > found.get(0).getMaxY() + 9);
		assertEquals(HeatColours.of(0.2), inkAbove(image, found.get(0)));
		assertEquals(HeatColours.of(0.8), inkAbove(image, found.get(2)));
	}

	private static Figure artery(List<FusedVisit> slices) {
		Curve line = new Curve(TimeAxis.ofSeconds(0, 6, 12), new double[] { 0, 9, 4 });
		return ArteryFigure.of("a", "", new ArteryFigure.Curves(line, new TreeMap<>(Map.of(0, line)), 0,
			3, 4.5), slices, List.of("a sharp peak", "early"));
	}

	/** The strongest colour in the line of letters above a picture. */
	private static int inkAbove(BufferedImage image, Rectangle place) {
		int best = 0xFFFFFF;
		for (int y = (place.y - 9) * SCALE; y < (place.y - 1) * SCALE; y++)
			for (int x = place.x * SCALE; x < place.getMaxX() * SCALE; x++) {
				int colour = image.getRGB(x, y) & 0xFFFFFF;
				if (light(colour) < light(best)) best = colour;
			}
		return best;
	}

	private static int light(int colour) {
		return (colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF);
	}

	/** Nothing but reasons is written below the chart. */
	@Test
	void anArteryFromNoVoxelsIsACurveAcrossTheFigure() {
		BufferedImage with = artery(slices(1)).image(72 * SCALE);
		BufferedImage none = artery(List.of()).image(72 * SCALE);
		int y = (int) (70 / 25.4 * 72 * SCALE);
		assertTrue(ink(with, 0, y, with.getWidth() / 3, with.getHeight() - y) > 100);
		assertEquals(ink(with, 0, y, with.getWidth() / 3, with.getHeight() - y), ink(none, 0, y, none
			.getWidth() / 3, none.getHeight() - y));
		int axis = (int) (40 / 25.4 * 72 * SCALE);
		assertTrue(ink(none, none.getWidth() * 3 / 4, axis, none.getWidth() / 4, y - axis) > 100,
			"the time axis reaches the right edge");
	}

	private static int ink(BufferedImage image, int left, int top, int width, int height) {
		int ink = 0;
		for (int y = top; y < top + height; y++)
			for (int x = left; x < left + width; x++)
				if (light(image.getRGB(x, y) & 0xFFFFFF) < 300) ink++;
		return ink;
	}

	/** Left red, right blue. */
	@ParameterizedTest
	@CsvSource({ "400, 200, 100, 100, 50", "60, 30, 100, 60, 30", "100, 1000, 50, 50, 500",
		"150, 90, 100, 100, 60", "900, 1, 100, 100, 1" })
	void aThumbnailIsTheFigureInSmall(int width, int height, int wanted, int then, int high,
		@TempDir Path folder) throws IOException
	{
		BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = large.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, width / 2, height);
		graphics.setColor(Color.BLUE);
		graphics.fillRect(width / 2, 0, width - width / 2, height);
		graphics.dispose();
		Path png = folder.resolve("figure.png");
		ImageIO.write(large, "png", png.toFile());
		BufferedImage small = ImageIO.read(new ByteArrayInputStream(Thumbnail.of(png, wanted)));
		assertEquals(then, small.getWidth());
		assertEquals(high, small.getHeight());
		assertTrue(new Color(small.getRGB(then / 4, high / 2)).getRed() > 200);
		assertTrue(new Color(small.getRGB(3 * then / 4, high / 2)).getBlue() > 200);
		Files.writeString(png, "no picture");
		assertEquals(png + " is no picture; write the study again", assertThrows(IOException.class,
			() -> Thumbnail.of(png, wanted)).getMessage());
	}

	@Test
	void plasmaVolumesAreShownInMillilitresAHundred() {
		assertEquals(3, PlasmaVolume.shown(0.03), 1e-12);
		assertArrayEquals(new float[] { 3, Float.NaN }, PlasmaVolume.shown(new float[] { 0.03f,
			Float.NaN }), 1e-6f);
		assertTrue(PlasmaVolume.isHeldBy("vp") && PlasmaVolume.isHeldBy("vp_se"));
		assertFalse(PlasmaVolume.isHeldBy("ve"));
	}
}
