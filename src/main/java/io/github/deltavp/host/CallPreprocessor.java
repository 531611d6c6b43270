/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.host;

import ij.IJ;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	@Override
	public void process(Module module) {
		if (!(module.getDelegateObject() instanceof Answering)) return;
		Libraries.complaint().ifPresent(this::cancel);
		boolean asks = !isCanceled() && isCallEmpty(module) && !GraphicsEnvironment.isHeadless() && !IJ
			.isMacro();
		if (asks && !ask(module)) cancel(null);
		module.getInfo().inputs().forEach(input -> module.resolveInput(input.getName()));
	}

	private static boolean isCallEmpty(Module module) {
		List<String> options = OptionRules.options(module.getInfo()).stream().map(Option::key).toList();
		for (ModuleItem<?> input : module.getInfo().inputs())
			if (module.isInputResolved(input.getName()) && options.contains(input.getName()))
				return false;
		return !options.isEmpty();
	}

	private static boolean ask(Module module) {
		Optional<Map<String, String>> answers = new OptionDialog(Catalog.ofClass(module.getInfo()
			.getDelegateClassName())).ask();
		answers.ifPresent(given -> OptionRules.fill(module, given));
		return answers.isPresent();
	}
}
