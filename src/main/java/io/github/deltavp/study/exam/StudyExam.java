// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An exam of which only what was drawn is fitted: new ROIs are measured in a second or two. */
public final class StudyExam {

	private StudyExam() {}

	/**
	 * @param measured the series as read
	 * @param regions what was drawn on it
	 * @return the exam; its maps have values inside the regions only
	 * @throws IOException if the AIF's file cannot be read
	 * @throws IllegalArgumentException if the series or the method do not fit, in one sentence
	 */
	public static Exam within(DynamicSeries measured, Regions regions, Method method,
		Progress progress) throws IOException
	{
		return within(measured, ExamAids.of(Optional.of(regions)), method, progress);
	}

	/**
	 * The same with maps of T1 and M0.
	 *
	 * @param aids what was drawn, which must be there, and the maps
	 */
	public static Exam within(DynamicSeries measured, ExamAids aids, Method method, Progress progress)
		throws IOException
	{
		Regions regions = aids.regions().orElseThrow();
		Preprocessing.Prepared prepared = method.preprocessing().of(measured, progress);
		DynamicSeries series = prepared.still();
		ArterialInputFunction aif = method.aif().find(series, aids.regions(), method.concentration(),
			progress);
		FitSettings fit = aids.onto(method.fit(), series.grid()).withMask(union(regions, series
			.grid()));
		return new Exam(series, aif, aids, method, PerfusionFit.fit(prepared.smooth(), aif.plasma(),
			fit, progress), List.of());
	}

	/** @return the mean curves of all regions but the artery, fitted */
	public static List<RegionFit> fits(Exam exam, Regions regions) {
		RegionFitter fitter = new RegionFitter(exam.series(), exam.aif().plasma(), BolusOnset.of(exam
			.aif().plasma()).seconds(), exam.fit(), BootstrapSettings.NONE);
		return regions.measured().stream().map(fitter::fit).toList();
	}

	/** @return all voxels that are measured */
	static Region union(Regions regions, VoxelGrid grid) {
		return new Region("regions", grid, regions.measured().stream().flatMapToInt(
			region -> java.util.Arrays.stream(region.voxels())).toArray());
	}
}
