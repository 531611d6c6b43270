// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which name was probably meant by one that does not exist. */
public final class Nearest {

	private static final int SHORTEST_BEGINNING = 3;

	private Nearest() {}

	/**
	 * @param written what somebody wrote
	 * @param names those that there are
	 * @return the name with the fewest wrong letters, if at most one in three is wrong or the name
	 *         begins with what is written
	 */
	static Optional<String> of(String written, Collection<String> names) {
		String letters = letters(written);
		int most = Math.max(1, letters.length() / 3);
		return names.stream().min(Comparator.comparingInt(name -> distance(letters, name))).filter(
			name -> distance(letters, name) <= most);
	}

	/** @return the end of a message: {@code "; did you mean NAME?"}, or another if no name is near */
	static String hint(String written, Collection<String> names, String otherwise) {
		return of(written, names).map(near -> "; did you mean " + near + "?").orElse(otherwise);
	}

	/** @return letters and digits alone, in lower case, as names are compared */
	public static String letters(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static int distance(String written, String name) {
		String letters = letters(name);
		boolean begun = written.length() >= SHORTEST_BEGINNING && letters.startsWith(written);
		return begun ? 1 : wrongLetters(written, letters);
	}

	/**
	 * Damerau's distance: letters to insert, delete or replace, or neighbours to exchange
	 * (<a href="https://doi.org/10.1145/363958.363994">doi 10.1145/363958.363994</a>).
	 */
	private static int wrongLetters(String a, String b) {
		int[][] wrong = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++)
			for (int j = 0; j <= b.length(); j++)
				wrong[i][j] = i == 0 || j == 0 ? i + j : fewest(wrong, a, b, i, j);
		return wrong[a.length()][b.length()];
	}

	private static int fewest(int[][] wrong, String a, String b, int i, int j) {
		int replace = wrong[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
		int fewest = Math.min(replace, 1 + Math.min(wrong[i - 1][j], wrong[i][j - 1]));
		boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b
			.charAt(j - 1);
		return exchanged ? Math.min(fewest, wrong[i - 2][j - 2] + 1) : fewest;
	}
}
