// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import io.github.deltavp.cohort.stats.GroupPair;
import io.github.deltavp.cohort.stats.Sample;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Small groups of numbers with many ties. */
public final class TiedGroups extends DomainContextBase {

	@Provide
	Arbitrary<double[]> group() {
		return Arbitraries.integers().between(-4, 4).map(i -> i * 1.5).list().ofMinSize(2).ofMaxSize(9)
			.map(list -> list.stream().mapToDouble(v -> v).toArray());
	}

	/** @return two of them as positive and negative group */
	public static GroupPair pair(double[] positive, double[] negative) {
		return new GroupPair(Sample.of(positive), Sample.of(negative));
	}
}
