// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import javax.swing.JTextField;
import javax.swing.plaf.basic.BasicGraphicsUtils;

/** A text field that says in grey, while it is empty, what that means; in every look and feel. */
final class HintField extends JTextField {

	private static final long serialVersionUID = 1;

	private final String hint;

	HintField(int columns, String hint) {
		super(columns);
		this.hint = hint;
	}

	String hint() {
		return hint;
	}

	@Override
	protected void paintComponent(Graphics graphics) {
		super.paintComponent(graphics);
		if (hint.isEmpty() || getDocument().getLength() > 0) return;
		Insets edge = getInsets();
		String fitting = BasicGraphicsUtils.getClippedString(this, getFontMetrics(getFont()), hint,
			getWidth() - edge.left - edge.right);
		graphics.setColor(halfway(getForeground(), getBackground()));
		BasicGraphicsUtils.drawString(this, (Graphics2D) graphics, fitting, edge.left, getBaseline(
			getWidth(), getHeight()));
	}

	/** Grey on light and on dark. */
	private static Color halfway(Color a, Color b) {
		return new Color((a.getRed() + b.getRed()) / 2, (a.getGreen() + b.getGreen()) / 2, (a
			.getBlue() + b.getBlue()) / 2);
	}
}
