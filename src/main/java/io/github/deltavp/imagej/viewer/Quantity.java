// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.viewer;

import ij.process.LUT;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.window.Titles;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.picture.GreyWindow;
import io.github.deltavp.study.report.StudyFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the images show.
 *
 * @param key {@code late}, {@code frame}, or the name of a map
 * @param words name and unit, for people
 * @param unit of the numbers that people see
 * @param factor from pixels to these
 * @param colours 256 of them, from the lower to the upper end of the range
 * @param highest upper end of the range in the unit of the pixels, a visit each
 */
record Quantity(String key, String words, String unit, double factor, LUT colours,
		List<Double> highest) {

	private static final String LATE = "late";
	private static final String FRAME = "frame";
	private static final int DIGITS = 3;

	/** @return what can be shown of these visits: images first, then the maps that one of them has */
	static List<Quantity> of(List<ShownVisit> visits) {
		List<Double> whites = GreyWindow.of(visits.stream().map(ShownVisit::brightest).toList())
			.whites();
		List<Quantity> all = new ArrayList<>();
		all.add(new Quantity(LATE, "T1, with contrast", "", 1, grey(), whites));
		all.add(new Quantity(FRAME, "Frames", "", 1, grey(), whites));
		visits.stream().max(Comparator.comparing(visit -> visit.maps().size())).stream().flatMap(
			visit -> visit.maps().stream()).forEach(map -> all.add(of(map, visits)));
		return all;
	}

	private static Quantity of(ParameterMap map, List<ShownVisit> visits) {
		List<LUT> colours = visits.stream().flatMap(visit -> visit.map(map.name()).stream()).map(
			MapImages::colours).toList();
		double highest = colours.stream().mapToDouble(lut -> lut.max).max().orElseThrow();
		boolean isPlasma = PlasmaVolume.isHeldBy(map.name());
		String words = isPlasma ? Titles.words(map.name()) + " (" + PlasmaVolume.UNIT + ")" : Titles
			.quantity(map);
		return new Quantity(map.name(), words, isPlasma ? PlasmaVolume.UNIT : map.unit(), isPlasma
			? PlasmaVolume.shown(1) : 1, colours.get(0), visits.stream().map(visit -> highest).toList());
	}

	private static LUT grey() {
		byte[] steps = new byte[256];
		for (int i = 0; i < steps.length; i++)
			steps[i] = (byte) i;
		return new LUT(steps, steps, steps);
	}

	/** @return whether there is one for each frame */
	boolean isOfFrames() {
		return key.equals(FRAME);
	}

	/** @return whether it is a map, not an image */
	boolean isMap() {
		return !key.equals(LATE) && !isOfFrames();
	}

	/** @return what people set the range in: numbers of a map, % of the brightest of an image */
	String rangeUnit() {
		return isMap() ? unit : "%";
	}

	/** @return upper end of the range in that unit */
	double rangeEnd() {
		return isMap() ? highest.get(0) * factor : 100;
	}

	/** @return the pixels of a slice, row by row; empty where the visit has no such map */
	Optional<float[]> plane(ShownVisit visit, int slice, double seconds) {
		if (isOfFrames()) return Optional.of(visit.series().plane(slice, visit.frame(seconds)));
		if (!isMap()) return Optional.of(StudyFigures.late(visit.series(), slice));
		return visit.map(key).map(map -> map.plane(slice));
	}

	/** @return a pixel for people, with its unit */
	String value(float pixel) {
		if (Float.isNaN(pixel)) return "no value";
		String number = new BigDecimal(factor * pixel).round(new MathContext(DIGITS))
			.stripTrailingZeros().toPlainString();
		return (number + " " + unit).strip();
	}

	@Override
	public String toString() {
		return words;
	}
}
