// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import io.github.deltavp.imagej.series.SeriesSource;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.exam.ExamAids;
import io.github.deltavp.study.exam.ExamSource;
import io.github.deltavp.study.exam.ReadExam;
import io.github.deltavp.study.exam.VisitT10;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where an exam comes from in ImageJ.
 *
 * @param images how its images are read
 * @param drawing how its ROIs are read
 * @param t10 T10 of the visit, where it is not that of the method
 * @param maps what was measured besides
 */
public record ExamInput(Images images, Drawing drawing, VisitT10 t10, MapInput maps)
		implements
			ExamSource {

	/** Reads images. */
	public interface Images {

		/** @throws IOException with a sentence for the user if they cannot be read */
		DynamicSeries read(Progress progress) throws IOException;
	}

	/** Reads ROIs. */
	public interface Drawing {

		/**
		 * @param series that the ROIs lie on
		 * @return the regions; empty if none were drawn
		 */
		Optional<Regions> on(DynamicSeries series) throws IOException;
	}

	/** The same with the T10 of the method. */
	public ExamInput(Images images, Drawing drawing, MapInput maps) {
		this(images, drawing, VisitT10.OF_METHOD, maps);
	}

	@Override
	public ReadExam read(Progress progress) throws IOException {
		DynamicSeries read = images.read(progress);
		DynamicSeries series = maps.b1().isBlank() ? read : B1Files.onto(read, maps.b1(), progress);
		Optional<Regions> drawn = drawing.on(series);
		for (String told : drawn.map(Regions::told).orElse(List.of()))
			series = series.withWarning(told);
		return new ReadExam(series, aids(drawn), List.of());
	}

	private ExamAids aids(Optional<Regions> drawn) throws IOException {
		return new ExamAids(drawn, t10, map("t1map", maps.t1(), "t1", "ms"), map("m0map", maps.m0(),
			"m0", ""));
	}

	private static Optional<ParameterMap> map(String option, String file, String name, String unit)
		throws IOException
	{
		return file.isBlank() ? Optional.empty() : Optional.of(MapImages.read(SeriesSource.path(option,
			file), name, unit));
	}
}
