// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.series.Progress;
import io.github.deltavp.series.VoxelGrid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What nibabel reads at a place in the patient stands at the same place here. */
class NiftiImageTest {

	@TempDir
	private Path folder;

	static Stream<NiftiReference> references() throws IOException {
		return NiftiReference.all().stream();
	}

	@ParameterizedTest
	@MethodSource("references")
	void everyVoxelIsWhereNibabelSays(NiftiReference reference) throws IOException {
		NiftiImage image = NiftiImage.read(reference.write(folder), Progress.NONE);
		VoxelGrid grid = image.grid();
		for (int i = 0; i < 3; i++)
			for (int j = 0; j < 2; j++)
				for (int k = 0; k < 2; k++) {
					int[] at = voxel(grid, reference.place(i, j, k));
					for (int t = 0; t < 2; t++)
						assertEquals(reference.value(i, j, k, t), image.signal().getPlane(at[2] + 2 * t)
							.getCurrentStorageArray()[at[0] + grid.width() * at[1]]);
				}
		assertEquals(5.2, image.intervalSeconds(), 1e-6);
		assertTrue(image.intervalStated());
	}

	@ParameterizedTest
	@MethodSource("references")
	void rowsAndColumnsRunAsScannersWriteThem(NiftiReference reference) throws IOException {
		VoxelGrid grid = NiftiImage.read(reference.write(folder), Progress.NONE).grid();
		for (List<Double> axis : List.of(grid.rowDirection(), grid.columnDirection())) {
			double most = axis.stream().max((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
				.orElseThrow();
			assertEquals(axis.indexOf(most) < 2, most > 0, () -> grid.toString());
		}
	}

	/** @return indices of a place, which must be a whole number of voxels away from the origin */
	private static int[] voxel(VoxelGrid grid, double[] place) {
		double[] from = new double[3];
		for (int i = 0; i < 3; i++)
			from[i] = place[i] - grid.originMm().get(i);
		double[] row = array(grid.rowDirection());
		double[] column = array(grid.columnDirection());
		double[] index = { NiftiGeometry.dot(from, row) / grid.spacingXMm(), NiftiGeometry.dot(from,
			column) / grid.spacingYMm(), NiftiGeometry.dot(from, VoxelGrid.normal(row, column)) / grid
				.spacingZMm() };
		int[] rounded = Arrays.stream(index).mapToInt(value -> (int) Math.rint(value)).toArray();
		assertArrayEquals(Arrays.stream(rounded).asDoubleStream().toArray(), index, 1e-4);
		return rounded;
	}

	private static double[] array(List<Double> numbers) {
		return numbers.stream().mapToDouble(Double::doubleValue).toArray();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, neither 348 nor 540", "345, 105, two files", "344, 0, Analyze 7.5",
		"70, 32, datatype is 32", "41, 9, dim[0] is 2308", "42, 0, dim[1] is 0", "50, 3, dim[5] is 3" })
	void aHeaderThatIsNotUnderstoodIsRefused(int at, int value, String reason) throws IOException {
		byte[] bytes = plain();
		if (at == 50) bytes[40] = 5;
		bytes[at] = (byte) value;
		Path file = Files.write(folder.resolve("a.nii"), bytes);
		Exception refusal = assertThrows(NiftiException.class, () -> NiftiImage.read(file,
			Progress.NONE));
		assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
		assertTrue(refusal.getMessage().startsWith(file.toString()), refusal.getMessage());
	}

	@Test
	void withoutOrientationOnlyDistancesAreKnown() throws IOException {
		byte[] bytes = plain();
		bytes[252] = 0;
		bytes[254] = 0;
		NiftiImage image = NiftiImage.read(Files.write(folder.resolve("a.nii"), bytes), Progress.NONE);
		assertTrue(image.warnings().get(0).contains("nothing about the orientation"));
		assertEquals(List.of(1., 0., 0.), image.grid().rowDirection());
		assertFalse(image.grid().oriented());
	}

	@Test
	void damagedFilesAreReadOrRefused() throws IOException {
		byte[] good = plain();
		Random random = new Random(4);
		for (int i = 0; i < 1000; i++) {
			byte[] bytes = i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
			if (bytes.length > 0) bytes[random.nextInt(Math.min(bytes.length, 352))] = (byte) random
				.nextInt(256);
			Path file = Files.write(folder.resolve("a.nii"), bytes);
			try {
				NiftiImage.read(file, Progress.NONE);
			}
			catch (NiftiException e) {
				assertTrue(e.getMessage().length() > 20);
			}
		}
	}

	private byte[] plain() throws IOException {
		byte[] zipped = Files.readAllBytes(NiftiReference.named("negative values").write(folder));
		return new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
	}
}
