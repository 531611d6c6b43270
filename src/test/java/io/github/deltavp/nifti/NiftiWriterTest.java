// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.deltavp.curve.TimeAxis;
import io.github.deltavp.series.DynamicSeries;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.Protocol;
import io.github.deltavp.series.VoxelGrid;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads back, and says the place in both of NIfTI's ways alike. */
class NiftiWriterTest {

	@TempDir
	private Path folder;

	static Stream<NiftiReference> references() throws IOException {
		return NiftiReference.all().stream().filter(reference -> reference.name().startsWith("axes"));
	}

	private static DynamicSeries series(NiftiImage image) {
		return new DynamicSeries(image.signal(), image.grid(), TimeAxis.ofSeconds(0, 5.2),
			Protocol.UNKNOWN, "", "magnitude", List.of(), List.of());
	}

	@ParameterizedTest
	@MethodSource("references")
	void readsBack(NiftiReference reference) throws IOException {
		NiftiImage before = NiftiImage.read(reference.write(folder), Progress.NONE);
		NiftiWriter.write(series(before), folder.resolve("b.nii.gz"));
		NiftiImage after = NiftiImage.read(folder.resolve("b.nii.gz"), Progress.NONE);
		for (int p = 0; p < 4; p++)
			assertArrayEquals(before.signal().getPlane(p).getCurrentStorageArray(), after.signal()
				.getPlane(p).getCurrentStorageArray());
		assertClose(before.grid(), after.grid(), 1e-5);
		assertEquals(5.2, after.intervalSeconds(), 1e-6);
		assertEquals(before.warnings(), after.warnings());
	}

	/** The reader warns if sform and qform differ; here the qform is read alone, too. */
	@ParameterizedTest
	@MethodSource("references")
	void theQformAgrees(NiftiReference reference) throws IOException {
		NiftiImage before = NiftiImage.read(reference.write(folder), Progress.NONE);
		Path file = folder.resolve("b.nii");
		NiftiWriter.write(series(before), file);
		byte[] bytes = Files.readAllBytes(file);
		bytes[254] = 0;
		assertClose(before.grid(), NiftiImage.read(Files.write(file, bytes), Progress.NONE).grid(),
			1e-4);
	}

	/** nibabel's set_qform for the same affine, where the file has the axes that are written. */
	@ParameterizedTest
	@MethodSource("references")
	void theHeaderIsNibabels(NiftiReference reference) throws IOException {
		Path file = reference.write(folder);
		NiftiHeader nibabel = header(file);
		NiftiWriter.write(series(NiftiImage.read(file, Progress.NONE)), folder.resolve("b.nii.gz"));
		NiftiHeader ours = header(folder.resolve("b.nii.gz"));
		assertArrayEquals(nibabel.dim(), ours.dim());
		assertEquals(nibabel.units(), ours.units());
		if (!sameAxes(nibabel, ours)) return;
		assertArrayEquals(nibabel.quaternion(), ours.quaternion(), 1e-4);
		assertArrayEquals(Arrays.copyOf(nibabel.pixdim(), 5), Arrays.copyOf(ours.pixdim(), 5), 1e-5);
	}

	@Test
	void someReferencesHaveTheAxesThatAreWritten() throws IOException {
		long same = 0;
		for (NiftiReference reference : references().toList()) {
			Path file = reference.write(folder);
			NiftiWriter.write(series(NiftiImage.read(file, Progress.NONE)), folder.resolve("b.nii.gz"));
			if (sameAxes(header(file), header(folder.resolve("b.nii.gz")))) same++;
		}
		assertEquals(6, same);
	}

	private static boolean sameAxes(NiftiHeader one, NiftiHeader other) {
		for (int r = 0; r < 3; r++)
			for (int c = 0; c < 4; c++)
				if (Math.abs(one.sform()[r][c] - other.sform()[r][c]) > 1e-4) return false;
		return true;
	}

	private static NiftiHeader header(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(
			file))))
		{
			return NiftiHeader.read(in);
		}
	}

	@Test
	void aLongAxisIsNifti2() throws IOException {
		VoxelGrid grid = VoxelGrid.axisAligned(40_000, 2, 1, 1, 2, 3);
		DynamicSeries series = new DynamicSeries(DynamicSeries.allocate(grid, 2), grid, TimeAxis
			.ofSeconds(0, 7), Protocol.UNKNOWN, "", "magnitude", List.of(), List.of());
		series.plane(0, 1)[39_999] = 5;
		NiftiWriter.write(series, folder.resolve("b.nii.gz"));
		assertEquals(540, header(folder.resolve("b.nii.gz")).size());
		NiftiImage back = NiftiImage.read(folder.resolve("b.nii.gz"), Progress.NONE);
		assertArrayEquals(series.plane(0, 1), back.signal().getPlane(1).getCurrentStorageArray());
		assertClose(grid, back.grid(), 1e-9);
	}

	private static void assertClose(VoxelGrid expected, VoxelGrid actual, double tolerance) {
		assertArrayEquals(numbers(expected), numbers(actual), tolerance);
	}

	private static double[] numbers(VoxelGrid grid) {
		return Stream.of(List.of(grid.spacingXMm(), grid.spacingYMm(), grid.spacingZMm()), grid
			.originMm(), grid.rowDirection(), grid.columnDirection()).flatMap(List::stream).mapToDouble(
				Double::doubleValue).toArray();
	}
}
