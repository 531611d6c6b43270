// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.aif.search;

import io.github.deltavp.aif.ArterialInputFunction;
import io.github.deltavp.aif.bolus.BloodCurve;
import io.github.deltavp.aif.bolus.BolusShape;
import io.github.deltavp.aif.bolus.ExamOnset;
import io.github.deltavp.aif.bolus.SearchField;
import io.github.deltavp.series.BaselineFrames;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.motion.FrameMotion;
import io.github.deltavp.series.motion.MotionCorrected;
import io.github.deltavp.series.motion.MotionCorrection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the aorta of an exam and takes the arterial input function from it.
 * <p>
 * Voxels that enhance strongly are grouped by the shape of their curves and cut into connected
 * vessels ({@link VesselSearch}; after Mouridsen K et al., Magn Reson Med 2006;55:524, and Parker
 * GJM et al., Proc ISMRM 2003;11:1264); each is scored as an aorta ({@link VesselScore}: early,
 * high, sharp, long, slender). Of the best one the rim and the part with inflow are left out, and
 * the mean signal of the rest, cleared of the Rician noise floor, becomes concentration. Frames
 * that visibly moved are put in place before, whether or not the fit will use corrected images: one
 * moved frame in the first pass tears a vessel to pieces. The same exam gives the same result
 * whatever the number of threads.
 */
public final class AutomaticAif {

	/** Scores at least this share of the highest are alike. */
	private static final double ALIKE = 0.9;

	private final MotionCorrected motion;
	private final DynamicSeries series;
	private final ConcentrationSettings concentration;
	private final AutomaticAifSettings settings;
	/** Frames before contrast. */
	private final int before;
	private final VesselSearch search;
	private final List<VesselCandidate> vessels;
	private final List<VesselScore> scores;

	private AutomaticAif(DynamicSeries measured, ConcentrationSettings concentration,
		AutomaticAifSettings settings, Progress progress)
	{
		this.concentration = concentration;
		this.settings = settings;
		SearchField field = new SearchField(measured.grid(), settings.within());
		ExamOnset asMeasured = onset(measured, field, progress);
		motion = MotionCorrection.DEFAULT.correctVisible(measured, asMeasured.onset()
			.firstEnhancedFrame(), progress);
		series = motion.series();
		ExamOnset onset = series == measured ? asMeasured : onset(series, field, progress);
		before = onset.onset().baselineFrames();
		search = new VesselSearch(series, onset, concentration, field, progress);
		vessels = search.vessels();
		if (vessels.isEmpty()) throw refusal("no artery was found", "nothing enhances like a vessel");
		scores = scores();
	}

	private ExamOnset onset(DynamicSeries series, SearchField field, Progress progress) {
		return ExamOnset.of(series, field, progress).with(concentration.baseline(), series.times());
	}

	/**
	 * @param series the exam
	 * @param concentration T10 of blood, relaxivity, hematocrit, frames before contrast
	 * @param settings where to look and which score passes
	 * @param progress told how far it is
	 * @return the artery, its curve, and what else was considered
	 * @throws IllegalArgumentException if no artery is found, or the score of the best is too low: in
	 *           one sentence, with the mend
	 */
	public static AutomaticAifResult find(DynamicSeries series, ConcentrationSettings concentration,
		AutomaticAifSettings settings, Progress progress)
	{
		return new AutomaticAif(series, concentration, settings, progress).result();
	}

	/**
	 * Early and high are judged against the vessels that are beyond doubt in all other respects and
	 * not much smaller than the largest of these.
	 */
	private List<VesselScore> scores() {
		double tissue = search.tissueArrivalSeconds();
		double[] alone = vessels.stream().mapToDouble(v -> VesselScore.of(v, new VesselScore.Rivals(v
			.shape().riseSeconds(), v.shape().peak(), tissue)).total()).toArray();
		double best = Arrays.stream(alone).max().orElse(0);
		int[] sound = IntStream.range(0, alone.length).filter(i -> alone[i] >= 0.5 * best).toArray();
		int largest = vessels.get(sound[0]).members().length;
		List<BolusShape> shapes = IntStream.of(sound).mapToObj(vessels::get).filter(v -> v
			.members().length >= 0.25 * largest).map(VesselCandidate::shape).toList();
		double highest = shapes.stream().mapToDouble(BolusShape::peak).max().orElseThrow();
		double earliest = shapes.stream().filter(s -> s.peak() >= 0.5 * highest).mapToDouble(
			BolusShape::riseSeconds).min().orElseThrow();
		VesselScore.Rivals rivals = new VesselScore.Rivals(earliest, highest, tissue);
		return vessels.stream().map(v -> VesselScore.of(v, rivals)).toList();
	}

	/**
	 * Of those that score alike, the one with the most of a vessel's inside: a strip of its rim may
	 * have more voxels than the core of a whole one, but other tissue in all of them.
	 */
	private int best() {
		return IntStream.range(0, vessels.size()).filter(this::scoresHigh).boxed().max(Comparator
			.comparingInt((Integer i) -> Math.min(1, vessels.get(i).erosion())).thenComparing(i -> vessels
				.get(i).core().length).thenComparing(Comparator.reverseOrder())).orElseThrow();
	}

	private boolean scoresHigh(int index) {
		double highest = scores.stream().mapToDouble(VesselScore::total).max().orElseThrow();
		return scores.get(index).total() >= ALIKE * highest;
	}

	private String against(int index, int best) {
		if (index == best) return "the search would take it";
		return scoresHigh(index) ? "is as good, but has fewer voxels inside" : scores.get(index)
			.weakest();
	}

	private AutomaticAifResult result() {
		int best = best();
		int taken = settings.candidate() == 0 ? best : taken();
		if (settings.candidate() == 0) requireScore(scores.get(best));
		List<AifCandidate> rejected = IntStream.range(0, vessels.size()).filter(i -> i != taken)
			.mapToObj(i -> candidate(i, against(i, best))).toList();
		return result(vessels.get(taken), candidate(taken, settings.candidate() == 0
			? "found automatically" : "taken by hand"), rejected);
	}

	private int taken() {
		if (settings.candidate() > vessels.size()) throw new IllegalArgumentException(
			"there is no candidate " + settings.candidate() + " for the artery; choose one from 1 to " +
				vessels.size());
		return settings.candidate() - 1;
	}

	private void requireScore(VesselScore score) {
		if (score.total() < settings.minimumScore()) throw refusal("no artery was found with certainty",
			String.format(Locale.ROOT, "the best candidate scores %.2f (%.2f is needed) and %s", score
				.total(), settings.minimumScore(), score.weakest()));
	}

	/** With few frames before contrast nothing else can be judged. */
	private IllegalArgumentException refusal(String what, String why) {
		if (before >= BaselineFrames.ENOUGH) return new IllegalArgumentException(what + ": " + why +
			"; draw the AIF as a ROI or give it as a file");
		return new IllegalArgumentException(what + ": " + BaselineFrames.only(before) +
			" before contrast, too few to judge what enhances first; draw the AIF as a ROI, or give it as a file or " +
			"a population's, best with m0; if more frames come before contrast, say so, e.g. baseline=4");
	}

	private AifCandidate candidate(int index, String verdict) {
		VesselCandidate vessel = vessels.get(index);
		Region region = new Region("candidate " + (index + 1), series.grid(), search.curves().voxelsOf(
			vessel.members()));
		return new AifCandidate(index + 1, region, vessel.shape(), scores.get(index), verdict);
	}

	private AutomaticAifResult result(VesselCandidate artery, AifCandidate chosen,
		List<AifCandidate> rejected)
	{
		Region region = new Region("aif", series.grid(), search.curves().voxelsOf(artery.core()));
		Protocol protocol = series.protocolOf(region.voxels());
		BloodCurve blood = BloodCurve.of(search.curves(), artery.core(), protocol, concentration);
		PartialVolume partial = PartialVolume.of(artery, series.grid());
		ArterialInputFunction aif = new ArterialInputFunction(blood.plasma(), source(chosen, region),
			warnings(partial, blood, protocol), blood.slices(search.curves(), artery.core(), series.grid()
				.voxelsPerSlice()));
		return new AutomaticAifResult(aif, region, blood.onset(), BolusShape.of(aif.plasma()), blood
			.onset().baseline(blood.signal()) / blood.sigma(), chosen.score().total(), partial, chosen,
			rejected);
	}

	private String source(AifCandidate chosen, Region region) {
		long slices = IntStream.of(region.voxels()).map(voxel -> voxel / series.grid().voxelsPerSlice())
			.distinct().count();
		return (settings.candidate() == 0 ? "automatic, " : "candidate " + chosen.number() + ", " +
			chosen.verdict() + ", ") + region.count() + " voxels in " + slices + (slices == 1 ? " slice"
				: " slices");
	}

	private List<String> warnings(PartialVolume partial, BloodCurve blood, Protocol protocol) {
		List<String> warnings = new ArrayList<>();
		long moved = motion.frames().size() - motion.count(FrameMotion.State.STILL);
		if (moved > 0) warnings.add(moved + " of " + motion.frames().size() +
			" frames moved; the AIF was taken from frames put in place, use motion=true for the maps");
		if (partial.isNotable()) warnings.add(String.format(Locale.ROOT,
			"the artery is thin (%.1f voxels across), so partial volume may lower the AIF", partial
				.voxelsAcross()));
		warnings.addAll(blood.peakWarnings(protocol, concentration));
		blood.baselineWarning().ifPresent(warnings::add);
		return warnings;
	}
}
