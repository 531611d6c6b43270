// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.series;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.B1Series;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.FlipAngles;
import io.github.deltavp.dicom.FoundB1;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.dicom.SeriesCandidate;
import io.github.deltavp.dicom.SeriesOnDisk;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.formats.GivenTimes;
import io.github.deltavp.imagej.series.OpenedSeries.Beside;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.SeriesFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder of DICOM files and the series of it that is meant: by the options, or by the user. */
final class DicomSource {

	private final DicomFolder folder;
	private final SeriesCandidate candidate;
	private final ImportOptions options;
	private final GivenTimes given;

	private DicomSource(DicomFolder folder, SeriesCandidate candidate, ImportOptions options,
		GivenTimes given)
	{
		this.folder = folder;
		this.candidate = candidate;
		this.options = options;
		this.given = given;
	}

	/**
	 * Reads the one series.
	 *
	 * @param always whether a person is asked wherever there are several; otherwise only where the
	 *          rules cannot choose
	 */
	static OpenedSeries read(Path path, ImportOptions options, GivenTimes given, boolean always,
		Progress progress) throws IOException
	{
		try (DicomFolder folder = DicomFolder.scan(path, options.join(), progress)) {
			DicomSource source = of(folder, path, options, given, always);
			return new OpenedSeries(source.read(progress), source.options);
		}
	}

	/** The same, with what else is wanted of the folder: its headers are read once. */
	static OpenedSeries readWith(Set<Beside> wanted, Path path, ImportOptions options,
		GivenTimes given, Progress progress) throws IOException
	{
		try (DicomFolder folder = DicomFolder.scan(path, options.join(), progress)) {
			DicomSource source = of(folder, path, options, given, false);
			DynamicSeries series = source.read(progress);
			FoundB1 b1 = wanted.contains(Beside.B1) ? B1Series.beside(folder, source.candidate, options
				.identifiers(), progress) : FoundB1.NONE;
			if (!wanted.contains(Beside.FLIP_ANGLES)) return new OpenedSeries(series, source.options, List
				.of(), b1);
			try {
				return new OpenedSeries(series, source.options, FlipAngles.beside(folder, source.candidate,
					progress), b1);
			}
			catch (DicomException e) {
				return new OpenedSeries(series.withWarning("the flip angles beside it are not used: " + e
					.written(options.identifiers())), source.options, List.of(), b1);
			}
		}
	}

	/**
	 * Shows the one series, as a virtual stack if it is large; a person is asked if there are
	 * several.
	 */
	static ImportOptions show(Path path, ImportOptions options, GivenTimes given, Progress progress)
		throws IOException
	{
		DicomFolder folder = DicomFolder.scan(path, options.join(), progress);
		boolean stays = false;
		try {
			DicomSource source = of(folder, path, options, given, true);
			stays = source.showVirtual();
			if (!stays) SeriesImages.show(source.read(progress));
			return source.options;
		}
		finally {
			if (!stays) folder.close();
		}
	}

	/** @return all series of a folder, and what is known of the one that is meant */
	static FoundFolder found(Path path, ImportOptions options, Progress progress) throws IOException {
		try (DicomFolder folder = DicomFolder.scan(path, options.join(), progress)) {
			SeriesCandidate chosen = folder.choose(options);
			List<FoundSeries> found = new ArrayList<>();
			for (SeriesCandidate candidate : folder.candidates())
				found.add(FoundSeries.of(candidate, candidate == chosen, options, picture(folder, candidate,
					options)));
			return new FoundFolder(found, facts(folder, chosen, options));
		}
	}

	private static Optional<SeriesFacts> facts(DicomFolder folder, SeriesCandidate candidate,
		ImportOptions options)
	{
		try {
			return Optional.of(folder.onDisk(candidate, options).facts());
		}
		catch (DicomException e) {
			return Optional.empty();
		}
	}

	/** The middle slice at the middle of the time; empty where it cannot be read. */
	private static Optional<FoundSeries.Picture> picture(DicomFolder folder,
		SeriesCandidate candidate, ImportOptions options)
	{
		try {
			SeriesOnDisk series = folder.onDisk(candidate, options.withAnyInterval());
			SeriesFacts facts = series.facts();
			return Optional.of(new FoundSeries.Picture(facts.grid().width(), series.plane(facts.grid()
				.slices() / 2, facts.times().size() / 2)));
		}
		catch (IOException e) {
			return Optional.empty();
		}
	}

	private static DicomSource of(DicomFolder folder, Path path, ImportOptions options,
		GivenTimes given, boolean always) throws DicomException
	{
		List<SeriesCandidate> all = folder.candidates();
		if (all.size() > 1 && options.series().isEmpty() && SeriesDialog.isPossible() && (always ||
			!isClear(folder, options)))
		{
			SeriesCandidate chosen = SeriesDialog.ask(path, all, options.component());
			return new DicomSource(folder, chosen, options.withCandidate(chosen), given);
		}
		return new DicomSource(folder, folder.choose(options), options, given);
	}

	private static boolean isClear(DicomFolder folder, ImportOptions options) {
		try {
			return folder.choose(options) != null;
		}
		catch (DicomException e) {
			return false;
		}
	}

	private DynamicSeries read(Progress progress) throws IOException {
		if (given.file().isEmpty()) return folder.read(candidate, options, progress);
		DynamicSeries series = folder.read(candidate, options.withAnyInterval(), progress);
		return series.withTimes(times(series.times().size())).withWarning(warning());
	}

	/** @return whether the series was too large for memory and is shown from the disk */
	private boolean showVirtual() throws IOException {
		SeriesOnDisk series = folder.onDisk(candidate, given.file().isEmpty() ? options : options
			.withAnyInterval());
		SeriesFacts facts = series.facts();
		if (!VirtualSeries.isNeeded(facts.bytes())) return false;
		if (given.file().isPresent()) facts = facts.withTimes(times(facts.times().size()), warning());
		new VirtualSeries(series, facts).show(folder);
		return true;
	}

	private TimeAxis times(int frames) throws IOException {
		return given.times(frames).orElseThrow();
	}

	private String warning() {
		return "times are from a CSV file (" + given.option().orElseThrow() +
			"), not from the DICOM files";
	}
}
