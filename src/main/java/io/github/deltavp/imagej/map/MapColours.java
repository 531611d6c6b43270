// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import ij.process.LUT;
import io.github.deltavp.lesion.change.LesionChange;
import io.github.deltavp.kinetics.Parameter;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.report.PlasmaVolume;
import io.github.deltavp.report.picture.ChangeColours;
import io.github.deltavp.report.picture.HeatColours;
import io.github.deltavp.series.FloatSelection;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Colours and display ranges of maps, made to be read at a glance. */
final class MapColours {

	/** Name of the map of {@link VoxelStatus}. */
	static final String STATUS = "status";

	/**
	 * Upper ends of the display ranges. Fixed, so that one colour means one value in every exam; wide
	 * enough for metastases, while vessels saturate.
	 */
	private static final Map<String, Double> UPPER_ENDS = Map.of(Parameter.VP.key(),
		PlasmaVolume.HIGHEST_FRACTION, "ktrans", 0.3, "ve", 0.6, "kep", 2., "delay", 15., STATUS,
		VoxelStatus.values().length - 1.);

	/** Distinct to the colour-blind too (Okabe and Ito), black outside the mask. */
	private static final int[] STATUS_COLOURS = { 0x000000, 0x009E73, 0xE69F00, 0x0072B2, 0xCC79A7,
		0xD55E00, 0x999999 };

	private static final double SHOWN_PERCENTILE = 0.98;
	private static final int ENOUGH_VOXELS = 1 << 17;

	private MapColours() {}

	/** @return the colours of a map, from 0, or from a fall, to the upper end of its display range */
	static LUT of(ParameterMap map) {
		if (map.name().equals(LesionChange.PERCENT)) return changeColours(ChangeColours.FULL_PERCENT);
		if (map.name().equals(LesionChange.RESPONSE)) return changeColours(1);
		LUT colours = map.name().equals(STATUS) ? statusColours() : colours(i -> HeatColours.of(i /
			255.));
		colours.min = 0;
		Double upperEnd = UPPER_ENDS.get(map.name());
		colours.max = upperEnd != null ? upperEnd : upperEnd(map);
		return colours;
	}

	/** @return the colour of a status as 0xRRGGBB */
	static int of(VoxelStatus status) {
		return STATUS_COLOURS[status.code()];
	}

	/**
	 * The 98th percentile of the values above zero, rounded up to 1, 2 or 5 times a power of ten. Of
	 * a large map, every n-th value: it is but the range of a display.
	 */
	private static double upperEnd(ParameterMap map) {
		int voxels = map.grid().voxelsPerSlice() * map.grid().slices();
		int step = voxels / ENOUGH_VOXELS * 2 + 1;
		float[] values = new float[voxels / step + 1];
		int count = 0;
		for (int voxel = 0; voxel < voxels; voxel += step) {
			float value = map.value(voxel);
			if (value > 0 && value < Float.POSITIVE_INFINITY) values[count++] = value;
		}
		if (count == 0) return 1;
		return roundUp(FloatSelection.kth(values, count, (int) (SHOWN_PERCENTILE * (count - 1))));
	}

	private static double roundUp(double value) {
		double power = Math.pow(10, Math.floor(Math.log10(value)));
		for (double step : new double[] { 1, 2, 5 })
			if (value <= step * power) return step * power;
		return 10 * power;
	}

	/** From full blue to full vermilion; black where there is no value, which ImageJ puts lowest. */
	private static LUT changeColours(double full) {
		LUT colours = colours(i -> i == 0 ? 0 : ChangeColours.of((i - 128) / 127. *
			ChangeColours.FULL_PERCENT));
		colours.min = -128.5 / 127 * full;
		colours.max = full;
		return colours;
	}

	private static LUT statusColours() {
		int last = STATUS_COLOURS.length - 1;
		return colours(i -> STATUS_COLOURS[Math.min(last, Math.round(i * last / 255f))]);
	}

	/** @param colour of each of the 256 grey values as 0xRRGGBB */
	private static LUT colours(IntUnaryOperator colour) {
		byte[][] channels = new byte[3][256];
		for (int i = 0; i < 256; i++)
			for (int c = 0; c < 3; c++)
				channels[c][i] = (byte) (colour.applyAsInt(i) >> 16 - 8 * c);
		return new LUT(channels[0], channels[1], channels[2]);
	}
}
