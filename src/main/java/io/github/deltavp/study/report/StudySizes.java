// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.lesion.size.SizeCategory;
import io.github.deltavp.report.Text;
import io.github.deltavp.report.document.ReportBlock;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.table.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sizes that were measured at both visits, beside what the plasma volume says: {@code size.csv}.
 * The area in {@code response.csv} is that of the outline; these are the radiologist's own lines.
 */
public final class StudySizes {

	private static final List<String> HEADER = List.of("patient", "lesion", "delta_vp_percent",
		"verdict", "longest_pre_mm", "longest_post_mm", "delta_longest_percent", "recist",
		"product_pre_mm2", "product_post_mm2", "delta_product_percent", "who", "ap_pre_mm",
		"ap_post_mm", "lr_pre_mm", "lr_post_mm", "cc_pre_mm", "cc_post_mm", "extent_pre_mm3",
		"extent_post_mm3", "delta_extent_percent");

	private static final String MISSING = Text.number(Double.NaN);

	private final Map<String, LesionSize> pre;
	private final Map<String, LesionSize> post;

	/**
	 * @param pre sizes before therapy by the lesion's name
	 * @param post the same after therapy
	 */
	public StudySizes(Map<String, LesionSize> pre, Map<String, LesionSize> post) {
		this.pre = byKey(pre);
		this.post = byKey(post);
	}

	private static Map<String, LesionSize> byKey(Map<String, LesionSize> sizes) {
		Map<String, LesionSize> byKey = new LinkedHashMap<>();
		sizes.forEach((name, size) -> byKey.merge(RegionName.of(name).key(), size, LesionSize::and));
		return byKey;
	}

	/**
	 * @return a row for each lesion of the study that has a size in either visit; without sizes, no
	 *         row
	 * @throws IllegalArgumentException if a size belongs to no lesion of the study, naming it
	 */
	public CsvTable table(StudyResult result) {
		requireKnown(result);
		List<List<Object>> rows = new ArrayList<>();
		for (StudyLesion lesion : result.lesions()) {
			String key = RegionName.of(lesion.name()).key();
			if (pre.containsKey(key) || post.containsKey(key)) rows.add(row(result.settings().patient(),
				lesion, pre.getOrDefault(key, LesionSize.NONE), post.getOrDefault(key, LesionSize.NONE)));
		}
		return new CsvTable(HEADER, rows);
	}

	/** @return diameters and extents of a lesion for the report, if it has any */
	Optional<ReportBlock> block(StudyLesion lesion) {
		String key = RegionName.of(lesion.name()).key();
		if (!pre.containsKey(key) && !post.containsKey(key)) return Optional.empty();
		LesionSize a = pre.getOrDefault(key, LesionSize.NONE);
		LesionSize b = post.getOrDefault(key, LesionSize.NONE);
		List<List<String>> rows = List.of(line("longest diameter (mm), RECIST 1.1", a.longestMm(), b
			.longestMm(), SizeCategory.ofRecist(a.longestMm(), b.longestMm()).words()), line(
				"diameter × perpendicular (mm²), WHO", a.productMm2(), b.productMm2(), SizeCategory
					.ofProduct(a.productMm2(), b.productMm2()).words()), line(
						"extraosseous, front to back (mm)", a.apMm(), b.apMm(), ""), line(
							"extraosseous, left to right (mm)", a.lrMm(), b.lrMm(), ""), line(
								"extraosseous, head to feet (mm)", a.ccMm(), b.ccMm(), ""));
		List<List<String>> measured = rows.stream().filter(row -> !row.get(1).equals(MISSING) || !row
			.get(2).equals(MISSING)).toList();
		return Optional.of(new ReportBlock.Table("Size, measured with lines", List.of("", "pre", "post",
			"change (%)", "this lesion alone"), measured));
	}

	private static List<String> line(String name, double pre, double post, String category) {
		return List.of(name, Text.number(pre), Text.number(post), Text.number(Change.between(pre, post)
			.percent()), category);
	}

	private static List<Object> row(String patient, StudyLesion lesion, LesionSize a, LesionSize b) {
		return Arrays.asList(patient, lesion.name(), lesion.deltaVp().percent(), lesion.verdict()
			.words(), a.longestMm(), b.longestMm(), Change.between(a.longestMm(), b.longestMm())
				.percent(), SizeCategory.ofRecist(a.longestMm(), b.longestMm()).words(), a.productMm2(), b
					.productMm2(), Change.between(a.productMm2(), b.productMm2()).percent(), SizeCategory
						.ofProduct(a.productMm2(), b.productMm2()).words(), a.apMm(), b.apMm(), a.lrMm(), b
							.lrMm(), a.ccMm(), b.ccMm(), a.extentMm3(), b.extentMm3(), Change.between(a
								.extentMm3(), b.extentMm3()).percent());
	}

	private void requireKnown(StudyResult result) {
		List<String> known = result.lesions().stream().map(lesion -> RegionName.of(lesion.name()).key())
			.toList();
		for (Map<String, LesionSize> visit : List.of(pre, post))
			for (String key : visit.keySet())
				if (!known.contains(key)) throw new IllegalArgumentException("sizes are given for " + key +
					", but the lesions that are outlined are " + String.join(", ", known) +
					"; give both the same name");
	}
}
