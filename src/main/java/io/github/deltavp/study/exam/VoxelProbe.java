// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.series.Region;
import java.util.Arrays;

/**
 * The curve and the fit of single voxels of an exam, as its maps have them, for a look at the voxel
 * under the cursor: milliseconds a voxel. For one thread.
 */
public final class VoxelProbe {

	private final Exam exam;
	private DelayRange delay;
	/** For that delay. */
	private RegionFitter fitter;

	/** @param exam an exam with its maps */
	public VoxelProbe(Exam exam) {
		this.exam = exam;
	}

	/**
	 * @param x column, 0 … width − 1
	 * @param y row, 0 … height − 1
	 * @param slice slice, 0 … slices − 1
	 * @return its signal, its concentration and the fit
	 * @throws IllegalArgumentException if the voxel has no signal
	 */
	public RegionFit at(int x, int y, int slice) {
		int voxel = x + exam.series().grid().width() * (y + exam.series().grid().height() * slice);
		use(delay(voxel));
		return fitter.fit(new Region("voxel", exam.series().grid(), new int[] { voxel }));
	}

	/**
	 * @return what arrives in the artery, in mM of plasma, over time from the arrival of the bolus
	 */
	public Curve artery() {
		Curve plasma = exam.aif().plasma();
		double arrival = exam.arrivalSeconds();
		return new Curve(TimeAxis.ofSeconds(Arrays.stream(plasma.times().toSeconds()).map(
			seconds -> seconds - arrival).toArray()), plasma.toArray());
	}

	private void use(DelayRange wanted) {
		if (wanted.equals(delay)) return;
		delay = wanted;
		fitter = new RegionFitter(exam.series(), exam.aif().plasma(), exam.arrivalSeconds(), exam.fit()
			.withDelay(exam.method().delay(), wanted), BootstrapSettings.NONE);
	}

	/** A region has a delay of its own whatever the voxels have; a voxel has that of the maps. */
	private DelayRange delay(int voxel) {
		if (exam.method().delay() == DelayMode.VOXEL) return exam.fit().delay();
		float seconds = exam.maps().delay().value(voxel);
		return Float.isFinite(seconds) ? DelayRange.fixed(seconds) : DelayRange.NONE;
	}
}
