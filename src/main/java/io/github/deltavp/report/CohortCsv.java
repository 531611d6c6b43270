/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.report;

import io.github.deltavp.cohort.CohortResult;
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
