// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import io.github.deltavp.dicom.file.DicomWriter;
import io.github.deltavp.dicom.file.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer as a Comprehensive SR of template TID 1500 (DICOM PS3.16): for each lesion a group of
 * measurements at each visit, with its segment (TID 1411), and one of what changed, inferred from
 * both segments (TID 1501).
 */
public final class MeasurementReport {

	private static final Code TITLE = Code.dcm("126000", "Imaging Measurement Report");
	private static final Code LANGUAGE = Code.dcm("121049",
		"Language of Content Item and Descendants");
	private static final Code ENGLISH = new Code("en", "RFC5646", "English");
	private static final Code OBSERVER_TYPE = Code.dcm("121005", "Observer Type");
	private static final Code DEVICE = Code.dcm("121007", "Device");
	private static final Code DEVICE_UID = Code.dcm("121012", "Device Observer UID");
	private static final Code DEVICE_NAME = Code.dcm("121013", "Device Observer Name");
	private static final Code PROCEDURE = Code.dcm("121058", "Procedure reported");
	private static final Code MR = new Code("25056-3", "LN", "MRI unspecified body region");
	private static final Code MEASUREMENTS = Code.dcm("126010", "Imaging Measurements");
	private static final Code GROUP = Code.dcm("125007", "Measurement Group");
	private static final Code TRACKING = Code.dcm("112039", "Tracking Identifier");
	private static final Code TRACKING_UID = Code.dcm("112040", "Tracking Unique Identifier");
	private static final Code TIME_POINT = new Code("C2348792", "UMLS", "Time Point");
	private static final Code SEGMENT = Code.dcm("121191", "Referenced Segment");
	private static final Code SOURCE_SERIES = Code.dcm("121232", "Source series for segmentation");
	private static final Code SOURCE = Code.dcm("121112", "Source of Measurement");
	private static final Code VERDICT = Code.own("verdict", "Verdict of the change of nVp");

	private final ObjectSource pre;
	private final ObjectSource post;
	private final ObjectReference preSegments;
	private final ObjectReference postSegments;
	private final String tracking;

	/**
	 * @param pre images of the visit before therapy
	 * @param post of that after therapy, to whose study the report belongs
	 * @param preSegments the segmentation of the visit before therapy
	 * @param postSegments of that after therapy
	 * @param tracking names the study, as for {@link Segments}
	 */
	public MeasurementReport(ObjectSource pre, ObjectSource post, ObjectReference preSegments,
		ObjectReference postSegments, String tracking)
	{
		this.pre = pre;
		this.post = post;
		this.preSegments = preSegments;
		this.postSegments = postSegments;
		this.tracking = tracking;
	}

	/** @return the report on these lesions */
	public DicomObject of(List<ReportedLesion> lesions) {
		ObjectSeries series = new ObjectSeries(post, ObjectSeries.Kind.COMPREHENSIVE_SR);
		DicomWriter object = series.object(1).put(Tag.COMPLETION_FLAG, "CS", "COMPLETE").put(
			Tag.VERIFICATION_FLAG, "CS", "UNVERIFIED").put(Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE, "SQ")
			.put(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE, "SQ").put(
				Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE, "SQ", new DicomWriter().put(
					Tag.CODING_SCHEME_DESIGNATOR, "SH", Code.OWN_SCHEME).put(Tag.CODING_SCHEME_NAME, "ST",
						"DeltaVp"));
		putEvidence(object);
		object.put(Tag.VALUE_TYPE, "CS", "CONTAINER").put(Tag.CONCEPT_NAME_CODE_SEQUENCE, "SQ", TITLE
			.item());
		return new DicomObject(series, ContentItem.container(object, "1500", content(lesions)));
	}

	private List<DicomWriter> content(List<ReportedLesion> lesions) {
		List<DicomWriter> groups = new ArrayList<>();
		for (ReportedLesion lesion : lesions) {
			add(groups, lesion, lesion.pre(), "pre", pre, preSegments);
			add(groups, lesion, lesion.post(), "post", post, postSegments);
			groups.add(change(lesion));
		}
		return List.of(ContentItem.code(ContentItem.CONCEPT_MODIFIER, LANGUAGE, ENGLISH), ContentItem
			.code(ContentItem.OBSERVATION_CONTEXT, OBSERVER_TYPE, DEVICE), ContentItem.uid(
				ContentItem.OBSERVATION_CONTEXT, DEVICE_UID, DerivedUid.of("software " + post.software())),
			ContentItem.text(ContentItem.OBSERVATION_CONTEXT, DEVICE_NAME, "DeltaVp " + post.software()),
			ContentItem.code(ContentItem.CONCEPT_MODIFIER, PROCEDURE, MR), ContentItem.container(
				MEASUREMENTS, "", groups));
	}

	private List<DicomWriter> tracked(ReportedLesion lesion) {
		return new ArrayList<>(List.of(ContentItem.text(ContentItem.OBSERVATION_CONTEXT, TRACKING,
			lesion.name()), ContentItem.uid(ContentItem.OBSERVATION_CONTEXT, TRACKING_UID, Segments
				.tracking(lesion.name(), tracking))));
	}

	private void add(List<DicomWriter> groups, ReportedLesion lesion, ReportedLesion.AtVisit visit,
		String name, ObjectSource source, ObjectReference segments)
	{
		if (visit.segment().isEmpty()) return;
		List<DicomWriter> content = tracked(lesion);
		content.add(ContentItem.text(ContentItem.OBSERVATION_CONTEXT, TIME_POINT, name));
		content.add(ContentItem.segment(ContentItem.CONTAINS, SEGMENT, segments, visit.segment()
			.getAsInt()));
		content.add(ContentItem.uid(ContentItem.CONTAINS, SOURCE_SERIES, source.told(source.images()
			.slices().stream().flatMap(List::stream).findFirst().orElseThrow().seriesUid())));
		visit.measurements().forEach(number -> content.add(ContentItem.number(number, List.of())));
		groups.add(ContentItem.container(GROUP, "1411", content));
	}

	private DicomWriter change(ReportedLesion lesion) {
		List<DicomWriter> content = tracked(lesion);
		for (ReportedLesion.Measurement number : lesion.change())
			content.add(ContentItem.number(number, segmentsOf(lesion)));
		content.add(ContentItem.text(ContentItem.CONTAINS, VERDICT, lesion.verdict()));
		return ContentItem.container(GROUP, "1501", content);
	}

	private List<DicomWriter> segmentsOf(ReportedLesion lesion) {
		List<DicomWriter> both = new ArrayList<>();
		lesion.pre().segment().ifPresent(number -> both.add(ContentItem.segment(
			ContentItem.INFERRED_FROM, SOURCE, preSegments, number)));
		lesion.post().segment().ifPresent(number -> both.add(ContentItem.segment(
			ContentItem.INFERRED_FROM, SOURCE, postSegments, number)));
		return both;
	}

	/** Objects of the study of the report, and those of another. */
	private void putEvidence(DicomWriter object) {
		Map<Integer, List<DicomWriter>> evidence = new LinkedHashMap<>();
		for (ObjectReference reference : List.of(postSegments, preSegments)) {
			boolean own = reference.studyUid().equals(post.studyUid());
			evidence.computeIfAbsent(own ? Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE
				: Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE, tag -> new ArrayList<>()).add(evidence(reference));
		}
		evidence.forEach((tag, items) -> object.put(tag, "SQ", items.toArray()));
	}

	private static DicomWriter evidence(ObjectReference reference) {
		return new DicomWriter().put(Tag.STUDY_INSTANCE_UID, "UI", reference.studyUid()).put(
			Tag.REFERENCED_SERIES_SEQUENCE, "SQ", new DicomWriter().put(Tag.SERIES_INSTANCE_UID, "UI",
				reference.seriesUid()).put(Tag.REFERENCED_SOP_SEQUENCE, "SQ", reference.item()));
	}
}
