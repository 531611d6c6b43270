// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

/** What may stand in an element of a copy. A value that a rule does not allow is left out. */
enum Rule {

		/** Numbers, as text or binary. */
		NUMBER,
		/** A word of a vocabulary: capitals and digits, at most 16. */
		CODE,
		/** The unit of rescaled values, if it is one of the standard's. */
		UNIT,
		/** A UID that is the standard's own and the same for everybody. */
		CLASS_UID,
		/** A UID of this patient's images. */
		UID,
		/** A time of day. */
		TIME,
		/** A date, which is shifted. */
		DATE,
		/** A date with a time of day, of which the date is shifted. */
		DATE_TIME,
		/** Free text that counts only as the same or another. */
		WORD,
		/** The manufacturer: his name, without what else stands there. */
		MAKER,
		/** The description of a series: whether it is a B1 map, and a number. */
		DESCRIPTION,
		/** A comment, of which only "flip angle map" is told. */
		COMMENT,
		/** What every copy has alike: the pseudonym, the character set, what was done to the image. */
		WRITTEN_ANEW,
		/** Nothing, though the standard wants the element to be there. */
		EMPTY,
		/** Items with elements of their own. */
		SEQUENCE
}
