// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.SpoiledEcho;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.FineCurve;
import io.github.deltavp.phantom.tissue.PerfusedTissue;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The phantom's physics against {@code phantom-reference.csv}, which scipy's adaptive quadrature
 * and a Bloch simulation made ({@code phantom-reference.py} beside it).
 */
class PhysicsTest {

	private final PerfusionTruth truth = PerfusionTruth.standard();

	private static FineCurve blood() {
		return Bolus.standard().arterialBlood(330);
	}

	private FineCurve concentration(Tissue tissue) {
		return truth.tissues().get(tissue).concentration(blood(), truth.hematocrit());
	}

	@ParameterizedTest
	@CsvFileSource(resources = "phantom-reference.csv", useHeadersInDisplayName = true)
	void equalsScipy(String what, double x, double value) {
		double found = switch (what) {
			case "blood" -> blood().valueAt(x);
			case "lesion" -> concentration(Tissue.LESION).valueAt(x);
			case "vein" -> concentration(Tissue.VEIN).valueAt(x);
			default -> new SpoiledEcho(0.0045, 0.0013, Math.toRadians(25)).afterPulses(1 / 1.44 + 4.5 * 2,
				10, x);
		};
		assertEquals(value, found, what.equals("spoiled") ? 1e-10 : 3e-5);
	}

	@Test
	@DisplayName("The first pass has the area dose ÷ cardiac output")
	void stewartHamilton() {
		Bolus noRecirculation = new Bolus(20, 7, 7, 3, 2.6, 0, 8, 0, 0);
		assertEquals(60, noRecirculation.arterialBlood(300).area(), 1e-6);
	}

	@Test
	@DisplayName("An exam that ends during the bolus sees the same bolus")
	void shortExam() {
		assertEquals(blood().valueAt(39), Bolus.standard().arterialBlood(40).valueAt(39), 1e-9);
	}

	@Test
	void steadyStateIsTheLimitOfManyPulses() {
		SpoiledEcho echo = new SpoiledEcho(0.005, 0.001, Math.toRadians(20));
		assertEquals(echo.afterPulses(2, 0, 3000), echo.steadyState(2, 0), 1e-12);
	}

	@Test
	void dispersionKeepsTheArea() {
		FineCurve curve = new Bolus(20, 7, 7, 3, 2.6, 0, 8, 0, 0).arterialBlood(300);
		assertEquals(curve.area(), curve.dispersed(5).area(), 1e-3);
	}

	@Test
	void refusesImpossibleTissue() {
		assertThrows(IllegalArgumentException.class, () -> new PerfusedTissue(0.1, 0, 0.05, 0, 1000,
			1));
		assertThrows(IllegalArgumentException.class, () -> new PerfusedTissue(0.1, 0.2, Double.NaN, 0,
			1000, 1));
		assertThrows(IllegalArgumentException.class, () -> truth.perfusion(Tissue.ARTERY));
	}
}
