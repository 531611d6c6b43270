/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.imagej;

import ij.ImagePlus;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.OutputFolder;
import io.github.deltavp.series.T1Map;
import io.github.deltavp.series.VoxelGrid;
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

	/** @return true ÷ nominal flip angle from a TIFF of the size of the series, a plane a slice */
	public static float[][] b1(Path file, VoxelGrid grid) throws IOException {
		ParameterMap map = MapImages.read(file, "b1", "");
		if (!map.grid().sameSize(grid)) throw new IOException("the B1 map " + file + " is " + map.grid()
			.width() + "×" + map.grid().height() + "×" + map.grid().slices() + ", the series " + grid
				.width() + "×" + grid.height() + "×" + grid.slices() + "; give one of the same size");
		return map.planes();
	}

	private static List<ParameterMap> maps(T1Map map) {
		return List.of(new ParameterMap("t1", "ms", map.grid(), map.t1Ms()), new ParameterMap("m0", "",
			map.grid(), map.m0()), new ParameterMap("t1_residual", "", map.grid(), map.residual()));
	}
}
