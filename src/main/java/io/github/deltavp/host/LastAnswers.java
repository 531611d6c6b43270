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

import ij.Prefs;
import io.github.deltavp.imagej.OpenSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.module.Module;

/**
 * What was answered in a command's dialog the last time, kept among ImageJ's preferences. Macros
 * never see it.
 */
final class LastAnswers {

	private static final String FORGOTTEN = "overwrite";
	private static final String INPUT = "input";

	private final Catalog.Entry entry;

	LastAnswers(Catalog.Entry entry) {
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
	Map<String, String> defaults() {
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
