// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.series.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * UIDs that depend on nothing but what they name: the first half of a SHA-256 as a UUID of version
 * 8 (RFC 9562), written as {@code 2.25.} and its number (DICOM PS3.5, B.2). So results that are the
 * same have the same UID, others have others, and who has only the UID does not find the original.
 */
public final class DerivedUid {

	private static final int UUID_BYTES = 16;

	private DerivedUid() {}

	/**
	 * @param text what is named, e.g. a UID that must not be told
	 * @return its UID
	 */
	public static String of(String text) {
		return of(Sha256.digest().digest(("DeltaVp " + text).getBytes(StandardCharsets.UTF_8)));
	}

	/** @return the UID of an object with these elements */
	static String of(DicomWriter elements) {
		MessageDigest digest = Sha256.digest();
		try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			elements.encode(out);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return of(digest.digest());
	}

	private static String of(byte[] hash) {
		byte[] uuid = Arrays.copyOf(hash, UUID_BYTES);
		uuid[6] = (byte) (uuid[6] & 0x0F | 0x80);
		uuid[8] = (byte) (uuid[8] & 0x3F | 0x80);
		return "2.25." + new BigInteger(1, uuid);
	}
}
