// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.InputFiles;
import io.github.deltavp.dicom.file.Rejection;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.frame.ClockTime;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.frame.FrameReader;
import io.github.deltavp.dicom.frame.TimeKey;
import io.github.deltavp.dicom.order.SeriesGroups;
import io.github.deltavp.dicom.order.SeriesLayout;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Origin;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.imglib2.parallel.Parallelization;

/**
 * The series of a folder, a zip or a file of DICOM images. {@link #scan} reads the headers,
 * {@link #candidates} lists what could be read, {@link #read} reads the pixels; each file is
 * touched once by the scan and once by the reading. Close it after reading.
 */
public final class DicomFolder implements AutoCloseable {

	private record Scanned(List<Frame> frames, List<Rejection> rejected) {
	}

	private final InputFiles files;
	private final Path input;
	private final List<Rejection> rejected;
	private final Map<SeriesCandidate, List<Frame>> series;

	private DicomFolder(InputFiles files, Path input, List<Rejection> rejected, List<Frame> frames,
		boolean join)
	{
		this.files = files;
		this.input = input;
		this.rejected = rejected;
		this.series = Candidates.of(SeriesGroups.of(frames, join));
	}

	/**
	 * Reads the headers of all files.
	 *
	 * @param input folder, zip or file
	 * @param join whether series of one description are one exam
	 * @param progress told file by file
	 * @throws DicomException if the input does not exist or holds no DICOM image
	 */
	public static DicomFolder scan(Path input, boolean join, Progress progress) throws IOException {
		InputFiles files = InputFiles.open(input);
		try {
			return scan(files, input, join, progress);
		}
		catch (IOException | RuntimeException e) {
			files.close();
			throw e;
		}
	}

	/**
	 * @param file an existing file
	 * @return whether it is a zip, a DICOMDIR or DICOM, damaged or not
	 */
	public static boolean isOne(Path file) throws IOException {
		return InputFiles.areIn(file);
	}

	/** Reads the one series that the options choose. */
	public static DynamicSeries read(Path input, ImportOptions options, Progress progress)
		throws IOException
	{
		try (DicomFolder folder = scan(input, options.join(), progress)) {
			return folder.read(folder.choose(options), options, progress);
		}
	}

	/** @return the series of the folder, the most DCE-like first */
	public List<SeriesCandidate> candidates() {
		return series.keySet().stream().sorted(Comparator.comparingDouble(SeriesCandidate::score)
			.reversed()).toList();
	}

	private Origin origin(SeriesCandidate candidate) throws DicomException {
		Origin first = frames(candidate).get(0).identity().origin();
		for (Frame frame : frames(candidate)) {
			List<String> other = first.differences(frame.identity().origin());
			if (!other.isEmpty()) throw new DicomException("the series holds images of two patients (" +
				String.join(", ", other) + "); leave those of one of them in the folder");
		}
		return first.on(day(candidate));
	}

	/** @return the day on which a series was acquired, counted from any; empty if no date is told */
	public OptionalLong day(SeriesCandidate candidate) {
		return frames(candidate).stream().flatMapToDouble(frame -> Arrays.stream(TimeKey.values())
			.filter(TimeKey::isClock).mapToDouble(frame::time)).filter(
				seconds -> seconds >= ClockTime.DAY).mapToLong(seconds -> (long) (seconds / ClockTime.DAY))
			.min();
	}

	/** @return the images of a candidate, not sorted */
	List<Frame> frames(SeriesCandidate candidate) {
		return series.get(candidate);
	}

	/** @return its files in the order in which they are read */
	List<Source> sources() {
		return files.sources();
	}

	/** @return files that are no readable image, with the reason */
	public List<Rejection> rejected() {
		return List.copyOf(rejected);
	}

	/**
	 * @return the candidate that the options name; without a name the most DCE-like of the component
	 * @throws DicomException if there is none, or several that nothing prefers
	 */
	public SeriesCandidate choose(ImportOptions options) throws DicomException {
		return Candidates.choose(candidates(), options, input);
	}

	/**
	 * Reads the pixels of a candidate. A single time point is read too, for flip-angle images.
	 *
	 * @param options of which only {@code time} and {@code identifiers} are asked
	 * @throws DicomException if the order or the times cannot be decided, or no image can be read
	 */
	public DynamicSeries read(SeriesCandidate candidate, ImportOptions options, Progress progress)
		throws IOException
	{
		SeriesLayout layout = SeriesLayout.of(series.get(candidate), options.timeChoice());
		List<Rejection> left = new ArrayList<>(rejected);
		var signal = SeriesReader.read(layout, left, progress);
		List<String> warnings = new ArrayList<>(layout.warnings().list(options.identifiers()));
		warnings.addAll(files.linksNotFollowed());
		return new DynamicSeries(signal, layout.grid(), layout.times(), candidate.protocol(), candidate
			.description(), candidate.component(), warnings, Rejection.words(left, options.identifiers()))
			.with(options.identifiers()).withOrigin(origin(candidate).from(SourceOf.layout(layout, options
				.identifiers())));
	}

	/**
	 * Sorts a candidate without reading its pixels.
	 *
	 * @param options of which only {@code time} and {@code identifiers} are asked
	 * @throws DicomException if the order or the times cannot be decided
	 */
	public SeriesOnDisk onDisk(SeriesCandidate candidate, ImportOptions options)
		throws DicomException
	{
		return new SeriesOnDisk(SeriesLayout.of(series.get(candidate), options.timeChoice()), candidate,
			options.identifiers());
	}

	@Override
	public void close() throws IOException {
		files.close();
	}

	private static DicomFolder scan(InputFiles files, Path input, boolean join, Progress progress)
		throws DicomException
	{
		AtomicInteger done = new AtomicInteger();
		int total = files.sources().size();
		List<Scanned> scanned = Parallelization.getTaskExecutor().forEachApply(files.sources(),
			source -> {
				progress.report("Reading DICOM headers", (double) done.incrementAndGet() / total);
				return scan(source);
			});
		List<Rejection> rejected = new ArrayList<>(files.rejected());
		scanned.forEach(file -> rejected.addAll(file.rejected()));
		List<Frame> frames = scanned.stream().flatMap(file -> file.frames().stream()).toList();
		if (frames.isEmpty()) throw new DicomException("no DICOM image in " + input + mostFrequent(
			rejected));
		return new DicomFolder(files, input, rejected, frames, join);
	}

	private static Scanned scan(Source source) {
		try {
			return new Scanned(FrameReader.frames(source), List.of());
		}
		catch (IOException e) {
			return new Scanned(List.of(), List.of(new Rejection(source.name(), DicomException.reason(
				e))));
		}
	}

	private static String mostFrequent(List<Rejection> rejected) {
		if (rejected.isEmpty()) return ": the folder is empty; give the folder of the exam";
		Map<String, Long> counts = rejected.stream().collect(Collectors.groupingBy(Rejection::reason,
			LinkedHashMap::new, Collectors.counting()));
		Map.Entry<String, Long> most = counts.entrySet().stream().max(Map.Entry.comparingByValue())
			.orElseThrow();
		return "; " + most.getValue() + " of " + rejected.size() + " file(s) there: " + most.getKey();
	}
}
