/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.host;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;
import ij.plugin.frame.Recorder;
import java.awt.Container;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/**
 * A user of plain ImageJ: opens it, chooses a command from the menu, answers its dialog, waits, and
 * prints what the Recorder wrote. Runs in a process of its own, with a display. Arguments: a folder
 * for screenshots, the label, then label=text for each field to fill; {@code table=text} chooses
 * the row of a table that is shown afterwards; {@code replay=old>new} runs what was recorded as a
 * macro, with one text in place of another, e.g. a second output folder; {@code open=file} opens an
 * image first.
 */
public final class MenuUser {

	private static final long PATIENCE_MS = 240_000;

	private final File pictures;

	private MenuUser(File pictures) {
		this.pictures = pictures;
	}

	/** Ends the process in any case: windows would keep it alive. */
	public static void main(String[] arguments) {
		try {
			new MenuUser(new File(arguments[0])).use(List.of(arguments).subList(1, arguments.length));
			System.exit(0);
		}
		catch (Throwable e) {
			e.printStackTrace();
			System.exit(1);
		}
	}

	private void use(List<String> arguments) throws Exception {
		new ImageJ(ImageJ.STANDALONE);
		new Recorder();
		Thread.sleep(500);
		for (String argument : arguments.subList(1, arguments.size())) {
			String[] field = argument.split("=", 2);
			answers.put(field[0], field[1]);
		}
		String row = answers.remove("table");
		String image = answers.remove("open");
		if (image != null) IJ.open(image);
		String replay = answers.remove("replay");
		choose(arguments.get(0));
		answerDialog();
		if (row != null) answerTable(row);
		await(() -> Recorder.getInstance().getText().contains("run(") ? Boolean.TRUE : null,
			"the command to end and be recorded");
		Thread.sleep(1000);
		photograph("after");
		String recorded = Recorder.getInstance().getText();
		System.out.println(recorded);
		if (replay != null) replay(recorded, replay.split(">", 2));
	}

	private static void replay(String recorded, String[] texts) {
		String result = IJ.runMacro(recorded.replace(texts[0], texts[1]));
		if ("[aborted]".equals(result)) throw new IllegalStateException(
			"the recorded macro was aborted");
	}

	private final Map<String, String> answers = new LinkedHashMap<>();

	private void choose(String label) throws Exception {
		MenuItem item = find(Menus.getMenuBar().getMenu(5), label);
		if (item == null) throw new IllegalStateException("the menu has no " + label);
		photograph("menu");
		IJ.getInstance().actionPerformed(new ActionEvent(item, ActionEvent.ACTION_PERFORMED, label));
	}

	private static MenuItem find(Menu menu, String label) {
		for (int i = 0; i < menu.getItemCount(); i++) {
			MenuItem item = menu.getItem(i);
			if (item instanceof Menu inner) {
				MenuItem found = find(inner, label);
				if (found != null) return found;
			}
			else if (item.getLabel().equals(label)) return item;
		}
		return null;
	}

	private void answerDialog() throws Exception {
		JDialog dialog = await(() -> dialog(window -> window.getTitle().startsWith("DeltaVp · ")),
			"the dialog");
		SwingUtilities.invokeAndWait(() -> answers.forEach((label, text) -> fill(dialog, label, text)));
		Thread.sleep(700);
		photograph("dialog");
		SwingUtilities.invokeLater(() -> parts(dialog, JButton.class).filter(button -> "OK".equals(
			button.getName())).forEach(JButton::doClick));
	}

	private static JDialog dialog(Predicate<JDialog> which) {
		for (Window window : Window.getWindows())
			if (window instanceof JDialog shown && shown.isShowing() && which.test(shown)) return shown;
		return null;
	}

	private void answerTable(String text) throws Exception {
		JDialog dialog = await(() -> dialog(window -> parts(window, JTable.class).findAny()
			.isPresent()), "the table");
		JTable table = parts(dialog, JTable.class).findFirst().orElseThrow();
		JOptionPane pane = parts(dialog, JOptionPane.class).findFirst().orElseThrow();
		Thread.sleep(500);
		photograph("table");
		System.out.println("selected: " + table.getValueAt(table.getSelectedRow(), 0));
		for (int i = 0; i < table.getRowCount(); i++)
			if (table.getValueAt(i, 0).equals(text)) table.setRowSelectionInterval(i, i);
		SwingUtilities.invokeLater(() -> pane.setValue(JOptionPane.OK_OPTION));
	}

	private static <T> Stream<T> parts(Container container, Class<T> type) {
		return Stream.of(container.getComponents()).flatMap(part -> Stream.concat(type.isInstance(part)
			? Stream.of(type.cast(part)) : Stream.empty(), part instanceof Container inner ? parts(inner,
				type) : Stream.empty()));
	}

	private static void fill(JDialog dialog, String label, String text) {
		JLabel shown = parts(dialog, JLabel.class).filter(own -> own.getLabelFor() != null && own
			.getText().startsWith(label)).findFirst().orElseThrow(() -> new IllegalStateException(
				"no field " + label));
		((JTextField) shown.getLabelFor()).setText(text);
	}

	private <T> T await(Supplier<T> what, String name) throws InterruptedException {
		long end = System.currentTimeMillis() + PATIENCE_MS;
		while (System.currentTimeMillis() < end) {
			T found = what.get();
			if (found != null) return found;
			Thread.sleep(100);
		}
		throw new IllegalStateException("waited in vain for " + name);
	}

	private void photograph(String name) throws Exception {
		Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
		ImageIO.write(new Robot().createScreenCapture(screen), "png", new File(pictures, name +
			".png"));
	}
}
