// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Accidents of bytes, whatever they mean. */
enum ByteMutation implements Mutation {

		BIT {

			@Override
			public byte[] of(byte[] good, Random random) {
				byte[] hurt = good.clone();
				hurt[at(hurt, random)] ^= (byte) (1 << random.nextInt(8));
				return hurt;
			}
		},
		EIGHT_BYTES
		{

			@Override
			public byte[] of(byte[] good, Random random) {
				byte[] hurt = good.clone();
				for (int i = 0; i < 8; i++)
					hurt[at(hurt, random)] = (byte) random.nextInt(256);
				return hurt;
			}
		},
		NUMBER
		{

			@Override
			public byte[] of(byte[] good, Random random) {
				byte[] hurt = Arrays.copyOf(good, Math.max(4, good.length));
				int[] absurd = { -1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7F7F7F7F, random
					.nextInt() };
				ByteBuffer.wrap(hurt).order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN
					: ByteOrder.BIG_ENDIAN).putInt(Math.min(at(hurt, random), hurt.length - 4), absurd[random
						.nextInt(absurd.length)]);
				return hurt;
			}
		},
		TRUNCATED
		{

			@Override
			public byte[] of(byte[] good, Random random) {
				return Arrays.copyOf(good, random.nextInt(good.length));
			}
		},
		LONGER
		{

			@Override
			public byte[] of(byte[] good, Random random) {
				int at = at(good, random);
				byte[] longer = new byte[1 + random.nextInt(64)];
				random.nextBytes(longer);
				return spliced(good, at, at, longer);
			}
		},
		SHORTER
		{

			@Override
			public byte[] of(byte[] good, Random random) {
				int at = at(good, random);
				return spliced(good, at, Math.min(good.length, at + 1 + random.nextInt(64)), new byte[0]);
			}
		},
		ZEROS
		{

			@Override
			public byte[] of(byte[] good, Random random) {
				byte[] hurt = good.clone();
				int at = at(hurt, random);
				Arrays.fill(hurt, at, Math.min(hurt.length, at + 1 + random.nextInt(512)), (byte) 0);
				return hurt;
			}
		};

	/** Headers are small and matter most. */
	private static final int HEADER = 600;

	/** One of them, or nothing at all once in a while. */
	static final Mutation ANY = (good, random) -> random.nextInt(50) == 0 ? new byte[0]
		: values()[random.nextInt(values().length)].of(good, random);

	/** @return a place: every second time in the first bytes */
	private static int at(byte[] bytes, Random random) {
		return random.nextInt(random.nextBoolean() ? bytes.length : Math.min(HEADER, bytes.length));
	}

	/** @return the bytes with others in place of those from one place to another */
	static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
		return ByteBuffer.allocate(bytes.length - (to - from) + instead.length).put(bytes, 0, from).put(
			instead).put(bytes, to, bytes.length - to).array();
	}
}
