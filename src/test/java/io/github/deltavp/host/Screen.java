// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import io.github.deltavp.Waiting;
import java.awt.AWTException;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** What is to be seen, for tests that use windows. */
public final class Screen {

	private static final Duration SETTLING = Duration.ofSeconds(5);
	/** A caret blinks; a window that is still to be drawn is larger. */
	private static final int FEW_PIXELS = 100;
	private static final int PAUSE_MS = 40;

	private Screen() {}

	/** Waits until all is drawn, and writes a picture of the screen if anybody asks for pictures. */
	public static void photograph(File folder, String name) throws AWTException, IOException,
		InterruptedException
	{
		Robot robot = new Robot();
		robot.waitForIdle();
		robot.delay(PAUSE_MS);
		if (Boolean.getBoolean(EndedProcess.SCREENSHOTS)) photographInAnyCase(folder, name);
	}

	/** The same in any case: what was to be seen when something went wrong. */
	public static void photographInAnyCase(File folder, String name) throws AWTException, IOException,
		InterruptedException
	{
		Robot robot = new Robot();
		AtomicReference<BufferedImage> last = new AtomicReference<>(shot(robot));
		Waiting.untilSo(SETTLING, "windows that stay as they are", () -> {
			robot.waitForIdle();
			robot.delay(PAUSE_MS);
			BufferedImage now = shot(robot);
			return differing(last.getAndSet(now), now) <= FEW_PIXELS;
		});
		ImageIO.write(last.get(), "png", new File(folder, name + ".png"));
	}

	private static BufferedImage shot(Robot robot) {
		return robot.createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
	}

	private static long differing(BufferedImage a, BufferedImage b) {
		int[] before = pixels(a);
		int[] after = pixels(b);
		int differing = 0;
		for (int i = 0; i < before.length; i++)
			if (before[i] != after[i]) differing++;
		return differing;
	}

	private static int[] pixels(BufferedImage image) {
		return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
	}

	/** @return all parts of a window of one kind, at any depth */
	public static <T> Stream<T> parts(Container container, Class<T> type) {
		return Arrays.stream(container.getComponents()).flatMap(part -> Stream.concat(Stream.of(part)
			.filter(type::isInstance).map(type::cast), part instanceof Container inner ? parts(inner,
				type) : Stream.empty()));
	}
}
