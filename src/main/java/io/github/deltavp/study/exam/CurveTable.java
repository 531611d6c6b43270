// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.fit.ResidualBootstrap;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tissue curves with their arterial input, from a CSV file with the columns
 * {@code time_s,aif,<name>,…}: {@code aif} is plasma concentration and every other column tissue
 * concentration, in mM.
 *
 * @param plasma arterial plasma concentration Cp
 * @param tissues tissue concentration by column name, in the order of the file
 */
public record CurveTable(Curve plasma, Map<String, Curve> tissues) {

	private static final String TIME = "time_s";
	private static final String AIF = "aif";

	/** The columns of the answer after {@code name}, each followed by its standard error. */
	private static final Map<Parameter, String> COLUMNS = columns();

	/** @throws IOException naming the file, the line and the column that cannot be read */
	public static CurveTable read(Path file) throws IOException {
		CsvFile csv = CsvFile.read(file, TIME, AIF);
		if (csv.columns().size() < 3) throw new IOException(file +
			" has no curve but the aif; give a CSV with the columns time_s,aif,<name>,…");
		try {
			return of(csv);
		}
		catch (IllegalArgumentException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}

	/**
	 * @param model tracer model
	 * @param delay arterial delays to choose from
	 * @param replicates of the bootstrap of the residuals, 20 …, whose 95 % intervals are then added;
	 *          0 for none
	 * @param seed of its random numbers
	 * @return one row a curve
	 * @throws IllegalArgumentException if there are replicates, but too few
	 */
	public CsvTable fit(TracerModel model, DelayRange delay, int replicates, long seed) {
		CurveFit fit = new CurveFit(model, plasma.times(), plasma, FitBounds.DEFAULT, delay);
		List<List<Object>> rows = new ArrayList<>();
		tissues.forEach((name, curve) -> {
			FittedCurve fitted = fit.fit(curve);
			List<Object> row = row(name, fitted);
			if (replicates > 0) addIntervals(row, fit, fitted, curve, replicates, seed);
			row.add(fitted.undetermined().stream().map(Parameter::key).collect(Collectors.joining(" ")));
			rows.add(row);
		});
		List<String> header = new ArrayList<>(List.of("name"));
		header.addAll(COLUMNS.values());
		header.addAll(List.of("sse", "aicc", "status"));
		COLUMNS.values().forEach(column -> header.add("se_" + column));
		if (replicates > 0) COLUMNS.values().forEach(column -> header.addAll(List.of("low_" + column,
			"high_" + column)));
		header.add("not_determined");
		return new CsvTable(header, rows);
	}

	private static List<Object> row(String name, FittedCurve fitted) {
		List<Object> row = new ArrayList<>(List.of(name));
		COLUMNS.keySet().forEach(parameter -> row.add(fitted.value(parameter)));
		row.addAll(List.of(fitted.sse(), fitted.aicc(), fitted.status().name().toLowerCase(
			java.util.Locale.ROOT)));
		COLUMNS.keySet().forEach(parameter -> row.add(fitted.standardError(parameter)));
		return row;
	}

	private static void addIntervals(List<Object> row, CurveFit fit, FittedCurve answer, Curve curve,
		int replicates, long seed)
	{
		boolean fitted = answer.status().hasAnswer();
		ResidualBootstrap bootstrap = fitted ? ResidualBootstrap.of(fit, curve, replicates, seed)
			: null;
		for (Parameter parameter : COLUMNS.keySet())
			for (double end : new double[] { 0.025, 0.975 })
				row.add(fitted ? bootstrap.quantile(parameter, end) : Double.NaN);
	}

	private static CurveTable of(CsvFile csv) throws IOException {
		TimeAxis times = TimeAxis.ofSeconds(csv.numbers(TIME));
		Map<String, Curve> tissues = new LinkedHashMap<>();
		for (String column : csv.columns())
			if (!column.equals(TIME) && !column.equals(AIF)) tissues.put(column, new Curve(times, csv
				.numbers(column)));
		return new CurveTable(new Curve(times, csv.numbers(AIF)), tissues);
	}

	private static Map<Parameter, String> columns() {
		Map<Parameter, String> columns = new LinkedHashMap<>();
		columns.put(Parameter.VP, "vp");
		columns.put(Parameter.KTRANS, "ktrans_per_min");
		columns.put(Parameter.VE, "ve");
		columns.put(Parameter.KEP, "kep_per_min");
		columns.put(Parameter.FP, "fp_ml_100ml_min");
		columns.put(Parameter.PS, "ps_ml_100ml_min");
		columns.put(Parameter.DELAY, "delay_s");
		return Collections.unmodifiableMap(columns);
	}
}
