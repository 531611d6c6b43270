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

import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * A command's options in ImageJ's own dialog, made from their declarations, and recorded by their
 * names.
 */
final class OptionDialog {

	/** More options than this stand in columns. */
	private static final int MOST_ROWS = 16;
	private static final int COLUMNS = 3;
	/** Characters of a path. */
	private static final int PATH = 30;
	/** Characters of other text; of more than 8, GenericDialog leaves no room beside it. */
	private static final int ALONE = 20;
	private static final int BESIDE = 8;

	private final Catalog.Entry entry;
	private final Module module;

	OptionDialog(Catalog.Entry entry, Module module) {
		this.entry = entry;
		this.module = module;
	}

	/** @return text by option name, or null if the user cancelled */
	Map<String, String> ask() {
		GenericDialog dialog = new GenericDialog("DeltaVp: " + entry.label().replace("...", ""));
		addFields(dialog);
		dialog.showDialog();
		if (dialog.wasCanceled()) return null;
		Map<String, String> answers = new LinkedHashMap<>();
		entry.options().forEach(option -> answers.put(option.getName(), answer(dialog, option)));
		record(answers);
		return answers;
	}

	/** Three a row where there are many, or the dialog is higher than the screen; paths are long. */
	private void addFields(GenericDialog dialog) {
		List<ModuleItem<?>> options = entry.options();
		boolean many = options.size() > MOST_ROWS;
		int column = 0;
		for (ModuleItem<?> option : options) {
			boolean path = OptionRules.isPath(option);
			if (column > 0 && !path) dialog.addToSameRow();
			column = many && !path ? (column + 1) % COLUMNS : 0;
			addField(dialog, option, many ? BESIDE : ALONE);
		}
	}

	private void addField(GenericDialog dialog, ModuleItem<?> option, int columns) {
		Object value = module.getInput(option.getName());
		String label = option.getLabel();
		if (option.getChoices() != null && !option.getChoices().isEmpty()) dialog.addChoice(label,
			option.getChoices().stream().map(Object::toString).toArray(String[]::new), value.toString());
		else if (option.getType() == boolean.class) dialog.addCheckbox(label, (Boolean) value);
		else if (option.getType() == double.class) dialog.addNumericField(label, (Double) value,
			decimals((Double) value));
		else if (option.getType() == int.class || option.getType() == long.class) dialog
			.addNumericField(label, ((Number) value).doubleValue(), 0);
		else addTextField(dialog, option, label, value == null ? "" : value.toString(), columns);
	}

	private static void addTextField(GenericDialog dialog, ModuleItem<?> option, String label,
		String value, int columns)
	{
		String style = String.valueOf(option.getWidgetStyle());
		if (style.contains("directory")) dialog.addDirectoryField(label, value, PATH);
		else if (style.contains("open") || style.contains("file")) dialog.addFileField(label, value,
			PATH);
		else dialog.addStringField(label, value, columns);
	}

	private static String answer(GenericDialog dialog, ModuleItem<?> option) {
		if (option.getChoices() != null && !option.getChoices().isEmpty()) return dialog
			.getNextChoice();
		if (option.getType() == boolean.class) return Boolean.toString(dialog.getNextBoolean());
		if (option.getType() == double.class) return Double.toString(dialog.getNextNumber());
		if (option.getType() == int.class || option.getType() == long.class) return Long.toString(
			(long) dialog.getNextNumber());
		return dialog.getNextString();
	}

	private static int decimals(double value) {
		return value == Math.rint(value) ? 0 : 3;
	}

	/**
	 * Records again after the command ran: it may have asked for more, such as which series is meant.
	 */
	void recordOutcome() {
		Map<String, String> values = new LinkedHashMap<>();
		entry.options().forEach(option -> values.put(option.getName(), text(module.getInput(option
			.getName()))));
		record(values);
	}

	/** The dialog recorded its labels while it was read; begin again with the names. */
	private void record(Map<String, String> answers) {
		if (!Recorder.record) return;
		Recorder.setCommand(entry.label());
		Module defaults = entry.create();
		answers.forEach((name, value) -> {
			if (!value.isEmpty() && !value.equals(text(defaults.getInput(name)))) Recorder.recordOption(
				name, value);
		});
	}

	private static String text(Object value) {
		return value == null ? "" : value.toString();
	}
}
