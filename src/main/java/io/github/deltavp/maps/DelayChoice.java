// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.curve.Curve;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.fit.CurveFit;
import io.github.deltavp.kinetics.fit.FittedCurve;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.voxel.VoxelFit;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.SignalConverter;
import io.github.deltavp.series.VoxelChunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The delays that the voxels may have: none, that of their mean curve, or any of the range.
 *
 * @param own the fits of the voxels' model, of which those of all delays tell the neighbours' too
 */
record DelayChoice(DynamicSeries series, Curve plasma, FitSettings settings,
		SignalConverter converter, VoxelFits own) {

	/** @return all voxels, those of a slice that have the same delays to choose from together */
	List<DelayedChunk> parts(List<Optional<SliceFrames>> frames, Progress progress) {
		List<VoxelChunk> slices = VoxelChunk.of(series.grid(), settings.mask(), slice -> series.grid()
			.voxelsPerSlice());
		Optional<ParameterMap> field = field(frames, progress);
		if (field.isPresent()) return slices.stream().flatMap(slice -> DelayedChunk.of(slice, field
			.get().plane(slice.slice()), settings.delay())).toList();
		DelayRange range = range();
		return slices.stream().map(slice -> new DelayedChunk(slice, range)).toList();
	}

	/** What all voxels have in common. */
	private DelayRange range() {
		return switch (settings.delayMode()) {
			case NONE -> DelayRange.NONE;
			case VOXEL -> settings.delay();
			case GLOBAL, AUTO -> settings.delay().isFixed() ? settings.delay() : DelayRange.fixed(
				meanDelay());
		};
	}

	/**
	 * The delay of each voxel in s, by the help of its neighbours; empty where that is not wanted, or
	 * the input is too rough for it.
	 */
	private Optional<ParameterMap> field(List<Optional<SliceFrames>> frames, Progress progress) {
		if (settings.delayMode() != DelayMode.AUTO || settings.delay().isFixed()) return Optional
			.empty();
		VoxelFits anyDelay = anyDelay();
		Map<TimeAxis, VoxelFit> fits = new HashMap<>();
		for (Optional<SliceFrames> there : frames)
			there.ifPresent(slice -> fits.computeIfAbsent(slice.times(), times -> anyDelay.of(times,
				settings.delay())));
		if (fits.values().stream().anyMatch(fit -> !fit.hasProfiles())) return Optional.empty();
		return Optional.of(new DelayField(series, settings, frames, fits).find(progress));
	}

	/** A model of two rates has more freedom than a delay can be told from. */
	private VoxelFits anyDelay() {
		return settings.model().rates() > 1 ? own.with(settings.withModel(new ExtendedTofts())
			.withErrors(false)) : own;
	}

	/** The mean is taken of the signal of the mask, or of all voxels without one. */
	private double meanDelay() {
		Curve tissue = converter.tissue(series.meanSignal(settings.mask().orElseGet(() -> Region.all(
			series.grid()))));
		FittedCurve fit = new CurveFit(settings.model(), series.times(), plasma, settings.bounds(),
			settings.delay()).fit(tissue);
		if (!fit.status().hasAnswer()) throw new IllegalArgumentException(
			"no arterial delay was found in the mean curve: " + fit.status() +
				"; choose delay=voxel or delay=none");
		return fit.value(Parameter.DELAY);
	}
}
