// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.cohort.CohortOptions;
import io.github.deltavp.cohort.CohortOptions.Lesions;
import io.github.deltavp.cohort.CohortResult;
import io.github.deltavp.cohort.MarkerResult;
import io.github.deltavp.cohort.table.CellFormat;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.Numbers;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.report.Text;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.cohort.CohortSettings;
import io.github.deltavp.study.cohort.CohortStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Cohort Analysis...}: a table of lesions becomes group tests, ROC analysis, figures and a
 * report.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Cohort Analysis...",
	description = "Tests and plots how well each marker tells two groups of lesions apart.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "statistics.md"), @Attr(name = "example",
			value = "table=cohort/synthetic-cohort.csv output=cohort/report") })
public class CohortCommand extends DeltaVpCommand {

	@Parameter(label = "Table",
		description = "CSV with a row a lesion, or a folder of analysed studies; several with ; between",
		style = "both,several", persist = false)
	private String table = "";

	@Parameter(label = "Clinical table",
		description = "CSV with a row a patient: patient,group,age,sex,…; empty: none", style = "file",
		required = false, persist = false)
	private String clinical = "";

	@Parameter(label = "Curves",
		description = "Folder of analysed studies, for the group curves; empty: no group curves",
		style = "both", required = false, persist = false)
	private String curves = "";

	@Parameter(label = "Output folder",
		description = "Gets statistics.json, statistics.csv, figures/ and the reports",
		style = "directory", persist = false)
	private String output = "";

	@Parameter(label = "Positive group", description = "The group that the markers are to find",
		persist = false)
	private String positive = "failure";

	@Parameter(label = "Negative group", description = "The group to compare with; empty: all others",
		required = false, persist = false)
	private String negative = "";

	@Parameter(label = "Markers",
		description = "Columns with commas between; empty: all numeric columns",
		style = OptionGroup.RESULTS, required = false, persist = false)
	private String markers = "";

	@Parameter(label = "Cut-offs (%)", description = "marker=value with commas between; empty: none",
		style = OptionGroup.RESULTS, required = false, persist = false)
	private String cutoffs = "deltaVp=-40,deltaArea=-10";

	@Parameter(label = "Alpha", description = "Level of tests; 1 − confidence of intervals",
		style = OptionGroup.RESULTS, min = "0.0001", max = "0.5", persist = false)
	private Double alpha = 0.05;

	@Parameter(label = "Seed", description = "Of the bootstrap", style = OptionGroup.RESULTS,
		persist = false)
	private Long seed = 1L;

	@Parameter(label = "Bootstrap replicates", description = "How many", style = OptionGroup.RESULTS,
		min = "100", max = "1000000", persist = false)
	private Integer replicates = 2000;

	@Parameter(label = "Lesions", description = "Every lesion, or one a patient",
		style = OptionGroup.RESULTS, choices = { "all", "index" }, persist = false)
	private String lesions = "all";

	@Parameter(label = "Print names",
		description = "Prints the lesions' names below the bars of waterfall plots, up to 70 lesions",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean names = false;

	@Parameter(label = "Decimal comma", description = "12,5 is twelve and a half",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean comma = false;

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Override
	protected void execute(Progress progress) throws IOException {
		Path folder = Folders.output(output);
		CohortResult result = CohortStudy.run(new CohortSettings(list(table, ";").stream().map(
			Folders::path).toList(), optional(clinical).map(Folders::path), optional(curves).map(
				Folders::path), folder, overwrite, new CellFormat(comma), names, options()), progress);
		result.markers().forEach(marker -> tell(answer(marker)));
		tell("Report: " + folder.resolve("report.html"));
	}

	private static String answer(MarkerResult marker) {
		return Text.shortMarker(marker.name()) + ": AUC " + Text.share(marker.area().auc()) + " (" +
			Text.share(marker.area().interval().low()) + " … " + Text.share(marker.area().interval()
				.high()) + ")";
	}

	private CohortOptions options() {
		return new CohortOptions(positive, optional(negative), list(markers, ","), cutoffs(), alpha,
			seed, replicates, lesions.equals("index") ? Lesions.INDEX : Lesions.ALL);
	}

	private Map<String, Double> cutoffs() {
		Map<String, Double> values = new LinkedHashMap<>();
		for (String cutoff : list(cutoffs, ",")) {
			String[] parts = cutoff.split("=");
			if (parts.length != 2) throw new IllegalArgumentException("cutoffs=" + cutoffs +
				" is not understood; write marker=value, e.g. deltaVp=-40");
			values.put(parts[0].strip(), Numbers.required("cutoffs", parts[1]));
		}
		return values;
	}

	private static Optional<String> optional(String text) {
		return Optional.of(text.strip()).filter(value -> !value.isEmpty());
	}

	private static List<String> list(String text, String separator) {
		return Arrays.stream(text.split(separator)).map(String::strip).filter(value -> !value.isEmpty())
			.toList();
	}
}
