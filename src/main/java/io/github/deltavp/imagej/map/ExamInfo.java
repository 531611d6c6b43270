// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import io.github.deltavp.report.Version;
import io.github.deltavp.study.exam.Exam;
import io.github.deltavp.study.exam.ExamMaps;
import java.util.StringJoiner;

/** How maps came about, for Image > Show Info. Names no patient and no path. */
final class ExamInfo {

	private ExamInfo() {}

	/** @return a line a fact */
	static String of(Exam exam) {
		StringJoiner lines = new StringJoiner("\n", "", "\n");
		String description = exam.series().description().written();
		if (!description.isEmpty()) lines.add("series: " + description);
		lines.add("component: " + exam.series().component());
		lines.add("model: " + exam.method().model().key());
		lines.add("aif: " + exam.method().aif().key() + ", " + exam.aif().source());
		lines.add("arterial delay: " + exam.method().delay().words());
		exam.mapped().flatMap(ExamMaps::baseline).ifPresent(baseline -> lines.add("before contrast: " +
			baseline.words()));
		exam.remarks().forEach(remark -> lines.add("remark: " + remark));
		return lines.add("software: DeltaVp " + Version.current()).toString();
	}
}
