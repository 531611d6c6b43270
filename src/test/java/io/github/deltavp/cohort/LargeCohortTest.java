// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.cohort.table.TableReader;
import io.github.deltavp.table.CsvFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By itself, so that who judges the other tests need not wait for it. */
class LargeCohortTest {

	/** Two normal distributions, one SD apart: the area is Φ(1/√2) = 0.760. */
	@Test
	void hundredThousandRows() throws IOException {
		Random random = new Random(1);
		String table = IntStream.range(0, 100_000).mapToObj(i -> "P" + i + (i % 4 == 0 ? ",failure,"
			: ",responder,") + (random.nextGaussian() + (i % 4 == 0 ? 1 : 0)) + "," + random.nextInt(100))
			.collect(Collectors.joining("\n", "patient,group,deltaVp,deltaArea\n", "\n"));
		CohortResult result = assertTimeout(Duration.ofSeconds(60), () -> new CohortAnalysis(
			CohortOptions.defaults()).analyse(new TableReader(CellFormat.POINT).read(CsvFile.parse(table,
				"cohort.csv"), "cohort.csv")));
		assertEquals(.76, result.marker("deltaVp").area().auc(), .01);
	}
}
