// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.nifti.NiftiImage;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A NIfTI file and its sidecar as a dynamic series. */
final class NiftiSeries {

	private final Path file;
	private final NiftiImage image;
	private final NiftiSidecar sidecar;
	private final ImportOptions options;
	private final List<String> warnings;

	private NiftiSeries(Path file, NiftiImage image, NiftiSidecar sidecar, ImportOptions options) {
		this.file = file;
		this.image = image;
		this.sidecar = sidecar;
		this.options = options;
		warnings = new ArrayList<>(image.warnings());
	}

	/**
	 * @throws IOException if the file or its sidecar cannot be read
	 * @throws IllegalArgumentException if the times cannot be told, or the component is another one
	 */
	static DynamicSeries read(Path file, ImportOptions options, GivenTimes given, Progress progress)
		throws IOException
	{
		NiftiSidecar sidecar = NiftiSidecar.beside(file);
		String component = component(file, sidecar, options);
		return new NiftiSeries(file, NiftiImage.read(file, progress), sidecar, options).series(
			component, given);
	}

	private static String component(Path file, NiftiSidecar sidecar, ImportOptions options) {
		String component = sidecar.component().orElse(options.component());
		if (!component.equals(options.component())) throw new IllegalArgumentException(file +
			" holds " + component + " images according to its sidecar, and component=" + options
				.component() + " is asked for; give component=" + component + " or another file");
		return component;
	}

	private DynamicSeries series(String component, GivenTimes given) throws IOException {
		if (image.volumes() < 2) throw new IllegalArgumentException(file +
			" has one volume; a dynamic series needs a 4D file, with time as its fourth axis");
		Optional<TimeAxis> times = given.times(image.volumes());
		TimeAxis axis = times.isPresent() ? times.get() : times();
		if (sidecar.component().isEmpty()) warnings.add(
			"no sidecar says whether the images are magnitude or phase; taken as " + component);
		if (Double.isNaN(sidecar.protocol().trMs()) && sidecar.repetitionSeconds() > 0) warnings.add(
			"RepetitionTime of the sidecar is " + sidecar.repetitionSeconds() +
				" s, the time between volumes and not TR; TR is not known");
		String name = sidecar.description();
		return new DynamicSeries(image.signal(), image.grid(), axis, sidecar.protocol(), name.isEmpty()
			? file.getFileName().toString() : name, component, warnings, List.of());
	}

	private TimeAxis times() {
		sidecar.misfits(image.volumes()).forEach(misfit -> warnings.add(misfit + " for " + image
			.volumes() + " volumes; passed over"));
		Optional<double[]> listed = sidecar.times(image.volumes());
		return listed.isPresent() ? listed(listed.get()) : even();
	}

	private TimeAxis listed(double[] seconds) {
		try {
			return TimeAxis.ofSeconds(seconds);
		}
		catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("the sidecar of " + file + ": " + e.getMessage() +
				"; correct it, or give the times with " + options.option("times") + "=CSV", e);
		}
	}

	/** Even times, from the header only where it cannot mean TR, as dcm2niix often writes it. */
	private TimeAxis even() {
		double interval = image.intervalSeconds();
		if (!image.intervalStated() || !(interval >= DynamicSeries.FASTEST_VOLUME_SECONDS))
			throw refusal(interval);
		warnings.add("times are even, " + interval + " s apart, from pixdim[4]; NIfTI has no others");
		return TimeAxis.uniform(image.volumes(), interval);
	}

	private IllegalArgumentException refusal(double interval) {
		String why = Double.isNaN(interval) ? "pixdim[4] is not set" : image.intervalStated()
			? "pixdim[4] is " + interval + " s, which is TR and not the time between volumes"
			: "pixdim[4] is " + interval + " without a unit";
		return new IllegalArgumentException("the times of " + file + " are not known (" + why +
			"); give the time between volumes with " + options.option("time") +
			"=SECONDS, all times with " + options.option("times") +
			"=CSV (column time_s), or a sidecar with FrameTimesStart");
	}
}
