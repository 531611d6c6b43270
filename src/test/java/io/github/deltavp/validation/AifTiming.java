// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long the automatic input function takes beside reading its exam from DICOM files, both in one
 * process: the first round is what a user waits for, the later ones are warm. How to run it and
 * what it gave: docs/performance.md.
 */
public final class AifTiming {

	private static final int ROUNDS = 10;
	/** Every so many frames one lies shifted in the exam said to move. */
	private static final int MOVED_EVERY = 4;

	private AifTiming() {}

	/**
	 * @param args folder of DICOM files; then {@code moved} to shift every fourth frame by up to
	 *          three voxels after it was read; then the number of rounds (default 10)
	 */
	public static void main(String[] args) throws IOException {
		boolean moved = args.length > 1 && args[1].equals("moved");
		int rounds = args.length > 2 ? Integer.parseInt(args[2]) : ROUNDS;
		double[] ratio = new double[rounds];
		for (int round = 0; round < rounds; round++)
			ratio[round] = round(Path.of(args[0]), moved);
		Arrays.sort(ratio, 1, rounds);
		System.out.printf(Locale.ROOT, "AIF / reading: first %.2f, later %.2f (median)%n", ratio[0],
			ratio[1 + (rounds - 1) / 2]);
	}

	private static double round(Path folder, boolean moved) throws IOException {
		long start = System.nanoTime();
		DynamicSeries read = DicomFolder.read(folder, ImportOptions.DEFAULT, Progress.NONE);
		double reading = (System.nanoTime() - start) / 1e9;
		DynamicSeries series = moved ? shifted(read) : read;
		start = System.nanoTime();
		AutomaticAifResult found = AutomaticAif.find(series, ConcentrationSettings.DEFAULT,
			AutomaticAifSettings.DEFAULT, Progress.NONE);
		double search = (System.nanoTime() - start) / 1e9;
		System.out.printf(Locale.ROOT, "reading %.3f s, AIF %.3f s, %d voxels, check %08x%n", reading,
			search, found.artery().count(), check(found));
		return search / reading;
	}

	/** The same number where the same voxels have the same curve, to the bit. */
	private static int check(AutomaticAifResult found) {
		return 31 * Arrays.hashCode(found.artery().voxels()) + Arrays.hashCode(found.aif().plasma()
			.toArray());
	}

	private static DynamicSeries shifted(DynamicSeries series) {
		int width = series.grid().width();
		return series.mapPlanes((slice, time, plane) -> time % MOVED_EVERY == 3 ? shifted(plane, width *
			(1 + time % 3) - time % 2 * 2) : plane);
	}

	private static float[] shifted(float[] plane, int pixels) {
		float[] result = plane.clone();
		System.arraycopy(plane, 0, result, pixels, plane.length - pixels);
		return result;
	}
}
