// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.maps;

import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.series.VoxelGrid;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import net.imglib2.loops.LoopBuilder;

/**
 * What the fit of a series found: a map for each parameter of the model, and the status of every
 * voxel. NaN where there is no answer.
 */
public final class PerfusionMaps {

	private final VoxelGrid grid;
	private final Map<Parameter, ParameterMap> maps = new EnumMap<>(Parameter.class);
	private final Map<Parameter, ParameterMap> errors = new EnumMap<>(Parameter.class);
	private final ParameterMap status;

	PerfusionMaps(VoxelGrid grid, List<Parameter> parameters, boolean withErrors) {
		this.grid = grid;
		for (Parameter parameter : parameters) {
			maps.put(parameter, ParameterMap.empty(parameter.key(), parameter.unit(), grid));
			if (withErrors && parameter.hasError()) errors.put(parameter, ParameterMap.empty(parameter
				.key() + "_se", parameter.unit(), grid));
		}
		status = ParameterMap.allocate("status", "", grid);
	}

	/** @return where the voxels lie */
	public VoxelGrid grid() {
		return grid;
	}

	/** @return the maps of all parameters, in the order of {@link Parameter}, without the status */
	public Collection<ParameterMap> all() {
		return Collections.unmodifiableCollection(maps.values());
	}

	/** @return the parameters of the model */
	public Set<Parameter> parameters() {
		return Collections.unmodifiableSet(maps.keySet());
	}

	/** @return whether the model has that parameter */
	public boolean has(Parameter parameter) {
		return maps.containsKey(parameter);
	}

	/**
	 * @return the map of a parameter
	 * @throws IllegalArgumentException if the model has no such parameter
	 */
	public ParameterMap map(Parameter parameter) {
		if (!has(parameter)) throw new IllegalArgumentException("the model has no " + parameter.key() +
			"; it has " + maps.keySet().stream().map(Parameter::key).toList());
		return maps.get(parameter);
	}

	/** @return the maps of standard errors, by parameter; empty if none were asked for */
	public Map<Parameter, ParameterMap> standardErrors() {
		return Collections.unmodifiableMap(errors);
	}

	/** @return the values of a parameter in the voxels whose status passes, slice by slice */
	public double[] values(Parameter parameter, Predicate<VoxelStatus> passes) {
		DoubleStream.Builder values = DoubleStream.builder();
		LoopBuilder.setImages(map(parameter).values(), status.values()).flatIterationOrder()
			.forEachPixel((value, code) -> {
				if (passes.test(VoxelStatus.ofCode(code.get()))) values.add(value.get());
			});
		return values.build().toArray();
	}

	/** @return plasma volume fraction */
	public ParameterMap vp() {
		return map(Parameter.VP);
	}

	/** @return Ktrans in 1/min */
	public ParameterMap ktrans() {
		return map(Parameter.KTRANS);
	}

	/** @return ve, a fraction */
	public ParameterMap ve() {
		return map(Parameter.VE);
	}

	/** @return kep in 1/min */
	public ParameterMap kep() {
		return map(Parameter.KEP);
	}

	/** @return arterial delay in s */
	public ParameterMap delay() {
		return map(Parameter.DELAY);
	}

	/** @return root of the mean squared residual in mM */
	public ParameterMap residual() {
		return map(Parameter.RESIDUAL);
	}

	/** @return codes of {@link VoxelStatus} */
	public ParameterMap status() {
		return status;
	}

	/**
	 * @param voxel index x + width · (y + height · slice)
	 * @return how its fit ended
	 */
	public VoxelStatus statusOf(int voxel) {
		return VoxelStatus.ofCode(status.value(voxel));
	}

	/** @return number of voxels that ended so */
	public int count(VoxelStatus wanted) {
		int count = 0;
		for (int slice = 0; slice < grid.slices(); slice++)
			for (float code : status.plane(slice))
				if (code == wanted.code()) count++;
		return count;
	}
}
