// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.series.Progress;
import java.io.IOException;

/** Where an exam comes from. */
public interface ExamSource {

	/**
	 * @return its images, and what was drawn and measured besides
	 * @throws IOException with a sentence for the user if they cannot be read
	 */
	ReadExam read(Progress progress) throws IOException;
}
