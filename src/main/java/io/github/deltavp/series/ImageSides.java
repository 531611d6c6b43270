// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the sides of a slice face in the patient, as letters: L left, R right, A front, P back, S
 * head, I feet; two where a side faces between them, the nearer first.
 *
 * @param left letters of the side where rows begin
 * @param right letters of the side where rows end
 * @param top letters of the first row's side
 * @param bottom letters of the last row's side
 */
public record ImageSides(String left, String right, String top, String bottom) {

	/** A direction that has less of an axis does not have its letter: 30°. */
	private static final double LEAST_SHARE = 0.5;
	private static final String TOWARDS = "LPS";
	private static final String AWAY = "RAI";

	/** @return the sides of the slices; empty where the images do not say how they lie */
	public static Optional<ImageSides> of(VoxelGrid grid) {
		return grid.oriented() ? Optional.of(new ImageSides(letters(grid.rowDirection(), -1), letters(
			grid.rowDirection(), 1), letters(grid.columnDirection(), -1), letters(grid.columnDirection(),
				1))) : Optional.empty();
	}

	private static String letters(List<Double> direction, int sign) {
		return IntStream.range(0, 3).boxed().filter(axis -> Math.abs(direction.get(axis)) > LEAST_SHARE)
			.sorted(Comparator.comparingDouble(axis -> -Math.abs(direction.get(axis)))).map(axis -> String
				.valueOf((sign * direction.get(axis) > 0 ? TOWARDS : AWAY).charAt(axis))).collect(Collectors
					.joining());
	}
}
