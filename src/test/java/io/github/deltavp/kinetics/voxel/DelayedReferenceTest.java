// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.voxel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Delayed fits against {@code delayed-reference.csv}: twelve noisy curves, at bounds and inside,
 * which scipy fitted with columns by quadrature ({@code delayed-reference.py} beside it). The block
 * and {@link CurveFit}, which judges more curves elsewhere, are held to the same answers.
 */
class DelayedReferenceTest {

	private static final List<Parameter> FITTED = List.of(Parameter.VP, Parameter.KTRANS,
		Parameter.KEP, Parameter.DELAY);
	private static final FitBounds BOUNDS = FitBounds.DEFAULT.withoutProof();
	private static final TimeAxis TIMES = TimeAxis.uniform(50, 5);
	private static final List<CSVRecord> ROWS = rows();
	private static final Curve PLASMA = curve(ROWS.get(0));

	private static List<CSVRecord> rows() {
		try (var reader = new InputStreamReader(DelayedReferenceTest.class.getResourceAsStream(
			"delayed-reference.csv"), StandardCharsets.UTF_8))
		{
			return CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true)
				.build().parse(reader).getRecords();
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Curve curve(CSVRecord row) {
		return new Curve(TIMES, IntStream.range(0, 50).mapToDouble(i -> Double.parseDouble(row.get("c" +
			i))).toArray());
	}

	private static List<CSVRecord> tissues() {
		return ROWS.subList(1, ROWS.size());
	}

	private static double number(CSVRecord row, String column) {
		return row.get(column).isEmpty() ? Double.NaN : Double.parseDouble(row.get(column));
	}

	@Test
	void theBlockFindsWhatScipyFinds() {
		VoxelFit fit = new VoxelFit(new ExtendedTofts(), TIMES, PLASMA, BOUNDS, DelayRange.DEFAULT,
			true);
		VoxelWorker worker = fit.worker();
		List<CSVRecord> tissues = tissues();
		for (int v = 0; v < tissues.size(); v++)
			for (int t = 0; t < 50; t++)
				worker.samples()[t][v] = (float) curve(tissues.get(v)).value(t);
		worker.fit(tissues.size());
		for (int i = 0; i < tissues.size(); i++) {
			int v = i;
			assertFit(tissues.get(v), p -> worker.value(p, v), p -> worker.error(p, v), 1e-3);
		}
	}

	@Test
	void theFitOfOneCurveFindsWhatScipyFinds() {
		CurveFit fit = new CurveFit(new ExtendedTofts(), TIMES, PLASMA, BOUNDS, DelayRange.DEFAULT);
		for (CSVRecord row : tissues()) {
			FittedCurve found = fit.fit(curve(row));
			assertFit(row, found::value, found::standardError, 1e-6);
		}
	}

	/** The block takes its residual from floats, and scipy's curve_fit slopes by differences. */
	private static void assertFit(CSVRecord row, ToDoubleFunction<Parameter> value,
		ToDoubleFunction<Parameter> error, double ofResidual)
	{
		String what = "curve " + row.getRecordNumber() + ", ";
		double residual = value.applyAsDouble(Parameter.RESIDUAL);
		assertEquals(number(row, "sse"), 50 * residual * residual, ofResidual * number(row, "sse"),
			what);
		for (Parameter parameter : FITTED) {
			double expected = number(row, parameter.key());
			double doubt = number(row, parameter.key() + "Error");
			if (parameter == Parameter.KEP && number(row, "ktrans") < 1e-6) continue;
			assertEquals(expected, value.applyAsDouble(parameter), 1e-3 * Math.abs(expected) + 1e-5 +
				(doubt > 0 ? 0.01 * doubt : 0), what + parameter);
			if (doubt > 0) assertEquals(doubt, error.applyAsDouble(parameter), 0.01 * doubt, what +
				parameter + "'s error");
		}
	}

	@Test
	void halfOfTheCurvesAreInsideAllBounds() {
		long inside = tissues().stream().filter(row -> number(row, "delayError") > 0).count();
		assertTrue(inside >= 6, inside + " of " + tissues().size());
	}
}
