// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.maps.DelayMode;
import io.github.deltavp.maps.FitSettings;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.PerfusionFit;
import io.github.deltavp.maps.PerfusionMaps;
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
 * @param baseline frames before contrast of the images that were fitted, smoothed as they are;
 *          empty where M0 took their place
 */
public record ExamMaps(PerfusionMaps ofModel, List<ParameterMap> further,
		Optional<BaselineReport> baseline) {

	public ExamMaps {
		further = List.copyOf(further);
	}

	/** @param extent WHOLE, or DRAWN, which has no further maps */
	static ExamMaps of(Exam exam, Extent extent, Progress progress) {
		Method method = exam.method();
		ExamImages smooth = exam.images().smoothed(method.preprocessing().smooth(exam.series(),
			progress));
		FitSettings plain = exam.aids().onto(method.fit(), exam.series().grid());
		Optional<BaselineReport> baseline = Optional.of(smooth).filter(images -> !hasM0(plain)).map(
			ExamImages::report);
		FitSettings settings = voxels(exam, extent, baseline.map(report -> plain.withConcentration(plain
			.concentration().withBaseline(report.frames()))).orElse(plain), progress);
		PerfusionFit fit = PerfusionFit.of(smooth.series(), exam.aif().plasma(), settings, progress);
		PerfusionMaps maps = fit.maps(progress);
		return new ExamMaps(maps, extent == Extent.DRAWN ? List.of() : method.further().of(smooth,
			settings, fit, maps, progress), baseline);
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
	private static boolean hasM0(FitSettings fit) {
		return fit.concentration().hasM0() || fit.m0Map().isPresent();
	}
}
