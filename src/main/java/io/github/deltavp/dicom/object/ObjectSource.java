// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.series.source.SourceImages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The images that objects are made from, and of whom. Where the patient may not be named, neither
 * is he by a UID: each UID of the images gives way to one that is derived from it, in every object
 * alike, so that the objects refer to each other and to images whose UIDs were replaced in the same
 * way.
 *
 * @param images those that were analysed
 * @param pseudonym of the patient where he may not be named; may be empty
 * @param software version that makes the objects
 * @param method all that the results depend on besides the images, as text
 */
public record ObjectSource(SourceImages images, String pseudonym, String software, String method) {

	private static final String MANUFACTURER = "DeltaVp developers";
	private static final String NO_DATE = "20000101";
	private static final String NO_TIME = "000000";
	private static final List<Integer> SECRET = List.of(Tag.PATIENT_BIRTH_DATE, Tag.PATIENT_SEX,
		Tag.STUDY_DATE, Tag.STUDY_TIME, Tag.ACCESSION_NUMBER, Tag.REFERRING_PHYSICIAN_NAME,
		Tag.STUDY_ID);
	private static final Map<Integer, String> REPRESENTATIONS = Map.of(Tag.PATIENT_BIRTH_DATE, "DA",
		Tag.PATIENT_SEX, "CS", Tag.STUDY_DATE, "DA", Tag.STUDY_TIME, "TM", Tag.ACCESSION_NUMBER, "SH",
		Tag.REFERRING_PHYSICIAN_NAME, "PN", Tag.STUDY_ID, "SH");

	private boolean isNamed() {
		return images.patient().isPresent();
	}

	/** @return a UID of the images as objects may tell it */
	String told(String uid) {
		return isNamed() ? uid : DerivedUid.of(uid);
	}

	/** @return StudyInstanceUID of the objects: that of the images, or what stands for it */
	public String studyUid() {
		return told(images.studyUid());
	}

	/** @return the same of the FrameOfReferenceUID; one of its own where the images have none */
	String frameOfReferenceUid() {
		return images.frameOfReferenceUid().isEmpty() ? DerivedUid.of("frame of reference " + images
			.studyUid()) : told(images.frameOfReferenceUid());
	}

	/**
	 * @param what is named
	 * @return a UID that other images, or another method, do not have
	 */
	String uid(String what) {
		StringBuilder all = new StringBuilder(what).append(' ').append(isNamed()).append(' ').append(
			pseudonym).append(' ').append(software).append(' ').append(method);
		images.slices().forEach(slice -> slice.forEach(image -> all.append(' ').append(image
			.sopInstanceUid())));
		return DerivedUid.of(all.toString());
	}

	/** Puts the modules of patient, study and equipment, and what every object has. */
	void put(DicomWriter object) {
		Map<Integer, String> patient = images.patient().orElse(Map.of());
		object.put(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192").put(Tag.PATIENT_NAME, "PN", patient
			.getOrDefault(Tag.PATIENT_NAME, isNamed() ? "" : Segments.label(pseudonym))).put(
				Tag.PATIENT_ID, "LO", patient.getOrDefault(Tag.PATIENT_ID, isNamed() ? "" : Segments.label(
					pseudonym)));
		for (int tag : SECRET)
			object.put(tag, REPRESENTATIONS.get(tag), patient.getOrDefault(tag, ""));
		if (!isNamed()) object.put(Tag.PATIENT_IDENTITY_REMOVED, "CS", "YES").put(
			Tag.DEIDENTIFICATION_METHOD, "LO", "DeltaVp: no name, no date; UIDs derived by SHA-256");
		object.put(Tag.STUDY_INSTANCE_UID, "UI", studyUid()).put(Tag.MANUFACTURER, "LO", MANUFACTURER)
			.put(Tag.MANUFACTURER_MODEL_NAME, "LO", "DeltaVp").put(Tag.DEVICE_SERIAL_NUMBER, "LO", "none")
			.put(Tag.SOFTWARE_VERSIONS, "LO", software);
	}

	/** Puts when the content came about: no clock is asked, or no two runs were alike. */
	void putContentDate(DicomWriter object) {
		Map<Integer, String> patient = images.patient().orElse(Map.of());
		object.put(Tag.CONTENT_DATE, "DA", patient.getOrDefault(Tag.STUDY_DATE, NO_DATE)).put(
			Tag.CONTENT_TIME, "TM", patient.getOrDefault(Tag.STUDY_TIME, NO_TIME));
	}

	/** @return items of a sequence that refers to images of a slice, each file once */
	List<DicomWriter> items(List<SourceImages.Image> slice) {
		Map<String, List<SourceImages.Image>> files = new LinkedHashMap<>();
		slice.forEach(image -> files.computeIfAbsent(image.sopInstanceUid(), uid -> new ArrayList<>())
			.add(image));
		return files.values().stream().map(this::item).toList();
	}

	private DicomWriter item(List<SourceImages.Image> frames) {
		SourceImages.Image first = frames.get(0);
		DicomWriter item = new ObjectReference(studyUid(), "", first.sopClassUid(), told(first
			.sopInstanceUid())).item();
		if (first.frame() != SourceImages.WHOLE_FILE) item.put(Tag.REFERENCED_FRAME_NUMBER, "IS", frames
			.stream().map(SourceImages.Image::frame).toArray());
		return item;
	}

	/** Puts the Common Instance Reference module: every image, by series. */
	void putReferencedSeries(DicomWriter object) {
		Map<String, Set<ObjectReference>> series = new LinkedHashMap<>();
		images.slices().forEach(slice -> slice.forEach(image -> series.computeIfAbsent(told(image
			.seriesUid()), uid -> new LinkedHashSet<>()).add(new ObjectReference("", "", image
				.sopClassUid(), told(image.sopInstanceUid())))));
		object.put(Tag.REFERENCED_SERIES_SEQUENCE, "SQ", series.entrySet().stream().map(
			one -> new DicomWriter().put(Tag.SERIES_INSTANCE_UID, "UI", one.getKey()).put(
				Tag.REFERENCED_INSTANCE_SEQUENCE, "SQ", one.getValue().stream().map(ObjectReference::item)
					.toArray())).toArray());
	}
}
