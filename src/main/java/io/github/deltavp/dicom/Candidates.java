// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.order.SeriesLayout;
import io.github.deltavp.dicom.order.SlicePositions;
import io.github.deltavp.dicom.order.TimeChoice;
import io.github.deltavp.series.Protocol;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Groups of frames → candidates with labels of their own, and the choice among them. */
final class Candidates {

	/** A series this close to the best one makes the choice ambiguous. */
	private static final double AMBIGUOUS = 0.5;
	private static final int NAMED = 6;

	private Candidates() {}

	static Map<SeriesCandidate, List<Frame>> of(List<List<Frame>> groups) {
		Map<String, Integer> used = new HashMap<>();
		Map<String, Long> descriptions = groups.stream().collect(Collectors.groupingBy(group -> group
			.get(0).identity().description(), Collectors.counting()));
		Map<SeriesCandidate, List<Frame>> candidates = new LinkedHashMap<>();
		for (List<Frame> group : groups) {
			String description = group.get(0).identity().description();
			String label = descriptions.get(description) == 1 && !description.isEmpty() ? description
				: extended(description, group.get(0));
			int copies = used.merge(label, 1, Integer::sum);
			candidates.put(candidate(copies == 1 ? label : label + " #" + copies, group), group);
		}
		return candidates;
	}

	private static String extended(String description, Frame frame) {
		Protocol protocol = frame.protocol();
		List<String> parts = new ArrayList<>();
		parts.add(description.isEmpty() ? "series without description" : description);
		if (!frame.kind().component().equals("magnitude")) parts.add(frame.kind().component());
		if (!frame.kind().variant().isEmpty()) parts.add(frame.kind().variant());
		if (!Double.isNaN(protocol.flipAngleDegrees())) parts.add("FA " + number(protocol
			.flipAngleDegrees()));
		if (!Double.isNaN(protocol.teMs())) parts.add("TE " + number(protocol.teMs()));
		return String.join(" ", parts);
	}

	private static String number(double value) {
		return new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString();
	}

	private static SeriesCandidate candidate(String label, List<Frame> group) {
		Frame first = group.get(0);
		int files = (int) group.stream().map(Frame::file).distinct().count();
		int slices = SlicePositions.of(group).count();
		int times = (int) Math.ceil((double) group.size() / slices);
		double duration = Double.NaN;
		String problem = "";
		try {
			SeriesLayout layout = SeriesLayout.of(group, TimeChoice.AUTOMATIC);
			slices = layout.grid().slices();
			times = layout.times().size();
			duration = layout.times().durationSeconds();
		}
		catch (DicomException e) {
			problem = e.getMessage();
		}
		double score = Likeness.of(times, duration, first.protocol(), first.kind());
		return new SeriesCandidate(label, first.identity().description(), first.identity().seriesUid(),
			first.kind().component(), slices, times, duration, first.protocol(), files, score, problem);
	}

	/** @param candidates the most DCE-like first */
	static SeriesCandidate choose(List<SeriesCandidate> candidates, ImportOptions options, Path input)
		throws DicomException
	{
		List<SeriesCandidate> fitting = candidates.stream().filter(candidate -> candidate.component()
			.equals(options.component())).toList();
		if (fitting.isEmpty()) throw DicomException.naming("no " + options.component() + " images in " +
			input + "; it has ", names(candidates));
		return options.series().isEmpty() ? mostLike(fitting, options, input) : named(fitting, options,
			input);
	}

	private static SeriesCandidate mostLike(List<SeriesCandidate> candidates, ImportOptions options,
		Path input) throws DicomException
	{
		List<SeriesCandidate> dynamic = candidates.stream().filter(candidate -> candidate.times() > 1)
			.toList();
		if (dynamic.isEmpty()) throw DicomException.naming("only one time point in " + input + " (",
			names(candidates), "); give a dynamic series, or join=true if each time point is a series");
		return unambiguous(dynamic, options, input);
	}

	private static SeriesCandidate named(List<SeriesCandidate> candidates, ImportOptions options,
		Path input) throws DicomException
	{
		String name = options.series();
		for (SeriesCandidate candidate : candidates)
			if (candidate.label().equals(name)) return candidate;
		List<SeriesCandidate> matching = candidates.stream().filter(candidate -> candidate.seriesUid()
			.equals(name) || candidate.description().equalsIgnoreCase(name)).toList();
		if (matching.isEmpty()) throw DicomException.naming("no series '", name, "' in " + input +
			"; it has ", names(candidates));
		return matching.size() == 1 ? matching.get(0) : unambiguous(matching, options, input);
	}

	private static SeriesCandidate unambiguous(List<SeriesCandidate> candidates,
		ImportOptions options, Path input) throws DicomException
	{
		SeriesCandidate best = candidates.get(0);
		if (candidates.size() > 1 && candidates.get(1).score() >= AMBIGUOUS * best.score())
			throw DicomException.naming("several series in " + input + " could be meant: ", names(
				candidates), "; choose one with " + options.option("series") + "=");
		return best;
	}

	private static String names(List<SeriesCandidate> candidates) {
		String names = candidates.stream().limit(NAMED).map(candidate -> "'" + candidate.label() +
			"' (" + candidate.slices() + " slices × " + candidate.times() + " times)").collect(Collectors
				.joining(", "));
		return candidates.size() > NAMED ? names + " and " + (candidates.size() - NAMED) + " more"
			: names;
	}
}
