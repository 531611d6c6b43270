// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

/**
 * Maps that were measured beside an exam, as texts of options: a path each, or empty.
 *
 * @param t1 TIFF of T1 before contrast in ms, in place of one for all
 * @param m0 TIFF of M0, in place of the measured baseline
 * @param b1 true ÷ nominal flip angle, see {@link B1Files}; empty: the nominal one everywhere
 */
public record MapInput(String t1, String m0, String b1) {

	/** None. */
	public static final MapInput NONE = new MapInput("", "", "");
}
