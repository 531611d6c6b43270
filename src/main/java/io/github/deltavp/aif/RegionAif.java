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

package io.github.deltavp.aif;

import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MotionCorrected;
import io.github.deltavp.series.MotionCorrection;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
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
		BloodCurve blood = BloodCurve.of(curves, IntStream.range(0, curves.count()).toArray(), series
			.protocol(), settings);
		return new ArterialInputFunction(blood.plasma(), "ROI of " + artery.count() + " voxels",
			remarks(blood, series.protocol(), settings));
	}

	private static List<String> remarks(BloodCurve blood, Protocol protocol,
		ConcentrationSettings settings)
	{
		List<String> remarks = new ArrayList<>(blood.peakWarnings(protocol, settings));
		int gaps = blood.conversion().lost(blood.signal());
		if (blood.onset().baselineFrames() < 3) remarks.add("the AIF has only " + blood.onset()
			.baselineFrames() + " frames before the bolus, so its baseline is uncertain");
		if (gaps > 0) remarks.add(gaps +
			" samples of the AIF are missing or above what the signal equation allows; they were interpolated");
		return remarks;
	}
}
