// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.command;

import io.github.deltavp.command.shared.DeltaVpCommand;
import io.github.deltavp.command.shared.ComparisonCommand;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.host.Failures;
import io.github.deltavp.host.option.Folders;
import io.github.deltavp.host.option.Inputs;
import io.github.deltavp.host.option.Mends;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.OptionGroup;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.option.ResultOptions;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.batch.Batch;
import io.github.deltavp.study.batch.BatchFingerprint;
import io.github.deltavp.study.batch.BatchList;
import io.github.deltavp.study.batch.BatchOptions;
import io.github.deltavp.study.batch.BatchReason;
import io.github.deltavp.study.batch.BatchStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * {@code Batch Studies...}: {@code Analyse Study...} for every study of a folder or list, each with
 * the options of the batch and those of its own.
 */
@Plugin(type = Command.class, menuPath = "Plugins>DeltaVp>Batch Studies...",
	description = "Runs Analyse Study on many studies, and goes on where it was interrupted.",
	iconPath = DeltaVpCommand.ICON, attrs = { @Attr(name = "no-legacy"), @Attr(name = "no-record"),
		@Attr(name = "document", value = "batch.md"), @Attr(name = "example",
			value = "input=studies output=results") })
public class BatchStudiesCommand extends ComparisonCommand {

	@Parameter(label = "Studies",
		description = "A folder with a subfolder a study, or a CSV with a row a study and columns named as the options of Analyse Study",
		style = "both", persist = false)
	private String input = "";

	@Parameter(label = "Sensitivity", description = "As in Analyse Study",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean sensitivity = false;

	@Parameter(label = "DICOM objects", description = "As in Analyse Study",
		style = OptionGroup.RESULTS, persist = false)
	private Boolean dicom = false;

	@Override
	protected void execute(Progress progress) throws IOException {
		if (input.isBlank()) throw new IllegalArgumentException(
			"no studies are given; write input=PATH (a folder of studies or a CSV list)");
		Path output = outputFolder();
		List<BatchStudy> studies = BatchList.of(Folders.path(input), output, known());
		for (BatchStudy study : studies)
			prepare(study, output, overwrite());
		Batch.run(studies, output, overwrite(), new Studies(), progress);
		tell("Complete studies: " + studies.size() + ", " + output.resolve("response.csv") +
			", overview.html");
	}

	@Override
	protected String left() {
		return "what is finished stays, and batch.csv tells the rest";
	}

	private static BatchOptions known() {
		return ResultOptions.ofBatch();
	}

	/** Hands each study to {@code Analyse Study...}. */
	private final class Studies implements Batch.Analysis {

		@Override
		public String fingerprint(BatchStudy study) throws IOException {
			return BatchFingerprint.of(options(study), known());
		}

		@Override
		public void run(BatchStudy study, Path output, boolean overwrite, Progress progress)
			throws IOException
		{
			try {
				prepare(study, output, overwrite).analyse(progress);
			}
			catch (CancellationException e) {
				throw e;
			}
			catch (RuntimeException | OutOfMemoryError e) {
				throw new IOException(Failures.sentence(e), e);
			}
		}

		@Override
		public String reason(BatchStudy study, Exception failure) {
			Map<String, String> options = options(study);
			Exception said = failure instanceof DicomException ? failure : new IOException(Failures
				.sentence(failure));
			String reason = BatchReason.of(said, options.values(), Identifiers.of(options.get(
				"identifiers")));
			return Mends.of(OptionRules.options(new CommandInfo(AnalyseStudyCommand.class))).fit(reason);
		}
	}

	/** @throws IllegalArgumentException naming the study whose options are wrong */
	private AnalyseStudyCommand prepare(BatchStudy study, Path output, boolean overwrite) {
		AnalyseStudyCommand command = new AnalyseStudyCommand();
		Map<String, String> options = options(study);
		options.put("output", output.toString());
		options.put("overwrite", Boolean.toString(overwrite));
		try {
			Module module = new CommandInfo(command.getClass()).createModule(command);
			OptionRules.fill(module, options);
			Inputs.requireKept(module, command.replaced());
			return command;
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("study " + study.name() + ": " + e.getMessage(), e);
		}
	}

	/** @return the options of the batch that a study has too, and over them those of its own */
	private Map<String, String> options(BatchStudy study) {
		for (String key : List.of("output", "overwrite"))
			if (study.options().containsKey(key)) throw new IllegalArgumentException("study " + study
				.name() + ": the list has a column " + key + "; remove it, and use " + key +
				"= of the batch");
		Module batch = new CommandInfo(getClass()).createModule(this);
		Map<String, String> options = new LinkedHashMap<>();
		for (Option option : OptionRules.options(new CommandInfo(AnalyseStudyCommand.class)))
			if (batch.getInfo().getInput(option.key()) != null) options.put(option.key(), String.valueOf(
				batch.getInput(option.key())));
		options.putAll(study.options());
		return options;
	}
}
