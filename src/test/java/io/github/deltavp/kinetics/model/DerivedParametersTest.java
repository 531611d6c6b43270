// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.RateBounds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts and rates of known tissues, from the models' equations, and back to the tissue. */
class DerivedParametersTest {

	@Test
	void toftsModels() {
		double ktrans = 0.12 / 60;
		double[] rate = { ktrans / 0.3, Double.NaN };
		expect(new ExtendedTofts(), new double[] { 0.05, ktrans }, rate, "vp 0.05 ktrans 0.12 ve 0.3 " +
			"kep 0.4");
		expect(new ExtendedTofts(), new double[] { 0.05, 0 }, rate, "vp 0.05 ktrans 0");
		expect(new Tofts(), new double[] { ktrans, 0 }, rate, "ktrans 0.12 ve 0.3 kep 0.4");
		expect(new Tofts(), new double[] { 0, 0 }, rate, "ktrans 0");
		expect(new Patlak(), new double[] { 0.05, ktrans }, rate, "vp 0.05 ktrans 0.12");
		expect(new OneCompartment(), new double[] { 0.05, 0 }, rate, "vp 0.05");
	}

	/** vp·dcp/dt = Fp·(ca − cp) − PS·(cp − ce), ve·dce/dt = PS·(cp − ce): its eigenvalues. */
	@ParameterizedTest
	@CsvSource({ "0.05, 0.2, 30, 10", "0.1, 0.4, 90, 0.5", "0.02, 0.1, 10, 25" })
	void exchange(double vp, double ve, double fp, double ps) {
		double flow = fp / 6000;
		double permeability = ps / 6000;
		double sum = (flow + permeability) / vp + permeability / ve;
		double root = Math.sqrt(sum * sum - 4 * flow * permeability / vp / ve);
		double fast = (sum + root) / 2;
		double slow = (sum - root) / 2;
		double first = flow * (flow / vp - slow) / root;
		double ktrans = fp * ps / (fp + ps) / 100;
		String expected = "vp " + vp + " ktrans " + ktrans + " ve " + ve + " kep " + ktrans / ve +
			" fp " + fp + " ps " + ps;
		TracerModel model = new TwoCompartmentExchange();
		expect(model, new double[] { first, flow - first }, new double[] { fast, slow }, expected);
		expect(model, new double[] { flow - first, first }, new double[] { slow, fast }, expected);
	}

	/** The same without back-flux: what leaves the plasma stays, PS/(Fp + PS) of all that comes. */
	@Test
	void uptake() {
		double flow = 30. / 6000;
		double permeability = 10. / 6000;
		double taken = flow * permeability / (flow + permeability);
		expect(new TwoCompartmentUptake(), new double[] { flow - taken, taken }, new double[] { (flow +
			permeability) / 0.05, 0 }, "vp 0.05 ktrans 0.075 fp 30 ps 10");
	}

	@Test
	void withOneAmountThereIsPlasmaAlone() {
		for (double[] amounts : new double[][] { { 0.005, 0 }, { 0, 0.005 } })
			expect(new TwoCompartmentExchange(), amounts, new double[] { 0.1, 0.1 },
				"vp 0.05 ktrans 0 fp 30 ps 0");
		expect(new TwoCompartmentUptake(), new double[] { 0.005, 0 }, new double[] { 0.1, 0 },
			"vp 0.05 ktrans 0 fp 30 ps 0");
	}

	@Test
	void whereNothingArrivesThereIsNothing() {
		for (TracerModel model : List.of(new TwoCompartmentExchange(), new TwoCompartmentUptake()))
			expect(model, new double[2], new double[] { 0.1, 0.01 }, "vp 0 ktrans 0 fp 0 ps 0");
	}

	/** @param expected what has a value; all else is NaN */
	private static void expect(TracerModel model, double[] amounts, double[] rates, String expected) {
		double[] out = new double[Parameter.values().length];
		Arrays.fill(out, Double.NaN);
		model.derive(amounts, rates, out);
		double[] wanted = new double[out.length];
		Arrays.fill(wanted, Double.NaN);
		String[] words = expected.split(" ");
		for (int i = 0; i < words.length; i += 2)
			Parameter.valueOf(words[i].toUpperCase()).set(wanted, Double.parseDouble(words[i + 1]));
		assertArrayEquals(wanted, out, 1e-9, model.key());
	}

	/** Exchange is among the rates of kep, with the bound of ve; a transit is faster, without one. */
	@Test
	void ratesOfExchangeAndOfTransits() {
		FitBounds bounds = FitBounds.DEFAULT;
		assertEquals(bounds.ofExchange(), new ExtendedTofts().rateBounds(bounds));
		assertEquals(bounds.ofExchange(), new Tofts().rateBounds(bounds));
		RateBounds transits = bounds.ofTransits();
		assertEquals(transits, new TwoCompartmentExchange().rateBounds(bounds));
		assertEquals(transits, new TwoCompartmentUptake().rateBounds(bounds));
	}

	@Test
	void specialCases() {
		assertEquals(List.of(new Tofts(), new Patlak(), new OneCompartment()), new ExtendedTofts()
			.nested());
		assertEquals(List.of(new OneCompartment()), new Patlak().nested());
		assertEquals(List.of(new TwoCompartmentUptake()), new TwoCompartmentExchange().nested());
		assertEquals(List.of(), new OneCompartment().nested());
		assertArrayEquals(new int[] { 1, 1, 0, 2, 1, 0 }, TracerModels.all().stream().mapToInt(
			TracerModel::rates).toArray());
	}
}
