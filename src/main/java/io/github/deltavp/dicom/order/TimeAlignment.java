// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.order;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.frame.Frame;
import java.util.List;

/**
 * Finds the time points of slices that lost some, where every slice has times of its own: each
 * frame goes to the time point whose mean over the complete slices is nearest.
 */
final class TimeAlignment {

	/** Part of the interval between time points by which a slice may differ from the mean slice. */
	private static final double NEAR = 0.25;

	private final double[] mean;
	private final KeyValues key;
	private final String mend;

	private TimeAlignment(double[] mean, KeyValues key, TimeChoice choice) {
		this.mean = mean;
		this.key = key;
		mend = "; export the series again, or give another element with " + choice.option() + "=";
	}

	static Frame[][] align(List<List<Frame>> slices, int most, KeyValues key, TimeChoice choice,
		Warnings warnings) throws DicomException
	{
		double[] mean = new double[most];
		List<List<Frame>> complete = slices.stream().filter(slice -> slice.size() == most).toList();
		for (List<Frame> slice : complete) {
			double[] values = slice.stream().mapToDouble(key::value).sorted().toArray();
			for (int t = 0; t < most; t++)
				mean[t] += values[t] / complete.size();
		}
		warnings.add("slices have times of their own in " + key.key().title() +
			" and some are missing; the others went to the nearest time point");
		TimeAlignment alignment = new TimeAlignment(mean, key, choice);
		Frame[][] planes = new Frame[slices.size()][];
		for (int s = 0; s < planes.length; s++)
			planes[s] = alignment.place(slices.get(s));
		return planes;
	}

	private Frame[] place(List<Frame> slice) throws DicomException {
		Frame[] row = new Frame[mean.length];
		for (Frame frame : slice) {
			int time = nearest(key.value(frame));
			requireNear(frame, time);
			if (row[time] != null) throw DicomException.naming("images are missing, and " + key.key()
				.title() + " puts ", row[time].fileName(), " and ", frame.fileName(),
				" at the same time point" + mend);
			row[time] = frame;
		}
		return row;
	}

	/** A slice far from the mean could as well belong to the neighbouring time point. */
	private void requireNear(Frame frame, int time) throws DicomException {
		double interval = (mean[mean.length - 1] - mean[0]) / (mean.length - 1);
		if (Math.abs(key.value(frame) - mean[time]) > NEAR * interval) throw DicomException.naming(
			"images are missing, and " + key.key().title() + " does not say to which time point ", frame
				.fileName(), " belongs" + mend);
	}

	private int nearest(double value) {
		int best = 0;
		for (int t = 1; t < mean.length; t++)
			if (Math.abs(value - mean[t]) < Math.abs(value - mean[best])) best = t;
		return best;
	}
}
