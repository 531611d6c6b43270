// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is true of a pre/post study.
 *
 * @param hematocrit Hct of both visits
 * @param r1PerSecondPerMm r1 of both visits in 1/s/mM
 * @param pre the visit before therapy
 * @param post the visit after therapy
 * @param deltaVpPercent ΔVp = 100 · (nVp post − nVp pre) ÷ nVp pre
 * @param deltaKtransPercent the same of Ktrans, not normalised
 */
public record StudyTruth(double hematocrit, double r1PerSecondPerMm, VisitTruth pre,
		VisitTruth post, double deltaVpPercent, double deltaKtransPercent) {

	/** @return the truth of two exams */
	static StudyTruth of(SimulatedExam pre, SimulatedExam post) {
		VisitTruth before = VisitTruth.of(pre);
		VisitTruth after = VisitTruth.of(post);
		return new StudyTruth(pre.truth().hematocrit(), pre.truth().r1PerSecondPerMm(), before, after,
			percent(before.nvp(), after.nvp()), percent(before.lesion().ktransPerMinute(), after.lesion()
				.ktransPerMinute()));
	}

	private static double percent(double before, double after) {
		return 100 * (after - before) / before;
	}

	/** Writes it as JSON; infinite values as "Infinity". */
	public void write(Path file) throws IOException {
		Files.writeString(file, new GsonBuilder().setPrettyPrinting()
			.serializeSpecialFloatingPointValues().create().toJson(this) + "\n");
	}
}
