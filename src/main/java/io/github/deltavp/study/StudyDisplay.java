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

package io.github.deltavp.study;

import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.report.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A study as a table for people: a row a lesion, the answer first, the units in the headings. Vp is
 * in mL/100 mL.
 */
public final class StudyDisplay {

	private static final Map<String, Function<StudyLesion, Object>> COLUMNS = columns();

	private StudyDisplay() {}

	/** @return the table */
	public static CsvTable of(StudyResult result) {
		List<List<Object>> rows = new ArrayList<>();
		for (StudyLesion lesion : result.lesions())
			rows.add(COLUMNS.values().stream().map(column -> column.apply(lesion)).toList());
		return new CsvTable(List.copyOf(COLUMNS.keySet()), rows);
	}

	private static Map<String, Function<StudyLesion, Object>> columns() {
		Map<String, Function<StudyLesion, Object>> columns = new LinkedHashMap<>();
		columns.put("Lesion", StudyLesion::name);
		columns.put("Verdict", lesion -> lesion.verdict().words());
		columns.put("ΔVp (%)", lesion -> lesion.deltaVp().percent());
		columns.put("95 % from (%)", lesion -> lesion.deltaVpInterval().low());
		columns.put("95 % to (%)", lesion -> lesion.deltaVpInterval().high());
		columns.put("nVp pre", lesion -> lesion.deltaVp().pre());
		columns.put("nVp post", lesion -> lesion.deltaVp().post());
		visits(columns, "Vp", "mL/100 mL", fit -> 100 * fit.vp());
		columns.put("Reference Vp pre (mL/100 mL)", lesion -> lesion.pre().map(vp -> 100 * vp
			.reference().vp()).orElse(Double.NaN));
		columns.put("Reference Vp post (mL/100 mL)", lesion -> lesion.post().map(vp -> 100 * vp
			.reference().vp()).orElse(Double.NaN));
		columns.put("ΔKtrans (%)", lesion -> lesion.deltaKtrans().percent());
		visits(columns, "Ktrans", "1/min", RegionFit::ktransPerMinute);
		columns.put("ΔSignal (%)", lesion -> lesion.deltaSignal().percent());
		visits(columns, "Signal AUC", "s", fit -> fit.signal().auc());
		columns.put("ΔArea (%)", lesion -> lesion.deltaArea().percent());
		visits(columns, "Area", "mm²", fit -> fit.size().areaMm2());
		visits(columns, "Delay", "s", RegionFit::delaySeconds);
		visits(columns, "Voxels", "", RegionFit::voxels);
		columns.put("Remark", lesion -> String.join("; ", lesion.remarks()));
		return columns;
	}

	private static void visits(Map<String, Function<StudyLesion, Object>> columns, String name,
		String unit, java.util.function.ToDoubleFunction<RegionFit> number)
	{
		String suffix = unit.isEmpty() ? "" : " (" + unit + ")";
		columns.put(name + " pre" + suffix, lesion -> lesion.pre(number));
		columns.put(name + " post" + suffix, lesion -> lesion.post(number));
	}
}
