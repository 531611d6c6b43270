// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How the arterial delay of a voxel is found. */
public enum DelayMode {

		/** it is 0 */
		NONE("taken as 0 s"),
		/** one for all voxels, from their mean curve */
		GLOBAL("found once for all voxels"),
		/** each voxel its own */
		VOXEL("found for each voxel by itself"),
		/** each voxel its own, found with the help of its neighbours */
		AUTO("found for each voxel with the help of its neighbours");

	private final String how;

	DelayMode(String how) {
		this.how = how;
	}

	/** @return how the arterial delay of maps came about, for people */
	public String words() {
		return how + " (delay=" + key() + ")";
	}

	/** @return what a macro calls it */
	public String key() {
		return name().toLowerCase();
	}

	/**
	 * @param key what a macro calls it; case and spaces around it do not matter
	 * @throws IllegalArgumentException that names the choices
	 */
	public static DelayMode of(String key) {
		return Arrays.stream(values()).filter(mode -> mode.key().equalsIgnoreCase(key.trim()))
			.findFirst().orElseThrow(() -> new IllegalArgumentException("delay is '" + key +
				"'; choose one of " + Arrays.stream(values()).map(DelayMode::key).collect(Collectors
					.joining(", "))));
	}
}
