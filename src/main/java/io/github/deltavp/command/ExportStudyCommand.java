// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.StudyCommand;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.StudyOptions;
import io.github.deltavp.imagej.StudySource;
import io.github.deltavp.imagej.share.SharedStudy;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.file.StudyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.command.Command;
import org.scijava.module.Module;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Export Study...}: a copy of a study that names nobody and gives the same answer, to be
 * handed on.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Export Study...",
	description = "Copies a study without what names the patient, so that others get the same answer from it.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "export.md"), @Attr(name = "example",
			value = "pre=study/pre post=study/post prerois=study/pre-rois.zip postrois=study/post-rois.zip patient=P01 output=to-share") })
public class ExportStudyCommand extends DeltaVpCommand {

	@Parameter(label = "Study",
		description = "study.json, as New Study... writes it, with all options of the analysis; empty: none",
		style = "file", required = false, persist = false)
	private String study = "";

	@Parameter(label = "Before therapy", description = "DICOM folder or zip of that visit",
		style = "both", persist = false)
	private String pre = "";

	@Parameter(label = "After therapy", description = "DICOM folder or zip of that visit",
		style = "both", persist = false)
	private String post = "";

	@Parameter(label = "ROIs before therapy",
		description = "ROI zip, DICOM SEG or RTSTRUCT; the names of outlines stay as they are",
		style = "file", persist = false)
	private String prerois = "";

	@Parameter(label = "ROIs after therapy", description = "The same of that visit", style = "file",
		persist = false)
	private String postrois = "";

	@Parameter(label = "Patient",
		description = "Pseudonym that stands in the copy; empty: that of the study file, or none",
		required = false, persist = false)
	private String patient = "";

	@Parameter(label = "Output folder",
		description = "New folder for the copy; nothing is written unless it gives the same answer",
		style = "directory", persist = false)
	private String output = "";

	@Override
	protected void execute(Progress progress) throws IOException {
		Module analysis = StudyOptions.filled(given());
		Path place = Folders.output(output);
		requireNew(place);
		try (OutputFolder folder = OutputFolder.open(place, false)) {
			SharedStudy copy = new SharedStudy(source(analysis), StudyOptions.told(analysis), folder,
				progress);
			Path file = folder.file(StudyFile.NAME);
			StudyOptions.write(file, Map.of(), copy.write(), false);
			copy.requireSame(source(StudyOptions.filled(file)));
			folder.commit();
			copy.told().forEach(this::tell);
		}
		tell("Copy: " + place + " (pre, post, outlines, " + StudyFile.NAME + ")");
	}

	/** No free text is in the copy, so that none may be kept. */
	private Map<String, String> given() {
		Map<String, String> given = new LinkedHashMap<>(Map.of("study", study, "identifiers", "drop"));
		Map.of("pre", pre, "post", post, "prerois", prerois, "postrois", postrois, "patient", patient)
			.forEach((key, text) -> {
				if (!text.isBlank()) given.put(key, text);
			});
		return given;
	}

	private static StudySource source(Module analysis) {
		return ((StudyCommand) analysis.getDelegateObject()).source();
	}

	/** What lies there already would be handed on too. */
	private static void requireNew(Path place) throws IOException {
		if (!OutputFolder.isNew(place)) throw new IOException("output " + place +
			" has something in it, which would be handed on with the copy; give a new folder");
	}
}
