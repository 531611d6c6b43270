// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.phantom;

import io.github.deltavp.phantom.anatomy.SpineAnatomy;
import io.github.deltavp.phantom.anatomy.Tissue;
import io.github.deltavp.phantom.scanner.Acquisition;
import io.github.deltavp.phantom.tissue.Bolus;
import io.github.deltavp.phantom.tissue.PerfusionTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * A synthetic exam before and one after therapy, with known truth.
 *
 * @param name distinguishes studies in their UIDs
 * @param pre the exam before therapy
 * @param post the exam after therapy
 */
public record SampleStudy(String name, SimulatedExam pre, SimulatedExam post) {

	/**
	 * The sample study: 128 × 128 × 10 voxels, 50 time points 6 s apart, SNR 25; vp of the lesion
	 * falls from 0.09 to 0.03 beside a reference vertebra of 0.03.
	 */
	public static SampleStudy standard() {
		return standard(128, 10, 50);
	}

	/**
	 * The same patient in another size.
	 *
	 * @param matrix voxels along x and y, e.g. 256
	 * @param slices slices, e.g. 12
	 * @param frames time points over 300 s, e.g. 60
	 */
	public static SampleStudy standard(int matrix, int slices, int frames) {
		SpineAnatomy anatomy = SpineAnatomy.standard().sized(matrix, slices);
		Acquisition acquisition = Acquisition.standard().sampled(frames, 300. / frames);
		PerfusionTruth before = PerfusionTruth.standard();
		PerfusionTruth after = before.with(Tissue.LESION, before.perfusion(Tissue.LESION).perfused(0.06,
			0.03).delayed(2.5)).with(Tissue.REFERENCE, before.perfusion(Tissue.REFERENCE).perfused(0.048,
				0.0295));
		return new SampleStudy(String.format("standard %d %d %d", matrix, slices, frames),
			new SimulatedExam(anatomy, before, Bolus.standard(), acquisition, 1), new SimulatedExam(
				anatomy.repositioned(2, -5), after, Bolus.standard().arriving(36), acquisition, 2));
	}

	/**
	 * @return ΔVp in percent beside vertebrae that no therapy has reached ({@link Tissue#MARROW}),
	 *         also where the reference was irradiated; that of {@link #truth} otherwise, if both
	 *         change alike
	 */
	public double deltaVpPercentBesideMarrow() {
		double before = besideMarrow(pre);
		return 100 * (besideMarrow(post) - before) / before;
	}

	private static double besideMarrow(SimulatedExam exam) {
		return exam.truth().perfusion(Tissue.LESION).vp() / exam.truth().perfusion(Tissue.MARROW).vp();
	}

	/** @return the truth of both visits */
	public StudyTruth truth() {
		return StudyTruth.of(pre, post);
	}

	/**
	 * Writes {@code pre/} and {@code post/} with DICOM files and {@code truth.json}.
	 *
	 * @param folder made if it is not there
	 * @param flipAngles in degrees: series for a T1 map that each visit gets besides, e.g. 2, 5, 10,
	 *          15, 20; none for no T1 map
	 */
	public void write(Path folder, double... flipAngles) throws IOException {
		Files.createDirectories(folder);
		write(pre, "pre", LocalDateTime.of(2001, 1, 8, 10, 15), folder, flipAngles);
		write(post, "post", LocalDateTime.of(2001, 3, 12, 9, 40), folder, flipAngles);
		truth().write(folder.resolve("truth.json"));
	}

	private void write(SimulatedExam exam, String visit, LocalDateTime start, Path folder,
		double... flipAngles) throws IOException
	{
		new ExamWriter(exam, name + " " + visit, start, flipAngles).write(folder.resolve(visit));
	}
}
