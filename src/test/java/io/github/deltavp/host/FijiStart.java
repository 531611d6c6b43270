// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.awt.Frame;
import java.util.stream.Stream;

/**
 * Starts Fiji as its launcher does, and with a display hands it to {@link MenuUser}. It names no
 * class of ImageJ: Fiji has to patch them before any is loaded.
 */
public final class FijiStart {

	private static final long PATIENCE_MS = 120_000;

	private FijiStart() {}

	/** @param arguments with {@code --headless} those of Fiji, otherwise those of {@link MenuUser} */
	public static void main(String[] arguments) throws Exception {
		boolean headless = arguments.length > 0 && arguments[0].equals("--headless");
		main("net.imagej.Main", headless ? arguments : new String[0]);
		if (headless) return;
		long end = System.currentTimeMillis() + PATIENCE_MS;
		while (!isOpen() && System.currentTimeMillis() < end)
			Thread.sleep(200);
		Thread.sleep(3000);
		main("io.github.deltavp.host.MenuUser", arguments);
	}

	private static boolean isOpen() {
		return Stream.of(Frame.getFrames()).anyMatch(frame -> frame.isShowing() && frame.getTitle()
			.contains("ImageJ"));
	}

	private static void main(String type, String[] arguments) throws ReflectiveOperationException {
		Class.forName(type).getMethod("main", String[].class).invoke(null, (Object) arguments);
	}
}
