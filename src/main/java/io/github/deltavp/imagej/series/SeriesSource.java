// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import ij.ImagePlus;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.formats.FormatSeries;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.imagej.series.OpenedSeries.Beside;
import io.github.deltavp.report.file.GivenPath;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a dynamic series comes from: DICOM files, a TIFF, NIfTI, what else Bio-Formats reads, or
 * the image that is open.
 *
 * @param input a folder, zip or file of DICOM, a TIFF, NIfTI, another file that Bio-Formats reads
 *          or a ParaVision folder; empty for the current image
 * @param options which series of a DICOM folder, and how it is timed
 * @param times CSV with a column {@code time_s} that goes before the times of the files; or empty
 * @param onChoice is told the options with the choice, where a person chose among several series
 */
public record SeriesSource(String input, ImportOptions options, String times,
		Consumer<ImportOptions> onChoice) {

	/** The same where nobody has to know of a choice. */
	public SeriesSource(String input, ImportOptions options, String times) {
		this(input, options, times, choice -> {});
	}

	/** @return the same, telling of a choice */
	public SeriesSource onChoice(Consumer<ImportOptions> told) {
		return new SeriesSource(input, options, times, told);
	}

	/**
	 * @param visit "pre" or "post", with which the names of its options begin
	 * @param ownSeries description of its series, or empty
	 * @param ownTime its {@code time}, or empty
	 * @param ownTimes its {@code times}, or empty
	 * @return the same for one of two visits: what is given for it alone goes before what is given
	 *         for both
	 */
	public SeriesSource ofVisit(String visit, String ownSeries, String ownTime, String ownTimes) {
		boolean timed = !ownTime.isBlank() || !ownTimes.isBlank();
		return new SeriesSource(input, new ImportOptions(ownSeries.isBlank() ? options.series()
			: ownSeries, options.component(), options.join(), timed ? ownTime : options.time(), visit,
			options.identifiers()), timed ? ownTimes : times, onChoice);
	}

	/**
	 * Reads the series; where it is not clear which of a DICOM folder is meant, a person is asked.
	 *
	 * @throws IOException with a sentence for the user if nothing can be read there
	 */
	public DynamicSeries open(Progress progress) throws IOException {
		return open(false, progress);
	}

	/**
	 * Reads the series, and what lies beside it in the same DICOM folder, if there is any.
	 *
	 * @param wanted what is looked for
	 * @throws IOException with a sentence for the user if nothing can be read there
	 */
	public OpenedSeries openWith(Set<Beside> wanted, Progress progress) throws IOException {
		if (input.isBlank() || !isDicom(existing())) return new OpenedSeries(open(progress), options);
		OpenedSeries opened = DicomSource.readWith(wanted, existing(), options, givenTimes(), progress);
		tell(opened.options());
		return new OpenedSeries(told(opened.series()), opened.options(), opened.flipAngles(), opened
			.b1());
	}

	/** The same, asking a person wherever a DICOM folder holds several series. */
	public DynamicSeries choose(Progress progress) throws IOException {
		return open(true, progress);
	}

	/**
	 * Shows what {@link #choose} would give; an exam that does not fit into memory as a virtual
	 * stack.
	 */
	public void show(Progress progress) throws IOException {
		if (input.isBlank() || !isDicom(existing())) SeriesImages.show(choose(progress));
		else tell(DicomSource.show(existing(), options, givenTimes(), progress));
	}

	/**
	 * @return what lies there, without the pixels of a whole series
	 */
	public FoundFolder found(Progress progress) throws IOException {
		return isDicom(existing()) ? DicomSource.found(existing(), options, progress)
			: FoundFolder.NONE;
	}

	/**
	 * @return the DICOM folder, zip or file, to be closed
	 * @throws IOException if it is something else
	 */
	public DicomFolder dicom(Progress progress) throws IOException {
		Path path = existing();
		if (!isDicom(path)) throw new IOException(option() + " " + path +
			" is no DICOM; give the DICOM images that it was made from");
		return DicomFolder.scan(path, options.join(), progress);
	}

	/** @return the open image that is meant where no input is given */
	public ImagePlus openImage() {
		return OpenSeries.current(givenTimes(), option());
	}

	/** Reads an image as if it were the current one. */
	public DynamicSeries of(ImagePlus image) throws IOException {
		return told(SeriesImages.fromImage(image, givenTimes()));
	}

	private DynamicSeries open(boolean always, Progress progress) throws IOException {
		OpenedSeries opened = read(givenTimes(), always, progress);
		tell(opened.options());
		return told(opened.series());
	}

	/** Whatever the reader: what the user said, and whether its free text may be written. */
	private DynamicSeries told(DynamicSeries series) {
		return series.withGiven(given()).with(options.identifiers());
	}

	private void tell(ImportOptions chosen) {
		if (!chosen.equals(options)) onChoice.accept(chosen);
	}

	private OpenedSeries read(GivenTimes given, boolean always, Progress progress)
		throws IOException
	{
		if (input.isBlank()) return new OpenedSeries(SeriesImages.fromImage(openImage(), given),
			options);
		Path path = existing();
		if (isDicom(path)) return DicomSource.read(path, options, given, always, progress);
		return new OpenedSeries(file(path, given, progress), options);
	}

	private GivenTimes givenTimes() {
		return GivenTimes.of(times.isBlank() ? Optional.empty() : Optional.of(path(options.option(
			"times"), times)), options);
	}

	private DynamicSeries file(Path path, GivenTimes given, Progress progress) throws IOException {
		if (TiffFile.isOne(path) && !isOmeTiff(path)) return tiff(path, given);
		return FormatSeries.read(path, options, given, progress);
	}

	/** What goes before the files' own word; of a file of times no path, which may name a patient. */
	private List<String> given() {
		List<String> given = new ArrayList<>();
		if (options.join()) given.add("join=true");
		if (!options.time().isEmpty()) given.add("time=" + options.time());
		if (!times.isBlank()) given.add("times=CSV");
		return given;
	}

	/** What the user calls the input. */
	private String option() {
		return options.visit().isEmpty() ? "input" : options.visit();
	}

	private Path existing() throws IOException {
		Path path = path(option(), input);
		if (!Files.exists(path)) throw new IOException("there is no " + option() + " " + path +
			"; give a DICOM folder, a zip of one, a TIFF, NIfTI or what else Bio-Formats reads");
		return path;
	}

	private static boolean isDicom(Path path) throws IOException {
		return !TiffFile.isOne(path) && !FormatSeries.isOne(path);
	}

	/** Whether a TIFF has its axes and times in OME-XML, which ImageJ does not read. */
	private static boolean isOmeTiff(Path path) throws IOException {
		return TiffFile.description(path).contains("<OME ");
	}

	private static DynamicSeries tiff(Path path, GivenTimes given) throws IOException {
		return SeriesImages.fromImage(TiffFile.open(path), given);
	}

	/** @throws IllegalArgumentException naming the option if its text can be no path */
	public static Path path(String option, String text) {
		try {
			return GivenPath.of(text);
		}
		catch (InvalidPathException e) {
			throw new IllegalArgumentException(option + " \"" + text + "\" is no path: " + e.getReason(),
				e);
		}
	}
}
