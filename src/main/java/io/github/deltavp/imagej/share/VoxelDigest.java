// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.share;

import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.text.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.IntFunction;

/** Whether voxels are the same, to the last bit, without the voxels. */
final class VoxelDigest {

	private VoxelDigest() {}

	/** @return that of all frames of a series */
	static String of(DynamicSeries series) {
		int slices = series.grid().slices();
		return of(slices * series.times().size(), i -> series.plane(i % slices, i / slices));
	}

	/** @return that of a map, of which {@code plane} gives a slice */
	static String of(int planes, IntFunction<float[]> plane) {
		MessageDigest digest = Sha256.digest();
		for (int i = 0; i < planes; i++) {
			float[] values = plane.apply(i);
			ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
			bytes.asFloatBuffer().put(values);
			digest.update(bytes);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** @return the name of a region and which voxels it has */
	static String of(Region region) {
		ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * region.voxels().length);
		bytes.asIntBuffer().put(region.voxels());
		return region.name() + " " + Sha256.of(bytes.array());
	}
}
