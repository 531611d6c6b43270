// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.kinetics.model;

import io.github.deltavp.kinetics.FitBounds;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.kinetics.RateBounds;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tracer-kinetic model, with all that the fits, files and dialogs need to know of it. The tissue
 * curve is a sum of one or two {@link BasisColumn}s, each times an amount that is not negative;
 * what amounts and rates mean only the model knows. C is the tissue concentration, Cp the arterial
 * plasma concentration, ⊗ convolution over time.
 * <p>
 * Models have no state: two of one class are equal.
 */
public interface TracerModel {

	/** @return what a macro calls it */
	String key();

	/** @return what dialogs show */
	String words();

	/**
	 * @return its code in the lexicon of the Open Science Initiative for Perfusion Imaging,
	 *         <a href="https://osipi.github.io/OSIPI_CAPLEX/perfusionModels/">CAPLEX</a>
	 */
	String code();

	/** @return one column or two, in the order of their amounts */
	List<BasisColumn> columns();

	/** @return what it tells of the tissue, in the order of files */
	List<Parameter> parameters();

	/**
	 * From amounts and rates to parameters.
	 *
	 * @param amounts of the columns
	 * @param rates of the columns that have one, in 1/s; NaN where the amount is 0
	 * @param out receives {@link #parameters()} by ordinal; NaN for one that has no meaning there
	 */
	void derive(double[] amounts, double[] rates, double[] out);

	/** @return the range of its rates; as fast as a transit through plasma if it does not say */
	default RateBounds rateBounds(FitBounds bounds) {
		return bounds.ofTransits();
	}

	/** @return the models that are special cases of this one, each with fewer parameters */
	default List<TracerModel> nested() {
		return List.of();
	}

	/** @return all that its fit estimates, in the order of files */
	default List<Parameter> estimates() {
		return Stream.concat(parameters().stream(), Parameter.OF_EVERY_FIT.stream()).toList();
	}

	/** @return number of rates, 0 … 2 */
	default int rates() {
		return (int) columns().stream().filter(BasisColumn::isRated).count();
	}

	/** @return number of free parameters, without arterial delay */
	default int freeParameters() {
		return columns().size() + rates();
	}

	/** @return which column the first rate belongs to, and so its bounds; without rates the last */
	default int lead() {
		for (int column = 0; column < columns().size(); column++)
			if (columns().get(column).isRated()) return column;
		return columns().size() - 1;
	}

	/** @return which column is beside the lead and has no rate; −1 if there is none */
	default int fixed() {
		int other = columns().size() - 1 - lead();
		return columns().size() == 2 && !columns().get(other).isRated() ? other : -1;
	}
}
