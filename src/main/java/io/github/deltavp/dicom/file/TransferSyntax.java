// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.file;

import java.util.Map;

/**
 * How a file is encoded (DICOM PS3.5 annex A).
 *
 * @param explicit whether elements state their value representation
 * @param bigEndian whether numbers have their high byte first
 * @param deflated whether the data set is compressed as a whole
 * @param pixels how the pixels are compressed
 */
public record TransferSyntax(boolean explicit, boolean bigEndian, boolean deflated, Pixels pixels) {

	/** How pixels are compressed. */
	public enum Pixels {

			NATIVE(""), RUN_LENGTH(""), JPEG(""), JPEG_LOSSLESS(""), JPEG_2000(""), JPEG_LS(""), //
			/** JPEG of 8 bits in ways that DICOM has retired, progressive for one. */
			RETIRED_JPEG(""), //
			HTJ2K("High-Throughput JPEG 2000; decompress the files first, e.g. with dcmdjp2k or dcm2dcm"), //
			OTHER("a compression that DeltaVp does not know; decompress the files first, e.g. with " +
				"gdcmconv --raw");

		private final String refusal;

		Pixels(String refusal) {
			this.refusal = refusal;
		}

		/** @return why it cannot be read and what to do, or nothing if it can */
		public String refusal() {
			return refusal;
		}
	}

	static final TransferSyntax IMPLICIT_LITTLE = new TransferSyntax(false, false, false,
		Pixels.NATIVE);
	static final TransferSyntax EXPLICIT_LITTLE = new TransferSyntax(true, false, false,
		Pixels.NATIVE);
	static final TransferSyntax EXPLICIT_BIG = new TransferSyntax(true, true, false, Pixels.NATIVE);
	private static final TransferSyntax DEFLATED = new TransferSyntax(true, false, true,
		Pixels.NATIVE);

	private static final String ROOT = "1.2.840.10008.1.2";
	private static final Map<String, TransferSyntax> KNOWN = Map.ofEntries(Map.entry(ROOT,
		IMPLICIT_LITTLE), Map.entry(ROOT + ".1", EXPLICIT_LITTLE), Map.entry(ROOT + ".1.99", DEFLATED),
		Map.entry(ROOT + ".2", EXPLICIT_BIG), Map.entry(ROOT + ".5", compressed(Pixels.RUN_LENGTH)), Map
			.entry(ROOT + ".4.50", compressed(Pixels.JPEG)), Map.entry(ROOT + ".4.51", compressed(
				Pixels.JPEG)), Map.entry(ROOT + ".4.57", compressed(Pixels.JPEG_LOSSLESS)), Map.entry(ROOT +
					".4.70", compressed(Pixels.JPEG_LOSSLESS)), Map.entry(ROOT + ".4.80", compressed(
						Pixels.JPEG_LS)), Map.entry(ROOT + ".4.81", compressed(Pixels.JPEG_LS)), Map.entry(
							ROOT + ".4.90", compressed(Pixels.JPEG_2000)), Map.entry(ROOT + ".4.91", compressed(
								Pixels.JPEG_2000)), Map.entry(ROOT + ".4.201", compressed(Pixels.HTJ2K)), Map.entry(
									ROOT + ".4.202", compressed(Pixels.HTJ2K)), Map.entry(ROOT + ".4.203", compressed(
										Pixels.HTJ2K)));

	/** Processes 3 to 13 of 8 bits, retired by DICOM; those of 12 bits have the same UIDs. */
	private static final java.util.Set<String> RETIRED = java.util.Set.of(ROOT + ".4.52", ROOT +
		".4.53", ROOT + ".4.54", ROOT + ".4.55", ROOT + ".4.56");

	/** @return the syntax of that UID; one with unknown pixels for a UID that is not known */
	static TransferSyntax of(String uid) {
		return KNOWN.getOrDefault(uid, compressed(RETIRED.contains(uid) ? Pixels.RETIRED_JPEG
			: Pixels.OTHER));
	}

	private static TransferSyntax compressed(Pixels pixels) {
		return new TransferSyntax(true, false, false, pixels);
	}

	/** @return whether frames lie in the file as they are and can be read in any order */
	public boolean isPlain() {
		return pixels == Pixels.NATIVE && !deflated;
	}

	TransferSyntax withExplicit(boolean explicit) {
		return new TransferSyntax(explicit, bigEndian, deflated, pixels);
	}
}
