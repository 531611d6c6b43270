// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and names as a reader wants them; files for machines keep full precision instead. */
public final class Text {

	private static final String PERCENT = " (%)";

	private static final Pattern PLAIN_WORD = Pattern.compile("\\p{Ll}[\\p{L}-]*[ ,:;]");

	private Text() {}

	/**
	 * @param words what a refusal says; a name at its beginning stays as it is
	 * @return the same as a sentence, with a capital letter and a full stop
	 */
	public static String sentence(String words) {
		String begun = PLAIN_WORD.matcher(words).lookingAt() ? Character.toUpperCase(words.charAt(0)) +
			words.substring(1) : words;
		return begun.matches("(?s).*[.?!]") ? begun : begun + ".";
	}

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

	/** @return the number with so many decimals, with a true minus */
	public static String fixed(int decimals, double value) {
		return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
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

	/**
	 * @return p for a table, with four decimals; below 0.001 as text has it and exactly beside it,
	 *         e.g. "&lt; 0.001 (0.000017)"
	 */
	public static String pValue(double value) {
		if (Double.isNaN(value)) return "–";
		if (value >= .001) return String.format(Locale.ROOT, "%.4f", value);
		return "< 0.001 (" + (value < 1e-6 ? String.format(Locale.ROOT, "%.1e", value).replace('-', '−')
			: new BigDecimal(value).round(new MathContext(2)).toPlainString()) + ")";
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
		return marker(name).replace(PERCENT, "");
	}

	/** @return a value of a marker with its unit, e.g. "−40 %" of ΔVp */
	public static String value(String marker, double value) {
		return number(value) + (marker(marker).endsWith(PERCENT) ? " %" : "");
	}
}
