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
import io.github.deltavp.phantom.tissue.PerfusedTissue;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sample of {@link HonestyStudy}: that it does what its table says, not what its table shows. */
class HonestyStudyTest {

	private static final long SEED = 7;
	private static final SampleStudy PLAIN = simulated(Set.of());

	private static SampleStudy simulated(Set<Perturbation> perturbed) {
		return new PerturbedStudy(SEED, perturbed).simulated();
	}

	/** The truth, the visit before therapy and what is stable do not depend on what goes wrong. */
	@ParameterizedTest
	@EnumSource(Perturbation.class)
	void perturbationsLeaveThePatientAsHeIs(Perturbation perturbation) {
		SampleStudy study = simulated(Set.of(perturbation));
		assertEquals(PLAIN.deltaVpPercentBesideMarrow(), study.deltaVpPercentBesideMarrow(), 1e-9);
		assertEquals(PLAIN.truth().deltaVpPercent(), PLAIN.deltaVpPercentBesideMarrow(), 1e-9);
		for (Tissue tissue : List.of(Tissue.LESION, Tissue.REFERENCE, Tissue.MARROW))
			assertEquals(PLAIN.pre().truth().perfusion(tissue), study.pre().truth().perfusion(tissue));
		for (Tissue tissue : List.of(Tissue.MUSCLE, Tissue.CORD))
			assertEquals(study.pre().truth().perfusion(tissue), study.post().truth().perfusion(tissue));
	}

	@Test
	void whatGoesWrongGoesWrong() {
		PerfusedTissue lesion = PLAIN.post().truth().perfusion(Tissue.LESION);
		PerfusedTissue reference = PLAIN.post().truth().perfusion(Tissue.REFERENCE);
		SampleStudy study = simulated(Set.of(Perturbation.LESION_T10, Perturbation.IRRADIATED));
		double factor = study.post().truth().perfusion(Tissue.LESION).t10Ms() / lesion.t10Ms();
		assertTrue(Math.abs(factor - 1) >= 0.1 && Math.abs(factor - 1) <= 0.3, "factor " + factor);
		double left = study.post().truth().perfusion(Tissue.REFERENCE).vp() / reference.vp();
		assertTrue(left >= 0.5 && left <= 0.8, "left " + left);
		assertTrue(study.truth().deltaVpPercent() > study.deltaVpPercentBesideMarrow() + 5);
		double fat = simulated(Set.of(Perturbation.FAT)).post().truth().tissues().get(Tissue.REFERENCE)
			.fatFraction();
		assertTrue(fat >= 0.05 && fat <= 0.15, "fat " + fat);
		assertNotEquals(study.pre().acquisition().coils(), simulated(Set.of(Perturbation.GAIN)).pre()
			.acquisition().coils());
		assertTrue(simulated(Set.of(Perturbation.POINT_SPREAD)).pre().acquisition().artefacts()
			.spreadPixels() > 0);
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
		HonestyCase found = HonestyStudy.cases(List.of(new PerturbedStudy(SEED, Set.of())), false, 1)
			.get(0);
		assertTrue(Math.abs(found.error()) < 20, found::toString);
		assertTrue(found.total().low() <= found.noise().low() && found.total().high() >= found.noise()
			.high(), found::toString);
	}
}
