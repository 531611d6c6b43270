// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.kinetics.Parameter;
import java.util.List;

/**
 * C = vp·Cp + Ktrans·∫Cp. Patlak CS et al., J Cereb Blood Flow Metab 1983;3:1,
 * <a href="https://doi.org/10.1038/jcbfm.1983.1">doi 10.1038/jcbfm.1983.1</a>
 */
public record Patlak() implements TracerModel {

	@Override
	public String key() {
		return "patlak";
	}

	@Override
	public String words() {
		return "Patlak";
	}

	@Override
	public String code() {
		return "M.IC1.006";
	}

	@Override
	public List<BasisColumn> columns() {
		return List.of(BasisColumn.PLASMA, BasisColumn.UPTAKE);
	}

	@Override
	public List<Parameter> parameters() {
		return List.of(Parameter.VP, Parameter.KTRANS);
	}

	@Override
	public void derive(double[] amounts, double[] rates, double[] out) {
		Parameter.VP.set(out, amounts[0]);
		Parameter.KTRANS.set(out, 60 * amounts[1]);
	}

	@Override
	public List<TracerModel> nested() {
		return List.of(new OneCompartment());
	}
}
