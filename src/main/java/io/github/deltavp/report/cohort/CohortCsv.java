// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report.cohort;

import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of {@code statistics.csv}: the numbers of {@code statistics.json} as rows of marker,
 * statistic and value, where the statistic is the path in the JSON, e.g. {@code roc.auc}.
 */
public final class CohortCsv {

	private final List<List<Object>> rows = new ArrayList<>();

	private CohortCsv() {}

	/** @return the table of a result */
	public static CsvTable of(CohortResult result) {
		CohortCsv csv = new CohortCsv();
		Map<?, ?> markers = (Map<?, ?>) CohortJson.of(result, Map.of()).get("markers");
		markers.forEach((marker, tree) -> csv.add((String) marker, "", tree));
		return new CsvTable(List.of("marker", "statistic", "value"), csv.rows);
	}

	private void add(String marker, String path, Object value) {
		if (value instanceof Map<?, ?> map) map.forEach((key, child) -> add(marker, path.isEmpty()
			? (String) key : path + "." + key, child));
		else if (value instanceof List<?> list) for (int i = 0; i < list.size(); i++)
			add(marker, path + "." + (i + 1), list.get(i));
		else if (value instanceof Optional<?> optional) optional.ifPresent(child -> add(marker, path,
			child));
		else rows.add(List.of(marker, path, value));
	}
}
