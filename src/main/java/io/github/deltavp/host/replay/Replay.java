// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.replay;

import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.SeriesCandidate;
import io.github.deltavp.host.Answering;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.option.ResultOptions;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.file.Content;
import io.github.deltavp.report.file.JsonFile;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.scijava.Cancelable;
import org.scijava.module.Module;

/**
 * A call that is done again.
 *
 * @param call as it was written down
 * @param options as text by key, with where its inputs lie now
 */
public record Replay(Call call, Map<String, String> options) {

	/**
	 * @param provenance a {@code provenance.json}
	 * @param folder where its inputs are looked for
	 * @throws IOException if it cannot be read, tells no call, or an input is not found
	 */
	public static Replay of(Path provenance, Path folder) throws IOException {
		Call call = JsonFile.read(provenance, Call.class);
		if (call.command() == null || call.options() == null || call.inputs() == null)
			throw new IOException(provenance +
				" does not tell how it was called; give one of DeltaVp 0.1 or later");
		if (call.inputs().keySet().stream().noneMatch(key -> key.equals("input") || key.equals("pre")))
			throw new IOException(provenance +
				" was made from images in a window; nothing tells where they lie");
		return new Replay(call, options(call, new InputSearch(folder)));
	}

	private static Map<String, String> options(Call call, InputSearch search) throws IOException {
		Map<String, String> options = new LinkedHashMap<>();
		call.options().forEach((key, value) -> options.put(key, text(value)));
		for (Map.Entry<String, Content> input : call.inputs().entrySet())
			options.put(input.getKey(), search.find(input.getKey(), input.getValue()).toString());
		for (Map.Entry<String, String> option : options.entrySet())
			if (option.getValue().startsWith(ResultOptions.HIDDEN)) option.setValue(series(option
				.getKey(), option.getValue(), options));
		return options;
	}

	/** Gson knows no whole numbers. */
	private static String text(Object value) {
		if (value instanceof Double number && number == Math.rint(number)) return Long.toString(number
			.longValue());
		return value == null ? "" : value.toString();
	}

	/** What chose a series is one of the words that the files have for it. */
	private static String series(String key, String hidden, Map<String, String> options)
		throws IOException
	{
		for (String input : List.of("input", "pre", "post")) {
			if (!options.containsKey(input)) continue;
			try (DicomFolder folder = DicomFolder.scan(Path.of(options.get(input)), Boolean.parseBoolean(
				options.get("join")), Progress.NONE))
			{
				for (SeriesCandidate candidate : folder.candidates())
					for (String word : List.of(candidate.label(), candidate.description(), candidate
						.seriesUid()))
						if (hidden.equals(ResultOptions.HIDDEN + Sha256.of(word.getBytes(
							StandardCharsets.UTF_8)))) return word;
			}
		}
		throw new IOException("the series that " + key +
			" chose cannot be told from the files; make the result again with identifiers=keep");
	}

	/**
	 * Does it.
	 *
	 * @param output folder that gets the result
	 * @throws IOException with the reason of the command, if it refuses
	 */
	public void run(Path output, Progress progress) throws IOException {
		Module module = Catalog.find(call.command()).create();
		Map<String, String> all = new LinkedHashMap<>(options);
		all.put("output", output.toString());
		OptionRules.fill(module, all);
		Answering command = Answering.of(module);
		command.tellProgress(progress);
		command.showNothing();
		module.run();
		Cancelable outcome = (Cancelable) module;
		if (!outcome.isCanceled()) return;
		if (outcome.getCancelReason().startsWith("cancelled")) throw new CancellationException();
		throw new IOException(outcome.getCancelReason());
	}
}
