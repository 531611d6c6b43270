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
import io.github.deltavp.study.batch.BatchEngine;
import io.github.deltavp.study.batch.BatchFingerprint;
import io.github.deltavp.study.batch.BatchList;
import io.github.deltavp.study.batch.BatchOptions;
import io.github.deltavp.study.batch.BatchReason;
import io.github.deltavp.study.batch.BatchStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
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

	/**
	 * @param options text by key
	 * @return the command with these options
	 * @throws IllegalArgumentException naming an option that is wrong
	 */
	public static BatchStudiesCommand of(Map<String, String> options) {
		BatchStudiesCommand command = new BatchStudiesCommand();
		OptionRules.fill(command.asModule(), options);
		return command;
	}

	@Override
	protected void execute(Progress progress) throws IOException {
		List<BatchStudy> studies = studies();
		Batch.run(studies, outputFolder(), overwrite(), analysis(), progress);
		tell("Complete studies: " + studies.size() + ", " + outputFolder().resolve("response.csv") +
			", overview.html");
	}

	/**
	 * @return the studies of the input, all checked
	 * @throws IllegalArgumentException naming the study whose options are wrong
	 */
	public List<BatchStudy> studies() throws IOException {
		if (input.isBlank()) throw new IllegalArgumentException(
			"no studies are given; write input=PATH (a folder of studies or a CSV list)");
		List<BatchStudy> studies = BatchList.of(Folders.path(input), outputFolder(), known());
		for (BatchStudy study : studies)
			prepare(study, options(study), outputFolder(), overwrite());
		return studies;
	}

	/**
	 * Goes through the studies by an engine.
	 *
	 * @throws IOException if not all are complete in the end
	 */
	public void run(List<BatchStudy> studies, BatchEngine engine, Progress progress)
		throws IOException
	{
		Batch.run(studies, outputFolder(), overwrite(), analysis(), engine, progress);
	}

	/** @return what is done with each study */
	public Batch.Analysis analysis() {
		return analysis(text -> text);
	}

	/**
	 * @param where tells where a file or folder lies now that an option names
	 * @return what is done with each study, the same wherever its files lie
	 */
	public Batch.Analysis analysis(UnaryOperator<String> where) {
		return new Studies(where);
	}

	@Override
	protected String left() {
		return "what is finished stays, and batch.csv tells the rest";
	}

	private static BatchOptions known() {
		return OfStudy.KNOWN;
	}

	/** The options of {@code Analyse Study...}: of thousands of studies they are looked up once. */
	private static final class OfStudy {

		static final List<Option> OPTIONS = OptionRules.options(new CommandInfo(
			AnalyseStudyCommand.class));
		static final BatchOptions KNOWN = ResultOptions.ofBatch();
	}

	/** Hands each study to {@code Analyse Study...}. */
	private final class Studies implements Batch.Analysis {

		private final UnaryOperator<String> where;
		private final BatchOptions known = known();

		Studies(UnaryOperator<String> where) {
			this.where = where;
		}

		@Override
		public String fingerprint(BatchStudy study) throws IOException {
			return BatchFingerprint.of(options(study), known, where);
		}

		@Override
		public void run(BatchStudy study, Path output, boolean overwrite, Progress progress)
			throws IOException
		{
			try {
				prepare(study, here(study), output, overwrite).analyse(progress);
			}
			catch (CancellationException e) {
				throw e;
			}
			catch (RuntimeException | OutOfMemoryError e) {
				throw new IOException(Failures.sentence(e), e);
			}
		}

		/** Its options, with the paths that hold here. */
		private Map<String, String> here(BatchStudy study) {
			Map<String, String> options = options(study);
			options.replaceAll((key, text) -> known.isPath(key) && !text.isBlank() ? where.apply(text)
				: text);
			return options;
		}

		@Override
		public String reason(BatchStudy study, Exception failure) {
			Map<String, String> options = options(study);
			List<String> values = new ArrayList<>(options.values());
			values.addAll(here(study).values());
			Exception said = failure instanceof DicomException ? failure : new IOException(Failures
				.sentence(failure));
			String reason = BatchReason.of(said, values, Identifiers.of(options.get("identifiers")));
			return Mends.of(OfStudy.OPTIONS).fit(reason);
		}
	}

	/** @throws IllegalArgumentException naming the study whose options are wrong */
	private AnalyseStudyCommand prepare(BatchStudy study, Map<String, String> options, Path output,
		boolean overwrite)
	{
		AnalyseStudyCommand command = new AnalyseStudyCommand();
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
		for (Option option : OfStudy.OPTIONS)
			if (batch.getInfo().getInput(option.key()) != null) options.put(option.key(), String.valueOf(
				batch.getInput(option.key())));
		options.putAll(study.options());
		return options;
	}
}
