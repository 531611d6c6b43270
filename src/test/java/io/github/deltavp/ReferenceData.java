// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the reference data that must not be copied into the project: {@code -Ddeltavp.data=DIR},
 * else {@code ../shared/data}. Tests that need it are skipped, and say so, where it is absent.
 */
public final class ReferenceData {

	private ReferenceData() {}

	/**
	 * @param name path below the data folder, e.g. {@code osipi/SI2Conc_data.csv}
	 * @return the file or folder; the test is skipped if it is not there
	 */
	public static Path path(String name) {
		Path path = Path.of(System.getProperty("deltavp.data", "../shared/data")).resolve(name);
		Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no reference data at " + path
			.toAbsolutePath().normalize() + "; set -Ddeltavp.data=DIR");
		return path;
	}
}
