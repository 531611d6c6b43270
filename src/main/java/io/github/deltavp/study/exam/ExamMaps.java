// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.maps.PerfusionMaps;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import java.util.List;
import java.util.Optional;

/**
 * The maps of an exam.
 *
 * @param ofModel those of the model
 * @param further the others, in the order in which they are written
 */
public record ExamMaps(PerfusionMaps ofModel, List<ParameterMap> further) {

	public ExamMaps {
		further = List.copyOf(further);
	}

	/** @param extent WHOLE, or DRAWN, which has no further maps */
	static ExamMaps of(Exam exam, Extent extent, Progress progress) {
		Method method = exam.method();
		ExamImages smooth = exam.images().smoothed(method.preprocessing().smooth(exam.series(),
			progress));
		FitSettings settings = voxels(exam, extent, fit(exam, smooth), progress);
		PerfusionFit fit = PerfusionFit.of(smooth.series(), exam.aif().plasma(), settings, progress);
		PerfusionMaps maps = fit.maps(progress);
		return new ExamMaps(maps, extent == Extent.DRAWN ? List.of() : method.further().of(smooth,
			settings, fit, maps, progress));
	}

	/** Drawn voxels have the delays that they have in maps of the whole exam. */
	private static FitSettings voxels(Exam exam, Extent extent, FitSettings fit, Progress progress) {
		VoxelGrid grid = exam.series().grid();
		if (extent == Extent.DRAWN && fit.delayMode() != DelayMode.AUTO) return fit.withMask(exam.aids()
			.drawn(grid));
		Optional<Region> kept = exam.method().preprocessing().kept(exam.series(), progress);
		if (extent != Extent.DRAWN) return kept.map(fit::withMask).orElse(fit);
		return fit.withMask(exam.aids().drawn(grid)).withVoters(kept.orElseGet(() -> Region.all(grid)));
	}

	/** M0 takes the place of the baseline. */
	private static FitSettings fit(Exam exam, ExamImages smooth) {
		FitSettings fit = exam.aids().onto(exam.method().fit(), exam.series().grid());
		ConcentrationSettings concentration = fit.concentration();
		return concentration.hasM0() || fit.m0Map().isPresent() ? fit : fit.withConcentration(
			concentration.withBaseline(smooth.baseline()));
	}
}
