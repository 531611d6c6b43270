// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.workbench;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;

/**
 * What stands above other things and leaves them their room: where it is higher than what is left,
 * it scrolls. For the event thread.
 */
final class GivingWay extends JScrollPane {

	private static final long serialVersionUID = 1;

	/** In pixels. */
	private final int least;

	/**
	 * @param view of the width of its place
	 * @param least height in pixels below which it gives way no more
	 */
	GivingWay(JComponent view, int least) {
		super(view, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
		this.least = least;
		setBorder(BorderFactory.createEmptyBorder());
	}

	@Override
	public Dimension getPreferredSize() {
		Dimension wanted = super.getPreferredSize();
		return new Dimension(wanted.width, Math.min(wanted.height, Math.max(least, left())));
	}

	/** What it says may want another height of it. */
	@Override
	public boolean isValidateRoot() {
		return false;
	}

	/** @return height that the others in its place leave */
	private int left() {
		Container place = getParent();
		if (place == null || place.getHeight() == 0) return Integer.MAX_VALUE;
		int left = place.getHeight();
		for (Component other : place.getComponents())
			if (other != this && other.isVisible()) left -= other.getMinimumSize().height;
		return left;
	}
}
