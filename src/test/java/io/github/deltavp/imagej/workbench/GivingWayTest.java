// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JPanel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivingWayTest {

	/** 100 for the list in the middle, 230 for the curve below. */
	@ParameterizedTest
	@CsvSource({ "900, 300, 300", "630, 300, 300", "600, 300, 270", "600, 400, 270",
		"400, 300, 150" })
	void whatIsAboveLeavesTheOthersTheirRoom(int height, int wanted, int given) {
		JPanel place = new JPanel(new BorderLayout());
		GivingWay above = new GivingWay(sized(wanted), 150);
		place.add(above, BorderLayout.NORTH);
		place.add(sized(100), BorderLayout.CENTER);
		place.add(sized(230), BorderLayout.SOUTH);
		place.setSize(300, height);
		place.doLayout();
		assertEquals(given, above.getHeight());
		assertEquals(Math.max(20, height - given - 230), place.getComponent(1).getHeight());
	}

	private static JPanel sized(int height) {
		JPanel panel = new JPanel();
		panel.setMinimumSize(new Dimension(0, height));
		panel.setPreferredSize(new Dimension(200, height));
		return panel;
	}
}
