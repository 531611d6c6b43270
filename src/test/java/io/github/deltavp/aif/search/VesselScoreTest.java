// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VesselScoreTest {

	private static final Curve SHARP = new Curve(TimeAxis.uniform(8, 2), new double[] { 0, 0, 4, 10,
		5, 3, 2, 2 });
	private static final VesselScore.Rivals RIVALS = new VesselScore.Rivals(20, 10, 30);

	/** Nothing speaks against it but what a test changes. */
	private static final class Vessel {

		double peak = 10;
		double arrival = 18;
		double rise = 20;
		double fwhm = 20;
		double late = 0.2;
		double rough = 0.02;
		double fraction = 1;
		double width = 10;
		double snr = 20;
		int core = 40;
		boolean measurable = true;
		Curve plasma = SHARP;

		VesselScore score() {
			return VesselScore.of(new VesselCandidate(new int[60], new int[core], 2, new VesselExtent(100,
				fraction, width, 5, measurable), 1, snr, plasma, new BolusShape(peak, arrival, rise, 25,
					fwhm, 30, late, rough)), RIVALS);
		}
	}

	@Test
	void anAortaHasAllThatItNeeds() {
		assertEquals(new VesselScore(1, 1, 1, 1, 1, 1, 1, 1), new Vessel().score());
		assertEquals(1, new Vessel().score().total());
	}

	/** Half-way between good and bad, and beyond both, as docs/aif.md has the limits. */
	@ParameterizedTest
	@CsvSource({ "rise, 23.75, 22.5, 25, enhances later", "arrival, 30.5, 30, 31, enhances later",
		"peak, 5.5, 7, 4, peaks lower", "fwhm, 65, 50, 80, no sharp first pass",
		"late, 0.5, 0.4, 0.6, no sharp first pass", "fraction, 0.275, 0.4, 0.15, too short",
		"slenderness, 3.5, 5, 2, no tube", "rough, 0.1, 0.05, 0.15, noisy", "snr, 1.35, 2, 0.7, noisy",
		"core, 6, 12, 0, too few voxels" })
	void eachCriterionFallsFromGoodToBad(String what, double half, double good, double bad,
		String against)
	{
		VesselScore score = with(what, half).score();
		assertEquals(0.5, score.total(), 1e-12);
		assertEquals(true, score.weakest().contains(against), score.weakest());
		assertEquals(1, with(what, good).score().total(), 1e-12);
		assertEquals(0, with(what, bad).score().total(), 1e-12);
	}

	private static Vessel with(String what, double value) {
		Vessel vessel = new Vessel();
		switch (what) {
			case "rise" -> vessel.rise = value;
			case "arrival" -> vessel.arrival = value;
			case "peak" -> vessel.peak = value;
			case "fwhm" -> vessel.fwhm = value;
			case "late" -> vessel.late = value;
			case "fraction" -> vessel.fraction = value;
			case "slenderness" -> {
				vessel.width = 100 / value;
				vessel.fraction = 0.8;
			}
			case "width" -> vessel.width = value;
			case "rough" -> vessel.rough = value;
			case "snr" -> vessel.snr = value;
			default -> vessel.core = (int) value;
		}
		return vessel;
	}

	@Test
	void whatSpeaksAgainstItIsMultiplied() {
		Vessel vessel = new Vessel();
		vessel.peak = 5.5;
		vessel.snr = 1.35;
		vessel.core = 3;
		assertEquals(0.5 * 0.5 * 0.25, vessel.score().total(), 1e-12);
		assertEquals("has too few voxels", vessel.score().weakest());
	}

	/**
	 * An aorta of 30 mm in an axial slab of 60 mm: only twice as long as wide, as far as one sees.
	 */
	@Test
	void whatRunsThroughTheWholeFieldIsJudgedByItsWidth() {
		assertEquals(1, with("width", 40).score().slender(), 1e-12);
		assertEquals(0.5, with("width", 50).score().slender(), 1e-12);
		assertEquals(0, with("width", 60).score().slender(), 1e-12);
		Vessel ending = with("width", 40);
		ending.fraction = 0.89;
		assertEquals(1 / 6., ending.score().slender(), 1e-12);
		assertEquals(1, with("width", 20).score().slender(), 1e-12);
	}

	@Test
	void aShortFieldSaysNothingOfTheTube() {
		Vessel vessel = new Vessel();
		vessel.measurable = false;
		vessel.fraction = 0.1;
		vessel.width = 90;
		assertEquals(1, vessel.score().total());
	}

	@Test
	void aPeakThatIsCutOrBentDoesNotPass() {
		Vessel flat = new Vessel();
		flat.plasma = new Curve(TimeAxis.uniform(8, 2), new double[] { 0, 0, 10, 10, 10, 3, 2, 2 });
		assertEquals(0.4, flat.score().total());
		Vessel bent = new Vessel();
		bent.plasma = new Curve(TimeAxis.uniform(8, 2), new double[] { 0, 0, 10, 8, 10, 3, 2, 2 });
		assertEquals(0.4, bent.score().total());
	}

	@Test
	void aLeastScoreBeyondOneIsRefused() {
		assertEquals(0, new AutomaticAifSettings(Optional.empty(), 0).minimumScore());
		assertEquals(1, new AutomaticAifSettings(Optional.empty(), 1).minimumScore());
		assertThrows(IllegalArgumentException.class, () -> new AutomaticAifSettings(Optional.empty(),
			1.01));
		assertThrows(IllegalArgumentException.class, () -> new AutomaticAifSettings(Optional.empty(),
			Double.NaN));
	}
}
