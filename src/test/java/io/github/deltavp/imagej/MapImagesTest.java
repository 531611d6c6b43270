// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.LUT;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.AifSource;
import io.github.deltavp.study.Exam;
import io.github.deltavp.study.Method;
import io.github.deltavp.study.Preprocessing;
import io.github.deltavp.study.StudyExam;
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
	private static ImagePlus image;

	@BeforeAll
	static void analyse() throws IOException {
		SimulatedExam simulated = SampleStudy.standard(32, SLICES, 30).pre();
		Method method = new Method(Preprocessing.NONE, ConcentrationSettings.DEFAULT, new AifSource(
			"roi", Optional.empty()), new ExtendedTofts(), DelayMode.NONE, true);
		exam = StudyExam.within(simulated.series(), Regions.gather(simulated.grid(), List.of(simulated
			.lesion(), simulated.reference(), simulated.aorta())), method, Progress.NONE);
		image = MapImages.hyperstack(exam, "P01 pre");
	}

	@Test
	void everyQuantityIsAChannelInOneOrder() {
		assertEquals("P01 pre · maps", image.getTitle());
		assertEquals(List.of(QUANTITIES.size(), SLICES, 1), List.of(image.getNChannels(), image
			.getNSlices(), image.getNFrames()));
		assertEquals(QUANTITIES, IntStream.rangeClosed(1, image.getNChannels()).mapToObj(
			channel -> MapImages.quantity(image, channel)).toList());
		assertEquals("Ktrans (1/min), slice 3", image.getStack().getSliceLabel(image.getStackIndex(2, 3,
			1)));
		assertSame(exam.maps().ktrans().planes()[2], image.getStack().getPixels(image.getStackIndex(2,
			3, 1)));
		assertEquals(exam.series().grid().spacingZMm(), image.getCalibration().pixelDepth);
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
			"delay: none", "channel 2: Ktrans (1/min), shown from 0.0 to 0.3", "status 1: fitted")), lines
				.toString());
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
			assertTrue(texts.contains(channel == 7 ? "at a bound" : QUANTITIES.get(channel - 1)), texts
				.toString());
		}
		image.setOverlay(null);
	}
}
