// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.lesion.BootstrapSettings;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionFitter;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.series.Region;
import net.imglib2.type.numeric.real.FloatType;

/**
 * The curve and the fit of single voxels of an exam, as its maps have them, for a look at the voxel
 * under the cursor: milliseconds a voxel. For one thread.
 */
public final class VoxelProbe {

	private final Exam exam;
	private final RegionFitter fitter;

	/** @param exam an exam with its maps */
	public VoxelProbe(Exam exam) {
		this.exam = exam;
		FitSettings fit = exam.fit();
		fitter = new RegionFitter(exam.series(), exam.aif().plasma(), exam.arrivalSeconds(), fit
			.withDelay(fit.delayMode(), delay(fit)), BootstrapSettings.NONE);
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
		return fitter.fit(new Region("voxel", exam.series().grid(), new int[] { voxel }));
	}

	/** A region has a delay of its own whatever the voxels have; a voxel has that of the maps. */
	private DelayRange delay(FitSettings fit) {
		return switch (fit.delayMode()) {
			case NONE -> DelayRange.NONE;
			case GLOBAL -> DelayRange.fixed(globalDelay());
			case VOXEL -> fit.delay();
		};
	}

	private double globalDelay() {
		for (FloatType seconds : exam.maps().map(Parameter.DELAY).values())
			if (Float.isFinite(seconds.get())) return seconds.get();
		return 0;
	}
}
