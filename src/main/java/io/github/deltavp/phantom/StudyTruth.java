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
