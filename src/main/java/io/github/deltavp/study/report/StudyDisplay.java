// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.Collections;
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
		columns.put("Firm", lesion -> lesion.firmness().firm() ? "yes" : "no");
		columns.put("Total from (%)", lesion -> lesion.totalInterval().low());
		columns.put("Total to (%)", lesion -> lesion.totalInterval().high());
		columns.put("nVp pre", lesion -> lesion.deltaVp().pre());
		columns.put("nVp post", lesion -> lesion.deltaVp().post());
		visits(columns, "Vp", PlasmaVolume.UNIT, fit -> PlasmaVolume.shown(fit.vp()));
		columns.put("Reference Vp pre (mL/100 mL)", lesion -> lesion.pre().map(vp -> PlasmaVolume.shown(
			vp.reference().vp())).orElse(Double.NaN));
		columns.put("Reference Vp post (mL/100 mL)", lesion -> lesion.post().map(vp -> PlasmaVolume
			.shown(vp.reference().vp())).orElse(Double.NaN));
		columns.put("ΔKtrans (%)", lesion -> lesion.deltaKtrans().percent());
		visits(columns, "Ktrans", "1/min", RegionFit::ktransPerMinute);
		columns.put("ΔSignal (%)", lesion -> lesion.deltaSignal().percent());
		visits(columns, "Signal AUC", "s", fit -> fit.signal().auc());
		columns.put("ΔArea (%)", lesion -> lesion.deltaArea().percent());
		visits(columns, "Area", "mm²", fit -> fit.size().areaMm2());
		visits(columns, "Delay", "s", RegionFit::delaySeconds);
		visits(columns, "Voxels", "", RegionFit::voxels);
		columns.put("Why", lesion -> lesion.firmness().reason());
		columns.put("Remark", lesion -> String.join("; ", lesion.remarks()));
		return Collections.unmodifiableMap(columns);
	}

	private static void visits(Map<String, Function<StudyLesion, Object>> columns, String name,
		String unit, java.util.function.ToDoubleFunction<RegionFit> number)
	{
		String suffix = unit.isEmpty() ? "" : " (" + unit + ")";
		columns.put(name + " pre" + suffix, lesion -> lesion.pre(number));
		columns.put(name + " post" + suffix, lesion -> lesion.post(number));
	}
}
