// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The simulation study of ΔVp. Seeds 1000 … 1079 chose how a region's Vp is estimated, they and 1 …
 * 60 how large its interval is; those reported begin at {@value #FIRST_SEED}, so that nothing was
 * tuned on them.
 */
public final class StudyStudy {

	static final long FIRST_SEED = 3001;
	private static final int STUDIES = 60;

	private StudyStudy() {}

	/**
	 * @param args number of studies (default 60); then the folder of the documents, whose section is
	 *          rewritten; then the first seed
	 */
	public static void main(String[] args) throws IOException {
		int studies = args.length > 0 ? Integer.parseInt(args[0]) : STUDIES;
		long first = args.length > 2 ? Long.parseLong(args[2]) : FIRST_SEED;
		List<StudyCase> cases = new ArrayList<>();
		for (long seed = first; seed < first + studies; seed++)
			cases.add(StudyCase.of(seed));
		String text = section(cases);
		if (args.length > 1 && !args[1].isEmpty()) new DocumentSection(Path.of(args[1], "delta-vp.md"),
			"simulation").rewrite(text);
		else System.out.print(text);
	}

	static String section(List<StudyCase> cases) {
		return String.format(Locale.ROOT, """
				%d studies, seeds %d … %d.

				| | mean curve (the answer) | mean of voxels | asked |
				|---|---|---|---|
				| size of the ΔVp error, median | %.2f points | %.2f points | ≤ 3 points |
				| size of the ΔVp error, 95th percentile | %.2f points | %.2f points | ≤ 10 points |
				| ΔVp error with its sign, median | %+.2f points | %+.2f points | |
				| not evaluable | %d | | |
				| verdict wrong, further than 10 points from the cut-off | %d | | 0 |
				| 95 %% interval holds the truth | %.1f %% | | 90–98 %% |
				| median width of the interval | %.1f points | | |

				""", cases.size(), cases.get(0).seed(), cases.get(cases.size() - 1).seed(), quantile(cases,
			c -> Math.abs(c.error()), 0.5), quantile(cases, StudyStudy::voxelError, 0.5), quantile(cases,
				c -> Math.abs(c.error()), 0.95), quantile(cases, StudyStudy::voxelError, 0.95), quantile(
					cases, StudyCase::error, 0.5), quantile(cases, c -> c.ofVoxels() - c.truth(), 0.5), cases
						.stream().filter(c -> Double.isNaN(c.estimate())).count(), cases.stream().filter(
							StudyCase::isMisjudged).count(), 100. * cases.stream().filter(StudyCase::isCovered)
								.count() / cases.size(), quantile(cases, c -> c.high() - c.low(), 0.5)) + strays(
									cases);
	}

	private static double voxelError(StudyCase c) {
		return Math.abs(c.ofVoxels() - c.truth());
	}

	/** The smallest value that so large a share of the cases does not exceed. */
	private static double quantile(List<StudyCase> cases, ToDoubleFunction<StudyCase> number,
		double share)
	{
		double[] sorted = cases.stream().mapToDouble(number).filter(value -> !Double.isNaN(value))
			.sorted().toArray();
		return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share *
			sorted.length) - 1)];
	}

	/** Every case that is not as it should be, by seed. */
	private static String strays(List<StudyCase> cases) {
		StringBuilder text = new StringBuilder();
		cases.stream().filter(c -> !(Math.abs(c.error()) <= 10) || !c.isCovered() || c.isMisjudged())
			.forEach(c -> text.append(String.format(Locale.ROOT,
				"- seed %d: %d voxels, ΔVp %.1f %% (%.1f … %.1f), truth %.1f %%, %s%n", c.seed(), c
					.voxels(), c.estimate(), c.low(), c.high(), c.truth(), c.verdict().words())));
		return text.toString();
	}
}
