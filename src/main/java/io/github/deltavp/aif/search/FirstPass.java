// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.bolus.BolusOnset;
import io.github.deltavp.aif.bolus.ExamOnset;
import io.github.deltavp.aif.bolus.SearchField;
import io.github.deltavp.aif.bolus.SustainedRise;
import io.github.deltavp.aif.bolus.VoxelCurves;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.FloatSelection;
import io.github.deltavp.series.Progress;
import java.util.stream.IntStream;

/**
 * Which voxels enhance as strongly as vessels in the window of the first pass. No voxel rises
 * higher within the window than over the whole exam, so only those few are looked at that may be
 * high enough; the result is the same as if all had been.
 */
final class FirstPass {

	/** Share of the voxels that is looked at for how much the brightest enhance. */
	private static final double FEW = 0.02;

	private final DynamicSeries series;
	private final SearchField field;
	private final int from;
	private final int end;
	/** At least as high as each voxel rises within the window, above its own baseline. */
	private final SustainedRise atMost;

	/**
	 * @param onset as found in this series
	 * @param end frame after the last of the window
	 */
	FirstPass(DynamicSeries series, ExamOnset exam, SearchField field, int end, Progress progress) {
		BolusOnset onset = exam.onset();
		this.series = series;
		this.field = field;
		this.from = onset.firstEnhancedFrame();
		this.end = end;
		atMost = from < ExamOnset.PROVISIONAL_FRAMES ? SustainedRise.of(series, onset
			.firstBaselineFrame(), from, end, progress) : exam.maps().above(series, onset
				.firstBaselineFrame(), from, progress);
	}

	/**
	 * @param share share of the voxels, 0 … 1
	 * @return the enhancement that it reaches
	 */
	float enhancementOfTop(double share) {
		float least = atMost.enhancementOfTop(FEW, field);
		float top = enhancementOfTop(share, atMost.voxels(field, least));
		return top >= least ? top : enhancementOfTop(share, atMost.voxels(field, 0));
	}

	/** @param voxels all that may belong to the share */
	private float enhancementOfTop(double share, int[] voxels) {
		int others = field.count() - voxels.length;
		int rank = SustainedRise.rank(share, field.count()) - others;
		return rank < 0 ? 0 : FloatSelection.kth(enhancement(voxels), voxels.length, rank);
	}

	/**
	 * @param least least enhancement
	 * @param leastRatio least enhancement ÷ baseline
	 * @return indices of the voxels that enhance so much, ascending
	 */
	int[] voxels(double least, double leastRatio) {
		int[] possible = atMost.voxels(field, least);
		float[] rise = enhancement(possible);
		return IntStream.range(0, rise.length).filter(i -> rise[i] > 0 && rise[i] >= least &&
			rise[i] >= leastRatio * baseline(possible[i])).map(i -> possible[i]).toArray();
	}

	private float baseline(int voxel) {
		int pixels = series.grid().voxelsPerSlice();
		return atMost.baseline()[voxel / pixels][voxel % pixels];
	}

	/** Within the window; 0 where there is none. */
	private float[] enhancement(int[] voxels) {
		VoxelCurves window = VoxelCurves.gather(series, voxels, from, end);
		float[] highest = new float[voxels.length];
		for (int t = 0; t + SustainedRise.SUSTAINED <= window.signal().length; t++) {
			float[] here = window.signal()[t];
			float[] next = window.signal()[t + SustainedRise.SUSTAINED - 1];
			for (int i = 0; i < highest.length; i++) {
				float lasting = Math.min(here[i], next[i]);
				if (lasting > highest[i]) highest[i] = lasting;
			}
		}
		for (int i = 0; i < highest.length; i++)
			highest[i] = Math.max(0, highest[i] - baseline(voxels[i]));
		return highest;
	}
}
