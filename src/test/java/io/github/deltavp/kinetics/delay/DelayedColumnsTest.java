// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.delay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PlainAmounts;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.algebra.PolynomialTable;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.FitProblem;
import io.github.deltavp.kinetics.model.OneCompartment;
import io.github.deltavp.kinetics.model.Patlak;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The polynomials of rate and delay against the columns they stand for, sampled. */
class DelayedColumnsTest {

	private static final TimeAxis TIMES = DelayedCurves.TIMES;

	static List<TracerModel> models() {
		return List.of(new ExtendedTofts(), new Tofts(), new Patlak(), new OneCompartment());
	}

	@ParameterizedTest
	@MethodSource("models")
	void partsLengthsAndDirectionsGiveTheColumnsBack(TracerModel model) {
		DelayedCurves curves = new DelayedCurves(model, FitBounds.DEFAULT, 1);
		DelayedColumns columns = curves.columns;
		assertEquals(model.fixed() >= 0, columns.hasFixed);
		for (int d = 0; d < columns.delays.cells(); d += 2)
			for (int k = 0; k < columns.logRates.cells(); k += 3)
				for (double z : new double[] { -1, 0.3 })
					assertColumns(curves, d, k, 0.8, z);
	}

	private static void assertColumns(DelayedCurves curves, int d, int k, double x, double z) {
		DelayedColumns columns = curves.columns;
		double delay = columns.delays.at(d, z);
		double[] lead = curves.lead(columns.logRates.at(k, x), delay);
		double[] fixed = columns.hasFixed ? curves.fixed(delay) : new double[lead.length];
		double fixedLength = PolynomialTable.value(columns.fixedLength[d], z);
		double length = value(columns.length[d][k], 0, x, z);
		double along = value(columns.along[d][k], 0, x, z);
		double near = 1e-5 * Math.sqrt(PlainAmounts.dot(lead, lead));
		for (int t = 0; t < lead.length; t++) {
			double unit = 0;
			double direction = 0;
			for (int b = 0; b < columns.basis.size(); b++) {
				unit += columns.basis.value(b, t) * PolynomialTable.value(Arrays.copyOfRange(
					columns.fixedDirection[d], 6 * b, 6 * b + 6), z);
				direction += columns.basis.value(b, t) * value(columns.direction[d][k], b, x, z);
			}
			assertEquals(lead[t], along * unit + length * direction, near);
			assertEquals(fixed[t], columns.hasFixed ? fixedLength * unit : 0, 2e-5 * fixedLength);
		}
	}

	private static double value(double[] terms, int coordinate, double x, double z) {
		CellPolynomial polynomial = new CellPolynomial();
		polynomial.value(Arrays.copyOfRange(terms, 21 * coordinate, 21 * coordinate + 21), x, z);
		return polynomial.value;
	}

	/** Knots at 1, 6, 11 …, samples at 0, 5, 10 …: they meet at delays of −6, −1, 4 and 9. */
	@Test
	void cellsEndWhereADelayBringsSamplesOntoKnots() {
		TimeAxis knots = later(TimeAxis.uniform(60, 5), 1);
		CellAxis delays = columns(knots, new DelayRange(-2, 9)).orElseThrow().delays;
		assertEquals(-2, delays.low());
		assertEquals(9, delays.high());
		for (double edge : new double[] { -1, 4 })
			assertTrue(hasEdge(delays, edge), "edge at " + edge);
		assertEquals(2 + 8 + 8, delays.cells());
		assertEquals(8, columns(knots, new DelayRange(-1, 4)).orElseThrow().delays.cells());
		CellAxis other = columns(knots, new DelayRange(0, 3)).orElseThrow().delays;
		assertEquals(0, other.low());
		assertEquals(3, other.high());
		assertEquals(5, other.cells());
	}

	private static TimeAxis later(TimeAxis times, double seconds) {
		return TimeAxis.ofSeconds(Arrays.stream(times.toSeconds()).map(t -> t + seconds).toArray());
	}

	private static boolean hasEdge(CellAxis axis, double edge) {
		for (int cell = 0; cell < axis.cells(); cell++)
			if (Math.abs(axis.edge(cell) - edge) < 1e-9) return true;
		return false;
	}

	private static Optional<DelayedColumns> columns(TimeAxis knots, DelayRange range) {
		return columns(new ExtendedTofts(), PopulationAif.PARKER.plasma(knots, 25, new Hematocrit(
			0.42)), range);
	}

	private static Optional<DelayedColumns> columns(TracerModel model, Curve plasma,
		DelayRange range)
	{
		return DelayedColumns.of(new FitProblem(model, TIMES, plasma, FitBounds.DEFAULT, range),
			ArterialInput.of(plasma));
	}

	@Test
	void oneDelayOrOneRateIsOneCell() {
		DelayedCurves curves = new DelayedCurves(new Patlak(), FitBounds.DEFAULT, DelayRange.fixed(3),
			1);
		assertEquals(1, curves.columns.delays.cells());
		assertEquals(3, curves.columns.delays.high());
		assertEquals(1, curves.columns.logRates.cells());
	}

	/** An input that starts after the series has no columns. */
	@Test
	void columnsThatVanishHaveNoPolynomials() {
		assertTrue(columns(later(TIMES, 1000), DelayRange.DEFAULT).isEmpty());
	}

	/** An input that jumps up and down between knots that are nowhere near the samples. */
	@Test
	void columnsThatAreTooRoughHaveNoPolynomials() {
		TimeAxis knots = TimeAxis.uniform(900, 0.31);
		double[] jumps = new double[900];
		Arrays.setAll(jumps, i -> i % 2);
		assertTrue(columns(new OneCompartment(), new Curve(knots, jumps), DelayRange.DEFAULT)
			.isEmpty());
	}
}
