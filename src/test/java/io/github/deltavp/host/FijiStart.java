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
