// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.lesion.total.Firmness;
import io.github.deltavp.lesion.total.LogRatio;
import io.github.deltavp.lesion.total.OtherVertebra;
import io.github.deltavp.lesion.total.ReferenceCheck;
import io.github.deltavp.lesion.total.StableTissue;
import io.github.deltavp.lesion.total.TotalInterval;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.registration.StillImages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may make the changes of a study wrong besides noise, and whether their verdicts are firm.
 */
final class StudyDoubts {

	/**
	 * Vp goes with about this power of the signal before contrast if T10 (−1.1) or fat (−1.4)
	 * changed.
	 */
	private static final double POWER_OF_SIGNAL = -1.25;

	private final StudySettings settings;
	private final VisitDoubts pre;
	private final VisitDoubts post;
	private final ReferenceCheck reference;
	private final LogRatio referenceChange;

	private StudyDoubts(StudySettings settings, VisitDoubts pre, VisitDoubts post) {
		this.settings = settings;
		this.pre = pre;
		this.post = post;
		StableTissue tissue = around(pre.visit().reference(), post.visit().reference());
		LogRatio change = tissue.of(pre::vp, post::vp).withNoise(pre.referenceNoise(), post
			.referenceNoise()).withNoise(disagreement(), 0);
		referenceChange = isT10Known() ? change : change.orRather(tissue.signal().power(
			POWER_OF_SIGNAL));
		reference = new ReferenceCheck(change, ReferenceCheck.isDoubtful(change) ? better(change)
			: Optional.empty());
	}

	/** @return empty where no interval is wanted */
	static Optional<StudyDoubts> of(StudySettings settings, StudyVisit pre, StillImages preImages,
		StudyVisit post, StillImages postImages)
	{
		if (settings.bootstrap().replicates() == 0) return Optional.empty();
		Threads.Both<VisitDoubts, VisitDoubts> visits = Threads.both(() -> VisitDoubts.of(pre,
			preImages), () -> VisitDoubts.of(post, postImages));
		return Optional.of(new StudyDoubts(settings, visits.first(), visits.second()));
	}

	private Optional<OtherVertebra> better(LogRatio change) {
		RegionFit before = pre.visit().reference();
		RegionFit after = post.visit().reference();
		return OtherVertebra.of(pre.images(), before.region(), pre::vp, post.images(), after.region(),
			post::vp, Math.log(after.vp() / before.vp()) - change.value());
	}

	/** Standard error of the change of several references, from how differently they changed. */
	private double disagreement() {
		Map<String, Region> after = post.visit().regions().references();
		double[] changes = pre.visit().regions().references().entrySet().stream().filter(entry -> after
			.containsKey(entry.getKey())).mapToDouble(entry -> Math.log(post.vp(after.get(entry
				.getKey())) / pre.vp(entry.getValue()))).filter(Double::isFinite).toArray();
		return changes.length < 2 ? 0 : SampleStatistics.of(changes).sd() / Math.sqrt(changes.length);
	}

	private StableTissue around(RegionFit before, RegionFit after) {
		return StableTissue.around(pre.images(), before.region(), post.images(), after.region());
	}

	/** T10 that is known needs no guess from the signal. */
	private boolean isT10Known() {
		return pre.visit().exam().aids().knowsT10() || post.visit().exam().aids().knowsT10();
	}

	/**
	 * @param key the lesion, which both visits have
	 * @param before its nVp before therapy
	 * @param after its nVp after therapy
	 */
	Firmness firmness(String key, NormalisedVp before, NormalisedVp after) {
		Optional<LogRatio> signal = isT10Known() ? Optional.empty() : Optional.of(around(before
			.lesion(), after.lesion()).signal());
		TotalInterval total = TotalInterval.of(pre.of(key), post.of(key), signal, referenceChange,
			settings.bootstrap().seed());
		return Firmness.of(before.to(after), total, reference, Math.max(pre.coarseness(), post
			.coarseness()), settings.cutoffs());
	}
}
