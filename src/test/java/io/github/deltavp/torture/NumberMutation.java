// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Accidents of the numbers of a binary header, each at its place. */
final class NumberMutation {

	private static final short[] SHORTS = { 0, -1, 1, Short.MAX_VALUE, Short.MIN_VALUE, 255, 7 };
	private static final int[] INTEGERS = { 0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 65_536 };
	private static final float[] FLOATS = { 0, -1, Float.NaN, Float.POSITIVE_INFINITY, 1e30f, -1e30f,
		1e-30f, 0.5f };

	/** @return one to three numbers of a header of so many bytes, or bytes of the file */
	static Mutation within(int header, ByteOrder order) {
		return (good, random) -> {
			if (random.nextInt(4) == 0 || good.length < header) return ByteMutation.ANY.of(good, random);
			ByteBuffer hurt = ByteBuffer.wrap(good.clone()).order(order);
			for (int i = random.nextInt(3); i >= 0; i--)
				change(hurt, header, random);
			return hurt.array();
		};
	}

	private static void change(ByteBuffer hurt, int header, Random random) {
		int at = random.nextInt(header / 4) * 4;
		switch (random.nextInt(3)) {
			case 0 -> hurt.putShort(at + 2 * random.nextInt(2), SHORTS[random.nextInt(SHORTS.length)]);
			case 1 -> hurt.putInt(at, INTEGERS[random.nextInt(INTEGERS.length)]);
			default -> hurt.putFloat(at, FLOATS[random.nextInt(FLOATS.length)]);
		}
	}
}
