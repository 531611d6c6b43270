// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Replicates;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.lesion.endpoint.LesionEndpoints;
import io.github.deltavp.lesion.total.Firmness;
import io.github.deltavp.series.registration.StillImages;
import io.github.deltavp.study.check.Check;
import io.github.deltavp.study.check.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Compares the lesions of two visits, matched by name. */
public final class StudyComparison {

	private final StudySettings settings;
	private final StudyVisit pre;
	private final StudyVisit post;
	private final Optional<StudyDoubts> doubts;
	private final Seen seen;

	private StudyComparison(StudySettings settings, StudyVisit pre, StudyVisit post) {
		this.settings = settings;
		this.pre = pre;
		this.post = post;
		StillImages before = pre.exam().still();
		StillImages after = post.exam().still();
		Threads.Both<Optional<StudyDoubts>, Seen> both = Threads.both(() -> StudyDoubts.of(settings,
			pre, before, post, after), () -> Seen.of(settings, pre, before, post, after));
		doubts = both.first();
		seen = both.second();
	}

	/** What needs no doubts: of the visits, of where the patient lay, and of the lesions' voxels. */
	private record Seen(List<Remark> ofVisits, StudyMotion motion,
			Map<String, LesionEndpoints> endpoints, Map<String, LesionChange> changes) {

		static Seen of(StudySettings settings, StudyVisit pre, StillImages before, StudyVisit post,
			StillImages after)
		{
			List<Remark> ofVisits = StudyRemarks.ofVisits(pre, post);
			Threads.Both<Optional<VisitVoxels>, Optional<VisitVoxels>> voxels = Threads.both(
				() -> VisitVoxels.of(pre), () -> VisitVoxels.of(post));
			StudyMotion motion = StudyMotion.of(pre, before, post, after);
			return new Seen(ofVisits, motion, StudyEndpoints.of(settings, voxels.first(), voxels
				.second()), StudyChanges.of(voxels.first(), voxels.second(), motion));
		}
	}

	/** @return the changes of all lesions, those of the visit before therapy first */
	public static StudyResult of(StudySettings settings, StudyVisit pre, StudyVisit post) {
		StudyComparison comparison = new StudyComparison(settings, pre, post);
		Map<String, String> names = new LinkedHashMap<>();
		for (StudyVisit visit : List.of(pre, post))
			visit.lesions().forEach((key, lesion) -> names.putIfAbsent(key, lesion.region().name()));
		return new StudyResult(settings, pre, post, names.entrySet().stream().map(entry -> comparison
			.lesion(entry.getKey(), entry.getValue())).toList(), comparison.seen.endpoints(),
			comparison.seen.changes(), List.of());
	}

	private StudyLesion lesion(String key, String name) {
		Optional<NormalisedVp> before = pre.lesion(key).map(lesion -> new NormalisedVp(lesion, pre
			.reference()));
		Optional<NormalisedVp> after = post.lesion(key).map(lesion -> new NormalisedVp(lesion, post
			.reference()));
		if (before.isEmpty() || after.isEmpty()) return unmatched(name, before, after);
		RegionFit a = before.get().lesion();
		RegionFit b = after.get().lesion();
		Change deltaVp = before.get().to(after.get());
		StudyLesion bare = new StudyLesion(name, before, after, deltaVp, before.get().intervalTo(after
			.get()), Change.between("Ktrans", a.ktransPerMinute(), b.ktransPerMinute(), a.ktransFloor()),
			interval(a, b, Replicates::ktransPerMinute), change("the signal's rise", a, b, fit -> fit
				.signal().auc()), interval(a, b, Replicates::signalAuc), change("the area", a, b, fit -> fit
					.size().areaMm2()), settings.cutoffs().ofDeltaVp(deltaVp), doubts.map(all -> all.firmness(
						key, before.get(), after.get())).orElseGet(Firmness::withoutInterval), List.of());
		return withRemarks(bare, StudyRemarks.of(bare, settings, pre, post, Optional.ofNullable(seen
			.endpoints().get(key)), seen.motion().lesions().get(key), seen.motion().reference(), seen
				.ofVisits()));
	}

	private StudyLesion unmatched(String name, Optional<NormalisedVp> before,
		Optional<NormalisedVp> after)
	{
		String missing = "no ROI named " + name + " in the " + (before.isEmpty() ? "pre" : "post") +
			" visit";
		Change vp = alone(before, after, NormalisedVp::value, missing);
		ChangeInterval unknown = new ChangeInterval(Double.NaN, Double.NaN);
		return new StudyLesion(name, before, after, vp, unknown, alone(before, after, nvp -> nvp
			.lesion().ktransPerMinute(), missing), unknown, alone(before, after, nvp -> nvp.lesion()
				.signal().auc(), missing), unknown, alone(before, after, nvp -> nvp.lesion().size()
					.areaMm2(), missing), settings.cutoffs().ofDeltaVp(vp), Firmness.none(missing), List.of(
						new Remark(Check.UNMATCHED, missing)));
	}

	/** A number that one visit has. */
	private static Change alone(Optional<NormalisedVp> before, Optional<NormalisedVp> after,
		ToDoubleFunction<NormalisedVp> number, String missing)
	{
		return Change.notEvaluable(before.map(number::applyAsDouble).orElse(Double.NaN), after.map(
			number::applyAsDouble).orElse(Double.NaN), missing);
	}

	private static Change change(String what, RegionFit pre, RegionFit post,
		ToDoubleFunction<RegionFit> number)
	{
		return Change.between(what, number.applyAsDouble(pre), number.applyAsDouble(post), 0);
	}

	private static ChangeInterval interval(RegionFit pre, RegionFit post,
		Function<Replicates, double[]> number)
	{
		return ChangeInterval.of(number.apply(pre.replicates()), number.apply(post.replicates()));
	}

	private static StudyLesion withRemarks(StudyLesion lesion, List<Remark> remarks) {
		Firmness firmness = remarks.stream().filter(remark -> remark.check().isAgainstFirmness())
			.findFirst().map(remark -> lesion.firmness().against(remark.sentence())).orElse(lesion
				.firmness());
		return new StudyLesion(lesion.name(), lesion.pre(), lesion.post(), lesion.deltaVp(), lesion
			.deltaVpInterval(), lesion.deltaKtrans(), lesion.deltaKtransInterval(), lesion.deltaSignal(),
			lesion.deltaSignalInterval(), lesion.deltaArea(), lesion.verdict(), firmness, remarks);
	}
}
