// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * In which order a 2dseq holds its frames ({@code VisuFGOrderDesc}: the first group runs fastest),
 * and how their values are scaled.
 *
 * @param width pixels of a row
 * @param height rows
 * @param planes planes of one frame: 1, or the slices of a 3D acquisition
 * @param groups frame groups
 * @param slopes scale of each frame, or of all
 * @param offsets offset of each frame, or of all
 */
record ParaVisionFrames(int width, int height, int planes, List<Group> groups, double[] slopes,
		double[] offsets) {

	/**
	 * @param name e.g. FG_SLICE
	 * @param size frames of it
	 */
	record Group(String name, int size) {
	}

	private static final Pattern GROUP = Pattern.compile("\\(\\s*(\\d+)\\s*,\\s*<(\\w+)>");
	private static final String SLICE = "FG_SLICE";
	private static final String CYCLE = "FG_CYCLE";

	static ParaVisionFrames of(ParameterFile visu) {
		double[] size = visu.numbers("VisuCoreSize");
		List<Group> groups = new ArrayList<>();
		Matcher matcher = GROUP.matcher(visu.raw("VisuFGOrderDesc"));
		while (matcher.find())
			groups.add(new Group(matcher.group(2), Integer.parseInt(matcher.group(1))));
		return new ParaVisionFrames(size.length < 2 ? 0 : (int) size[0], size.length < 2 ? 0
			: (int) size[1], size.length < 3 ? 1 : (int) size[2], groups, visu.numbers(
				"VisuCoreDataSlope"), visu.numbers("VisuCoreDataOffs"));
	}

	/** @throws IllegalArgumentException if it is no series of volumes, each of one kind of images */
	void requireSeries(Path experiment) {
		if (width == 0) throw new IllegalArgumentException(experiment +
			" has no visu_pars with the size of its images; reconstruct it with ParaVision 5 or later");
		List<String> others = groups.stream().filter(group -> group.size > 1 && !group.name.equals(
			SLICE) && !group.name.equals(CYCLE)).map(Group::name).toList();
		if (!others.isEmpty()) throw new IllegalArgumentException(experiment +
			" holds several images of each slice and time (" + String.join(", ", others) +
			"); give an experiment that varies over slices and repetitions alone");
		if (planes > 1 && size(SLICE) > 1) throw new IllegalArgumentException(experiment +
			" holds several 3D blocks side by side; give an experiment with one");
		if (cycles() < 2) throw new IllegalArgumentException(experiment +
			" has no time axis: its frames are " + (groups.isEmpty() ? "not grouped" : groups.stream()
				.map(group -> group.size + " × " + group.name).collect(Collectors.joining(", "))) +
			"; give an experiment with repetitions (FG_CYCLE)");
	}

	/** @return number of time points */
	int cycles() {
		return size(CYCLE);
	}

	/** @return number of slices */
	int slices() {
		return planes * size(SLICE);
	}

	/** @return number of pixels of all frames */
	long pixels() {
		return groups.stream().mapToLong(Group::size).reduce((long) width * height * planes, (a,
			b) -> a * b);
	}

	/** @return number of the plane in the file */
	int plane(int slice, int time) {
		return frame(slice, time) * planes + slice % planes;
	}

	/** Turns stored values into signal. */
	void scale(int slice, int time, float[] values) {
		double slope = of(slopes, frame(slice, time), 1);
		double offset = of(offsets, frame(slice, time), 0);
		for (int i = 0; i < values.length; i++)
			values[i] = (float) (values[i] * slope + offset);
	}

	/** @return number of the frame */
	int frame(int slice, int time) {
		int frame = 0;
		int stride = 1;
		for (Group group : groups) {
			if (group.name.equals(SLICE)) frame += stride * (slice / planes);
			else if (group.name.equals(CYCLE)) frame += stride * time;
			stride *= group.size;
		}
		return frame;
	}

	private int size(String name) {
		return groups.stream().filter(group -> group.name.equals(name)).mapToInt(Group::size)
			.findFirst().orElse(1);
	}

	private static double of(double[] values, int frame, double otherwise) {
		if (values.length == 0) return otherwise;
		return values.length > frame ? values[frame] : values[0];
	}
}
