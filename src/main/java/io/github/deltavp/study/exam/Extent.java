// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

/** Which voxels of an exam are mapped; its regions can be measured in any case. */
public enum Extent {
		/** all that are not background */
		WHOLE,
		/** those that were outlined */
		DRAWN,
		/** not one */
		NONE
}
