// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;
import ij.gui.MultiLineLabel;
import ij.plugin.frame.Recorder;
import io.github.deltavp.Waiting;
import java.awt.Dialog;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.io.File;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/**
 * A user of ImageJ: opens it unless it is open, chooses a command from the menu, answers its
 * dialog, waits, and prints what the Recorder wrote. Runs in a process of its own, with a display.
 * Arguments: a folder for screenshots, the label, then label=text for each field to fill;
 * {@code wrong=label=text} tries a text that the dialog should not take, {@code refused=label=text}
 * one that the command refuses; {@code table=text} chooses the row of a table that is shown
 * afterwards, {@code row=2} the second, {@code table=cancel} none; {@code replay=old>new} runs what
 * was recorded as a macro, with one text in place of another, e.g. a second output folder;
 * {@code open=file} opens an image first. After {@code then} comes the next command. In place of a
 * label, the path of a macro runs it; a message that it shows is read and closed.
 */
public final class MenuUser {

	private static final Duration PATIENCE = Duration.ofSeconds(240);

	private final File pictures;
	private final String label;
	private final Map<String, String> answers = new LinkedHashMap<>();

	private MenuUser(File pictures, List<String> arguments) {
		this.pictures = pictures;
		label = arguments.get(0);
		for (String argument : arguments.subList(1, arguments.size())) {
			String[] field = argument.split("=", 2);
			answers.put(field[0], field[1]);
		}
	}

	/** Ends the process in any case: windows would keep it alive. */
	public static void main(String[] arguments) {
		try {
			if (IJ.getInstance() == null) new ImageJ(ImageJ.STANDALONE);
			Recorder recorder = new Recorder();
			Waiting.untilSo(PATIENCE, "the Recorder", recorder::isShowing);
			for (List<String> command : commands(List.of(arguments).subList(1, arguments.length)))
				new MenuUser(new File(arguments[0]), command).use();
			System.exit(0);
		}
		catch (Throwable e) {
			e.printStackTrace();
			System.exit(1);
		}
	}

	private static List<List<String>> commands(List<String> arguments) {
		int then = arguments.indexOf("then");
		if (then < 0) return List.of(arguments);
		return Stream.concat(Stream.of(arguments.subList(0, then)), commands(arguments.subList(then + 1,
			arguments.size())).stream()).toList();
	}

	private void use() throws Exception {
		if (label.endsWith(".ijm")) runMacro();
		else useCommand();
	}

	private void runMacro() throws Exception {
		FutureTask<String> result = new FutureTask<>(() -> IJ.runMacroFile(label, answers.get(
			"argument")));
		new Thread(result, "Run$_Macro").start();
		String text = await(() -> result.isDone() ? "" : message() == null ? null : text(message()),
			label);
		if (!result.isDone()) {
			photograph("message");
			message().dispose();
		}
		System.out.println("message: " + text);
		System.out.println("result: " + result.get());
	}

	/** The label keeps its lines to itself. */
	private static String text(Dialog message) {
		try {
			Field lines = MultiLineLabel.class.getDeclaredField("lines");
			lines.setAccessible(true);
			return String.join(" ", (String[]) lines.get(Screen.parts(message, MultiLineLabel.class)
				.findFirst().orElseThrow()));
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** ImageJ's own messages are dialogs with a label of several lines. */
	private static Dialog message() {
		return Stream.of(Window.getWindows()).filter(window -> window.isShowing() &&
			window instanceof Dialog && Screen.parts(window, MultiLineLabel.class).findAny().isPresent())
			.map(Dialog.class::cast).findFirst().orElse(null);
	}

	private void useCommand() throws Exception {
		String row = answers.remove("table");
		String number = answers.remove("row");
		String image = answers.remove("open");
		String replay = answers.remove("replay");
		String wrong = answers.remove("wrong");
		String refused = answers.remove("refused");
		if (image != null) IJ.open(image);
		String before = Recorder.getInstance().getText();
		choose();
		if (!label.endsWith("...")) closeMessage();
		else answerDialog(wrong, refused);
		if ("cancel".equals(row)) {
			cancelTable();
			return;
		}
		if (row != null || number != null) answerTable(row, number);
		String recorded = await(() -> recordedSince(before), label + " to end and be recorded");
		photograph("after");
		System.out.println(recorded);
		if (replay != null) replay(recorded, replay.split(">", 2));
	}

	/** Fiji itself looks for updates once it is open. */
	private String recordedSince(String before) {
		String text = Recorder.getInstance().getText().substring(before.length()).replace(
			"run(\"Up-to-date check\");\n", "");
		return text.contains("run(\"" + label) ? text : null;
	}

	private static void replay(String recorded, String[] texts) {
		String result = IJ.runMacro(recorded.replace(texts[0], texts[1]));
		if ("[aborted]".equals(result)) throw new IllegalStateException(
			"the recorded macro was aborted");
	}

	private void closeMessage() throws Exception {
		Dialog shown = await(MenuUser::message, "the message of " + label);
		photograph("dialog");
		shown.dispose();
	}

	private void choose() throws Exception {
		MenuItem item = find(Menus.getMenuBar().getMenu(5), label);
		if (item == null) throw new IllegalStateException("the menu has no " + label);
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

	private void answerDialog(String wrong, String refused) throws Exception {
		JDialog dialog = await(() -> dialog(window -> window.getTitle().startsWith("DeltaVp · ")),
			"the dialog of " + label);
		await(dialog::getFocusOwner, "the focus");
		System.out.println("focus: " + dialog.getFocusOwner().getName());
		readHelp(dialog);
		if (wrong != null) tryOut(dialog, wrong.split("=", 2));
		if (refused != null) dialog = comeBack(dialog, refused.split("=", 2));
		JDialog shown = dialog;
		SwingUtilities.invokeAndWait(() -> answers.forEach((name, text) -> fill(shown, name, text)));
		photograph("dialog");
		accept(shown);
	}

	/** The help page belongs to the dialog: else it would lie behind, and could not be used. */
	private void readHelp(JDialog dialog) throws Exception {
		press(dialog, "Help");
		JDialog page = await(() -> dialog(window -> window.getOwner() == dialog && !window.isModal()),
			"the help of " + label);
		SwingUtilities.invokeAndWait(page::dispose);
	}

	private static void accept(JDialog dialog) {
		press(dialog, "OK");
	}

	private static void press(JDialog dialog, String name) {
		SwingUtilities.invokeLater(() -> Screen.parts(dialog, JButton.class).filter(button -> name
			.equals(button.getName())).forEach(JButton::doClick));
	}

	/** The dialog says what is wrong, and stays. */
	private void tryOut(JDialog dialog, String[] field) throws Exception {
		SwingUtilities.invokeAndWait(() -> fill(dialog, field[0], field[1]));
		accept(dialog);
		SwingUtilities.invokeAndWait(() -> {});
		System.out.println(label + " complains: " + await(() -> complaints(dialog), "a complaint of " +
			label));
		photograph("complaint");
	}

	/**
	 * The dialog takes it, the command refuses, and the dialog is there again with all that it held.
	 */
	private JDialog comeBack(JDialog dialog, String[] field) throws Exception {
		SwingUtilities.invokeAndWait(() -> {
			answers.forEach((name, text) -> fill(dialog, name, text));
			fill(dialog, field[0], field[1]);
		});
		accept(dialog);
		JDialog again = refusal();
		photograph("refusal");
		System.out.println("refused: " + Screen.parts(again, JLabel.class).filter(part -> "refusal"
			.equals(part.getName())).map(JLabel::getText).findFirst().orElse("") + " kept: " + Screen
				.parts(again, JTextField.class).map(JTextField::getText).toList());
		return again;
	}

	private JDialog refusal() throws Exception {
		return await(() -> dialog(window -> Screen.parts(window, JLabel.class).anyMatch(
			part -> "refusal".equals(part.getName()))), "the refusal of " + label);
	}

	private static String complaints(JDialog dialog) {
		List<String> shown = Screen.parts(dialog, JLabel.class).filter(part -> "complaint".equals(part
			.getName()) && part.isShowing()).map(JLabel::getText).toList();
		return shown.isEmpty() ? null : String.join(" ", shown);
	}

	private static JDialog dialog(Predicate<JDialog> which) {
		for (Window window : Window.getWindows())
			if (window instanceof JDialog shown && shown.isShowing() && which.test(shown)) return shown;
		return null;
	}

	private JDialog table() throws Exception {
		return await(() -> dialog(window -> Screen.parts(window, JTable.class).findAny().isPresent()),
			"the table");
	}

	/** The dialog is there again, and is closed. */
	private void cancelTable() throws Exception {
		JOptionPane pane = Screen.parts(table(), JOptionPane.class).findFirst().orElseThrow();
		SwingUtilities.invokeLater(() -> pane.setValue(JOptionPane.CANCEL_OPTION));
		JDialog again = refusal();
		photograph("cancelled");
		System.out.println("status: " + Screen.parts(IJ.getInstance().getStatusBar(), JLabel.class)
			.findFirst().orElseThrow().getText());
		press(again, "Cancel");
		Waiting.untilSo(PATIENCE, "the dialog to close", () -> !again.isShowing());
	}

	private void answerTable(String text, String number) throws Exception {
		JDialog dialog = table();
		JTable table = Screen.parts(dialog, JTable.class).findFirst().orElseThrow();
		JOptionPane pane = Screen.parts(dialog, JOptionPane.class).findFirst().orElseThrow();
		photograph("table");
		System.out.println("selected: " + table.getValueAt(table.getSelectedRow(), 0));
		for (int i = 0; i < table.getRowCount(); i++)
			if (table.getValueAt(i, 0).equals(text) || Integer.toString(i + 1).equals(number)) table
				.setRowSelectionInterval(i, i);
		SwingUtilities.invokeLater(() -> pane.setValue(JOptionPane.OK_OPTION));
	}

	private static void fill(JDialog dialog, String label, String text) {
		Optional<JCheckBox> flag = Screen.parts(dialog, JCheckBox.class).filter(own -> label.equals(own
			.getText())).findFirst();
		flag.ifPresentOrElse(box -> box.setSelected(Boolean.parseBoolean(text)), () -> write(dialog,
			label, text));
	}

	private static void write(JDialog dialog, String label, String text) {
		JLabel shown = Screen.parts(dialog, JLabel.class).filter(own -> own.getLabelFor() != null && own
			.getText().startsWith(label)).findFirst().orElseThrow(() -> new IllegalStateException(
				"no field " + label));
		if (shown.getLabelFor() instanceof JComboBox<?> box) box.setSelectedItem(text);
		else((JTextField) shown.getLabelFor()).setText(text);
	}

	private <T> T await(Supplier<T> what, String name) throws Exception {
		try {
			return Waiting.until(PATIENCE, name, what);
		}
		catch (IllegalStateException e) {
			Screen.photographInAnyCase(pictures, picture("waited"));
			throw e;
		}
	}

	private void photograph(String name) throws Exception {
		Screen.photograph(pictures, picture(name));
	}

	private String picture(String name) {
		return label.replaceAll(".*/", "").replaceAll("\\W+", "-") + name;
	}
}
