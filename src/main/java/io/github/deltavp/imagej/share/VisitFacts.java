// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.share;

import io.github.deltavp.imagej.StudySource;
import io.github.deltavp.imagej.map.B1Files;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.map.MapInput;
import io.github.deltavp.imagej.roi.RoiSource;
import io.github.deltavp.imagej.series.OpenedSeries;
import io.github.deltavp.lesion.Regions;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Origin;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.text.FreeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * All of a visit that an analysis reads, short enough to be kept: of voxels the SHA-256.
 *
 * @param told by what it is called
 * @param setup what counts only as the same as, or other than, that of the other visit
 * @param origin of whom and when
 */
record VisitFacts(Map<String, Object> told, Protocol.Setup setup, Origin origin) {

	static VisitFacts of(OpenedSeries opened, StudySource.Visit visit, Progress progress)
		throws IOException
	{
		Map<String, Object> told = new LinkedHashMap<>();
		DynamicSeries series = opened.series();
		series(told, "", series);
		told.put("number of flip angles", opened.flipAngles().size());
		for (DynamicSeries angle : opened.flipAngles())
			series(told, "flip angle " + angle.protocol().flipAngleDegrees() + ": ", angle);
		told.put("B1 map beside it", opened.b1().ratio().map(VoxelDigest::of));
		told.put("use of the B1 map beside it", opened.b1().obstacle());
		maps(told, visit.maps(), series, progress);
		outlines(told, RoiSource.read(visit.rois(), series));
		return new VisitFacts(told, series.protocol().setup(), series.origin());
	}

	private static void series(Map<String, Object> told, String of, DynamicSeries series) {
		Protocol protocol = series.protocol();
		told.put(of + "voxels", VoxelDigest.of(series));
		told.put(of + "places of the voxels", series.grid());
		told.put(of + "times", series.times());
		told.put(of + "TR, TE, flip angle, field", List.of(protocol.trMs(), protocol.teMs(), protocol
			.flipAngleDegrees(), protocol.fieldTesla()));
		told.put(of + "contrast agent, scaling", List.of(protocol.setup().agentMl(), protocol.setup()
			.slope()));
		told.put(of + "component", series.component());
		told.put(of + "warnings", series.warnings());
	}

	private static void maps(Map<String, Object> told, MapInput maps, DynamicSeries series,
		Progress progress) throws IOException
	{
		told.put("T1 map", map(maps.t1()));
		told.put("M0 map", map(maps.m0()));
		if (!maps.b1().isBlank()) told.put("B1 map", B1Files.onto(series, maps.b1(), progress).b1().map(
			map -> VoxelDigest.of(series.grid().slices(), map::plane)));
	}

	private static String map(String file) throws IOException {
		if (file.isBlank()) return "";
		ParameterMap map = MapImages.read(Path.of(file), "map", "");
		return VoxelDigest.of(map.grid().slices(), map::plane);
	}

	private static void outlines(Map<String, Object> told, Regions regions) {
		told.put("outlines of lesions", regions.lesions().stream().map(VoxelDigest::of).toList());
		told.put("outline of the reference", regions.reference().map(VoxelDigest::of));
		told.put("outlines of references", regions.references().values().stream().map(VoxelDigest::of)
			.toList());
		told.put("outline of the artery", regions.artery().map(VoxelDigest::of));
	}

	/**
	 * @param visit pre or post
	 * @throws IOException naming what the copy has not as the original
	 */
	void requireSame(String visit, VisitFacts copy) throws IOException {
		for (String what : told.keySet())
			if (!told.get(what).equals(copy.told.get(what))) throw different(what + " of the " + visit +
				" visit" + lost(told.get(what), copy.told.get(what)));
	}

	/** What a remark says that the copy cannot say, so that the user can mend it first. */
	private static String lost(Object original, Object copy) {
		if (!(original instanceof List<?> of) || !(copy instanceof List<?> in)) return "";
		return of.stream().filter(one -> one instanceof String && !in.contains(one)).findFirst().map(
			one -> ", which does not have \"" + one + "\"").orElse("");
	}

	/** Compares what differs between the visits with what differs between their copies. */
	void requireSamePair(VisitFacts other, VisitFacts copy, VisitFacts copyOfOther)
		throws IOException
	{
		List<String> patients = origin.differences(other.origin);
		if (!patients.isEmpty()) throw new IOException("the DICOM files of the visits tell another " +
			String.join(", ", patients) +
			", and a copy cannot tell that; look whether these are the exams that you mean");
		if (days(other) != copy.days(copyOfOther)) throw different("days between the visits");
		if (!likenesses(other).equals(copy.likenesses(copyOfOther))) throw different(
			"what is alike of coil, contrast agent and scanner");
	}

	private static IOException different(String what) {
		return new IOException("the copy would not give the same answer, as it differs in " + what +
			"; nothing was written");
	}

	/** 0 where it is not told. */
	private long days(VisitFacts other) {
		OptionalLong before = origin.day();
		OptionalLong after = other.origin.day();
		return before.isPresent() && after.isPresent() ? after.getAsLong() - before.getAsLong() : 0;
	}

	private List<List<Boolean>> likenesses(VisitFacts other) {
		return List.of(likeness(setup.coil(), other.setup.coil()), likeness(setup.agent(), other.setup
			.agent()), likeness(setup.scanner(), other.setup.scanner()));
	}

	private static List<Boolean> likeness(FreeText one, FreeText other) {
		return List.of(one.isEmpty(), other.isEmpty(), one.shown().equals(other.shown()));
	}
}
