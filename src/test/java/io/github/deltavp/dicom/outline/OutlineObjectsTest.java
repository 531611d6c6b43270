// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import io.github.deltavp.series.text.Identifiers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SEG that highdicom 0.28.2 and RTSTRUCT that pydicom 3.0.2 wrote from known masks
 * ({@code src/test/python/outline_objects.py}) come back as the same voxels.
 */
class OutlineObjectsTest {

	private static final String STRUCTURES = "1.2.840.10008.5.1.4.1.1.481.3";

	@TempDir
	Path folder;

	private KnownMasks known;

	@BeforeEach
	void read() throws IOException {
		known = KnownMasks.read();
	}

	private DrawnRegions drawn(Path file) throws IOException {
		return OutlineObjects.read(file, known.grid(), Optional.of(known.images()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "binary.dcm", "fractional.dcm", "labelmap.dcm", "fine.dcm",
		"structures.dcm" })
	void whatOthersWroteComesBackVoxelForVoxel(String file) throws IOException {
		assertEquals(known.voxels(), KnownMasks.voxels(drawn(KnownMasks.file(file)).regions()));
	}

	@Test
	void whatHadToBeDecidedIsTold() throws IOException {
		assertEquals(List.of(
			"outlines are fractional (SegmentationType FRACTIONAL); voxels of a half and more are inside"),
			drawn(KnownMasks.file("fractional.dcm")).told());
		assertEquals(List.of(), drawn(KnownMasks.file("binary.dcm")).told());
		assertEquals(List.of("réf has no contour in 4 slice(s) between its first and its last"), drawn(
			KnownMasks.file("structures.dcm")).told());
	}

	/** Turned round, in other pixels: a voxel is inside where its centre is. */
	@Test
	void anotherSeriesOfTheSameFrameOfReferenceServes() throws IOException {
		VoxelGrid grid = known.grid();
		double[] corner = grid.positionMm(23, 0, 5);
		VoxelGrid turned = new VoxelGrid(24, 20, 6, 1.5, 2, 4, Arrays.stream(corner).boxed().toList(),
			grid.rowDirection().stream().map(part -> -part).toList(), grid.columnDirection());
		DrawnRegions there = OutlineObjects.read(KnownMasks.file("structures.dcm"), turned, Optional.of(
			known.images()));
		assertEquals(known.masks().get("L1").length, there.regions().get(0).count());
		for (int voxel : there.regions().get(0).voxels())
			assertTrue(known.voxels().get("L1").contains(grid.voxelNear(turned.positionMm(voxel))));
	}

	@Test
	void aFolderAndAZipServeToo() throws IOException {
		Files.copy(KnownMasks.file("binary.dcm"), folder.resolve("000001"));
		Files.writeString(folder.resolve("notes.txt"), "drawn by hand");
		assertEquals(2, drawn(folder).regions().size());
		Path zip = folder.resolve("export.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("a/000001"));
			out.write(Files.readAllBytes(KnownMasks.file("structures.dcm")));
		}
		assertEquals(known.voxels(), KnownMasks.voxels(drawn(zip).regions()));
	}

	@Test
	void whatLiesElsewhereIsRefused() throws IOException {
		SourceImages other = new SourceImages("1", "1.2.3", known.images().slices(), Optional.empty());
		for (String file : List.of("binary.dcm", "structures.dcm"))
			assertRefused("the outlines lie in another frame of reference than the series " +
				"(FrameOfReferenceUID (0020,0052)); draw them on this exam", KnownMasks.file(file), known
					.grid(), Optional.of(other));
		VoxelGrid grid = known.grid();
		assertRefused(
			"L1 is drawn in planes that are inclined to the slices of the series; draw it on " +
				"this series, or on one with slices alike", KnownMasks.file("binary.dcm"), new VoxelGrid(24,
					20, 6, 1.5, 2, 4, grid.originMm(), grid.rowDirection(), list(grid.normal())), Optional.of(
						known.images()));
		assertRefused(
			"L1 reaches 4.0 mm beyond the last slice of the series; cut it there, or leave it " +
				"out of the file", KnownMasks.file("structures.dcm"), new VoxelGrid(24, 20, 2, 1.5, 2, 4,
					grid.originMm(), grid.rowDirection(), grid.columnDirection()), Optional.of(known
						.images()));
		assertRefused(
			"L1 reaches over the edge of the images; cut it there, or leave it out of the file",
			KnownMasks.file("binary.dcm"), new VoxelGrid(15, 20, 6, 1.5, 2, 4, grid.originMm(), grid
				.rowDirection(), grid.columnDirection()), Optional.of(known.images()));
	}

	@Test
	void imagesThatAreNoDicomAreRefusedWithoutThePath() {
		DicomException e = assertThrows(DicomException.class, () -> OutlineObjects.read(KnownMasks.file(
			"binary.dcm"), known.grid(), Optional.empty()));
		assertEquals("… are outlines in DICOM, and the images are not; give the DICOM folder of the " +
			"series, or a ROI zip", e.written(Identifiers.DROP));
	}

	private static List<Double> list(double[] numbers) {
		return Arrays.stream(numbers).boxed().toList();
	}

	private static void assertRefused(String message, Path file, VoxelGrid grid,
		Optional<SourceImages> images)
	{
		assertEquals(message, assertThrows(DicomException.class, () -> OutlineObjects.read(file, grid,
			images)).getMessage());
	}

	/** A square of 4 × 4 pixels around (5, 5), in planes given in slices. */
	private Path squares(String[] names, double... slices) throws IOException {
		List<DicomWriter> structures = new ArrayList<>();
		List<DicomWriter> drawn = new ArrayList<>();
		for (int i = 0; i < names.length; i++) {
			structures.add(new DicomWriter().put(Tag.ROI_NUMBER, "IS", i).put(Tag.ROI_NAME, "LO",
				names[i]).put(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, "UI", known.frameOfReference()));
			drawn.add(new DicomWriter().put(Tag.REFERENCED_ROI_NUMBER, "IS", i).put(Tag.CONTOUR_SEQUENCE,
				"SQ", Arrays.stream(slices).mapToObj(this::square).toArray()));
		}
		Path file = folder.resolve("squares.dcm");
		new DicomWriter().put(Tag.SOP_CLASS_UID, "UI", STRUCTURES).put(Tag.SOP_INSTANCE_UID, "UI",
			"1.5").put(Tag.STRUCTURE_SET_ROI_SEQUENCE, "SQ", structures.toArray()).put(
				Tag.ROI_CONTOUR_SEQUENCE, "SQ", drawn.toArray()).write(file);
		return file;
	}

	private DicomWriter square(double slice) {
		List<Double> mm = new ArrayList<>();
		for (double[] at : new double[][] { { 3.5, 3.5 }, { 7.5, 3.5 }, { 7.5, 7.5 }, { 3.5, 7.5 } })
			mm.addAll(list(known.grid().positionMm(at[0], at[1], slice)));
		return new DicomWriter().put(Tag.CONTOUR_GEOMETRIC_TYPE, "CS", "CLOSED_PLANAR").put(
			Tag.CONTOUR_DATA, "DS", mm.toArray());
	}

	/** Half a slice is the most; between slices the nearest plane counts, and it is told. */
	@ParameterizedTest
	@CsvSource({ "1.4, 1, 16", "2, 2, 16", "-0.45, 0, 16", "5.45, 5, 16" })
	void aPlaneBetweenSlicesGoesToTheNearest(double place, int slice, int voxels) throws IOException {
		DrawnRegions drawn = drawn(squares(new String[] { "L1" }, place));
		assertEquals(voxels, drawn.regions().get(0).count());
		assertTrue(drawn.regions().get(0).reaches(slice));
		assertEquals(place == 2 ? 0 : 1, drawn.told().size());
	}

	@Test
	void thinPlanesMakeNoThickRegion() throws IOException {
		assertEquals(2 * 16, drawn(squares(new String[] { "L1" }, 1.1, 1.35, 1.6, 1.85, 2.1)).regions()
			.get(0).count());
		assertEquals("L1 holds the centre of no voxel of the series; draw it larger, or on this series",
			assertThrows(DicomException.class, () -> drawn(squares(new String[] { "L1" }, 1.4, 1.6)))
				.getMessage());
	}

	@Test
	void aHalfSliceBeyondTheImagesIsTooFar() throws IOException {
		assertTrue(assertThrows(DicomException.class, () -> drawn(squares(new String[] { "L1" }, 5.6)))
			.getMessage().startsWith("L1 reaches 2.4 mm beyond the last slice"));
	}

	/** Met_1 and met_2 would be one lesion, as the ROI Manager's L1-2 belongs to L1. */
	@Test
	void numbersThatDoNotCountAreRefused() throws IOException {
		assertEquals("met_1 and met_2 would be one region, as a number behind - or _ does not count; " +
			"name them otherwise, e.g. L1 and L2", assertThrows(DicomException.class, () -> drawn(squares(
				new String[] { "met_1", "met_2" }, 2))).getMessage());
		assertEquals(2, drawn(squares(new String[] { "reference_1", "reference_2" }, 2)).regions()
			.size());
	}

	@Test
	void whatHoldsNoOutlineIsRefused() throws IOException {
		Path file = folder.resolve("a.dcm");
		Files.write(file, "no DICOM at all".getBytes(StandardCharsets.US_ASCII));
		assertTrue(assertThrows(DicomException.class, () -> drawn(file)).getMessage().endsWith(
			"a.dcm holds no outline: no ROI, no DICOM SEG and no RTSTRUCT with closed contours; save the " +
				"ROI Manager's ROIs with More » Save..."));
	}

	/** Bits that are not all there, and a contour of two and a half points. */
	@Test
	void damagedFilesAreRefused() throws IOException {
		byte[] bytes = Files.readAllBytes(KnownMasks.file("binary.dcm"));
		Path cut = folder.resolve("cut.dcm");
		Files.write(cut, Arrays.copyOf(bytes, bytes.length - 40));
		assertThrows(IOException.class, () -> drawn(cut));
	}

	/** A reason for which an image is put aside is no sentence for somebody who drew. */
	@Test
	void aDamagedHeaderIsToldWithTheFile() throws IOException {
		byte[] bytes = Files.readAllBytes(KnownMasks.file("binary.dcm"));
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int frames = text.indexOf("(\0\b\0IS");
		bytes[frames + 8] = 'x';
		Path file = Files.write(folder.resolve("a.dcm"), bytes);
		assertEquals(
			"the segmentation a.dcm cannot be read (NumberOfFrames (0028,0008) is no count); " +
				"export it again", assertThrows(DicomException.class, () -> drawn(file)).getMessage());
	}
}
