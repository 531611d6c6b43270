// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.replay;

/**
 * The value of a file that moved most.
 *
 * @param where row and column, name, or voxel; empty where only the bytes are compared
 * @param before as text; empty where there is none
 * @param after as text; empty where there is none
 * @param relative |after − before| ÷ |before|; infinite where they are no numbers, or one is not
 *          there
 * @param values how many moved
 */
record Moved(String where, String before, String after, double relative, int values) {

	/** Nothing did. */
	static final Moved NOTHING = new Moved("", "", "", 0, 0);

	/** @return one value, which moved if its texts differ */
	static Moved of(String where, String before, String after) {
		return before.equals(after) ? NOTHING : new Moved(where, before, after, relative(before, after),
			1);
	}

	/** @return one value of two numbers, of which {@code scale} is large */
	static Moved of(String where, double before, double after, double scale) {
		if (Double.compare(before, after) == 0) return NOTHING;
		double relative = Math.abs(after - before) / scale;
		return new Moved(where, Double.toString(before), Double.toString(after), Double.isNaN(relative)
			? Double.POSITIVE_INFINITY : relative, 1);
	}

	private static double relative(String before, String after) {
		try {
			double from = Double.parseDouble(before);
			return Math.abs(Double.parseDouble(after) - from) / Math.abs(from);
		}
		catch (NumberFormatException e) {
			return Double.POSITIVE_INFINITY;
		}
	}

	/** @return the one that moved more, for both */
	Moved and(Moved other) {
		Moved most = other.relative > relative ? other : this;
		return new Moved(most.where, most.before, most.after, most.relative, values + other.values);
	}
}
