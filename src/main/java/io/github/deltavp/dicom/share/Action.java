// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

/** What becomes of an element in a copy, by the letters of DICOM PS3.15, table E.1-1. */
public enum Action {

		/** Left out. */
		REMOVED("X"),
		/** There, without a value. */
		EMPTIED("Z"),
		/** Another value that says nothing. */
		REPLACED("D"),
		/** A value of the same meaning that names nobody: a date that is shifted, a kind of series. */
		CLEANED("C"),
		/** Another UID, the same in all files. */
		NEW_UID("U"),
		/** As it was. */
		KEPT("K");

	private final String letter;

	Action(String letter) {
		this.letter = letter;
	}

	/** @return its letter in the table */
	public String letter() {
		return letter;
	}
}
