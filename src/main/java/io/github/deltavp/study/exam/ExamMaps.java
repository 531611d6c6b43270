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
		VoxelGrid grid = exam.series().grid();
		Optional<Region> kept = extent == Extent.DRAWN && method.delay() != DelayMode.AUTO ? Optional
			.empty() : method.preprocessing().kept(exam.series(), progress);
		Optional<Region> voxels = extent == Extent.DRAWN ? Optional.of(exam.aids().drawn(grid)) : kept;
		ExamImages smooth = exam.images().smoothed(method.preprocessing().smooth(exam.series(),
			progress));
		FitSettings fit = fit(exam, smooth);
		FitSettings within = voxels.map(fit::withMask).orElse(fit);
		// Drawn voxels have the delays that they have in maps of the whole exam.
		if (extent == Extent.DRAWN) within = within.withVoters(kept.orElseGet(() -> Region.all(grid)));
		PerfusionMaps maps = PerfusionFit.fit(smooth.series(), exam.aif().plasma(), within, progress);
		return new ExamMaps(maps, extent == Extent.DRAWN ? List.of() : method.further().of(smooth, exam
			.aif().plasma(), within, maps, progress));
	}

	/** M0 takes the place of the baseline. */
	private static FitSettings fit(Exam exam, ExamImages smooth) {
		FitSettings fit = exam.aids().onto(exam.method().fit(), exam.series().grid());
		ConcentrationSettings concentration = fit.concentration();
		return concentration.hasM0() || fit.m0Map().isPresent() ? fit : fit.withConcentration(
			concentration.withBaseline(smooth.baseline()));
	}
}
