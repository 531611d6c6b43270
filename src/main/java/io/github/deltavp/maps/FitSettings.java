// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.DelayRange;
import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.model.ExtendedTofts;
import io.github.deltavp.kinetics.model.Tofts;
import io.github.deltavp.kinetics.model.TracerModel;
import io.github.deltavp.series.ConcentrationSettings;
import io.github.deltavp.series.Region;
import java.util.Optional;

/**
 * What the voxelwise fit is to do.
 *
 * @param model tracer model
 * @param bounds what the fit may answer
 * @param delayMode how the arterial delay is found
 * @param delay arterial delays to choose from; not used where {@code delayMode} is NONE
 * @param withErrors whether maps of standard errors are wanted
 * @param concentration signal → concentration
 * @param mask voxels to fit; empty: all
 * @param t10Map T10 of every voxel in ms, in place of the one in {@code concentration}
 * @param m0Map M0 of every voxel in the unit of the images, in place of the measured baseline
 * @param voters voxels that help others to find their delay, be they fitted or not; empty: those
 *          that are fitted
 */
public record FitSettings(TracerModel model, FitBounds bounds, DelayMode delayMode,
		DelayRange delay, boolean withErrors, ConcentrationSettings concentration,
		Optional<Region> mask, Optional<ParameterMap> t10Map, Optional<ParameterMap> m0Map,
		Optional<Region> voters) {

	/** Extended Tofts in all voxels with all defaults. */
	public static final FitSettings DEFAULT = new FitSettings(new ExtendedTofts(), FitBounds.DEFAULT,
		DelayMode.NONE, DelayRange.DEFAULT, false, ConcentrationSettings.DEFAULT, Optional.empty(),
		Optional.empty(), Optional.empty(), Optional.empty());

	/** @return the same with another model */
	public FitSettings withModel(TracerModel model) {
		return new FitSettings(model, bounds, delayMode, delay, withErrors, concentration, mask, t10Map,
			m0Map, voters);
	}

	/** @return the same with the arterial delay found another way, in another range */
	public FitSettings withDelay(DelayMode delayMode, DelayRange delay) {
		return new FitSettings(model, bounds, delayMode, delay, withErrors, concentration, mask, t10Map,
			m0Map, voters);
	}

	/** @return the same with or without maps of standard errors */
	public FitSettings withErrors(boolean withErrors) {
		return new FitSettings(model, bounds, delayMode, delay, withErrors, concentration, mask, t10Map,
			m0Map, voters);
	}

	/** @return the same with another signal → concentration */
	public FitSettings withConcentration(ConcentrationSettings concentration) {
		return new FitSettings(model, bounds, delayMode, delay, withErrors, concentration, mask, t10Map,
			m0Map, voters);
	}

	/** @return the same for some voxels only */
	public FitSettings withMask(Region mask) {
		return new FitSettings(model, bounds, delayMode, delay, withErrors, concentration, Optional.of(
			mask), t10Map, m0Map, voters);
	}

	/** @return the same with the T10 of every voxel, in ms */
	public FitSettings withT10Map(ParameterMap t10Ms) {
		return new FitSettings(model, bounds, delayMode, delay, withErrors, concentration, mask,
			Optional.of(t10Ms), m0Map, voters);
	}

	/** @return the same with the M0 of every voxel, in the unit of the images */
	public FitSettings withM0Map(ParameterMap m0) {
		return new FitSettings(model, bounds, delayMode, delay, withErrors, concentration, mask, t10Map,
			Optional.of(m0), voters);
	}

	/** @return the same with voxels that help others to find their delay */
	public FitSettings withVoters(Region voters) {
		return new FitSettings(model, bounds, delayMode, delay, withErrors, concentration, mask, t10Map,
			m0Map, Optional.of(voters));
	}

	/** @return how many arterial delays the fit of a voxel chooses, 0 or 1 */
	public int freeDelays() {
		return delayMode == DelayMode.VOXEL && !delay.isFixed() ? 1 : 0;
	}
}
