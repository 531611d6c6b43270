// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import com.google.gson.Gson;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The masks, grid and UIDs of the files that {@code src/test/python/outline_objects.py} wrote. */
public record KnownMasks(String frameOfReference, String study, String series, List<Double> origin,
		List<Double> row, List<Double> column, List<Double> spacing, List<Integer> size,
		Map<String, int[]> masks) {

	/** @return what the script wrote beside the files */
	public static KnownMasks read() throws IOException {
		try (Reader in = new InputStreamReader(KnownMasks.class.getResourceAsStream("masks.json"),
			StandardCharsets.UTF_8))
		{
			return new Gson().fromJson(in, KnownMasks.class);
		}
	}

	/** @return one of the files */
	public static Path file(String name) {
		try {
			return Path.of(KnownMasks.class.getResource(name).toURI());
		}
		catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** @return the grid of the series */
	public VoxelGrid grid() {
		return new VoxelGrid(size.get(0), size.get(1), size.get(2), spacing.get(0), spacing.get(1),
			spacing.get(2), origin, row, column);
	}

	/** @return its images, a file a slice */
	public SourceImages images() {
		List<List<SourceImages.Image>> slices = new ArrayList<>();
		for (int slice = 1; slice <= size.get(2); slice++)
			slices.add(List.of(new SourceImages.Image(series, "1.2.840.10008.5.1.4.1.1.4", series + "." +
				slice, SourceImages.WHOLE_FILE)));
		return new SourceImages(study, frameOfReference, slices, Optional.empty());
	}

	/** @return voxels by the name of the region, as text, so that a difference is shown */
	public Map<String, List<Integer>> voxels() {
		Map<String, List<Integer>> voxels = new LinkedHashMap<>();
		masks.forEach((name, mask) -> voxels.put(name, java.util.Arrays.stream(mask).boxed().toList()));
		return voxels;
	}

	/** @return the same of regions */
	public static Map<String, List<Integer>> voxels(List<Region> regions) {
		Map<String, List<Integer>> voxels = new LinkedHashMap<>();
		for (Region region : regions)
			voxels.put(region.name(), java.util.Arrays.stream(region.voxels()).boxed().toList());
		return voxels;
	}
}
