// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.replay.Replay;
import io.github.deltavp.imagej.replay.ResultComparison;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** {@code Replay...}: what {@code provenance.json} tells is done again, and compared. */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Replay...",
	description = "Does again what the provenance of a result tells, and says whether every value comes out the same.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "provenance.md"), @Attr(name = "example",
			value = "provenance=analysis/provenance.json input=study output=again") })
public class ReplayCommand extends DeltaVpCommand {

	private static final String RESULT = "result";

	@Parameter(label = "Provenance",
		description = "provenance.json beside the result that is to be made again", style = "file",
		persist = false)
	private String provenance = "";

	@Parameter(label = "Input",
		description = "Folder where images and ROIs lie, under whatever names; empty: the folder that holds the result's folder",
		style = "directory", required = false, persist = false)
	private String input = "";

	@Parameter(label = "Output folder",
		description = "Gets result/ and replay.csv, a line a file with the value that moved most",
		style = "directory", persist = false)
	private String output = "";

	@Parameter(label = "Overwrite", description = "Replace files of the same names", persist = false)
	private Boolean overwrite = false;

	@Override
	protected String[] replaced() {
		return new String[] { RESULT, ResultComparison.NAME };
	}

	@Override
	protected void execute(Progress progress) throws IOException {
		if (provenance.isBlank()) throw new IllegalArgumentException(
			"nothing is to be done again; write provenance=FILE, the provenance.json of a result");
		Path file = Folders.path(provenance);
		Path before = file.toAbsolutePath().getParent();
		Path folder = input.isBlank() ? Optional.ofNullable(before.getParent()).orElse(before) : Folders
			.path(input);
		try (OutputFolder made = OutputFolder.open(Folders.output(output), overwrite, replaced())) {
			Path again = made.folder().resolve(RESULT);
			Replay.of(file, folder).run(again, progress);
			ResultComparison compared = ResultComparison.of(before, again);
			compared.write(made.file(ResultComparison.NAME));
			made.commit();
			tell(compared.words());
			tell("Compared: " + Folders.path(output).resolve(ResultComparison.NAME));
		}
	}
}
