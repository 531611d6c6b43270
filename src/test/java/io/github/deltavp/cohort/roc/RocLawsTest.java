// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort.roc;

import static io.github.deltavp.cohort.TiedGroups.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.cohort.TiedGroups;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What must hold for the curve of any two groups, with many ties. */
@Domain(TiedGroups.class)
class RocLawsTest {

	@Property(tries = 500)
	void leaveOneOutIsWhatLeavingOutGives(@ForAll double[] a, @ForAll double[] b) {
		int truePositives = 0;
		int falsePositives = 0;
		for (int i = 0; i < a.length; i++)
			if (a[i] > cutoff(without(a, i), b)) truePositives++;
		for (int i = 0; i < b.length; i++)
			if (b[i] > cutoff(a, without(b, i))) falsePositives++;
		assertEquals(new Confusion(truePositives, a.length - truePositives, b.length - falsePositives,
			falsePositives), LeaveOneOut.of(new RocCurve(pair(a, b))).confusion());
	}

	/** Where no cut-off beats chance, everybody is called positive. */
	private static double cutoff(double[] a, double[] b) {
		return new YoudenCutoff(new RocCurve(pair(a, b))).chosen().map(OperatingPoint::threshold)
			.orElse(Double.NEGATIVE_INFINITY);
	}

	private static double[] without(double[] values, int i) {
		double[] rest = new double[values.length - 1];
		System.arraycopy(values, 0, rest, 0, i);
		System.arraycopy(values, i + 1, rest, i, rest.length - i);
		return rest;
	}

	@Property(tries = 300)
	void trapezoidsGiveTheArea(@ForAll double[] a, @ForAll double[] b) {
		RocCurve curve = new RocCurve(pair(a, b));
		assertEquals(curve.auc(), curve.partialAuc(0, 1), 1e-12);
		assertEquals(curve.auc(), curve.partialAuc(0, .7) + curve.partialAuc(.7, 1), 1e-12);
	}
}
