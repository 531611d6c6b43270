// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

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
	public static String heading(String style) {
		return style.substring(PREFIX.length());
	}

	/** @return the place of a heading in a dialog */
	static int place(String heading) {
		return ORDER.indexOf(heading);
	}
}
