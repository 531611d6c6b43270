// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import ij.io.OpenDialog;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JTextField;
import javax.swing.TransferHandler;

/** Files and folders for a field of a dialog: looked for with a button, or dropped onto it. */
final class PathChooser extends TransferHandler {

	private static final long serialVersionUID = 1;

	private final JTextField field;
	private final transient Option option;
	/** Says below the field what is wrong, or that nothing is. */
	private final transient Consumer<Optional<String>> say;
	/** Copies and cuts. */
	private final TransferHandler usual;

	private PathChooser(JTextField field, Option option, Consumer<Optional<String>> say) {
		this.field = field;
		this.option = option;
		this.say = say;
		usual = field.getTransferHandler();
	}

	/** @return the button to stand beside the field, which takes what is dropped from now on */
	static JButton beside(JTextField field, Option option, Consumer<Optional<String>> say) {
		PathChooser chooser = new PathChooser(field, option, say);
		field.setTransferHandler(chooser);
		JButton button = new JButton("Browse…");
		button.setName(option.key() + " browse");
		button.setToolTipText("Look for it, or drop it onto the field");
		button.addActionListener(event -> chooser.browse());
		return button;
	}

	/**
	 * Begins beside what the field names, or beside the path above it, or where ImageJ looked last.
	 */
	private void browse() {
		JFileChooser chooser = new JFileChooser(above().orElse(OpenDialog.getDefaultDirectory()));
		chooser.setDialogTitle(option.label());
		chooser.setFileSelectionMode(switch (option.kind()) {
			case FOLDER -> JFileChooser.DIRECTORIES_ONLY;
			case FILE_OR_FOLDER -> JFileChooser.FILES_AND_DIRECTORIES;
			default -> JFileChooser.FILES_ONLY;
		});
		String text = field.getText().strip();
		if (!text.isEmpty()) chooser.setSelectedFile(new File(text).getAbsoluteFile());
		int answer = option.kind() == Option.Kind.SAVE ? chooser.showSaveDialog(field) : chooser
			.showDialog(field, "Choose");
		if (answer != JFileChooser.APPROVE_OPTION) return;
		field.setText(chooser.getSelectedFile().getPath());
		OpenDialog.setDefaultDirectory(chooser.getCurrentDirectory().getPath());
	}

	/** Where the next path above lies: ROIs often lie beside their exam. */
	private Optional<String> above() {
		return Stream.of(field.getParent().getComponents()).takeWhile(part -> part != field).filter(
			JTextField.class::isInstance).map(part -> ((JTextField) part).getText().strip()).filter(
				text -> !text.isEmpty()).map(text -> new File(text).getAbsoluteFile()).filter(File::exists)
			.map(File::getParent).filter(Objects::nonNull).reduce((first, second) -> second);
	}

	@Override
	public void exportToClipboard(JComponent source, Clipboard clipboard, int action) {
		usual.exportToClipboard(source, clipboard, action);
	}

	/** Always a copy: after a move, some file managers delete what was dropped. */
	@Override
	public boolean canImport(TransferSupport support) {
		if (support.isDrop() && (support.getSourceDropActions() & COPY) == 0) return false;
		if (support.isDrop()) support.setDropAction(COPY);
		return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor) || support
			.isDataFlavorSupported(DataFlavor.stringFlavor);
	}

	@Override
	public boolean importData(TransferSupport support) {
		try {
			if (support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) return take(
				(List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor));
			if (support.isDrop()) field.selectAll();
			field.replaceSelection(((String) support.getTransferable().getTransferData(
				DataFlavor.stringFlavor)).strip());
			return true;
		}
		catch (UnsupportedFlavorException | IOException e) {
			return false;
		}
	}

	/** Several stand with semicolons between, where the option takes several. */
	private boolean take(List<?> files) {
		boolean fits = files.size() == 1 || option.takesSeveral();
		if (fits) field.setText(files.stream().map(file -> ((File) file).getPath()).collect(Collectors
			.joining(";")));
		say.accept(fits ? option.complaint(field.getText()) : Optional.of("This takes one " + option
			.kind().words() + ", not " + files.size() + "."));
		return fits;
	}
}
