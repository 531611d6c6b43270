// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.share;

import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.object.DerivedUid;
import io.github.deltavp.dicom.pixels.PixelLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Copies images by the Basic Application Level Confidentiality Profile of DICOM PS3.15, annex E,
 * with three of its options: descriptors are cleaned, dates are shifted, and vendors' elements stay
 * that are known to be safe. The pixels are copied as they are.
 */
public final class SharedImages {

	private static final String MR = "1.2.840.10008.5.1.4.1.1.4";
	private static final String ENHANCED_MR = MR + ".1";
	private static final String METHOD = "DeltaVp: listed elements kept, dates shifted, UIDs hashed";

	private record Code(String value, String meaning) {

		DicomWriter item() {
			return new DicomWriter().put(Tag.CODE_VALUE, "SH", value).put(Tag.CODING_SCHEME_DESIGNATOR,
				"SH", "DCM").put(Tag.CODE_MEANING, "LO", meaning);
		}
	}

	/** PS3.16, CID 7050. */
	private static final List<Code> CODES = List.of(new Code("113100",
		"Basic Application Confidentiality Profile"), new Code("113105", "Clean Descriptors Option"),
		new Code("113107", "Retain Longitudinal Temporal Information Modified Dates Option"), new Code(
			"113111", "Retain Safe Private Option"));
	private static final List<Integer> PATIENT_AND_STUDY = List.of(Tag.PATIENT_BIRTH_DATE,
		Tag.PATIENT_SEX, Tag.STUDY_ID, Tag.ACCESSION_NUMBER, Tag.REFERRING_PHYSICIAN_NAME);

	private final StudyDummies dummies;
	private final ElementCounts counts = new ElementCounts();
	private final PatientWords words = new PatientWords();
	private int copied;

	/**
	 * @param pseudonym of the patient
	 * @param studyUids StudyInstanceUIDs of the visits
	 * @param earliest day of the images, counted from 1 January 2000; empty if it is not told
	 */
	public SharedImages(String pseudonym, List<String> studyUids, OptionalLong earliest) {
		dummies = StudyDummies.of(pseudonym, studyUids, earliest);
	}

	/** @return what was left out or changed so far */
	public ElementCounts counts() {
		return counts;
	}

	/** @return what the images that were copied tell of the patient */
	public PatientWords words() {
		return words;
	}

	/**
	 * @param image of a series
	 * @param file where the copy goes
	 * @throws DicomException if the image cannot be copied, with the reason and what to do
	 */
	public void copy(SharedImage image, Path file) throws IOException {
		DicomFile read = DicomFile.read(image.source(), new SharedElements(tag -> counts.add(tag,
			Action.REMOVED)));
		requireShareable(read);
		words.add(read.header());
		PixelLayout layout = PixelLayout.of(read);
		DicomWriter copy = new ElementCopy(dummies, counts, image.kind()).of(read.header());
		describe(copy);
		identify(copy, read, layout.frames() > 1);
		copy.write(file, read.pixels(), read.syntaxUid(), layout.frameBytes() * layout.frames());
		counts.next();
		copied++;
	}

	private static void requireShareable(DicomFile file) throws DicomException {
		if (ElementCopy.isBurnedIn(file.header())) throw new DicomException(
			"text is burned into the pixels (BurnedInAnnotation " + Tag.format(Tag.BURNED_IN_ANNOTATION) +
				" is YES), which may name the patient; export the series without it");
		if (file.pixels().syntax().bigEndian()) throw new DicomException(
			"it is big endian, which DICOM has retired; convert it first, e.g. with dcmconv +te in out");
	}

	/** Puts who the patient is said to be, and what was done to the image. */
	private void describe(DicomWriter copy) {
		copy.put(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192").put(Tag.PATIENT_NAME, "PN", dummies
			.pseudonym()).put(Tag.PATIENT_ID, "LO", dummies.pseudonym());
		for (int tag : PATIENT_AND_STUDY)
			copy.put(tag, SharedElements.representation(tag));
		copy.put(Tag.PATIENT_IDENTITY_REMOVED, "CS", "YES").put(Tag.DEIDENTIFICATION_METHOD, "LO",
			METHOD).put(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE, "SQ", CODES.stream().map(Code::item)
				.toArray()).put(Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED, "CS", "MODIFIED");
	}

	/** Gives an image what it lacks to be an object of its own. */
	private void identify(DicomWriter copy, DicomFile read, boolean multiFrame) {
		if (!copy.has(Tag.SOP_CLASS_UID)) copy.put(Tag.SOP_CLASS_UID, "UI", multiFrame ? ENHANCED_MR
			: MR);
		if (!copy.has(Tag.SOP_INSTANCE_UID)) copy.put(Tag.SOP_INSTANCE_UID, "UI", DerivedUid.of(
			"image " + copied + " of " + read.header().text(Tag.SERIES_INSTANCE_UID)));
	}
}
