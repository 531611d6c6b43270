// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import ij.process.LUT;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.study.exam.AifSource;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.Extent;
import io.github.deltavp.study.exam.Method;
import io.github.deltavp.study.exam.Preprocessing;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The maps of an exam as one hyperstack; needs no display. */
class MapImagesTest {

	private static final List<String> QUANTITIES = List.of("Vp", "Ktrans (1/min)", "ve",
		"kep (1/min)", "Delay (s)", "Residual (mM)", "Status", "R²", "AICc", "Vp standard error",
		"Ktrans standard error (1/min)", "ve standard error", "kep standard error (1/min)",
		"Delay standard error (s)");
	private static final int SLICES = 4;

	private static Exam exam;

	private final ImagePlus image = MapImages.hyperstack(exam, "P01 pre");

	@BeforeAll
	static void analyse() throws IOException {
		SimulatedExam simulated = SampleStudy.standard(32, SLICES, 30).pre();
		exam = Exam.analyse(simulated.series(), ExamAids.of(Optional.of(Regions.gather(simulated.grid(),
			List.of(simulated.lesion(), simulated.reference(), simulated.aorta())))), method(
				DelayMode.VOXEL), Extent.DRAWN, Progress.NONE);
	}

	private static Method method(DelayMode delay) {
		return new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource("roi",
			Optional.empty()), new ExtendedTofts(), delay, true);
	}

	/** Blue fell, pale stayed, vermilion rose, black where there is no change. */
	@Test
	void aChangeIsShownInColoursOfItsOwn() {
		VoxelGrid grid = VoxelGrid.axisAligned(4, 1, 1, 1, 1, 1);
		ImagePlus change = MapImages.hyperstack("L1 · change", List.of(ParameterMap.of(
			LesionChange.PERCENT, "%", grid, List.of(new float[] { -100, 0, 100, Float.NaN })),
			ParameterMap.of(LesionChange.RESPONSE, "", grid, List.of(new float[] { -1, 0, 1,
				Float.NaN }))));
		for (int channel = 1; channel <= 2; channel++) {
			change.setPosition(channel, 1, 1);
			int[] shown = (int[]) new ColorProcessor(change.getImage()).getPixels();
			assertEquals(List.of("72b2", "f2f2f2", "d55e00", "0"), Arrays.stream(shown).mapToObj(
				colour -> Integer.toHexString(colour & 0xFFFFFF)).toList(), "channel " + channel);
		}
		assertEquals(List.of("ΔVp (%)", "Response"), quantities(change));
	}

	/** One for all voxels is still a number to look at, but has no error. */
	@Test
	void aDelayThatIsNotFittedIsNoChannel() {
		assertEquals(List.of(), delays(DelayMode.NONE));
		assertEquals(List.of("Delay (s)"), delays(DelayMode.GLOBAL));
		assertEquals(List.of("Delay (s)", "Delay standard error (s)"), delays(DelayMode.VOXEL));
	}

	private static List<String> delays(DelayMode mode) {
		return quantities(MapImages.hyperstack(new Exam(exam.images(), exam.aif(), exam.aids(), method(
			mode), exam.mapped(), exam.artery()), "")).stream().filter(quantity -> quantity.startsWith(
				"Delay")).toList();
	}

	private static List<String> quantities(ImagePlus maps) {
		return IntStream.rangeClosed(1, maps.getNChannels()).mapToObj(channel -> MapImages.quantity(
			maps, channel)).toList();
	}

	@Test
	void everyQuantityIsAChannelInOneOrder() {
		assertEquals("P01 pre · maps", image.getTitle());
		assertEquals(List.of(QUANTITIES.size(), SLICES, 1), List.of(image.getNChannels(), image
			.getNSlices(), image.getNFrames()));
		assertEquals(QUANTITIES, quantities(image));
		assertEquals("Ktrans (1/min), slice 3", image.getStack().getSliceLabel(image.getStackIndex(2, 3,
			1)));
		assertSame(exam.maps().ktrans().plane(2), image.getStack().getPixels(image.getStackIndex(2, 3,
			1)));
		assertEquals(exam.series().grid().spacingZMm(), image.getCalibration().pixelDepth);
		assertTrue(image.isHyperStack());
		assertEquals(List.of(1, 3, 1), List.of(image.getC(), image.getZ(), image.getT()));
	}

	@Test
	void everyChannelKeepsItsColoursAndItsRange() {
		assertEquals(CompositeImage.COLOR, ((CompositeImage) image).getMode());
		double[] upperEnds = { 0.15, 0.3, 0.6, 2, 15 };
		for (int round = 0; round < 2; round++)
			for (int channel = 1; channel <= upperEnds.length; channel++) {
				image.setPosition(channel, 2, 1);
				assertEquals(0, image.getDisplayRangeMin());
				assertEquals(upperEnds[channel - 1], image.getDisplayRangeMax(), 1e-12);
			}
		LUT[] colours = image.getLuts();
		image.setPosition(7, 2, 1);
		assertEquals(6, image.getDisplayRangeMax());
		assertEquals(0x009E73, colours[6].getRGB(255 / 6) & 0xFFFFFF, "fitted");
		assertTrue(!Arrays.equals(colours[6].getBytes(), colours[0].getBytes()));
	}

	@Test
	void infoTellsHowTheMapsCameAbout() {
		List<String> lines = image.getInfoProperty().lines().toList();
		assertTrue(lines.containsAll(List.of("series: Synthetic sagittal DCE", "model: extended_tofts",
			"arterial delay: found for each voxel by itself (delay=voxel)",
			"before contrast: frames 1-4 (found)",
			"channel 1: Vp, shown from 0.0 to 0.15; pixels are fractions, 0.01 is 1 mL/100 mL",
			"channel 2: Ktrans (1/min), shown from 0.0 to 0.3", "status 1: fitted")), lines.toString());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("aif: roi, ROI of ")), lines
			.toString());
		assertTrue(image.getInfoProperty().endsWith("\n"), "ImageJ goes on in a line of its own");
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("software: DeltaVp ")), lines
			.toString());
	}

	@Test
	void everyChannelHasItsBarAndTheStatusItsLegend() {
		ColourBar.drawOn(image);
		for (int channel = 1; channel <= QUANTITIES.size(); channel++) {
			int here = channel;
			List<Roi> parts = Arrays.stream(image.getOverlay().toArray()).filter(roi -> roi
				.getCPosition() == here).toList();
			List<String> texts = parts.stream().filter(TextRoi.class::isInstance).map(
				roi -> ((TextRoi) roi).getText().strip()).toList();
			assertEquals(channel != 7, parts.stream().anyMatch(ImageRoi.class::isInstance));
			String heading = QUANTITIES.get(channel - 1);
			assertTrue(texts.contains(channel == 7 ? "at a bound" : heading.startsWith("Vp") ? heading +
				" (mL/100 mL)" : heading), texts.toString());
		}
	}
}
