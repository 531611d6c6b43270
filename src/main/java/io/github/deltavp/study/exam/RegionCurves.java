// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.report.figure.Figure;
import io.github.deltavp.report.figure.FittedCurvesFigure;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** The mean curves of the regions of one exam, as a table and as a figure. */
public final class RegionCurves {

	private static final List<String> HEADER = List.of("region", "time_s", "signal_relative",
		"concentration_mM", "fit_mM");

	private RegionCurves() {}

	/** @return a row a region and time, time from bolus arrival */
	public static CsvTable table(List<RegionFit> fits) {
		List<List<Object>> rows = new ArrayList<>();
		for (RegionFit fit : fits) {
			Curve signal = fit.signal().relative();
			for (int i = 0; i < signal.size(); i++)
				rows.add(List.of(fit.region().name(), signal.times().seconds(i), signal.value(i), fit
					.concentration().value(i), fit.fit().model().value(i)));
		}
		return new CsvTable(HEADER, rows);
	}

	/** @return the concentrations as dots and the fits as lines */
	public static Figure figure(String name, List<RegionFit> fits) {
		return FittedCurvesFigure.of(name,
			"Mean concentration of the regions and the fits. Time runs from bolus arrival.", fits.stream()
				.map(fit -> entry(fit.region().name(), fit)).toList(), "Concentration (mM)");
	}

	/** @return the concentration and the fit of a region, over time from bolus arrival */
	public static FittedCurvesFigure.Entry entry(String name, RegionFit fit) {
		Curve relative = fit.signal().relative();
		return new FittedCurvesFigure.Entry(name, new Curve(relative.times(), fit.concentration()
			.toArray()), new Curve(relative.times(), fit.fit().model().toArray()));
	}
}
