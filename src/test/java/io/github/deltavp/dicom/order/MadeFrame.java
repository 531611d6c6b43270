// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.file.DataSetReader;
import io.github.deltavp.dicom.file.PixelPlace;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.file.TransferSyntax;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.Geometry;
import io.github.deltavp.dicom.frame.ImageKind;
import io.github.deltavp.dicom.frame.TimeKey;
import io.github.deltavp.dicom.pixels.PixelLayout;
import io.github.deltavp.dicom.pixels.Scaling;
import io.github.deltavp.series.Origin;
import io.github.deltavp.series.Protocol;
import java.nio.file.Path;
import java.util.Arrays;

/** An image that no file holds: axial, 8 × 7 voxels of 2 × 3 × 4 mm, without any time. */
final class MadeFrame {

	private final String name;
	private final double[] times = new double[TimeKey.values().length];
	private String uid = "";
	private String series = "1";
	private String description = "DCE";
	private boolean philips;
	private boolean lossy;
	private boolean stated = true;
	private String component = "magnitude";
	private String variant = "";
	private int width = 8;
	private int height = 7;
	private double tr = 4.5;
	private double te = 1.6;
	private double flip = 25;
	private double resolution = Double.NaN;
	private double announced = Double.NaN;
	private Scaling scaling = new Scaling(1, 0, Double.NaN);
	private Geometry geometry;

	/** @param name of its file */
	MadeFrame(String name) {
		this.name = name;
		Arrays.fill(times, Double.NaN);
		at(0);
	}

	/** @param mm place along the normal */
	MadeFrame at(double mm) {
		return at(0, mm);
	}

	/** @param x place along the rows */
	MadeFrame at(double x, double mm) {
		return geometry(new Geometry(2, 3, 4, new double[] { 1, 0, 0 }, new double[] { 0, 1, 0 },
			new double[] { x, 0, mm }, true, true));
	}

	MadeFrame geometry(Geometry other) {
		geometry = other;
		return this;
	}

	MadeFrame time(TimeKey key, double value) {
		times[key.ordinal()] = value;
		return this;
	}

	MadeFrame uid(String other) {
		uid = other;
		return this;
	}

	MadeFrame series(String other) {
		series = other;
		return this;
	}

	MadeFrame described(String other) {
		description = other;
		return this;
	}

	MadeFrame philips() {
		philips = true;
		return this;
	}

	MadeFrame lossy(boolean is) {
		lossy = is;
		return this;
	}

	MadeFrame stated(boolean is) {
		stated = is;
		return this;
	}

	MadeFrame component(String other) {
		component = other;
		return this;
	}

	MadeFrame variant(String other) {
		variant = other;
		return this;
	}

	MadeFrame size(int columns, int rows) {
		width = columns;
		height = rows;
		return this;
	}

	MadeFrame tr(double ms) {
		tr = ms;
		return this;
	}

	MadeFrame te(double ms) {
		te = ms;
		return this;
	}

	MadeFrame flip(double degrees) {
		flip = degrees;
		return this;
	}

	MadeFrame resolution(double seconds) {
		resolution = seconds;
		return this;
	}

	MadeFrame announced(double number) {
		announced = number;
		return this;
	}

	MadeFrame scaling(Scaling other) {
		scaling = other;
		return this;
	}

	Frame make() {
		PixelPlace place = new PixelPlace(new Source.OnDisk(Path.of(name), 0), new TransferSyntax(true,
			false, false, TransferSyntax.Pixels.NATIVE), new DataSetReader.PixelElement(Tag.PIXEL_DATA,
				"OW", 2L * width * height), 0, 0);
		return new Frame(place, new PixelLayout(width, height, 1, 16, 16, 15, false, false), 0,
			new Frame.Identity(series, "study", uid, description, philips ? "Philips" : "", lossy, "MR",
				Origin.UNKNOWN), new ImageKind(component, stated, variant, false), geometry, new Protocol(
					tr, te, flip, 1.5), scaling, times.clone(), resolution, announced);
	}
}
