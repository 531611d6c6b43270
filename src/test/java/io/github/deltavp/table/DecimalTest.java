// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

	@ParameterizedTest
	@ValueSource(strings = { "1f", "2d", "1F", "0x1p3", "1e", "", "-", ".", "1,5", "1 2", "nan" })
	void whatOnlyAProgrammerTakesForANumberIsNone(String text) {
		assertThrows(NumberFormatException.class, () -> Decimal.parse(text));
	}

	@Property
	void everyNumberComesBack(@ForAll double number) {
		assertEquals(number, Decimal.parse(" " + number + " "));
	}
}
