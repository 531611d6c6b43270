// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study;

import io.github.deltavp.lesion.Change;
import io.github.deltavp.lesion.ChangeInterval;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.Verdict;
import io.github.deltavp.lesion.total.Firmness;
import io.github.deltavp.study.check.Remark;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One lesion of a study: its change between two visits, and what that says.
 *
 * @param name the lesion's name, as the user wrote it
 * @param pre normalised Vp before therapy; empty if the lesion was not drawn then
 * @param post the same after therapy
 * @param deltaVp ΔVp in percent
 * @param deltaVpInterval its 95 % interval
 * @param deltaKtrans ΔKtrans in percent, not normalised
 * @param deltaKtransInterval its 95 % interval
 * @param deltaSignal change of the signal AUC in percent
 * @param deltaSignalInterval its 95 % interval, of voxel noise only
 * @param deltaArea change of the largest area in percent
 * @param verdict of ΔVp at its cut-off
 * @param firmness whether that verdict would stand if all that may be wrong were
 * @param checked what the reader should know
 */
public record StudyLesion(String name, Optional<NormalisedVp> pre, Optional<NormalisedVp> post,
		Change deltaVp, ChangeInterval deltaVpInterval, Change deltaKtrans,
		ChangeInterval deltaKtransInterval, Change deltaSignal, ChangeInterval deltaSignalInterval,
		Change deltaArea, Verdict verdict, Firmness firmness, List<Remark> checked) {

	public StudyLesion {
		checked = List.copyOf(checked);
	}

	/** @return what the reader should know, one sentence each */
	public List<String> remarks() {
		return checked.stream().map(Remark::sentence).toList();
	}

	/**
	 * @return the 95 % interval of ΔVp with all doubts: never firmer than {@link #deltaVpInterval}
	 */
	public ChangeInterval totalInterval() {
		return firmness.total().interval();
	}

	/** @return whether it was drawn before and after therapy */
	public boolean isAtBothVisits() {
		return pre.isPresent() && post.isPresent();
	}

	/** @return a number of the lesion before therapy; NaN if it was not drawn then */
	public double pre(ToDoubleFunction<RegionFit> number) {
		return pre.map(NormalisedVp::lesion).map(number::applyAsDouble).orElse(Double.NaN);
	}

	/** @return the same after therapy */
	public double post(ToDoubleFunction<RegionFit> number) {
		return post.map(NormalisedVp::lesion).map(number::applyAsDouble).orElse(Double.NaN);
	}
}
