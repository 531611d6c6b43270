// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.kinetics.FitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoxelStatusTest {

	/** The codes stand in files, so they never change. */
	@ParameterizedTest
	@CsvSource({ "0, OUTSIDE_MASK, false, false", "1, FITTED, true, true", "2, AT_BOUND, true, true",
		"3, NO_ENHANCEMENT, true, false", "4, NOT_ENOUGH_DATA, false, false",
		"5, INVALID_SIGNAL, false, false", "6, CANCELLED, false, false" })
	void codesStandForWhatThereIs(int code, VoxelStatus status, boolean answer, boolean enhances) {
		assertEquals(code, status.code());
		assertEquals(status, VoxelStatus.ofCode(code));
		assertEquals(answer, status.hasAnswer());
		assertEquals(enhances, status.enhances());
	}

	@ParameterizedTest
	@ValueSource(floats = { -1, 7, 1.5f, Float.NaN })
	void otherCodesAreRefused(float code) {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> VoxelStatus.ofCode(code))
			.getMessage().contains("" + code));
	}

	/** A voxel whose curve was fitted ends as its curve does, in the same words. */
	@ParameterizedTest
	@EnumSource(FitStatus.class)
	void aVoxelEndsAsItsCurve(FitStatus curve) {
		VoxelStatus voxel = VoxelStatus.of(curve);
		assertEquals(curve.name(), voxel.name());
		assertEquals(curve.toString(), voxel.words());
		assertEquals(curve.hasAnswer(), voxel.hasAnswer());
	}

	@Test
	void delaysAreNamedInAnyCase() {
		for (DelayMode mode : DelayMode.values())
			assertEquals(mode, DelayMode.of(" " + mode.key().toUpperCase() + " "));
		String message = assertThrows(IllegalArgumentException.class, () -> DelayMode.of("some"))
			.getMessage();
		assertTrue(message.contains("'some'; choose one of none, global, voxel"), message);
	}
}
