// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.total;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.Cutoffs;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirmnessTest {

	private static final LogRatio STEADY = new LogRatio(-0.1, 0.05);

	private static Firmness of(double pre, double percent, double low, double high,
		LogRatio reference)
	{
		return of(pre, percent, low, high, reference, 0.35);
	}

	private static Firmness of(double pre, double percent, double low, double high,
		LogRatio reference, double coarseness)
	{
		TotalInterval total = new TotalInterval(new ChangeInterval(low, high), Map.of(Doubt.NOISE, 5.,
			Doubt.OUTLINE, 20.));
		return Firmness.of(Change.between(pre, pre * (1 + percent / 100)), total, new ReferenceCheck(
			reference, Optional.empty()), coarseness, Cutoffs.DEFAULT);
	}

	private static void assertFirmness(boolean firm, String reason, Firmness firmness) {
		assertEquals(reason, firmness.reason());
		assertEquals(firm, firmness.firm());
	}

	@Test
	void anIntervalOnOneSideIsFirm() {
		assertFirmness(true, "the total interval lies below the cut-off of -40 %", of(3, -60, -75, -41,
			STEADY));
		assertFirmness(true, "the total interval lies above the cut-off of -40 %", of(3, 10, -39, 50,
			STEADY));
	}

	@Test
	void anIntervalThatHoldsTheCutOffIsNotAndSaysWhatWouldHelp() {
		assertFirmness(false,
			"the total interval holds the cut-off of -40 %; its largest part is the outlines; outlines a pixel further in, or smaller voxels would narrow it",
			of(3, -50, -75, -39, STEADY));
	}

	@Test
	void aLesionWithoutPlasmaIsUninformative() {
		String reason =
			"uninformative: nVp before therapy is 1.5, and below 1.5 there is too little plasma to lose";
		assertFirmness(false, reason, of(1.5, -60, -75, -41, STEADY));
		assertEquals(true, of(1.51, -60, -75, -41, STEADY).firm());
	}

	@Test
	void aReferenceThatFellAloneMakesNothingFirm() {
		assertFirmness(false,
			"Vp of the reference changed by -30 % against the tissue around it, as after irradiation; choose another vertebra",
			of(3, -60, -75, -41, new LogRatio(Math.log(0.7), 0.05)));
	}

	@Test
	void framesTooFarApartMakeNothingFirm() {
		assertFirmness(false,
			"the frames are too far apart for the first pass in the artery; shorter frames are needed",
			of(3, -60, -75, -41, STEADY, 0.36));
	}

	@Test
	void whatNoIntervalKnowsOfStandsAgainstAFirmAnswerOnly() {
		assertFirmness(false, "the patient moved", of(3, -60, -75, -41, STEADY).against(
			"the patient moved"));
		assertEquals(of(3, -50, -75, -39, STEADY), of(3, -50, -75, -39, STEADY).against(
			"the patient moved"));
	}

	@Test
	void whatCouldNotBeMeasuredIsNotFirm() {
		assertFirmness(false, "no interval was asked for", of(3, -60, Double.NaN, Double.NaN, STEADY));
		assertFirmness(false, "nothing was there", Firmness.of(Change.notEvaluable(0, 1,
			"nothing was there"), TotalInterval.NONE, new ReferenceCheck(STEADY, Optional.empty()), 0,
			Cutoffs.DEFAULT));
	}
}
