// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.Source;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.imagej.SmallStudy;
import io.github.deltavp.series.Progress;
import io.github.deltavp.series.source.SourceImages;
import io.github.deltavp.series.text.Identifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which images a series was read from. */
class SourceOfTest {

	private static SourceImages images(Identifiers identifiers) throws IOException {
		return DicomFolder.read(SmallStudy.folder().resolve("pre"), ImportOptions.DEFAULT.with(
			identifiers), Progress.NONE).origin().images().orElseThrow();
	}

	/**
	 * Slice by slice; the phantom numbers magnitudes and phases of a time point one after the other.
	 */
	@Test
	void eachSliceHasTheImagesOfItsTimes() throws IOException {
		SourceImages images = images(Identifiers.DROP);
		assertEquals(5, images.slices().size());
		assertEquals(Optional.empty(), images.patient());
		for (int slice = 0; slice < 5; slice++)
			for (int time : new int[] { 0, 19 }) {
				Path file = SmallStudy.folder().resolve(String.format("pre/IM%05d.dcm", 2 * time * 5 +
					slice + 1));
				DataSet header = DicomFile.header(new Source.OnDisk(file, Files.size(file)));
				assertEquals(header.text(Tag.SOP_INSTANCE_UID), images.slices().get(slice).get(time)
					.sopInstanceUid());
				assertEquals(slice, images.slice(header.text(Tag.SOP_INSTANCE_UID), 7));
				assertEquals(header.text(Tag.FRAME_OF_REFERENCE_UID), images.frameOfReferenceUid());
			}
		assertEquals(-1, images.slice("1.2.3", 1));
	}

	@Test
	void thePatientIsReadOnlyWhereHeMayBeNamed() throws IOException {
		SourceImages images = images(Identifiers.KEEP);
		assertEquals("SAMPLE", images.patient().orElseThrow().get(Tag.PATIENT_ID));
		assertFalse((images + " " + images.slices()).matches(".*\\d.*"), "nothing is printed");
	}

	@Test
	void aFrameOfAFileIsKnownByItsNumber() {
		SourceImages images = new SourceImages("1", "2", List.of(List.of(image(1), image(3)), List.of(
			image(2), image(4))), Optional.empty());
		assertEquals(0, images.slice("1.5", 3));
		assertEquals(1, images.slice("1.5", 4));
		assertEquals(-1, images.slice("1.5", 5));
	}

	private static SourceImages.Image image(int frame) {
		return new SourceImages.Image("1.4", "1.2.840", "1.5", frame);
	}
}
