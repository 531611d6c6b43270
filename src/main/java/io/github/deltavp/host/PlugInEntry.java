// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.plugin.PlugIn;
import io.github.deltavp.imagej.window.Refusals;
import java.util.Optional;

/**
 * What ImageJ's menu calls: names a library that is missing, or runs the command. It needs nothing
 * but ImageJ, so that it can be loaded where the libraries are not: there ImageJ says nothing at
 * all.
 */
public final class PlugInEntry implements PlugIn {

	private static final String LOGBACK = "logback.configurationFile";

	/** @param className the command's class, as {@code plugins.config} gives it */
	@Override
	public void run(String className) {
		if (!Libraries.inFiji() && System.getProperty(LOGBACK) == null) System.setProperty(LOGBACK,
			CommandLine.QUIET);
		Optional<String> complaint = Libraries.complaint();
		if (complaint.isPresent()) Refusals.show(complaint.get());
		else ImageJBridge.run(className);
	}
}
