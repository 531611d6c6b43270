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

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.CurveFit;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.FittedCurve;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.ResidualBootstrap;
import io.github.deltavp.kinetics.TracerModel;
import io.github.deltavp.report.CsvTable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tissue curves with their arterial input, from a CSV file with the columns
 * {@code time_s,aif,<name>,…}: {@code aif} is plasma concentration and every other column tissue
 * concentration, in mM.
 *
 * @param plasma arterial plasma concentration Cp
 * @param tissues tissue concentration by column name, in the order of the file
 */
public record CurveTable(Curve plasma, Map<String, Curve> tissues) {

	/** The columns of the answer after {@code name}, each followed by its standard error. */
	private static final Map<Parameter, String> COLUMNS = columns();

	/** @throws IOException naming the file, the line and the column that cannot be read */
	public static CurveTable read(Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new IOException("there is no file " + file +
			"; give a CSV with the columns time_s,aif,<name>,…");
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(
			true).get();
		try (Reader reader = Files.newBufferedReader(file); CSVParser parser = format.parse(reader)) {
			List<String> names = parser.getHeaderNames();
			if (names.size() < 3 || !names.get(0).equals("time_s") || !names.get(1).equals("aif"))
				throw new IOException(file + " begins with the columns " + String.join(",", names) +
					"; it must be time_s,aif,<name>,…");
			return of(file, names, parser.getRecords());
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
			List<Object> row = row(name, fit.fit(curve));
			if (replicates > 0) addIntervals(row, fit, curve, replicates, seed);
			rows.add(row);
		});
		List<String> header = new ArrayList<>(List.of("name"));
		header.addAll(COLUMNS.values());
		header.addAll(List.of("sse", "aicc", "status"));
		COLUMNS.values().forEach(column -> header.add("se_" + column));
		if (replicates > 0) COLUMNS.values().forEach(column -> header.addAll(List.of("low_" + column,
			"high_" + column)));
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

	private static void addIntervals(List<Object> row, CurveFit fit, Curve curve, int replicates,
		long seed)
	{
		boolean fitted = fit.fit(curve).status().hasAnswer();
		ResidualBootstrap bootstrap = fitted ? ResidualBootstrap.of(fit, curve, replicates, seed)
			: null;
		for (Parameter parameter : COLUMNS.keySet())
			for (double end : new double[] { 0.025, 0.975 })
				row.add(fitted ? bootstrap.quantile(parameter, end) : Double.NaN);
	}

	private static CurveTable of(Path file, List<String> names, List<CSVRecord> records)
		throws IOException
	{
		double[][] columns = new double[names.size()][records.size()];
		for (int line = 0; line < records.size(); line++)
			for (int column = 0; column < columns.length; column++)
				columns[column][line] = number(file, names.get(column), records.get(line), column);
		TimeAxis times = TimeAxis.ofSeconds(columns[0]);
		Map<String, Curve> tissues = new LinkedHashMap<>();
		for (int column = 2; column < columns.length; column++)
			tissues.put(names.get(column), new Curve(times, columns[column]));
		return new CurveTable(new Curve(times, columns[1]), tissues);
	}

	private static double number(Path file, String name, CSVRecord record, int column)
		throws IOException
	{
		try {
			return Double.parseDouble(record.get(column));
		}
		catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
			throw new IOException(file + ", line " + (record.getRecordNumber() + 1) + ": " + name +
				" is no number; give plain numbers with a point", e);
		}
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
		return columns;
	}
}
