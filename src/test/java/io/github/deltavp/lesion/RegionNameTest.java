// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNameTest {

	@ParameterizedTest
	@CsvSource({ "reference, REFERENCE, reference", "Ref, REFERENCE, reference",
		"ref-2, REFERENCE, reference", "EXCLUDE_3, EXCLUDE, exclude", "aif, AIF, aif", "T9, LESION, t9",
		"T9-1, LESION, t9", "t9_12, LESION, t9", "L2 body, LESION, l2 body",
		"0012-0345-0067, NONE, none", "'', NONE, none", "12, NONE, none",
		"reference left, LESION, reference left" })
	void aNameSaysItsRoleAndItsVolume(String name, RegionName.Role role, String key) {
		assertEquals(role, RegionName.of(name).role());
		assertEquals(key, RegionName.of(name).key());
	}
}
