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

package io.github.deltavp.imagej;

import ij.ImagePlus;
import ij.io.Opener;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Where a dynamic series comes from: DICOM files, a TIFF, NIfTI, or the image that is open. */
public final class SeriesSource {

	private SeriesSource() {}

	/**
	 * @param input a folder, zip or file of DICOM, a TIFF, or NIfTI; empty for the current image
	 * @param options which series of a DICOM folder; where that is not clear, a person is asked
	 * @throws IOException with a sentence for the user if nothing can be read there
	 */
	public static DynamicSeries open(String input, ImportOptions options, Progress progress)
		throws IOException
	{
		return open(input, options, "", false, progress).series();
	}

	/**
	 * The same, asking a person wherever a DICOM folder holds several series.
	 *
	 * @param times CSV with a column {@code time_s} that goes before the times of the files; or empty
	 */
	public static OpenedSeries choose(String input, ImportOptions options, String times,
		Progress progress) throws IOException
	{
		return open(input, options, times, true, progress);
	}

	/**
	 * Shows what {@link #choose} would give; an exam that does not fit into memory as a virtual
	 * stack.
	 *
	 * @return the options with the choice
	 */
	public static ImportOptions show(String input, ImportOptions options, String times,
		Progress progress) throws IOException
	{
		if (!input.isBlank() && isDicom(existing(input))) return DicomSource.show(existing(input),
			options, GivenTimes.of(times, options), progress);
		OpenedSeries opened = choose(input, options, times, progress);
		SeriesImages.show(opened.series());
		return opened.options();
	}

	private static OpenedSeries open(String input, ImportOptions options, String times,
		boolean always, Progress progress) throws IOException
	{
		GivenTimes given = GivenTimes.of(times, options);
		if (input.isBlank()) return new OpenedSeries(SeriesImages.fromImage(OpenSeries.current(given),
			given), options);
		Path path = existing(input);
		if (isDicom(path)) return DicomSource.read(path, options, given, always, progress);
		return new OpenedSeries(NiftiSeries.isNifti(path) ? NiftiSeries.read(path, options, given,
			progress) : tiff(path, given), options);
	}

	private static Path existing(String input) throws IOException {
		Path path = path("input", input);
		if (!Files.exists(path)) throw new IOException("there is no input " + path +
			"; give a DICOM folder, a zip of one, a TIFF or NIfTI");
		return path;
	}

	private static boolean isDicom(Path path) {
		return !isTiff(path) && !NiftiSeries.isNifti(path);
	}

	private static boolean isTiff(Path path) {
		return path.toString().toLowerCase(Locale.ROOT).matches(".*\\.tiff?");
	}

	private static DynamicSeries tiff(Path path, GivenTimes given) throws IOException {
		ImagePlus image = new Opener().openTiff(path.getParent() == null ? "" : path.getParent() + "/",
			path.getFileName().toString());
		if (image == null) throw new IOException(path +
			" is no TIFF that ImageJ can read; save the hyperstack again with File > Save As > Tiff...");
		return SeriesImages.fromImage(image, given);
	}

	/** @throws IllegalArgumentException naming the option if its text can be no path */
	static Path path(String option, String text) {
		try {
			return Path.of(text.strip());
		}
		catch (InvalidPathException e) {
			throw new IllegalArgumentException(option + " \"" + text + "\" is no path: " + e.getReason(),
				e);
		}
	}
}
