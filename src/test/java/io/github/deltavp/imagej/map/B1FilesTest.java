// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.nifti.NiftiWriter;
import io.github.deltavp.series.B1Map;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.MadeSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class B1FilesTest {

	private static final VoxelGrid GRID = new VoxelGrid(6, 5, 2, 2, 2, 5, List.of(10., 20., 30.), List
		.of(1., 0., 0.), List.of(0., 1., 0.));
	private static final DynamicSeries SERIES = MadeSeries.of(GRID, TimeAxis.uniform(2, 5), (x, y, z,
		t) -> 1);

	@TempDir
	Path folder;

	private B1Map read(String name) throws IOException {
		return B1Files.onto(SERIES, folder.resolve(name).toString(), Progress.NONE).b1().orElseThrow();
	}

	private void tiff(VoxelGrid grid, double nominal) throws IOException {
		ParameterMap map = ParameterMap.allocate("b1", "", grid);
		for (int voxel = 0; voxel < grid.voxelsPerSlice() * grid.slices(); voxel++)
			map.set(voxel, (float) (nominal * (0.8 + 0.01 * voxel)));
		SeriesFiles.save(MapImages.toImage(map), folder.resolve("b1.tif"));
	}

	@ParameterizedTest
	@DisplayName("A TIFF is a ratio or percent")
	@ValueSource(doubles = { 1, 100 })
	void aTiffIsOfTheSizeOfTheSeries(double nominal) throws IOException {
		tiff(GRID, nominal);
		assertEquals(0.83, read("b1.tif").mean(3), 1e-6);
		assertEquals("the map that is given", read("b1.tif").source());
		tiff(new VoxelGrid(6, 5, 3, 2, 2, 5, GRID.originMm(), GRID.rowDirection(), GRID
			.columnDirection()), nominal);
		assertEquals("the B1 map " + folder.resolve("b1.tif") + " is 6×5×3, the series 6×5×2; give " +
			"one of the same size, or NIfTI or DICOM that tells where it lies", refusal("b1.tif"));
	}

	private String refusal(String name) {
		return assertThrows(IOException.class, () -> read(name)).getMessage();
	}

	@Test
	void otherNumbersAreRefused() throws IOException {
		tiff(GRID, 800);
		assertTrue(refusal("b1.tif").matches(
			"half of the values of the B1 map .*b1.tif are above 880\\.0; " +
				"give true ÷ nominal flip angle \\(about 1\\), or percent \\(about 100\\)"), refusal(
					"b1.tif"));
		assertEquals("there is no B1 map " + folder.resolve("no.tif") +
			"; give a TIFF, NIfTI or a DICOM folder", refusal("no.tif"));
	}

	@Test
	@DisplayName("NIfTI lies where it says: half as many voxels, twice as wide, in percent")
	void niftiLiesWhereItSays() throws IOException {
		VoxelGrid coarse = new VoxelGrid(3, 3, 2, 4, 4, 5, List.of(11., 21., 30.), GRID.rowDirection(),
			GRID.columnDirection());
		NiftiWriter.write(MadeSeries.of(coarse, TimeAxis.ofSeconds(0), (x, y, z, t) -> 80 + 10 * x + z),
			folder.resolve("b1.nii.gz"));
		B1Map map = read("b1.nii.gz");
		assertEquals(0.8 + 0.1 * (12 - 11) / 4, map.mean(1 + 6), 1e-5);
		assertEquals(0.81 + 0.1 * (16 - 11) / 4, map.mean(30 + 3 + 6), 1e-5);
		NiftiWriter.write(MadeSeries.of(coarse, TimeAxis.uniform(2, 5), (x, y, z, t) -> 1), folder
			.resolve("two.nii"));
		assertEquals("the B1 map " + folder.resolve("two.nii") +
			" has 2 volumes; give one with the map alone", refusal("two.nii"));
	}
}
