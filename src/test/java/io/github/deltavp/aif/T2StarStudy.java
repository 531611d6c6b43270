// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.aif.search.AutomaticAif;
import io.github.deltavp.aif.search.AutomaticAifResult;
import io.github.deltavp.aif.search.AutomaticAifSettings;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.SimulatedExam;
import io.github.deltavp.phantom.SpinePhantoms;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * What T2* decay does to the automatic input function, and how often the warning tells of it: the
 * table of docs/aif.md. The exams are those of {@code AifStudy} with r2* and without motion.
 */
public final class T2StarStudy {

	private T2StarStudy() {}

	/** @param args first seed and number of exams, by default 9101 and 40 */
	public static void main(String[] args) {
		long first = args.length > 0 ? Long.parseLong(args[0]) : 9101;
		long exams = args.length > 1 ? Long.parseLong(args[1]) : 40;
		for (double r2Star : new double[] { 0, 5, 10, 20, 40 })
			System.out.println(row(r2Star, LongStream.range(first, first + exams).mapToObj(seed -> exam(
				seed, r2Star)).toArray(double[][]::new)));
	}

	/** Peak lost in %, and whether that was told; empty where no artery was found. */
	private static double[] exam(long seed, double r2Star) {
		SimulatedExam varied = SpinePhantoms.varied(seed);
		Acquisition still = varied.acquisition().with(varied.acquisition().artefacts().withMotion(0,
			0));
		SimulatedExam exam = new SimulatedExam(varied.anatomy(), varied.truth().withR2Star(r2Star),
			varied.bolus(), still, seed);
		try {
			AutomaticAifResult found = AutomaticAif.find(exam.series(), ConcentrationSettings.DEFAULT,
				AutomaticAifSettings.DEFAULT, Progress.NONE);
			double lost = 100 * (1 - found.shape().peak() / BolusShape.of(exam.arterialPlasma()).peak());
			boolean told = found.aif().remarks().stream().anyMatch(r -> r.contains("T2* decay"));
			return new double[] { lost, told ? 1 : 0 };
		}
		catch (IllegalArgumentException refusal) {
			return new double[0];
		}
	}

	private static String row(double r2Star, double[][] exams) {
		double[] lost = Arrays.stream(exams).filter(e -> e.length > 0).mapToDouble(e -> e[0]).sorted()
			.toArray();
		long told = Arrays.stream(exams).filter(e -> e.length > 0 && e[1] > 0).count();
		long much = Arrays.stream(exams).filter(e -> e.length > 0 && e[0] > 15).count();
		long muchTold = Arrays.stream(exams).filter(e -> e.length > 0 && e[0] > 15 && e[1] > 0).count();
		return String.format(Locale.ROOT, "| %.0f | %.1f %% | %.1f %% | %d | %d of %d | %d |", r2Star,
			lost[lost.length / 2], lost[(int) (0.95 * lost.length)], told, muchTold, much, exams.length -
				lost.length);
	}
}
