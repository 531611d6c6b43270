// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.IJ;
import io.github.deltavp.host.dialog.OptionDialog;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.host.option.Option;
import io.github.deltavp.host.option.OptionRules;
import io.github.deltavp.host.option.StudyOptions;
import java.awt.GraphicsEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Prepares a command that a script or another plugin calls through SciJava: what the call leaves
 * out has its default, as in a macro; a call that gives nothing asks, in the dialog that the menu
 * opens. It comes before SciJava's own preprocessors take the front image or ask.
 */
@Plugin(type = PreprocessorPlugin.class, priority = 1.5 * Priority.VERY_HIGH)
public class CallPreprocessor extends AbstractPreprocessorPlugin {

	private final BooleanSupplier isWatched;
	private final Function<Catalog.Entry, Optional<Map<String, String>>> dialog;

	/** As SciJava makes it: who sits at ImageJ is asked, and no macro. */
	public CallPreprocessor() {
		this(() -> !GraphicsEnvironment.isHeadless() && !IJ.isMacro(), entry -> new OptionDialog(entry)
			.ask());
	}

	/**
	 * @param isWatched whether there is somebody to ask
	 * @param dialog text by option, asked for; nothing if the user cancelled
	 */
	CallPreprocessor(BooleanSupplier isWatched,
		Function<Catalog.Entry, Optional<Map<String, String>>> dialog)
	{
		this.isWatched = isWatched;
		this.dialog = dialog;
	}

	@Override
	public void process(Module module) {
		if (!(module.getDelegateObject() instanceof Answering)) return;
		Libraries.complaint().ifPresent(this::cancel);
		boolean asks = !isCanceled() && isCallEmpty(module) && isWatched.getAsBoolean();
		if (asks && !ask(module)) cancel(null);
		if (!isCanceled()) fillFromStudy(module);
		module.getInfo().inputs().forEach(input -> module.resolveInput(input.getName()));
	}

	private static boolean isCallEmpty(Module module) {
		List<String> options = OptionRules.options(module.getInfo()).stream().map(Option::key).toList();
		for (ModuleItem<?> input : module.getInfo().inputs())
			if (module.isInputResolved(input.getName()) && options.contains(input.getName()))
				return false;
		return !options.isEmpty();
	}

	/** What a call gives goes before what its study file holds. */
	private void fillFromStudy(Module module) {
		Map<String, String> given = new LinkedHashMap<>();
		for (Option option : OptionRules.options(module.getInfo()))
			if (module.isInputResolved(option.key())) given.put(option.key(), option.text(module));
		if (given.getOrDefault(StudyOptions.KEY, "").isBlank()) return;
		try {
			OptionRules.fill(module, given);
		}
		catch (IllegalArgumentException e) {
			cancel(e.getMessage());
		}
	}

	private boolean ask(Module module) {
		Optional<Map<String, String>> answers = dialog.apply(Catalog.ofClass(module.getInfo()
			.getDelegateClassName()));
		answers.ifPresent(given -> OptionRules.fill(module, given));
		return answers.isPresent();
	}
}
