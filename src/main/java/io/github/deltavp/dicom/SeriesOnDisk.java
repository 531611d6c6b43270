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

package io.github.deltavp.dicom;

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

	SeriesOnDisk(SeriesLayout layout, SeriesCandidate candidate) {
		this.layout = layout;
		facts = new SeriesFacts(layout.grid(), layout.times(), candidate.protocol(), candidate
			.description(), candidate.component(), layout.warnings().list());
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
