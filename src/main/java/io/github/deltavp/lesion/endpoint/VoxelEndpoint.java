// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.lesion.endpoint;

import io.github.deltavp.lesion.SampleStatistics;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Numbers of a lesion's voxels that may answer as its mean curve does. */
public enum VoxelEndpoint {

		/** mean of the voxels */
		MEAN("mean", SampleStatistics::mean),
		/** 10th percentile */
		P10("10th percentile", SampleStatistics::p10),
		/** 50th percentile */
		MEDIAN("median", SampleStatistics::median),
		/** 90th percentile */
		P90("90th percentile", SampleStatistics::p90),
		/** mean of the highest tenth of the voxels */
		HOTTEST_TENTH("hottest tenth", SampleStatistics::highestTenth);

	private final String words;
	private final ToDoubleFunction<SampleStatistics> number;

	VoxelEndpoint(String words, ToDoubleFunction<SampleStatistics> number) {
		this.words = words;
		this.number = number;
	}

	/** @return what tables for programs call it */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @return what people call it */
	public String words() {
		return words;
	}

	/** @return its value for some voxels; NaN for none */
	double of(SampleStatistics voxels) {
		return number.applyAsDouble(voxels);
	}
}
