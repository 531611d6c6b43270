// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom.anatomy;

/**
 * Smooth random texture: values on an integer lattice, interpolated (Perlin 1985, doi
 * 10.1145/325165.325247, with values in place of gradients). A function of the place and the seed.
 *
 * @param seed which texture
 */
record Texture(long seed) {

	/**
	 * @param channel independent textures of one seed
	 * @return −1 … 1, about 0
	 */
	double at(int channel, double x, double y, double z) {
		int ix = (int) Math.floor(x);
		int iy = (int) Math.floor(y);
		int iz = (int) Math.floor(z);
		double fx = smooth(x - ix);
		double fy = smooth(y - iy);
		double near = plane(channel, ix, iy, iz, fx, fy);
		return near + smooth(z - iz) * (plane(channel, ix, iy, iz + 1, fx, fy) - near);
	}

	private double plane(int channel, int x, int y, int z, double fx, double fy) {
		double top = lattice(channel, x, y, z) * (1 - fx) + lattice(channel, x + 1, y, z) * fx;
		double bottom = lattice(channel, x, y + 1, z) * (1 - fx) + lattice(channel, x + 1, y + 1, z) *
			fx;
		return top + fy * (bottom - top);
	}

	private double lattice(int channel, int x, int y, int z) {
		long h = seed * 0x9E3779B97F4A7C15L + channel;
		h = mix(h ^ x * 0xC2B2AE3D27D4EB4FL);
		h = mix(h ^ y * 0x165667B19E3779F9L);
		h = mix(h ^ z * 0x27D4EB2F165667C5L);
		return (h >> 11) * 0x1p-52;
	}

	private static long mix(long h) {
		h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
		return h ^ (h >>> 29);
	}

	private static double smooth(double f) {
		return f * f * (3 - 2 * f);
	}
}
