// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.IJ;
import java.util.stream.Collectors;
import org.scijava.Context;
import org.scijava.module.ModuleService;

/** What Fiji's search bar knows of our entries; a macro calls it. */
public final class FijiEntries {

	private FijiEntries() {}

	/** @return label, description and icon of each, a line each */
	public static String list() {
		Context context = (Context) IJ.runPlugIn("org.scijava.Context", "");
		return context.service(ModuleService.class).getModules().stream().filter(info -> info
			.getMenuPath().getMenuString().startsWith("Plugins > DeltaVp > ")).map(info -> info
				.getMenuPath().getLeaf().getName() + " · " + info.getDescription() + " · " + info
					.getIconPath()).sorted().collect(Collectors.joining("\n"));
	}
}
