// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.phantom.anatomy.Tissue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sample of {@link HonestyStudy}: that it does what its table says, not what its table shows. */
class HonestyStudyTest {

	private static final long SEED = 7;
	private static final SampleStudy PLAIN = new PerturbedStudy(SEED, Set.of()).simulated();
	private static final SampleStudy ALL = new PerturbedStudy(SEED, EnumSet.allOf(Perturbation.class))
		.simulated();

	/** The truth, the visit before therapy and what is stable do not depend on what goes wrong. */
	@Test
	void perturbationsLeaveThePatientAsHeIs() {
		assertEquals(PLAIN.deltaVpPercentBesideMarrow(), ALL.deltaVpPercentBesideMarrow(), 1e-9);
		assertEquals(PLAIN.truth().deltaVpPercent(), PLAIN.deltaVpPercentBesideMarrow(), 1e-9);
		assertEquals(PLAIN.pre().truth().tissues(), ALL.pre().truth().tissues());
		assertEquals(PLAIN.post().bolus(), ALL.post().bolus());
		for (Tissue tissue : List.of(Tissue.MUSCLE, Tissue.CORD))
			assertEquals(ALL.pre().truth().perfusion(tissue), ALL.post().truth().perfusion(tissue));
	}

	@Test
	void whatGoesWrongGoesWrong() {
		assertWithin(0.7, 1.3, ALL.post().truth().perfusion(Tissue.LESION).t10Ms() / 1000);
		assertNotEquals(1000, ALL.post().truth().perfusion(Tissue.LESION).t10Ms(), 99);
		assertNotEquals(1000, ALL.post().truth().perfusion(Tissue.REFERENCE).t10Ms(), 99);
		assertWithin(0.5, 0.8, ALL.post().truth().perfusion(Tissue.REFERENCE).vp() / PLAIN.post()
			.truth().perfusion(Tissue.REFERENCE).vp());
		assertWithin(0.05, 0.15, ALL.post().truth().tissues().get(Tissue.REFERENCE).fatFraction());
		assertTrue(ALL.truth().deltaVpPercent() > ALL.deltaVpPercentBesideMarrow() + 5);
		assertWithin(0.7, 1.4, ALL.pre().acquisition().coils().gain());
		assertWithin(0.9, 1.1, ALL.post().acquisition().coils().flipAngleFactor());
		assertNotEquals(ALL.pre().acquisition().coils(), ALL.post().acquisition().coils());
		assertWithin(0.01, 1.2, ALL.pre().acquisition().artefacts().spreadPixels());
		assertNotEquals(PLAIN.pre().times().intervalSeconds(), ALL.pre().times().intervalSeconds());
	}

	private static void assertWithin(double low, double high, double value) {
		assertTrue(value >= low && value <= high, value + " is not within " + low + " … " + high);
	}

	@Test
	void studiesAreDrawnByTheirNames() {
		assertEquals(Set.of(), Perturbation.drawn("plain", 3));
		assertEquals(Set.of(Perturbation.FAT), Perturbation.drawn("fat", 3));
		assertThrows(IllegalArgumentException.class, () -> Perturbation.drawn("luck", 3));
		int changed = 0;
		for (long seed = 0; seed < 300; seed++)
			if (Perturbation.drawn("all", seed).contains(Perturbation.LESION_T10)) changed++;
		assertEquals(90, changed, 30);
	}

	@Test
	void aFirmVerdictAgainstTheTruthIsCounted() {
		ChangeInterval interval = new ChangeInterval(-25, -15);
		PerturbedStudy study = new PerturbedStudy(7, Set.of(Perturbation.FAT));
		HonestyCase clear = new HonestyCase(study, 20, -80, -20, interval, interval, Verdict.PERSISTENT,
			true, "", "");
		HonestyCase nearer = new HonestyCase(study, 20, -45, -20, interval, interval,
			Verdict.PERSISTENT, true, "", "");
		String text = HonestyStudy.section(List.of(clear, nearer));
		assertTrue(text.contains("| fat | 2 | 0 | 25.0, 60.0 | 0 % | 10.0 | 0 % | 10.0 | 2 | 1 | 1 |"),
			text);
	}

	@Test
	void aPlainStudyIsAnswered() throws Exception {
		HonestyCase found = HonestyStudy.cases(List.of(new PerturbedStudy(SEED, Set.of())), List.of(),
			1).get(0);
		assertTrue(Math.abs(found.error()) < 15, found::toString);
		assertTrue(found.noise().low() < found.estimate() && found.estimate() < found.noise().high(),
			found::toString);
		assertTrue(found.total().low() <= found.noise().low() && found.total().high() >= found.noise()
			.high(), found::toString);
	}
}
