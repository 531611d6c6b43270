// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.bioformats;

import loci.common.DebugTools;

/** Bio-Formats logs hundreds of lines a file otherwise, which opens Fiji's console. */
final class Quiet {

	static {
		DebugTools.setRootLevel("ERROR");
	}

	private Quiet() {}

	/** Says so once. */
	static void keep() {}
}
