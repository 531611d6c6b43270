// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.PixelPlace;
import io.github.deltavp.dicom.file.Rejection;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.order.SeriesLayout;
import io.github.deltavp.dicom.pixels.FrameStream;
import io.github.deltavp.dicom.pixels.StoredValues;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.ParallelLoop;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

/** Reads the pixels of a sorted series into its planes, every file once, files in parallel. */
final class SeriesReader {

	/** Frames of a large file that one task reads. */
	private static final int CHUNK = 64;

	private record Plane(Frame frame, int number) {
	}

	private final SeriesLayout layout;
	private final Progress progress;
	private final PlanarImg<FloatType, FloatArray> signal;
	private final ConcurrentSkipListMap<String, String> failures = new ConcurrentSkipListMap<>();
	private final AtomicInteger failed = new AtomicInteger();
	private final AtomicInteger done = new AtomicInteger();
	private int planes;

	private SeriesReader(SeriesLayout layout, Progress progress) throws DicomException {
		this.layout = layout;
		this.progress = progress;
		requireMemory();
		signal = DynamicSeries.allocate(layout.grid(), layout.times().size());
	}

	/**
	 * @param rejected receives the files whose pixels could not be read, with the reason
	 * @throws DicomException if there is not enough memory, or no plane could be read
	 */
	static PlanarImg<FloatType, FloatArray> read(SeriesLayout layout, List<Rejection> rejected,
		Progress progress) throws DicomException
	{
		SeriesReader reader = new SeriesReader(layout, progress);
		reader.read();
		reader.failures.forEach((file, reason) -> {
			rejected.add(new Rejection(file, reason));
			layout.warnings().add("pixels cannot be read, their planes are NaN", file);
		});
		return reader.signal;
	}

	private void requireMemory() throws DicomException {
		long bytes = 4L * layout.grid().voxelsPerSlice() * layout.grid().slices() * layout.times()
			.size();
		long most = Runtime.getRuntime().maxMemory();
		if (bytes > 0.95 * most) throw new DicomException("the series needs " + (bytes >> 20) +
			" MB of memory and Java may use " + (most >> 20) + " MB; allow more with Edit > " +
			"Options > Memory & Threads, or on the command line with DELTAVP_JAVA_OPTIONS=-Xmx8g");
	}

	private void read() throws DicomException {
		List<List<Plane>> tasks = tasks();
		planes = tasks.stream().mapToInt(List::size).sum();
		ParallelLoop.over(tasks).forEach(this::read);
		if (failed.get() == planes) throw DicomException.naming("no image of the series can be read; ",
			failures.firstEntry().getKey(), ": " + failures.firstEntry().getValue());
	}

	/** The planes of each file in the order of their frames; large files in several tasks. */
	private List<List<Plane>> tasks() {
		Map<PixelPlace, List<Plane>> byFile = new LinkedHashMap<>();
		Frame[][] frames = layout.planes();
		for (int t = 0; t < frames[0].length; t++)
			for (int s = 0; s < frames.length; s++) {
				Frame frame = frames[s][t];
				int number = s + frames.length * t;
				if (frame == null) Arrays.fill(plane(number), Float.NaN);
				else byFile.computeIfAbsent(frame.file(), key -> new ArrayList<>()).add(new Plane(frame,
					number));
			}
		List<List<Plane>> tasks = new ArrayList<>();
		byFile.forEach((file, planes) -> {
			planes.sort(Comparator.comparingInt(plane -> plane.frame.index()));
			boolean chunked = file.source().isSeekable() && file.syntax().isPlain();
			int size = chunked ? CHUNK : planes.size();
			for (int i = 0; i < planes.size(); i += size)
				tasks.add(planes.subList(i, Math.min(planes.size(), i + size)));
		});
		return tasks;
	}

	private void read(List<Plane> task) {
		Frame first = task.get(0).frame;
		int next = 0;
		int finished = 0;
		try (FrameStream stream = new FrameStream(first.file(), first.layout())) {
			for (Plane plane : task) {
				stream.skip(plane.frame.index() - next);
				StoredValues.rescale(stream.next(), stream.bigEndian(), first.layout(), layout.scaling(
					plane.frame), plane(plane.number));
				next = plane.frame.index() + 1;
				finished++;
				progress.report("Reading DICOM images", (double) done.incrementAndGet() / planes);
			}
		}
		catch (IOException e) {
			fail(first.fileName(), task.subList(finished, task.size()), e);
		}
	}

	private void fail(String file, List<Plane> lost, IOException reason) {
		failures.put(file, DicomException.reason(reason));
		lost.forEach(plane -> Arrays.fill(plane(plane.number), Float.NaN));
		failed.addAndGet(lost.size());
	}

	private float[] plane(int number) {
		return signal.getPlane(number).getCurrentStorageArray();
	}
}
