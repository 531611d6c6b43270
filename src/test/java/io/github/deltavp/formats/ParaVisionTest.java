// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** visu_pars by itself: 8 × 6 pixels of 2 × 3 mm, 3 axial slices 5 mm apart, 2 repetitions. */
class ParaVisionTest {

	private static final String SIZE = "##$VisuCoreSize=( 2 )\n8 6\n";
	private static final String EXTENT = "##$VisuCoreExtent=( 2 )\n16 18\n";
	private static final String AXES = "1 0 0 0 1 0 0 0 1 ";
	private static final String GROUPS = "##$VisuFGOrderDesc=( 2 )\n(3, <FG_SLICE>, <>, 0, 2) (2, " +
		"<FG_CYCLE>, <>, 2, 0)\n";

	@TempDir
	private Path folder;

	private ParameterFile visu(String text) throws IOException {
		return ParameterFile.read(Files.writeString(folder.resolve("visu_pars"), text));
	}

	private static String places(String places) {
		return "##$VisuCorePosition=( 3, 3 )\n" + places + "\n";
	}

	private static String axes(String axes) {
		return "##$VisuCoreOrientation=( 3, 9 )\n" + axes + "\n";
	}

	private ParaVisionGeometry geometry(String text) throws IOException {
		ParameterFile visu = visu(text);
		return ParaVisionGeometry.of(visu, ParaVisionFrames.of(visu), folder);
	}

	private String refusal(String text) {
		return assertThrows(IllegalArgumentException.class, () -> geometry(text)).getMessage();
	}

	@ParameterizedTest
	@CsvSource({ "1 2 3 1 2 8 1 2 13, false, 3", "1 2 13 1 2 8 1 2 3, true, 3",
		"1 2 3 1 2 8.2 1 2 13, false, 3" })
	void slicesAscend(String positions, boolean reversed, double first) throws IOException {
		ParaVisionGeometry geometry = geometry(SIZE + EXTENT + GROUPS + places(positions) + axes(AXES
			.repeat(3)));
		assertEquals(reversed, geometry.reversed());
		assertEquals(List.of(1., 2., first), geometry.grid().originMm());
		assertEquals(List.of(2., 3., 5.), List.of(geometry.grid().spacingXMm(), geometry.grid()
			.spacingYMm(), geometry.grid().spacingZMm()));
		assertEquals(List.of(3, 8, 6), List.of(geometry.grid().slices(), geometry.grid().width(),
			geometry.grid().height()));
	}

	/** A slice axis that is sheared counts along the normal: 3, 0, 4 is 4 mm. */
	@Test
	void distancesAreAlongTheNormal() throws IOException {
		assertEquals(4, geometry(SIZE + EXTENT + GROUPS + places("0 0 0 3 0 4 6 0 8") + axes(AXES))
			.grid().spacingZMm(), 1e-12);
		ParaVisionGeometry sagittal = geometry(SIZE + EXTENT + GROUPS + places("5 0 0 0 0 0 -5 0 0") +
			axes("0 1 0 0 0 -1 -1 0 0"));
		assertEquals(false, sagittal.reversed());
		assertEquals(List.of(5., 0., 0.), sagittal.grid().originMm());
	}

	/** Positions of all frames: those of the slices lie where the groups say. */
	@Test
	void positionsMayBeThoseOfAllFrames() throws IOException {
		String cyclesFirst =
			"##$VisuFGOrderDesc=( 2 )\n(2, <FG_CYCLE>, <>, 2, 0) (3, <FG_SLICE>, <>, 0, " + "2)\n";
		ParaVisionGeometry geometry = geometry(SIZE + EXTENT + cyclesFirst + places(
			"0 0 0 0 0 0 0 0 5 0 0 5 0 0 10 0 0 10") + axes(AXES));
		assertEquals(5, geometry.grid().spacingZMm());
		assertTrue(refusal(SIZE + EXTENT + cyclesFirst + places(
			"0 0 0 0 0 0 0 0 6 0 0 6 0 0 10 0 0 10") + axes(AXES)).contains("not evenly spaced"));
	}

	/** A twentieth of the distance may be rounding. */
	@ParameterizedTest
	@CsvSource({ "0 0 0 0 0 5.3 0 0 10", "0 0 0 0 0.3 5 0 0 10", "0 0 0 -0.3 0 5 0 0 10" })
	void slicesThatAreNotEvenAreRefused(String positions) {
		assertTrue(refusal(SIZE + EXTENT + GROUPS + places(positions) + axes(AXES)).contains(
			"has slices that are not evenly spaced"));
	}

	@ParameterizedTest
	@CsvSource({ "0.0009, false", "0.0011, true" })
	void slicesOfSeveralOrientationsAreRefused(double turn, boolean refused) throws IOException {
		String text = SIZE + EXTENT + GROUPS + places("0 0 0 0 0 5 0 0 10") + axes(AXES + "1 " + turn +
			" 0 0 1 0 0 0 1");
		if (refused) assertTrue(refusal(text).contains("slices of several orientations"));
		else geometry(text);
	}

	@Test
	void aPlaceThatIsNotSaidIsRefused() {
		for (String text : List.of(EXTENT + places("0 0 0"), EXTENT + axes(AXES), places("0 0 0") +
			axes(AXES), EXTENT + places("0 0") + axes(AXES), EXTENT + places("0 0 0") + axes(
				"1 0 0 0 1 0 0 0")))
			assertTrue(refusal(SIZE + GROUPS + text).contains("does not say in visu_pars where"), text);
	}

	@Test
	void aBlockOrASliceHasItsThickness() throws IOException {
		String cycles = "##$VisuFGOrderDesc=( 1 )\n(2, <FG_CYCLE>, <>, 0, 0)\n";
		ParaVisionGeometry block = geometry("##$VisuCoreSize=( 3 )\n8 6 4\n##$VisuCoreExtent=( 3 )\n" +
			"16 18 10\n" + cycles + places("0 0 0") + axes(AXES));
		assertEquals(2.5, block.grid().spacingZMm());
		assertEquals(4, block.grid().slices());
		ParaVisionGeometry turned = geometry("##$VisuCoreSize=( 3 )\n8 6 4\n##$VisuCoreExtent=( 3 )\n" +
			"16 18 10\n" + cycles + places("1 2 3") + axes("1 0 0 0 1 0 0 0 -1"));
		assertEquals(List.of(1., 2., -4.5), turned.grid().originMm());
		assertEquals(true, turned.reversed());
		ParaVisionGeometry slice = geometry(SIZE + EXTENT + cycles +
			"##$VisuCoreFrameThickness=( 1 )\n" + "1.5\n" + places("0 0 0") + axes(AXES));
		assertEquals(1.5, slice.grid().spacingZMm());
		assertEquals(1.5, geometry(SIZE + EXTENT + GROUPS + "##$VisuCoreFrameThickness=1.5\n" + places(
			"0 0 0") + axes(AXES)).grid().spacingZMm());
	}

	/** The first group runs fastest; the planes of a block run faster still. */
	@Test
	void framesAreCountedByTheirGroups() throws IOException {
		ParaVisionFrames slicesFirst = ParaVisionFrames.of(visu(SIZE + GROUPS));
		assertEquals(5, slicesFirst.plane(2, 1));
		assertEquals(List.of(3, 2, 1), List.of(slicesFirst.slices(), slicesFirst.cycles(), slicesFirst
			.planes()));
		assertEquals(8 * 6 * 6, slicesFirst.pixels());
		ParaVisionFrames cyclesFirst = ParaVisionFrames.of(visu(SIZE +
			"##$VisuFGOrderDesc=( 3 )\n(2, <FG_CYCLE>, <>, 2, 0) (1, <FG_ECHO>, <>, 2, 0) (3, <FG_SLICE>, " +
			"<>, 0, 2)\n"));
		assertEquals(5, cyclesFirst.plane(2, 1));
		assertEquals(4, cyclesFirst.plane(2, 0));
		ParaVisionFrames block = ParaVisionFrames.of(visu("##$VisuCoreSize=( 3 )\n8 6 4\n" +
			"##$VisuFGOrderDesc=( 1 )\n(2, <FG_CYCLE>, <>, 2, 0)\n"));
		assertEquals(4 + 3, block.plane(3, 1));
		assertEquals(0, block.frame(3, 0));
		assertEquals(8 * 6 * 4 * 2, block.pixels());
		assertEquals(4, block.slices());
	}

	@Test
	void eachFrameHasItsScale() throws IOException {
		ParaVisionFrames frames = ParaVisionFrames.of(visu(SIZE + GROUPS +
			"##$VisuCoreDataSlope=( 6 )\n@3*(2) 3 4 5\n##$VisuCoreDataOffs=( 1 )\n7\n"));
		float[] values = { 10, -1 };
		frames.scale(1, 0, values);
		assertArrayEquals(new float[] { 27, 5 }, values);
		float[] others = { 10 };
		frames.scale(2, 1, others);
		assertArrayEquals(new float[] { 57 }, others);
		float[] plain = { 10 };
		ParaVisionFrames.of(visu(SIZE + GROUPS)).scale(1, 1, plain);
		assertArrayEquals(new float[] { 10 }, plain);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | has no visu_pars with the size",
		"'##$VisuCoreSize=8' | has no visu_pars with the size",
		"'##$VisuCoreSize=8 6' | its frames are not grouped",
		"'##$VisuCoreSize=8 6;##$VisuFGOrderDesc=(1, <FG_CYCLE>)(2, <FG_SLICE>)' | 1 × FG_CYCLE, 2 × FG_SLICE",
		"'##$VisuCoreSize=8 6;##$VisuFGOrderDesc=(2, <FG_CYCLE>)(2, <FG_ECHO>)(2, <FG_X>)' | (FG_ECHO, FG_X)",
		"'##$VisuCoreSize=8 6 2;##$VisuFGOrderDesc=(2, <FG_CYCLE>)(2, <FG_SLICE>)' | several 3D blocks" })
	void experimentsThatAreNoSeries(String text, String reason) throws IOException {
		ParaVisionFrames frames = ParaVisionFrames.of(visu(text.replace(';', '\n')));
		String message = assertThrows(IllegalArgumentException.class, () -> frames.requireSeries(
			folder)).getMessage();
		assertTrue(message.contains(reason), message);
	}

	/** JCAMP-DX as ParaVision writes it. */
	@Test
	void parametersAreReadFromJcamp() throws IOException {
		ParameterFile file = visu(
			"##TITLE=Parameter List\n$$ a comment\n##$A=5\n##$B=( 2, 3 )\n1 2 3\n" +
				"4 5 @2*(6.5)\n$$ another\n##$C=( 64 )\n<a text>\n##$D=word\n##END=\n");
		assertEquals("Parameter List", file.text("TITLE"));
		assertEquals(5, file.number("A"));
		assertArrayEquals(new double[] { 1, 2, 3, 4, 5, 6.5, 6.5 }, file.numbers("B"));
		assertEquals("a text", file.text("C"));
		assertEquals("<a text>", file.raw("C").strip());
		assertEquals(0, file.numbers("D").length);
		assertEquals(Double.NaN, file.number("D"));
		assertEquals("", file.text("E"));
		assertEquals("", ParameterFile.read(folder.resolve("nothing")).text("A"));
	}
}
