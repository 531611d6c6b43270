// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.outline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.FrameView;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.object.DicomObject;
import io.github.deltavp.dicom.object.ObjectSource;
import io.github.deltavp.dicom.object.Segments;
import io.github.deltavp.series.Region;
import io.github.deltavp.series.source.SourceImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The masks that highdicom and DeltaVp know alike, written as a Segmentation. highdicom reads it
 * voxel for voxel ({@code src/test/python/check_objects.py}).
 */
class WrittenSegmentsTest {

	@TempDir
	Path folder;

	private KnownMasks known;
	private List<Region> regions;

	@BeforeEach
	void read() throws IOException {
		known = KnownMasks.read();
		regions = known.masks().entrySet().stream().map(mask -> new Region(mask.getKey(), known.grid(),
			mask.getValue())).toList();
	}

	private DicomObject object(Optional<Map<Integer, String>> patient, String method) {
		SourceImages images = known.images();
		return Segments.of(regions, known.grid(), new ObjectSource(new SourceImages(images.studyUid(),
			images.frameOfReferenceUid(), images.slices(), patient), "P01", "0.1", method), "study");
	}

	private Path written(DicomObject object, String name) throws IOException {
		Path file = folder.resolve(name);
		object.write(file);
		return file;
	}

	/** Also where a UID stands for the frame of reference. */
	@Test
	void whatIsWrittenComesBackVoxelForVoxel() throws IOException {
		for (Optional<Map<Integer, String>> patient : List.of(Optional.<Map<Integer, String>> empty(),
			Optional.of(Map.of(Tag.PATIENT_ID, "4711"))))
		{
			Path file = written(object(patient, ""), "a.dcm");
			assertEquals(known.voxels(), KnownMasks.voxels(OutlineObjects.read(file, known.grid(),
				Optional.of(known.images())).regions()));
		}
	}

	@Test
	void theSameIsTheSameBytesAndWhatDiffersHasAnotherUid() throws IOException {
		DicomObject one = object(Optional.empty(), "cutoff=-40");
		assertArrayEquals(Files.readAllBytes(written(one, "a.dcm")), Files.readAllBytes(written(object(
			Optional.empty(), "cutoff=-40"), "b.dcm")));
		DicomObject other = object(Optional.empty(), "cutoff=-50");
		assertNotEquals(one.reference().sopInstanceUid(), other.reference().sopInstanceUid());
		assertNotEquals(one.reference().seriesUid(), other.reference().seriesUid());
		assertEquals(one.reference().studyUid(), other.reference().studyUid());
	}

	@Test
	void thePatientIsNamedOnlyWhereHeMayBe() throws IOException {
		byte[] dropped = Files.readAllBytes(written(object(Optional.empty(), ""), "a.dcm"));
		assertFalse(text(dropped).contains(known.frameOfReference()), "no UID of the images");
		assertTrue(text(dropped).contains("P01"));
		Path kept = written(object(Optional.of(Map.of(Tag.PATIENT_NAME, "Müller^Eva", Tag.PATIENT_ID,
			"4711", Tag.STUDY_DATE, "20240102")), ""), "b.dcm");
		var header = DicomFile.header(new Source.OnDisk(kept, Files.size(kept)));
		assertEquals("Müller^Eva", header.text(Tag.PATIENT_NAME, header.charset()));
		assertEquals("4711", header.text(Tag.PATIENT_ID));
		assertEquals("20240102", header.text(Tag.CONTENT_DATE));
		assertEquals(known.study(), header.text(Tag.STUDY_INSTANCE_UID));
		assertEquals("", header.text(Tag.PATIENT_IDENTITY_REMOVED));
		assertTrue(text(Files.readAllBytes(kept)).contains(known.series() + ".3"), "its images");
	}

	/** Of one file that holds all frames, two times of six slices. */
	@Test
	void framesOfOneFileAreReferredToByNumber() throws IOException {
		List<List<SourceImages.Image>> slices = new ArrayList<>();
		for (int slice = 1; slice <= 6; slice++)
			slices.add(List.of(new SourceImages.Image("1.4", "1.2.840.10008.5.1.4.1.1.4.1", "1.5", slice),
				new SourceImages.Image("1.4", "1.2.840.10008.5.1.4.1.1.4.1", "1.5", 6 + slice)));
		DicomObject object = Segments.of(regions, known.grid(), new ObjectSource(new SourceImages("1.2",
			"1.3", slices, Optional.of(Map.of())), "", "0.1", ""), "study");
		Path file = written(object, "a.dcm");
		FrameView last = FrameView.of(DicomFile.header(new Source.OnDisk(file, Files.size(file))), 4);
		assertEquals("1.5", last.text(Tag.REFERENCED_SOP_INSTANCE_UID));
		assertEquals(6, last.number(Tag.REFERENCED_FRAME_NUMBER));
		assertEquals(2, last.number(Tag.REFERENCED_SEGMENT_NUMBER));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}
}
