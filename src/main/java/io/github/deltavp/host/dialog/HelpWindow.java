// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import ij.IJ;
import ij.gui.GUI;
import io.github.deltavp.host.option.Catalog;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.event.HyperlinkEvent;

/**
 * The help page of a command, in front of its dialog. A window of ImageJ itself would lie behind
 * the dialog, which keeps all but its own windows from being used.
 */
final class HelpWindow extends JDialog {

	private static final long serialVersionUID = 1;
	private static final Dimension SIZE = new Dimension(640, 560);

	HelpWindow(JDialog owner, Catalog.Entry entry) {
		super(owner, "Help · " + entry.title());
		JEditorPane page = new JEditorPane("text/html", HelpPage.of(entry));
		page.setEditable(false);
		page.setCaretPosition(0);
		page.addHyperlinkListener(event -> {
			if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) IJ.runPlugIn(
				"ij.plugin.BrowserLauncher", event.getDescription());
		});
		add(new JScrollPane(page));
		setSize(SIZE);
		Rectangle screen = GUI.getMaxWindowBounds(owner);
		setLocation(screen.x + screen.width - SIZE.width, screen.y);
		setDefaultCloseOperation(DISPOSE_ON_CLOSE);
		getRootPane().registerKeyboardAction(event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"),
			JComponent.WHEN_IN_FOCUSED_WINDOW);
	}
}
