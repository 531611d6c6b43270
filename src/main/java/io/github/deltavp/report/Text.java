/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.report;

import java.util.Locale;

/** Numbers and names as a reader wants them; files for machines keep full precision instead. */
public final class Text {

	private Text() {}

	/**
	 * @return the number with four significant digits, with a true minus; "–" for NaN, "∞" for
	 *         infinity
	 */
	public static String number(double value) {
		if (Double.isNaN(value)) return "–";
		if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
		if (value == 0) return "0";
		int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
		if (magnitude < -4 || magnitude > 6) return String.format(Locale.ROOT, "%.3e", value).replace(
			'-', '−');
		String plain = String.format(Locale.ROOT, "%." + Math.max(0, 3 - magnitude) + "f", value);
		return (plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain)
			.replace('-', '−');
	}

	/** @return the share with three decimals; "–" for NaN */
	public static String share(double value) {
		return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
	}

	/** @return p with "=" or "&lt;", e.g. "p = 0.012" or "p &lt; 0.001" */
	public static String p(double value) {
		if (Double.isNaN(value)) return "p not defined";
		return value < .001 ? "p < 0.001" : "p = " + String.format(Locale.ROOT, "%.3f", value);
	}

	/** @return p alone, in two significant digits */
	public static String pValue(double value) {
		if (Double.isNaN(value)) return "–";
		return value < 1e-4 ? String.format(Locale.ROOT, "%.1e", value).replace('-', '−') : String
			.format(Locale.ROOT, "%.4f", value);
	}

	/** @return a marker as it is printed, e.g. "ΔVp (%)" */
	public static String marker(String name) {
		return switch (name) {
			case "deltaVp" -> "ΔVp (%)";
			case "deltaKtrans" -> "ΔKtrans (%)";
			case "deltaSignal" -> "ΔSignal (%)";
			case "deltaArea" -> "ΔArea (%)";
			default -> name;
		};
	}

	/** @return a marker without its unit, e.g. "ΔVp" */
	public static String shortMarker(String name) {
		return marker(name).replace(" (%)", "");
	}
}
