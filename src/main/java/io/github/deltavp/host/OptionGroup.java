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

import java.util.List;
import java.util.stream.Stream;

/**
 * The headings under which a dialog keeps the options that most people leave alone. An option names
 * its heading in its style, {@code style = "file," + OptionGroup.ARTERY}; without one it stands in
 * the first view.
 */
public final class OptionGroup {

	/** Which files and images are read, and when they were taken. */
	public static final String READING = "group:Reading the images";

	/** Where the arterial input function comes from. */
	public static final String ARTERY = "group:Artery";

	/** From signal to concentration. */
	public static final String SIGNAL = "group:Contrast agent and relaxation";

	/** What is done to the images before the fit. */
	public static final String IMAGES = "group:Noise and motion";

	/** Model and delay. */
	public static final String FIT = "group:Fit";

	/** What else is made, and what is decided from it. */
	public static final String RESULTS = "group:Results";

	private static final String PREFIX = "group:";
	private static final List<String> ORDER = Stream.of(READING, ARTERY, SIGNAL, IMAGES, FIT, RESULTS)
		.map(OptionGroup::heading).toList();

	private OptionGroup() {}

	/** @return whether that part of an option's style names its heading */
	static boolean isGroup(String style) {
		return style.startsWith(PREFIX);
	}

	/** @return the heading that a part of a style names */
	static String heading(String style) {
		return style.substring(PREFIX.length());
	}

	/** @return the place of a heading in a dialog */
	static int place(String heading) {
		return ORDER.indexOf(heading);
	}
}
