// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.ArterialInput;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Hematocrit;
import io.github.deltavp.kinetics.PopulationAif;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.OneCompartment;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveTableTest {

	private static final TimeAxis TIMES = TimeAxis.uniform(60, 5);
	private static final Curve PLASMA = PopulationAif.PARKER.plasma(TIMES, 25, new Hematocrit(0.42));

	/** Where the model is nearly linear both ways to an interval agree. */
	@Test
	void bootstrapIntervalsAreAsWideAsStandardErrorsTell() {
		CsvTable answers = table(3).fit(new ExtendedTofts(), DelayRange.NONE, 400, 1);
		List<Object> row = answers.rows().get(0);
		double vp = number(answers, row, "vp");
		double low = number(answers, row, "low_vp");
		double high = number(answers, row, "high_vp");
		assertTrue(low < vp && vp < high, low + " … " + vp + " … " + high);
		assertEquals(2 * 1.96 * number(answers, row, "se_vp"), high - low, 0.2 * (high - low));
	}

	/**
	 * Nothing washes out within five minutes where kep is 0.01 /min: ve and kep are anybody's guess.
	 */
	@Test
	void whatTheCurveDoesNotTellIsNamed() {
		assertEquals("", notDetermined(0.3, 0.2));
		assertEquals("ve kep", notDetermined(0.02, 0.4));
		assertEquals("ve", notDetermined(0.3, 60), "at the bound of ve, which gives kep too");
	}

	private static String notDetermined(double ktransPerMinute, double ve) {
		double[] leak = ArterialInput.of(PLASMA).convolve(TIMES, 0, ktransPerMinute / ve / 60);
		Random random = new Random(11);
		double[] tissue = new double[TIMES.size()];
		for (int i = 0; i < tissue.length; i++)
			tissue[i] = 0.05 * PLASMA.value(i) + ktransPerMinute / 60 * leak[i] + 0.02 * random
				.nextGaussian();
		CsvTable answers = new CurveTable(PLASMA, Map.of("a", new Curve(TIMES, tissue))).fit(
			new ExtendedTofts(), DelayRange.NONE, 0, 1);
		return (String) answers.rows().get(0).get(answers.header().indexOf("not_determined"));
	}

	@Test
	void oneCompartmentHasItsAmountOnly() {
		CsvTable answers = table(0).fit(new OneCompartment(), new DelayRange(-5, 5), 0, 1);
		List<Object> row = answers.rows().get(0);
		assertEquals(0.06, number(answers, row, "vp"), 0.02, "leakage counts as plasma");
		assertTrue(Double.isNaN(number(answers, row, "ktrans_per_min")));
		assertEquals(17, answers.header().size() + 1 - 3);
	}

	private static double number(CsvTable table, List<Object> row, String column) {
		return (Double) row.get(table.header().indexOf(column));
	}

	private static CurveTable table(double noise) {
		double[] leak = ArterialInput.of(PLASMA).convolve(TIMES, 0, 0.3 / 60);
		Random random = new Random(5);
		double[] tissue = new double[TIMES.size()];
		for (int t = 0; t < tissue.length; t++)
			tissue[t] = 0.05 * PLASMA.value(t) + (noise > 0 ? 0.1 : 0.01) / 60 * leak[t] + noise / 1000 *
				random.nextGaussian();
		return new CurveTable(PLASMA, Map.of("mean", new Curve(TIMES, tissue)));
	}

	@Test
	void everyColumnButTimeAndTheAifIsACurve(@TempDir Path folder) throws IOException {
		CurveTable read = CurveTable.read(Files.writeString(folder.resolve("a.csv"),
			"time_s,b,aif,a\n0,1,0,2\n5,3,7,4\n"));
		assertEquals(List.of("b", "a"), List.copyOf(read.tissues().keySet()));
		assertArrayEquals(new double[] { 1, 3 }, read.tissues().get("b").toArray());
		assertArrayEquals(new double[] { 0, 7 }, read.plasma().toArray());
		assertArrayEquals(new double[] { 0, 5 }, read.plasma().times().toSeconds());
		Path alone = Files.writeString(folder.resolve("b.csv"), "time_s,aif\n0,1\n5,3\n");
		assertTrue(assertThrows(IOException.class, () -> CurveTable.read(alone)).getMessage()
			.startsWith(alone + " has no curve but the aif"));
	}
}
