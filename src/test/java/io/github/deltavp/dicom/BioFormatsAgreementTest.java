// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.deltavp.ReferenceData;
import io.github.deltavp.dicom.RawDicom.Encoding;
import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.pixels.FrameStream;
import io.github.deltavp.dicom.pixels.PixelLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import loci.common.DebugTools;
import loci.formats.dicom.DicomTag;
import loci.formats.in.DicomReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our header parser and pixels against Bio-Formats' DicomReader, where that one is right. */
class BioFormatsAgreementTest {

	private static final int[] STANDARD = { Tag.IMAGE_TYPE, Tag.SOP_CLASS_UID, Tag.SOP_INSTANCE_UID,
		Tag.MODALITY, Tag.SERIES_DESCRIPTION, Tag.REPETITION_TIME, Tag.ECHO_TIME, Tag.FLIP_ANGLE,
		Tag.SLICE_THICKNESS, Tag.SERIES_INSTANCE_UID, Tag.STUDY_INSTANCE_UID, Tag.INSTANCE_NUMBER,
		Tag.IMAGE_POSITION_PATIENT, Tag.IMAGE_ORIENTATION_PATIENT, Tag.PIXEL_SPACING, Tag.ROWS,
		Tag.COLUMNS, Tag.BITS_ALLOCATED, Tag.BITS_STORED, Tag.HIGH_BIT, Tag.PIXEL_REPRESENTATION };

	@TempDir
	private Path folder;

	@BeforeAll
	static void quiet() {
		DebugTools.setRootLevel("ERROR");
	}

	@ParameterizedTest
	@EnumSource(names = { "EXPLICIT", "IMPLICIT", "BIG_ENDIAN" })
	void generatedFileAgrees(Encoding encoding) throws Exception {
		Path file = folder.resolve("a.dcm");
		Flavours.triggered().image(2, 3).write(file, encoding);
		compare(file);
	}

	@Test
	void referenceObjectAgrees() throws Exception {
		compare(ReferenceData.path("qiba-v4").resolve("dcemri_testversion4_100.dcm"));
		compare(ReferenceData.path("qiba-v4").resolve("fa9.dcm"));
	}

	private static void compare(Path path) throws Exception {
		Source source = new Source.OnDisk(path, Files.size(path));
		DicomFile file = DicomFile.read(source);
		try (DicomReader reader = new DicomReader()) {
			reader.setGroupFiles(false);
			reader.setId(path.toString());
			Map<Integer, DicomTag> theirs = reader.getTags().stream().filter(tag -> tag.attribute != null)
				.collect(Collectors.toMap(tag -> tag.attribute.getTag(), tag -> tag, (first,
					second) -> first));
			for (int tag : STANDARD)
				compare(tag, file.header(), theirs.get(tag));
			assertArrayEquals(reader.openBytes(0), pixels(source, file));
		}
	}

	private static void compare(int tag, DataSet ours, DicomTag theirs) {
		if (!ours.has(tag)) return;
		assertNotNull(theirs, Tag.format(tag));
		String text = theirs.value instanceof short[] shorts ? String.valueOf(shorts[0] & 0xFFFF)
			: String.valueOf(theirs.value).trim();
		double[] numbers = ours.numbers(tag);
		if (numbers.length == 0 || Double.isNaN(numbers[0])) assertEquals(text, ours.text(tag), Tag
			.format(tag));
		else assertArrayEquals(Arrays.stream(text.split("\\\\")).mapToDouble(Double::parseDouble)
			.toArray(), numbers, Tag.format(tag));
	}

	private static byte[] pixels(Source source, DicomFile file) throws Exception {
		PixelLayout layout = PixelLayout.of(file);
		try (FrameStream stream = new FrameStream(file.pixels(), layout)) {
			return stream.next();
		}
	}
}
