// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.IJ;
import ij.Macro;
import ij.plugin.frame.Recorder;
import io.github.deltavp.host.dialog.OptionDialog;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.option.OptionText;
import io.github.deltavp.host.option.StudyOptions;
import io.github.deltavp.imagej.window.Messages;
import io.github.deltavp.imagej.window.Refusals;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.Threads;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.Cancelable;
import org.scijava.module.Module;

/**
 * Runs a command from ImageJ's menus and macros, in plain ImageJ and in Fiji: options come from the
 * macro or from a dialog, and a dialog's answers are recorded as a macro would write them. It works
 * on the thread that called it, so that a macro waits for the result and stops at a refusal.
 */
public final class ImageJBridge {

	private ImageJBridge() {}

	/** @param className the command's class, as {@code plugins.config} gives it */
	static void run(String className) {
		Catalog.Entry entry = Catalog.ofClass(className);
		boolean asks = Macro.getOptions() == null && !IJ.isMacro() && !entry.options().isEmpty();
		if (asks) ask(entry);
		else replay(entry, Macro.getOptions() == null ? "" : Macro.getOptions());
	}

	/**
	 * Runs a command as the line of a macro does, and records that line.
	 *
	 * @param label as in the menu
	 * @param options text by key
	 * @param progress is told how far it is, besides ImageJ's status bar
	 * @param shown whether its windows open
	 * @return what came out and where it lies, a line each
	 * @throws IOException with a sentence for the user if the command refuses
	 */
	public static List<String> run(String label, Map<String, String> options, Progress progress,
		boolean shown) throws IOException
	{
		Catalog.Entry entry = Catalog.find(label);
		Module module = filled(entry, options);
		Answering.of(module).tellProgress(progress);
		if (!shown) Answering.of(module).showNothing();
		/* Windows that it opens record nothing of their own meanwhile. */
		Recorder.setCommand(entry.label());
		unasked(() -> {
			module.run();
			return module;
		});
		Optional<String> refusal = new Outcome(module).refusal();
		if (refusal.isPresent()) {
			Recorder.setCommand(null);
			throw new IOException(refusal.get());
		}
		record(entry, module);
		Recorder.saveCommand();
		return Answering.of(module).answer();
	}

	/**
	 * Does work that asks nothing: what is not told is as for the line of a macro. ImageJ gives
	 * options to threads of a certain name alone, and records nothing of them.
	 */
	public static <T> T unasked(Threads.Work<T> work) throws IOException {
		Thread thread = Thread.currentThread();
		String name = thread.getName();
		thread.setName("Run$_" + name);
		Macro.setOptions(thread, "");
		try {
			return work.run();
		}
		finally {
			Macro.setOptions(thread, null);
			thread.setName(name);
		}
	}

	private static void replay(Catalog.Entry entry, String options) {
		try {
			run(entry, OptionText.parse(options)).refusal().ifPresent(reason -> Refusals.show(entry
				.title() + ": " + reason));
		}
		catch (IllegalArgumentException e) {
			Refusals.show(entry.title() + ": " + e.getMessage());
		}
	}

	/** Asks until the command does not refuse, or the user gives up; answers are never lost. */
	private static void ask(Catalog.Entry entry) {
		OptionDialog dialog = new OptionDialog(entry);
		Optional<Map<String, String>> answers = dialog.ask();
		while (answers.isPresent()) {
			Outcome outcome = run(entry, answers.get());
			if (outcome.refusal().isEmpty()) {
				record(entry, outcome.module());
				return;
			}
			answers = dialog.ask(answers.get(), outcome.refusal());
		}
		Recorder.setCommand(null);
	}

	/** A command that ran, with the options it had in the end. */
	private record Outcome(Module module) {

		Optional<String> refusal() {
			return Optional.ofNullable(((Cancelable) module).getCancelReason());
		}
	}

	private static Module filled(Catalog.Entry entry, Map<String, String> options) {
		Module module = entry.create();
		OptionRules.fill(module, options);
		return module;
	}

	private static Outcome run(Catalog.Entry entry, Map<String, String> options) {
		Module module = filled(entry, options);
		module.run();
		if (!((Cancelable) module).isCanceled()) Answering.of(module).answer().forEach(Messages::done);
		return new Outcome(module);
	}

	private static void record(Catalog.Entry entry, Module module) {
		if (!Recorder.record) return;
		Recorder.setCommand(entry.label());
		recorded(entry, module).forEach(Recorder::recordOption);
	}

	/**
	 * What a macro has to give: what differs from the defaults and from what a study file gives; the
	 * command may have asked for more, such as a series.
	 */
	static Map<String, String> recorded(Catalog.Entry entry, Module module) {
		Module left = leftOut(entry, module);
		Map<String, String> recorded = new LinkedHashMap<>();
		for (Option option : entry.options())
			if (option.key().equals(StudyOptions.KEY) ? !option.text(module).isEmpty() : !option.text(
				module).equals(option.text(left))) recorded.put(option.key(), option.text(module));
		return recorded;
	}

	/** What the command would take if nothing were given but the study file. */
	private static Module leftOut(Catalog.Entry entry, Module module) {
		Module left = entry.create();
		entry.options().stream().filter(option -> option.key().equals(StudyOptions.KEY)).forEach(
			study -> OptionRules.fill(left, Map.of(study.key(), study.text(module))));
		return left;
	}
}
