// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.formats;

import io.github.deltavp.bioformats.ImageFacts;
import io.github.deltavp.bioformats.ImageFile;
import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An experiment of Bruker's ParaVision 5 or later. Bio-Formats reads the pixels; it takes slices
 * for time points and knows no size, so geometry, order and scaling come from {@code visu_pars}
 * beside them, and the times from {@code method}.
 */
final class ParaVision {

	private static final Set<String> FILES = Set.of("2dseq", "visu_pars", "reco", "acqp", "method",
		"fid");
	/** Of a proton, in MHz/T. */
	private static final double LARMOR = 42.577478;

	private final Path experiment;
	private final ParameterFile visu;
	private final ImportOptions options;
	private final List<String> warnings = new ArrayList<>();

	private ParaVision(Path experiment, ImportOptions options) throws IOException {
		this.experiment = experiment;
		this.options = options;
		visu = ParameterFile.read(experiment.resolve("pdata/1/visu_pars"));
	}

	/** @return whether it is an experiment, a folder of some, or a folder or file inside one */
	static boolean isOne(Path path) throws IOException {
		return experimentOf(path.toAbsolutePath()).isPresent() || !experimentsIn(path).isEmpty();
	}

	private static Optional<Path> experimentOf(Path path) {
		if (Files.isRegularFile(path) && !FILES.contains(path.getFileName().toString())) return Optional
			.empty();
		Path folder = Files.isRegularFile(path) ? path.getParent() : path;
		for (int up = 0; up < 3 && folder != null; up++, folder = folder.getParent())
			if (isExperiment(folder)) return Optional.of(folder);
		return Optional.empty();
	}

	private static boolean isExperiment(Path folder) {
		return Files.exists(folder.resolve("acqp")) && Files.exists(folder.resolve("pdata/1/2dseq"));
	}

	private static List<Path> experimentsIn(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) return List.of();
		try (var children = Files.list(folder)) {
			return children.filter(ParaVision::isExperiment).sorted().toList();
		}
	}

	static DynamicSeries read(Path path, ImportOptions options, GivenTimes given, Progress progress)
		throws IOException
	{
		Optional<Path> experiment = experimentOf(path.toAbsolutePath());
		if (experiment.isEmpty()) experiment = only(path, options);
		else requireFirst(path.toAbsolutePath(), experiment.get());
		return new ParaVision(experiment.get(), options).read(given, progress);
	}

	private static void requireFirst(Path path, Path experiment) {
		Path pdata = experiment.resolve("pdata");
		if (path.startsWith(pdata) && !path.equals(pdata) && !path.startsWith(pdata.resolve("1")))
			throw new IllegalArgumentException(path +
				" is a further reconstruction, and Bio-Formats reads pdata/1 alone; give the experiment, or " +
				"reconstruct it into pdata/1");
	}

	/** The one experiment of a folder that has a time axis, or that is asked for. */
	private static Optional<Path> only(Path folder, ImportOptions options) throws IOException {
		List<Path> dynamic = new ArrayList<>();
		for (Path experiment : experimentsIn(folder.toAbsolutePath())) {
			boolean asked = options.series().equals(experiment.getFileName().toString());
			if (asked || options.series().isEmpty() && ParaVisionFrames.of(ParameterFile.read(experiment
				.resolve("pdata/1/visu_pars"))).cycles() > 1) dynamic.add(experiment);
		}
		if (dynamic.size() != 1) throw new IllegalArgumentException(folder + " holds " + (dynamic
			.isEmpty() ? "no experiment with a time axis" : "several experiments with a time axis: " +
				dynamic.stream().map(Path::getFileName).map(Path::toString).toList()) +
			"; give the folder of one, which holds acqp and pdata");
		return Optional.of(dynamic.get(0));
	}

	private DynamicSeries read(GivenTimes given, Progress progress) throws IOException {
		ParaVisionFrames frames = ParaVisionFrames.of(visu);
		frames.requireSeries(experiment);
		String component = component();
		Optional<TimeAxis> known = given.times(frames.cycles());
		TimeAxis times = known.isPresent() ? known.get() : EvenTimes.of(intervalSeconds(frames
			.cycles()), frames.cycles(), experiment, "ParaVision", options, warnings);
		ParaVisionGeometry geometry = ParaVisionGeometry.of(visu, frames, experiment);
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(geometry.grid(), times.size()),
			geometry.grid(), times, protocol(), description(), component, warnings, List.of());
		Path pixels = experiment.resolve("pdata/1/2dseq");
		requireWhole(pixels, frames);
		try (ImageFile file = ImageFile.open(experiment.resolve("acqp"))) {
			int image = file.imageOf(pixels);
			requireSize(file.images().get(image), frames);
			for (int t = 0; t < times.size(); t++) {
				for (int z = 0; z < geometry.grid().slices(); z++) {
					int slice = geometry.reversed() ? geometry.grid().slices() - 1 - z : z;
					file.planeInFileOrder(image, frames.plane(slice, t), series.plane(z, t));
					frames.scale(slice, t, series.plane(z, t));
				}
				progress.report("Reading ParaVision", (t + 1.) / times.size());
			}
		}
		return series;
	}

	/** Bio-Formats has zeros for what is missing. */
	private void requireWhole(Path pixels, ParaVisionFrames frames) throws IOException {
		long bytes = frames.pixels() * (visu.text("VisuCoreWordType").startsWith("_8BIT") ? 1 : visu
			.text("VisuCoreWordType").startsWith("_32BIT") ? 4 : 2);
		if (Files.size(pixels) < bytes) throw new IOException(pixels + " is cut off: it has " + Files
			.size(pixels) + " of " + bytes + " bytes; copy the experiment again");
	}

	private void requireSize(ImageFacts facts, ParaVisionFrames frames) throws IOException {
		if (facts.width() != frames.width() || facts.height() != frames.height()) throw new IOException(
			experiment + " has planes of " + frames.width() + " × " + frames.height() +
				" voxels in visu_pars and of " + facts.width() + " × " + facts.height() +
				" in reco; reconstruct it again");
	}

	private double intervalSeconds(int cycles) throws IOException {
		double total = ParameterFile.read(experiment.resolve("method")).number("PVM_ScanTime");
		if (!(total > 0)) total = visu.number("VisuAcqScanTime");
		return total / 1000 / cycles;
	}

	private Protocol protocol() {
		return new Protocol(visu.number("VisuAcqRepetitionTime"), visu.number("VisuAcqEchoTime"), visu
			.number("VisuAcqFlipAngle"), Math.rint(10 * visu.number("VisuAcqImagingFrequency") / LARMOR) /
				10);
	}

	private String description() {
		String protocol = visu.text("VisuAcquisitionProtocol");
		return protocol.isEmpty() ? "ParaVision " + experiment.getFileName() : protocol;
	}

	private String component() {
		String type = visu.text("VisuCoreFrameType").toLowerCase(java.util.Locale.ROOT);
		String stated = type.replace("_image", "");
		if (stated.isEmpty()) warnings.add(
			"visu_pars does not say whether the images are magnitude or phase; taken as " + options
				.component());
		else if (!stated.equals(options.component())) throw new IllegalArgumentException(experiment +
			" holds " + stated + " images, and component=" + options.component() +
			" is asked for; give another experiment or component");
		return options.component();
	}
}
