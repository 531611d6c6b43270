// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import ij.ImagePlus;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.relaxation.T1Map;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** T1 maps as TIFF files: {@code t1.tif} (ms), {@code m0.tif}, {@code t1_residual.tif}. */
public final class T1Files {

	private T1Files() {}

	/** Writes the three maps. */
	public static void write(T1Map map, Path folder, boolean overwrite) throws IOException {
		try (OutputFolder output = OutputFolder.open(folder, overwrite, "t1.tif", "m0.tif",
			"t1_residual.tif"))
		{
			for (ParameterMap each : maps(map))
				SeriesFiles.save(MapImages.toImage(each), output.file(each.name() + ".tif"));
			output.commit();
		}
	}

	/** @return the three maps as the channels of one hyperstack, T1 first; not yet shown */
	public static ImagePlus hyperstack(T1Map map) {
		return MapImages.hyperstack("T1 maps", maps(map));
	}

	private static List<ParameterMap> maps(T1Map map) {
		return List.of(new ParameterMap("t1", "ms", map.grid(), map.t1Ms()), new ParameterMap("m0", "",
			map.grid(), map.m0()), new ParameterMap("t1_residual", "", map.grid(), map.residual()));
	}
}
