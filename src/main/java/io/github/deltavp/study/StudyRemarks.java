// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitStatus;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.lesion.endpoint.LesionEndpoints;
import io.github.deltavp.lesion.endpoint.RunawayVoxels;
import io.github.deltavp.series.registration.RigidRegistration.Registered;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.ProtocolCheck;
import io.github.deltavp.study.check.Remark;
import io.github.deltavp.study.exam.Exam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may make a result less firm than it looks. */
final class StudyRemarks {

	private static final int FEW_VOXELS = 20;
	private static final double NEAR_CUTOFF_POINTS = 10;
	/** Three times what noise and day make of it in simulated studies, see docs/batch.md. */
	private static final double UNSTABLE_REFERENCE_PERCENT = 30;
	/**
	 * Outlines that follow one lesion lie nearer to each other, once the visits are brought together.
	 */
	private static final double APART_MM = 3.5;

	private final List<Remark> remarks = new ArrayList<>();

	private StudyRemarks() {}

	/**
	 * @param endpoints what the voxels say, where there are maps
	 * @param lesionMoved how the surroundings of the lesion moved
	 * @param referenceMoved the same of the reference
	 * @param visits what is to be known of the visits, whichever the lesion
	 */
	static List<Remark> of(StudyLesion lesion, StudySettings settings, StudyVisit pre,
		StudyVisit post, Optional<LesionEndpoints> endpoints, Registered lesionMoved,
		Registered referenceMoved, List<Remark> visits)
	{
		StudyRemarks all = new StudyRemarks();
		lesion.deltaVp().obstacle().ifPresent(why -> all.add(Check.ANSWER, why));
		if (lesion.verdict() != Verdict.NOT_EVALUABLE) all.firmness(lesion, settings.cutoffs()
			.deltaVpPercent());
		all.reference(pre.reference(), post.reference());
		all.visit("pre", lesion.pre().orElseThrow().lesion(), pre);
		all.visit("post", lesion.post().orElseThrow().lesion(), post);
		endpoints.flatMap(LesionEndpoints::disagreement).ifPresent(words -> all.add(Check.ENDPOINTS,
			words));
		all.outlines(lesionMoved);
		all.apart("reference", referenceMoved);
		all.remarks.addAll(visits);
		return all.remarks;
	}

	private void add(Check check, String sentence) {
		remarks.add(new Remark(check, sentence));
	}

	private void outlines(Registered moved) {
		moved.doubt().ifPresent(words -> add(moved.isAlike() ? Check.OUTLINES : Check.ANATOMY, words));
		if (moved.doubt().isEmpty()) apart("lesion", moved);
	}

	private void apart(String region, Registered registered) {
		if (registered.isAlike() && registered.besideMm() > APART_MM) add(Check.OUTLINES, String.format(
			Locale.ROOT,
			"the outlines of the %s lie %.0f mm apart once the visits are brought together; look whether both follow it",
			region, registered.besideMm()));
	}

	/** @return what is to be known of two visits, whichever the lesion */
	static List<Remark> ofVisits(StudyVisit pre, StudyVisit post) {
		List<Remark> all = new ArrayList<>(new VisitChecks("pre", pre).remarks());
		all.addAll(new VisitChecks("post", post).remarks());
		all.addAll(new PairChecks(pre.exam().series(), post.exam().series()).remarks());
		all.addAll(ProtocolCheck.remarks(pre.exam().comparedWith(post.exam())));
		return all;
	}

	private void firmness(StudyLesion lesion, double cutoff) {
		ChangeInterval interval = lesion.deltaVpInterval();
		if (interval.holds(cutoff)) add(Check.CUTOFF, String.format(Locale.ROOT,
			"borderline: the interval of ΔVp holds the cut-off of %.0f %%", cutoff));
		else if (Math.abs(lesion.deltaVp().percent() - cutoff) <= NEAR_CUTOFF_POINTS) add(Check.CUTOFF,
			String.format(Locale.ROOT, "ΔVp is within %.0f points of the cut-off", NEAR_CUTOFF_POINTS));
	}

	private void reference(RegionFit pre, RegionFit post) {
		Change change = Change.between(pre.vp(), post.vp());
		if (change.isEvaluable() && Math.abs(change.percent()) > UNSTABLE_REFERENCE_PERCENT) add(
			Check.REFERENCE, String.format(Locale.ROOT,
				"the Vp of the reference changed by %.0f %% between visits", change.percent()));
	}

	private void visit(String visit, RegionFit lesion, StudyVisit of) {
		for (RegionFit region : List.of(lesion, of.reference())) {
			String which = (region == lesion ? "lesion" : "reference") + " " + visit;
			if (region.voxels() < FEW_VOXELS) add(Check.VOXELS, which + " has only " + region.voxels() +
				" voxels");
			if (region.failed() > 0) add(Check.VOXELS, which + " has " + region.failed() +
				" voxels without a signal, left out");
			if (region.fit().status() == FitStatus.NO_ENHANCEMENT) add(Check.ENHANCEMENT, which +
				" does not enhance above its noise");
			runaways(region, of.exam()).ifPresent(words -> add(Check.RUNAWAY, which + ": " + words));
			if (isDelayAtBound(region, of)) add(Check.DELAY, String.format(Locale.ROOT,
				"%s has its arterial delay at the bound of %.1f s", which, region.delaySeconds()));
		}
	}

	private static Optional<String> runaways(RegionFit region, Exam exam) {
		if (!VisitVoxels.hasVp(exam)) return Optional.empty();
		return RunawayVoxels.of(region.region(), exam.maps().vp(), Optional.ofNullable(exam.maps()
			.standardErrors().get(Parameter.VP)), exam.method().concentration().hematocrit()).words();
	}

	private static boolean isDelayAtBound(RegionFit region, StudyVisit visit) {
		DelayRange range = visit.exam().method().delays();
		double delay = region.delaySeconds();
		return delay <= range.minSeconds() || delay >= range.maxSeconds();
	}
}
