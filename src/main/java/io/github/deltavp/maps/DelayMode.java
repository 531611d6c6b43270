/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.maps;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How the arterial delay of a voxel is found. */
public enum DelayMode {

		/** it is 0 */
		NONE,
		/** one for all voxels, from their mean curve */
		GLOBAL,
		/** each voxel its own */
		VOXEL;

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
