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
import ij.Macro;
import ij.plugin.PlugIn;
import io.github.deltavp.imagej.Refusals;
import java.util.Map;
import org.scijava.Cancelable;
import org.scijava.module.Module;

/**
 * Runs a SciJava command in plain ImageJ, where nothing else would: options come from the macro or
 * from a dialog, and a dialog's answers are recorded as the macro would write them. In Fiji the
 * SciJava commands stand in the menus themselves.
 */
public final class ImageJBridge implements PlugIn {

	/** @param className the command's class, as {@code plugins.config} gives it */
	@Override
	public void run(String className) {
		Catalog.Entry entry = Catalog.ofClass(className);
		try {
			Module module = entry.create();
			String options = Macro.getOptions();
			if (options == null && !IJ.isMacro()) ask(entry, module);
			else {
				OptionRules.fill(module, OptionText.parse(options == null ? "" : options));
				run(entry, module);
			}
		}
		catch (IllegalArgumentException e) {
			Refusals.show(entry.label().replace("...", "") + ": " + e.getMessage());
		}
	}

	private static void ask(Catalog.Entry entry, Module module) {
		OptionDialog dialog = new OptionDialog(entry, module);
		Map<String, String> answers = dialog.ask();
		if (answers == null) return;
		OptionRules.fill(module, answers);
		run(entry, module);
		dialog.recordOutcome();
	}

	private static void run(Catalog.Entry entry, Module module) {
		module.run();
		Cancelable outcome = (Cancelable) module;
		if (outcome.isCanceled()) Refusals.show(entry.label().replace("...", "") + ": " + outcome
			.getCancelReason());
	}
}
