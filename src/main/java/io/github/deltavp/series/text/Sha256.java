// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.text;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two contents are the same, without the contents. */
public final class Sha256 {

	private static final int BLOCK = 1 << 14;

	private Sha256() {}

	/** @return the digest, as {@code sha256sum} prints it */
	public static String of(byte[] content) {
		return HexFormat.of().formatHex(digest().digest(content));
	}

	/** @return the same of what is still to be read */
	public static String of(InputStream in) throws IOException {
		MessageDigest digest = digest();
		byte[] block = new byte[BLOCK];
		for (int read = in.read(block); read >= 0; read = in.read(block))
			digest.update(block, 0, read);
		return HexFormat.of().formatHex(digest.digest());
	}

	/** @return what makes the digest of bytes that are handed over piece by piece */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
