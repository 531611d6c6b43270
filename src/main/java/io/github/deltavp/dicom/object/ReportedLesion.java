// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a report tells of a lesion.
 *
 * @param name as the user wrote it
 * @param pre before therapy
 * @param post after therapy
 * @param change of both visits
 * @param verdict in words
 */
public record ReportedLesion(String name, AtVisit pre, AtVisit post, List<Measurement> change,
		String verdict) {

	/**
	 * A number.
	 *
	 * @param name what was measured
	 * @param value NaN if there is none, which is not reported
	 * @param unit its unit
	 */
	public record Measurement(Code name, double value, Code unit) {

		/** @return nVp: Vp of the lesion ÷ Vp of the reference */
		public static Measurement nvp(double value) {
			return new Measurement(Code.own("nvp", "Plasma volume relative to reference (nVp)"), value,
				Code.NO_UNITS);
		}

		/** @return ΔVp in percent */
		public static Measurement deltaVp(double value) {
			return new Measurement(Code.own("delta_vp", "Change of nVp"), value, Code.PERCENT);
		}

		/** @return the lower end of the 95 % interval of ΔVp with all doubts */
		public static Measurement deltaVpLow(double value) {
			return new Measurement(Code.own("delta_vp_low", "Change of nVp, lower 95 % limit"), value,
				Code.PERCENT);
		}

		/** @return the upper end of that interval */
		public static Measurement deltaVpHigh(double value) {
			return new Measurement(Code.own("delta_vp_high", "Change of nVp, upper 95 % limit"), value,
				Code.PERCENT);
		}

		/** @return a parameter that DICOM has a code for */
		public static Measurement of(Quantity quantity, double value) {
			return new Measurement(quantity.code(), value, quantity.unit());
		}
	}

	/**
	 * A lesion at one visit.
	 *
	 * @param segment its number in the segmentation of that visit; empty if it was not drawn
	 * @param measurements its numbers
	 */
	public record AtVisit(OptionalInt segment, List<Measurement> measurements) {

		public AtVisit {
			measurements = there(measurements);
		}
	}

	public ReportedLesion {
		change = there(change);
	}

	/** Readers stumble over numbers without a value; the verdict says that there is none. */
	private static List<Measurement> there(List<Measurement> measurements) {
		return measurements.stream().filter(one -> Double.isFinite(one.value())).toList();
	}
}
