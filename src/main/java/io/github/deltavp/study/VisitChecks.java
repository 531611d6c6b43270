// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.Remark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Whether the images of a visit are good enough for an answer.
 *
 * @param visit "pre" or "post", for the sentences
 * @param of the visit
 */
record VisitChecks(String visit, StudyVisit of) {

	/**
	 * In mM of plasma; 0.1 mmol/kg gives an aorta 5 to 10 (Parker GJM et al., Magn Reson Med
	 * 2006;56:993, doi 10.1002/mrm.21066), and muscle less than 1.
	 */
	private static final double LOWEST_PEAK_MM = 2;
	/** Breathing moves the spine by less. */
	private static final double FARTHEST_MM = 5;
	/** Below, the noise of a magnitude has a mean of its own (Gudbjartsson and Patz 1995). */
	private static final double LEAST_SNR = 6;
	/** The slow part of the model is not told by less. */
	private static final double SHORTEST_SECONDS = 120;
	/** More than the single voxels in which any image is brightest. */
	private static final double MOST_CUT_PERCENT = 5;
	/** Noise of a small lesion leaves 3. */
	private static final double MOST_RESIDUAL_PERCENT = 8;

	/** @return what is wrong, a sentence each */
	List<Remark> remarks() {
		VisitQuality quality = VisitQuality.of(of);
		List<Remark> remarks = new ArrayList<>();
		of.exam().checked().forEach(told -> remarks.add(new Remark(told.check(), visit + ": " + told
			.sentence())));
		overlaps(remarks);
		if (quality.aifPeakMm() < LOWEST_PEAK_MM) remarks.add(remark(Check.ARTERY,
			"the AIF peaks at only %.1f mM, as in muscle or a small vessel; look whether it is an artery's",
			quality.aifPeakMm()));
		if (quality.aifCutPercent() > MOST_CUT_PERCENT) remarks.add(remark(Check.PEAK,
			"%.0f %% of the artery's voxels reach the largest value of the images, as where a receiver saturates; the true peak is higher",
			quality.aifCutPercent()));
		if (of.all().stream().allMatch(this::isBeforeAif)) remarks.add(remark(Check.ARTERY,
			"all regions rise before the AIF, as before a vein's; look whether it is an artery's"));
		if (of.all().stream().allMatch(this::isLongAfterAif)) remarks.add(remark(Check.ARTERY,
			"all regions rise %.0f s or more after the AIF, as if it had another clock; look whether it is of this exam",
			of.exam().method().delays().maxSeconds()));
		if (quality.residualPercent() > MOST_RESIDUAL_PERCENT) remarks.add(remark(Check.FIT,
			"the fit leaves %.0f %% of the highest concentration; look at its curves, the AIF, and for motion",
			quality.residualPercent()));
		if (quality.motionMm() > FARTHEST_MM) remarks.add(remark(Check.MOTION,
			"the patient moved by %.0f mm; look at the frames, and use motion=true", quality.motionMm()));
		if (quality.snr() < LEAST_SNR) remarks.add(remark(Check.NOISE,
			"the signal-to-noise of the reference is only %.1f before contrast; look at the images",
			quality.snr()));
		if (quality.secondsAfter() < SHORTEST_SECONDS) remarks.add(remark(Check.DURATION,
			"the exam ends %.0f s after the bolus arrives; look whether all its files are there", quality
				.secondsAfter()));
		return remarks;
	}

	private void overlaps(List<Remark> remarks) {
		List<RegionFit> all = of.all();
		for (int i = 0; i < all.size(); i++)
			for (int j = 0; j < i; j++) {
				int shared = shared(all.get(i).region(), all.get(j).region());
				if (shared > 0) remarks.add(remark(Check.OVERLAP,
					"%s and %s share %d voxels; draw them apart, or cut with an outline named exclude", all
						.get(i).region().name(), all.get(j).region().name(), shared));
			}
	}

	private static int shared(Region one, Region other) {
		BitSet both = one.toBitSet();
		both.and(other.toBitSet());
		return both.cardinality();
	}

	private boolean isBeforeAif(RegionFit region) {
		DelayRange range = of.exam().method().delays();
		return range.minSeconds() < range.maxSeconds() && region.delaySeconds() <= range.minSeconds();
	}

	private boolean isLongAfterAif(RegionFit region) {
		DelayRange range = of.exam().method().delays();
		return range.minSeconds() < range.maxSeconds() && region.delaySeconds() >= range.maxSeconds();
	}

	private Remark remark(Check check, String sentence, Object... numbers) {
		return new Remark(check, visit + ": " + String.format(Locale.ROOT, sentence, numbers));
	}
}
