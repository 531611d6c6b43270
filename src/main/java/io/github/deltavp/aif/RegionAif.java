// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif;

import io.github.deltavp.aif.bolus.BloodCurve;
import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.VoxelCurves;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.motion.MotionCorrected;
import io.github.deltavp.series.motion.MotionCorrection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The arterial input function of a region that somebody drew in an artery. */
public final class RegionAif {

	private RegionAif() {}

	/**
	 * @param series the exam
	 * @param artery voxels of one artery
	 * @param settings T10 of blood, relaxivity, hematocrit, baseline
	 * @return plasma concentration of the region, with frames that visibly moved put in place
	 * @throws IllegalArgumentException if the region is empty, its signal never rises, or more than a
	 *           tenth of its samples cannot be converted
	 */
	public static ArterialInputFunction of(DynamicSeries series, Region artery,
		ConcentrationSettings settings)
	{
		if (artery.count() == 0) throw new IllegalArgumentException("the AIF region " + artery.name() +
			" holds no voxel; draw it in an artery");
		int arrival = BolusOnset.of(series, Progress.NONE).firstEnhancedFrame();
		MotionCorrected still = MotionCorrection.DEFAULT.correctVisible(series, arrival, Progress.NONE);
		VoxelCurves curves = VoxelCurves.gather(still.series(), artery.voxels());
		int[] members = IntStream.range(0, curves.count()).toArray();
		Protocol protocol = series.protocolOf(artery.voxels());
		BloodCurve blood = BloodCurve.of(curves, members, protocol, settings);
		return new ArterialInputFunction(blood.plasma(), "ROI of " + artery.count() + " voxels",
			remarks(blood, protocol, settings), blood.slices(curves, members, series.grid()
				.voxelsPerSlice()));
	}

	private static List<String> remarks(BloodCurve blood, Protocol protocol,
		ConcentrationSettings settings)
	{
		List<String> remarks = new ArrayList<>(blood.peakWarnings(protocol, settings));
		int gaps = blood.conversion().lost(blood.signal());
		blood.baselineWarning().ifPresent(remarks::add);
		if (gaps > 0) remarks.add(gaps +
			" samples of the AIF are missing or above what the signal equation allows; they were interpolated");
		return remarks;
	}
}
