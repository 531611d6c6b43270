// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.maps.VoxelStatus;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.relaxation.T1Map;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps as files and back. */
class MapFolderTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(3, 2, 4, 1.25, 2.5, 5);

	@TempDir
	Path folder;

	/** Every voxel has a value of its own. */
	private static ParameterMap map(String name, String unit, VoxelGrid grid) {
		return ParameterMap.of(name, unit, grid, IntStream.range(0, grid.slices()).mapToObj(z -> {
			float[] plane = new float[grid.voxelsPerSlice()];
			for (int i = 0; i < plane.length; i++)
				plane[i] = name.length() + 10 * z + i / 8f;
			return plane;
		}).toList());
	}

	private void save(String name, VoxelGrid grid) throws IOException {
		Files.createDirectories(folder.resolve("maps"));
		SeriesFiles.save(MapImages.toImage(map(name, "", grid)), folder.resolve("maps/" + name +
			".tif"));
	}

	private String refusal(Path of) {
		return assertThrows(IOException.class, () -> MapFolder.read(of)).getMessage();
	}

	@Test
	void mapsComeInTheOrderOfTheFitThenTheirErrorsThenOthersWithoutTheStatus() throws IOException {
		for (String name : List.of("another", "iaugc60", "vp_se", "kep", "status", "zeta", "vp",
			"ktrans"))
			save(name, GRID);
		Files.move(folder.resolve("maps/kep.tif"), folder.resolve("maps/kep.TIF"));
		Files.writeString(folder.resolve("maps/vp.csv"), "no map");
		List<ParameterMap> maps = MapFolder.read(folder);
		assertEquals("vp () ktrans (1/min) kep (1/min) vp_se () iaugc60 (s) another () zeta ()", String
			.join(" ", maps.stream().map(map -> map.name() + " (" + map.unit() + ")").toList()));
		for (ParameterMap map : maps) {
			assertEquals(GRID, map.grid());
			for (int z = 0; z < 4; z++)
				assertArrayEquals(map(map.name(), "", GRID).plane(z), map.plane(z));
		}
		assertEquals(maps.stream().map(ParameterMap::name).toList(), MapFolder.read(folder.resolve(
			"maps")).stream().map(ParameterMap::name).toList());
	}

	@Test
	void whatIsNoFolderOfMapsIsRefused() throws IOException {
		assertEquals("there is no folder " + folder.resolve("gone") +
			"; give maps=FOLDER (a folder that Perfusion Maps... wrote)", refusal(folder.resolve(
				"gone")));
		assertTrue(refusal(folder).startsWith("there are no maps in " + folder), refusal(folder));
		save("vp", GRID);
		save("ve", VoxelGrid.axisAligned(2, 2, 4, 1.25, 2.5, 5));
		assertTrue(refusal(folder).startsWith("the maps vp and ve in " + folder.resolve("maps") +
			" are of different size"), refusal(folder));
		Files.writeString(folder.resolve("maps/ve.tif"), "no TIFF");
		assertTrue(refusal(folder).contains("ve.tif is damaged, or no TIFF"), refusal(folder));
	}

	@Test
	void aMapIsAStackAtItsMiddleWithItsUnitItsSizeAndItsRange() {
		ImagePlus image = MapImages.toImage(map("ktrans", "1/min", GRID));
		assertEquals("ktrans", image.getTitle());
		assertEquals(List.of(1, 4, 1), List.of(image.getNChannels(), image.getNSlices(), image
			.getNFrames()));
		assertEquals(3, image.getCurrentSlice());
		assertEquals("slice 3", image.getStack().getSliceLabel(3));
		assertEquals("1.25 2.5 5.0 mm 1/min", image.getCalibration().pixelWidth + " " + image
			.getCalibration().pixelHeight + " " + image.getCalibration().pixelDepth + " " + image
				.getCalibration().getUnit() + " " + image.getCalibration().getValueUnit());
		assertEquals(0, image.getDisplayRangeMin());
		assertEquals(0.3, image.getDisplayRangeMax(), 1e-6);
		int middle = image.getProcessor().getLut().getRGB(128) & 0xFFFFFF;
		assertTrue((middle >> 16) != (middle & 0xFF), "in colour");
	}

	@Test
	void aStatusImageTellsWhatEachNumberMeans() {
		String info = MapImages.toStatusImage(map("status", "", GRID)).getInfoProperty();
		assertEquals(Stream.of(VoxelStatus.values()).map(status -> "status " + status.code() + ": " +
			status.words()).toList(), info.lines().toList());
	}

	private static T1Map t1() {
		return new T1Map(GRID, map("t1", "ms", GRID).values(), map("m0_", "", GRID).values(), map(
			"residual", "", GRID).values());
	}

	@Test
	void mapsOfT1AreThreeFilesOrThreeChannels() throws IOException {
		T1Files.write(t1(), folder.resolve("t1"), false);
		ParameterMap m0 = MapImages.read(folder.resolve("t1/m0.tif"), "m0", "");
		assertArrayEquals(map("m0_", "", GRID).plane(2), m0.plane(2));
		assertEquals(8, MapImages.read(folder.resolve("t1/t1_residual.tif"), "", "").plane(0)[0]);
		assertThrows(IOException.class, () -> T1Files.write(t1(), folder.resolve("t1"), false));
		ImagePlus image = T1Files.hyperstack(t1());
		assertEquals(List.of("T1 (ms)", "M0", "T1 residual"), IntStream.rangeClosed(1, 3).mapToObj(
			channel -> MapImages.quantity(image, channel)).toList());
		assertEquals(List.of(3, 4, 1), List.of(image.getNChannels(), image.getNSlices(), image
			.getNFrames()));
		assertTrue(image.isHyperStack());
		assertEquals(List.of(1, 3), List.of(image.getC(), image.getZ()));
		assertEquals("channel 1: T1 (ms), shown from 0.0 to 50.0", image.getInfoProperty().lines()
			.findFirst().orElseThrow());
	}
}
