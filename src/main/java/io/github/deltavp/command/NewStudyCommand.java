// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.StudyOptions;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.file.FoundStudy;
import io.github.deltavp.study.file.StudyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code New Study...}: a folder of two visits becomes {@code study.json}, which other commands
 * take in place of ten paths.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>New Study...",
	description = "Finds the visits, series and outlines in a folder and writes them down as a study file.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "study.md"), @Attr(name = "example", value = "input=study") })
public class NewStudyCommand extends DeltaVpCommand {

	private static final String PATIENT = "patient";
	private static final String KEPT = "kept";

	@Parameter(label = "Folder of the study", description = "Holds a folder or zip of each visit",
		style = "directory", persist = false)
	private String input = "";

	@Parameter(label = "Study file", description = "JSON to write; empty: study.json in that folder",
		style = "save", required = false, persist = false)
	private String output = "";

	@Parameter(label = "Patient",
		description = "Pseudonym that stands in the tables; empty: the name of the folder",
		required = false, persist = false)
	private String patient = "";

	@Parameter(label = "AIF", description = "Where the arterial input function comes from",
		choices = { "kept", "auto", "roi", "file", "previous", "parker", "georgiou", "weinmann",
			"fritz_hansen" }, persist = false)
	private String aif = KEPT;

	@Parameter(label = "AIF file",
		description = "CSV with the columns time_s,cp_mM, for AIF = file or previous; empty: none",
		style = "file", required = false, persist = false)
	private String aiffile = "";

	@Parameter(label = "Overwrite",
		description = "Replace a file of the same name; what it holds besides stays", persist = false)
	private Boolean overwrite = false;

	@Override
	protected void execute(Progress progress) throws IOException {
		Path folder = Folders.output(input).toAbsolutePath().normalize();
		Path file = output.isBlank() ? folder.resolve(StudyFile.NAME) : Folders.path(output);
		FoundStudy found = FoundStudy.in(folder, progress);
		Map<String, String> told = new LinkedHashMap<>(found.options());
		if (!patient.isBlank()) told.put(PATIENT, patient.strip());
		if (!aif.equals(KEPT)) {
			told.put("aif", aif);
			told.put("aiffile", aiffile.isBlank() ? "" : Folders.path(aiffile).toAbsolutePath()
				.toString());
		}
		StudyOptions.write(file, Map.of(PATIENT, folder.getFileName().toString()), told, overwrite);
		found.told().forEach(this::tell);
		tell("Study: " + file);
	}
}
