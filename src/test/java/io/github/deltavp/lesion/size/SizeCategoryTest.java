// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeCategoryTest {

	/** The limits of RECIST 1.1, Eisenhauer 2009, sections 4.3.1 and 3.1. */
	@ParameterizedTest
	@CsvSource({ "20,14,partial response", "20,14.1,stable disease", "20,24.9,stable disease",
		"30,36,progressive disease", "30,35.9,stable disease", "20,24,stable disease",
		"20,25,progressive disease", "20,0,complete response", "9.9,5,not evaluable",
		"10,7,partial response", "20,NaN,not evaluable", "NaN,20,not evaluable" })
	void theLongestDiameterIsJudgedByRecist(double pre, double post, String category) {
		assertEquals(category, SizeCategory.ofRecist(pre, post).words());
	}

	/** The limits of WHO, Miller 1981: −50 % and +25 %. */
	@ParameterizedTest
	@CsvSource({ "400,200,partial response", "400,201,stable disease", "400,499,stable disease",
		"400,500,progressive disease", "400,0,complete response", "0,100,not evaluable",
		"NaN,100,not evaluable", "400,NaN,not evaluable" })
	void theProductIsJudgedByWho(double pre, double post, String category) {
		assertEquals(category, SizeCategory.ofProduct(pre, post).words());
	}

	@Test
	void aSizeKnowsItsProducts() {
		LesionSize size = new LesionSize(20, 12, 10, 8, 30);
		assertEquals(240, size.productMm2());
		assertEquals(2400, size.extentMm3());
	}

	@Test
	void aPerpendicularIsNeverLongerAndNoLengthNegative() {
		assertThrows(IllegalArgumentException.class, () -> new LesionSize(10, 11, 1, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> new LesionSize(10, 9, -1, 1, 1));
	}

	@Test
	void whatWasMeasuredOnTwoImagesIsPutTogetherButNeverChosenFrom() {
		LesionSize axial = new LesionSize(20, 12, 10, 8, Double.NaN);
		LesionSize sagittal = new LesionSize(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 30);
		assertEquals(new LesionSize(20, 12, 10, 8, 30), axial.and(sagittal));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> axial.and(axial)).getMessage()
			.contains("given twice"));
	}
}
