// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import io.github.deltavp.Waiting;
import java.awt.Frame;
import java.awt.Menu;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Starts Fiji as its launcher does, and with a display hands it to {@link MenuUser}. It names no
 * class of ImageJ: Fiji has to patch them before any is loaded.
 */
public final class FijiStart {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private FijiStart() {}

	/** @param arguments with {@code --headless} those of Fiji, otherwise those of {@link MenuUser} */
	public static void main(String[] arguments) throws Exception {
		boolean headless = arguments.length > 0 && arguments[0].equals("--headless");
		main("net.imagej.Main", headless ? arguments : new String[0]);
		if (headless) return;
		Waiting.untilSo(PATIENCE, "Fiji's window and menus", FijiStart::isOpen);
		main("io.github.deltavp.host.MenuUser", arguments);
	}

	private static boolean isOpen() {
		return Stream.of(Frame.getFrames()).anyMatch(frame -> frame.isShowing() && frame
			.getMenuBar() != null && Stream.iterate(0, i -> i < frame.getMenuBar().getMenuCount(),
				i -> i + 1).anyMatch(i -> has(frame.getMenuBar().getMenu(i), "DeltaVp")));
	}

	private static boolean has(Menu menu, String label) {
		return Stream.iterate(0, i -> i < menu.getItemCount(), i -> i + 1).anyMatch(i -> menu.getItem(i)
			.getLabel().equals(label));
	}

	private static void main(String type, String[] arguments) throws ReflectiveOperationException {
		Class.forName(type).getMethod("main", String[].class).invoke(null, (Object) arguments);
	}
}
