// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.cohort.table.CohortTable;
import io.github.deltavp.cohort.table.TableReader;
import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupCurvesTest {

	/** 97.5 % quantile of t with one degree of freedom: tan(0.475 π). */
	private static final double T1 = Math.tan(.475 * Math.PI);
	private static final String COHORT = "patient,group A,failure B,failure C,responder D,";

	private static CohortTable table(String text) throws IOException {
		return new TableReader(CellFormat.POINT).read(CsvFile.parse(text.replace(' ', '\n'), "t"), "t");
	}

	private static List<GroupCurve> average(String cohort, String curves) throws IOException {
		return new GroupCurves(table(cohort), CohortOptions.defaults()).average(table(
			"patient,lesion,visit,time_s,signal_relative " + curves));
	}

	/** All cover 4 … 20 s; 8 s is the median of their intervals of 5, 8, 8 and 10 s. */
	@Test
	void curvesAreInterpolatedToTheTimesThatAllCover() throws IOException {
		List<GroupCurve> curves = average(COHORT,
			"A,1,post,10,7 A,1,post,0,7 A,1,post,5,7 A,1,post,15,7 A,1,post,20,7 " +
				"A,1,pre,0,1 A,1,pre,20,3 A,1,pre,10,2 B,1,Pre,4,2.4 B,1,Pre,12,3.2 B,1,Pre,20,5 " +
				"B,1,Pre,28,9 X,1,pre,0,1 X,1,pre,9,1 D,1,pre,0,1 D,1,pre,1,9 C,1,pre,,9 " +
				"C,1,post,0,1 C,1,post,8,1 C,1,post,16,3 C,1,post,24,NA C,1,post,26,5");
		assertEquals(List.of("failure pre 2", "failure post 1", "responder post 1"), curves.stream()
			.map(curve -> curve.group() + " " + curve.visit() + " " + curve.lesions()).toList());
		GroupCurve pre = curves.get(0);
		assertArrayEquals(new double[] { 4, 12, 20 }, pre.mean().times().toSeconds(), 1e-9);
		assertArrayEquals(new double[] { 1.9, 2.7, 4 }, pre.mean().toArray(), 1e-9);
		// Half the difference of two is their SD ÷ √2.
		for (int i = 0; i < 3; i++) {
			double half = T1 * new double[] { .5, .5, 1 }[i];
			assertEquals(pre.mean().value(i) - half, pre.low().value(i), 1e-6);
			assertEquals(pre.mean().value(i) + half, pre.high().value(i), 1e-6);
		}
		assertArrayEquals(new double[] { 7, 7, 7 }, curves.get(1).mean().toArray(), 1e-9);
		assertTrue(Double.isNaN(curves.get(1).low().value(0)) && Double.isNaN(curves.get(1).high()
			.value(0)));
		assertArrayEquals(new double[] { 1, 2, 3.8 }, curves.get(2).mean().toArray(), 1e-9);
	}

	/** Lesions count apart where the cohort tells them apart. */
	@Test
	void aLesionHasTheGroupOfItsOwnRow() throws IOException {
		String curves = "A,1,pre,0,1 A,1,pre,5,1 A,2,pre,0,3 A,2,pre,5,3 A,3,pre,0,9 A,3,pre,5,9";
		List<GroupCurve> apart = average("patient,lesion,group A,1,failure A,2,responder", curves);
		assertEquals(List.of("failure 1.0", "responder 3.0"), apart.stream().map(curve -> curve
			.group() + " " + curve.mean().value(0)).toList());
		List<GroupCurve> together = average("patient,group A,failure B,responder", curves);
		assertEquals(List.of(3), together.stream().map(GroupCurve::lesions).toList());
	}

	@Test
	void curvesMustBeOfTheCohortAndOverlap() throws IOException {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> average(COHORT,
			"X,1,pre,0,1 X,1,pre,5,1")).getMessage().startsWith("no curve belongs to a lesion"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> average(COHORT,
			"A,1,pre,0,1 A,1,pre,5,1 B,1,pre,5,1 B,1,pre,9,1")).getMessage().contains(
				"starts at 5.0 s and the earliest ends at 5.0 s"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> average(COHORT,
			"A,1,post,0,1 A,1,post,0,2")).getMessage().startsWith(
				"the post curve of patient A, lesion 1: "));
	}
}
