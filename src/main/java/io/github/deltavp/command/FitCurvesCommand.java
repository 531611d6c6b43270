// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import ij.measure.ResultsTable;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.imagej.window.StudyResultsTable;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.model.TracerModels;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.CurveTable;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code Fit Curves...}: does for the curves of a CSV file what the maps do for voxels. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Fit Curves...",
	description = "Fits the models of the maps to curves in a CSV file.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "fit.md"), @Attr(name = "example",
			value = "input=curves.csv output=fits.csv") })
public class FitCurvesCommand extends DeltaVpCommand {

	@Parameter(label = "Curves",
		description = "CSV with the columns time_s,aif,<name>,… (aif: plasma, mM; the others: tissue, mM)",
		style = "file", persist = false)
	private String input = "";

	@Parameter(label = "Output file", description = "CSV with a row a curve", style = "save",
		persist = false)
	private String output = "";

	@Parameter(label = "Model", description = "Tracer-kinetic model", style = Option.MODELS,
		persist = false)
	private String model = "extended_tofts";

	@Parameter(label = "Arterial delay", description = "0, or fitted", choices = { "none", "fit" },
		persist = false)
	private String delay = "none";

	@Parameter(label = "Shortest delay (s)", description = "Where the delay is fitted",
		style = OptionGroup.FIT, min = "-60", max = "60", persist = false)
	private Double delaymin = 0.0;

	@Parameter(label = "Longest delay (s)", description = "Where the delay is fitted",
		style = OptionGroup.FIT, min = "-60", max = "60", persist = false)
	private Double delaymax = 15.0;

	@Parameter(label = "Bootstrap replicates",
		description = "Adds 95 % intervals from shuffled residuals; 0: none, 1000 for intervals",
		style = OptionGroup.RESULTS, min = "0", max = "100000", persist = false)
	private Integer replicates = 0;

	@Parameter(label = "Seed", description = "Of the random numbers of the bootstrap",
		style = OptionGroup.RESULTS, persist = false)
	private Long seed = 1L;

	@Parameter(label = "Overwrite", description = "Replace a file of the same name", persist = false)
	private Boolean overwrite = false;

	@Parameter(label = "Fits", description = "A row a curve", type = ItemIO.OUTPUT)
	private ResultsTable fits;

	@Override
	protected void execute(Progress progress) throws IOException {
		if (input.isBlank()) throw new IllegalArgumentException("no input is given; write input=CSV");
		CsvTable answers = CurveTable.read(Folders.path(input)).fit(TracerModels.of(model), delay
			.equals("fit") ? new DelayRange(delaymin, delaymax) : DelayRange.NONE, replicates, seed);
		if (isCalled()) fits = StudyResultsTable.of(answers);
		if (!isCalled() || !output.isBlank()) write(answers);
	}

	private void write(CsvTable answers) throws IOException {
		Path file = Folders.output(output).toAbsolutePath();
		String name = file.getFileName().toString();
		try (OutputFolder folder = OutputFolder.open(file.getParent(), overwrite, name)) {
			answers.write(folder.file(name));
			folder.commit();
			tell("Fits of " + answers.rows().size() + " curves: " + Folders.output(output));
		}
	}
}
