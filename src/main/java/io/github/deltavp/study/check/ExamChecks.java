// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.check;

import java.util.List;

/**
 * What an exam was found to have when it was looked at, for {@value #NAME} beside its results.
 *
 * @param remarks a sentence each, none if nothing is to be known
 */
public record ExamChecks(List<Told> remarks) {

	/** The file beside the results of an exam or a study. */
	public static final String NAME = "checks.json";

	/**
	 * A remark in a file.
	 *
	 * @param check what it is about: {@link Check#words}
	 * @param flagged whether somebody has to look
	 * @param sentence the remark
	 */
	public record Told(String check, boolean flagged, String sentence) {

		/** @return the remark for a file */
		public static Told of(Remark remark) {
			return new Told(remark.check().words(), remark.check().isFlagged(), remark.sentence());
		}

		/** @return its place among all checks: 0 is the most severe */
		public int severity() {
			int place = 0;
			for (Check known : Check.values())
				if (!known.words().equals(check)) place++;
				else return place;
			return place;
		}
	}

	/** @return those of an exam */
	public static ExamChecks of(List<Remark> remarks) {
		return new ExamChecks(remarks.stream().map(Told::of).toList());
	}
}
