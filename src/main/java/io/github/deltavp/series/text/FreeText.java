// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.text;

/**
 * Text that came with images and that anybody may have typed: the description of a series, a coil,
 * a contrast agent, the name of a file that stands for a description. DICOM PS3.15 E.1 wants it
 * cleaned or removed, as it may name a patient. As text it is what may be written.
 *
 * @param shown as it came, without blanks around; empty if there is none. For screens only
 * @param identifiers whether it may be written
 */
public record FreeText(String shown, Identifiers identifiers) {

	/** No text. */
	public static final FreeText NONE = of("");

	public FreeText {
		shown = shown.strip();
	}

	/** @return the text, not to be written */
	public static FreeText of(String text) {
		return new FreeText(text, Identifiers.DROP);
	}

	/** @return the same text, to be written or not */
	public FreeText with(Identifiers other) {
		return new FreeText(shown, other);
	}

	/** @return whether there is none */
	public boolean isEmpty() {
		return shown.isEmpty();
	}

	/** @return what may be written; empty if that is nothing */
	public String written() {
		return identifiers == Identifiers.KEEP ? shown : "";
	}

	@Override
	public String toString() {
		return written();
	}
}
