// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.order.SeriesLayout;
import io.github.deltavp.dicom.pixels.FrameStream;
import io.github.deltavp.dicom.pixels.StoredValues;
import io.github.deltavp.series.text.FreeText;
import io.github.deltavp.series.text.Identifiers;
import io.github.deltavp.series.SeriesFacts;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sorted series whose planes are read when they are asked for, for exams that do not fit into
 * memory. Lives as long as its {@link DicomFolder} is open.
 */
public final class SeriesOnDisk {

	private final SeriesLayout layout;
	private final SeriesFacts facts;

	SeriesOnDisk(SeriesLayout layout, SeriesCandidate candidate, Identifiers identifiers) {
		this.layout = layout;
		facts = new SeriesFacts(layout.grid(), layout.times(), candidate.protocol().with(identifiers),
			new FreeText(candidate.description(), identifiers), candidate.component(), layout.warnings()
				.list(identifiers));
	}

	/** @return all but the signal */
	public SeriesFacts facts() {
		return facts;
	}

	/**
	 * @param slice 0 … slices − 1
	 * @param time 0 … times − 1
	 * @return the pixels of that plane, row by row; NaN where no file has it
	 * @throws IOException if its file cannot be read, with the reason
	 */
	public float[] plane(int slice, int time) throws IOException {
		float[] pixels = new float[layout.grid().voxelsPerSlice()];
		Frame frame = layout.planes()[slice][time];
		if (frame == null) Arrays.fill(pixels, Float.NaN);
		else try (FrameStream stream = new FrameStream(frame.file(), frame.layout())) {
			stream.skip(frame.index());
			StoredValues.rescale(stream.next(), stream.bigEndian(), frame.layout(), layout.scaling(frame),
				pixels);
		}
		return pixels;
	}
}
