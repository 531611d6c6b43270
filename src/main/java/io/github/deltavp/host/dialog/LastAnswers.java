// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.dialog;

import ij.Prefs;
import io.github.deltavp.host.option.Catalog;
import io.github.deltavp.imagej.series.OpenSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.module.Module;

/**
 * What was answered in a command's dialog the last time, kept among ImageJ's preferences. Macros
 * never see it.
 */
public final class LastAnswers {

	private static final String FORGOTTEN = "overwrite";
	private static final String INPUT = "input";

	private final Catalog.Entry entry;

	public LastAnswers(Catalog.Entry entry) {
		this.entry = entry;
	}

	/**
	 * @return text by option: the last answers, and defaults where there was none. Where an open
	 *         series would do, the last input stays away: it could be another patient's
	 */
	Map<String, String> read() {
		Map<String, String> answers = defaults();
		answers.replaceAll((key, text) -> Prefs.get(name(key), text));
		boolean opened = entry.options().stream().anyMatch(option -> option.key().equals(INPUT) &&
			!option.isNeeded()) && !OpenSeries.candidates().isEmpty();
		if (opened) answers.put(INPUT, "");
		return answers;
	}

	/** @return the defaults as text by option */
	public Map<String, String> defaults() {
		Module fresh = entry.create();
		Map<String, String> texts = new LinkedHashMap<>();
		entry.options().forEach(option -> texts.put(option.key(), option.text(fresh)));
		return texts;
	}

	/** Keeps what differs from the defaults, but for the leave to replace files. */
	void write(Map<String, String> answers) {
		Map<String, String> defaults = defaults();
		answers.forEach((key, text) -> {
			boolean kept = !text.equals(defaults.get(key)) && !key.equals(FORGOTTEN);
			Prefs.set(name(key), kept ? text : null);
		});
	}

	private String name(String key) {
		return "deltavp." + entry.info().getDelegateClassName().replaceAll(".*\\.", "") + "." + key;
	}
}
