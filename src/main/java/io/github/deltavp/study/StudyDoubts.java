// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.SampleStatistics;
import io.github.deltavp.lesion.total.Firmness;
import io.github.deltavp.lesion.total.LogRatio;
import io.github.deltavp.lesion.total.OtherVertebra;
import io.github.deltavp.lesion.total.ReferenceCheck;
import io.github.deltavp.lesion.total.StableTissue;
import io.github.deltavp.lesion.total.TotalInterval;
import io.github.deltavp.series.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may make the changes of a study wrong besides noise, and whether their verdicts are firm.
 */
interface StudyDoubts {

	/**
	 * @param key the lesion, which both visits have
	 * @param before its nVp before therapy
	 * @param after its nVp after therapy
	 */
	Firmness firmness(String key, NormalisedVp before, NormalisedVp after);

	/** @return nothing to ask about where no interval is wanted */
	static StudyDoubts of(StudySettings settings, StudyVisit pre, StudyVisit post) {
		if (settings.bootstrap().replicates() == 0) return (key, before, after) -> Firmness.none(
			"no interval was asked for");
		try {
			List<VisitDoubts> visits = Threads.all(List.of(() -> VisitDoubts.of(pre), () -> VisitDoubts
				.of(post)));
			return new OfVisits(settings, visits.get(0), visits.get(1));
		}
		catch (IOException e) {
			throw new UncheckedIOException("measuring touches no file", e);
		}
	}

	/** Those of two visits. */
	final class OfVisits implements StudyDoubts {

		private final StudySettings settings;
		private final VisitDoubts pre;
		private final VisitDoubts post;
		/**
		 * Vp goes with about this power of the signal before contrast if T10 (−1.1) or fat (−1.4)
		 * changed.
		 */
		private static final double POWER_OF_SIGNAL = -1.25;

		private final ReferenceCheck reference;
		private final LogRatio referenceChange;

		OfVisits(StudySettings settings, VisitDoubts pre, VisitDoubts post) {
			this.settings = settings;
			this.pre = pre;
			this.post = post;
			LogRatio change = around(pre.visit().reference().region(), post.visit().reference().region())
				.of(pre::vp, post::vp).withNoise(pre.referenceNoise(), post.referenceNoise()).withNoise(
					disagreement(), 0);
			referenceChange = signal(pre.visit().reference().region(), post.visit().reference().region())
				.map(signal -> change.orRather(signal.power(POWER_OF_SIGNAL))).orElse(change);
			reference = new ReferenceCheck(change, ReferenceCheck.isDoubtful(change) ? better(change)
				: Optional.empty());
		}

		private Optional<OtherVertebra> better(LogRatio change) {
			Region before = pre.visit().reference().region();
			Region after = post.visit().reference().region();
			return OtherVertebra.of(pre.images(), before, pre::vp, post.images(), after, post::vp, Math
				.log(post.vp(after) / pre.vp(before)) - change.value());
		}

		/** Standard error of the change of several references, from how differently they changed. */
		private double disagreement() {
			Map<String, Region> after = post.visit().regions().references();
			double[] changes = pre.visit().regions().references().entrySet().stream().filter(
				entry -> after.containsKey(entry.getKey())).mapToDouble(entry -> Math.log(post.vp(after.get(
					entry.getKey())) / pre.vp(entry.getValue()))).filter(Double::isFinite).toArray();
			return changes.length < 2 ? 0 : SampleStatistics.of(changes).sd() / Math.sqrt(changes.length);
		}

		private StableTissue around(Region before, Region after) {
			return StableTissue.around(pre.images(), before, post.images(), after);
		}

		@Override
		public Firmness firmness(String key, NormalisedVp before, NormalisedVp after) {
			TotalInterval total = TotalInterval.of(pre.of(key), post.of(key), signal(before.lesion()
				.region(), after.lesion().region()), referenceChange, settings.bootstrap().seed());
			return Firmness.of(before.to(after), total, reference, Math.max(pre.fitter().coarseness(),
				post.fitter().coarseness()), settings.cutoffs());
		}

		/** Of the lesion against what lies around it; T10 that is known needs no such guess. */
		private Optional<LogRatio> signal(Region before, Region after) {
			boolean known = pre.visit().exam().aids().knowsT10() || post.visit().exam().aids().knowsT10();
			return known ? Optional.empty() : Optional.of(around(before, after).signal());
		}
	}
}
