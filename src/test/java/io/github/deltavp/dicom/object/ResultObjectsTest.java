// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.object.ReportedLesion.AtVisit;
import io.github.deltavp.dicom.object.ReportedLesion.Measurement;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.series.VoxelGrid;
import io.github.deltavp.series.source.SourceImages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a program finds that reads the answer, a map or the report: codes and templates are those of
 * DICOM PS3.16 (TID 1500, 1411, 1501; CID 4101, 4107). pydicom and highdicom read them too
 * ({@code src/test/python/check_objects.py}).
 */
class ResultObjectsTest {

	private static final VoxelGrid GRID = VoxelGrid.axisAligned(3, 2, 2, 1.5, 2, 4);
	private static final String MR = "1.2.840.10008.5.1.4.1.1.4";

	@TempDir
	Path folder;

	/** Two slices of two frames, of a patient who may be named. */
	private static ObjectSource source(String study) {
		List<List<SourceImages.Image>> slices = new java.util.ArrayList<>();
		for (int slice = 1; slice <= 2; slice++)
			slices.add(List.of(new SourceImages.Image(study + ".1", MR, study + ".1." + slice,
				SourceImages.WHOLE_FILE), new SourceImages.Image(study + ".1", MR, study + ".1.1" + slice,
					SourceImages.WHOLE_FILE)));
		return new ObjectSource(new SourceImages(study, study + ".9", slices, Optional.of(Map.of(
			Tag.PATIENT_ID, "4711"))), "P01", "0.1", "");
	}

	private ReadElements read(DicomObject object) throws IOException {
		Path file = folder.resolve("object.dcm");
		object.write(file);
		return ReadElements.of(Files.readAllBytes(file));
	}

	private static ObjectReference segments(String study, String instance) {
		return new ObjectReference(study, study + ".2", "1.2.840.10008.5.1.4.1.1.66.4", instance);
	}

	/** L1 at both visits, L2 after therapy alone, without a ΔVp. */
	private ReadElements report(String preStudy) throws IOException {
		AtVisit none = new AtVisit(OptionalInt.empty(), List.of());
		List<ReportedLesion> lesions = List.of(new ReportedLesion("L1", new AtVisit(OptionalInt.of(1),
			List.of(Measurement.nvp(3), Measurement.of(Quantity.VP, 0.09), Measurement.of(Quantity.KTRANS,
				0.1))), new AtVisit(OptionalInt.of(2), List.of(Measurement.nvp(1))), List.of(Measurement
					.deltaVp(-66.5), Measurement.deltaVpLow(-70), Measurement.deltaVpHigh(-60)),
			"response, firm"), new ReportedLesion("L2", none, new AtVisit(OptionalInt.of(3), List.of(
				Measurement.of(Quantity.VE, Double.NaN), Measurement.of(Quantity.KEP, 0.5))), List.of(
					Measurement.deltaVp(Double.NaN)), "not evaluable, not firm"));
		return read(new MeasurementReport(source(preStudy), source("1.5"), segments(preStudy, "1.7.1"),
			segments("1.5", "1.7.2"), "study").of(lesions));
	}

	private static List<ReadElements> groups(ReadElements report) {
		List<ReadElements> content = report.items(Tag.CONTENT_SEQUENCE);
		ReadElements measurements = content.get(content.size() - 1);
		assertEquals("126010 DCM", measurements.name(), "Imaging Measurements");
		return measurements.items(Tag.CONTENT_SEQUENCE);
	}

	private static String template(ReadElements group) {
		return group.item(Tag.CONTENT_TEMPLATE_SEQUENCE).text(Tag.TEMPLATE_IDENTIFIER);
	}

	@Test
	@DisplayName("The answer is a tree of TID 1500: each lesion at each visit, then what changed")
	void theAnswerHasAGroupOfEachVisitAndOneOfTheChange() throws IOException {
		ReadElements report = report("1.4");
		assertEquals("1.2.840.10008.5.1.4.1.1.88.33", report.text(Tag.SOP_CLASS_UID));
		assertEquals("126000 DCM", report.name(), "Imaging Measurement Report");
		assertEquals("1500", template(report));
		assertEquals(List.of("121049 DCM", "121005 DCM", "121012 DCM", "121013 DCM", "121058 DCM",
			"126010 DCM"), report.items(Tag.CONTENT_SEQUENCE).stream().map(ReadElements::name).toList());
		assertEquals("DeltaVp 0.1", report.items(Tag.CONTENT_SEQUENCE).get(3).text(Tag.TEXT_VALUE));
		List<ReadElements> groups = groups(report);
		assertEquals(List.of("1411", "1411", "1501", "1411", "1501"), groups.stream().map(
			ResultObjectsTest::template).toList());
		assertEquals(List.of("L1", "L1", "L1", "L2", "L2"), groups.stream().map(group -> text(group,
			"112039 DCM")).toList());
		assertEquals(List.of("pre", "post", "", "post", ""), groups.stream().map(group -> text(group,
			"C2348792 UMLS")).toList());
		assertEquals("response, firm", text(groups.get(2), "verdict 99DELTAVP"));
		assertEquals("not evaluable, not firm", text(groups.get(4), "verdict 99DELTAVP"));
		assertEquals("4711", report.text(Tag.PATIENT_ID));
	}

	/** Of the item of that name; empty if there is none. */
	private static String text(ReadElements group, String name) {
		return item(group, name).map(item -> item.text(Tag.TEXT_VALUE)).orElse("");
	}

	private static Optional<ReadElements> item(ReadElements group, String name) {
		return group.items(Tag.CONTENT_SEQUENCE).stream().filter(item -> item.name().equals(name))
			.findFirst();
	}

	/** Code, value, unit; the exact value stands beside the sixteen characters of the decimal. */
	private static List<String> numbers(ReadElements group) {
		return group.items(Tag.CONTENT_SEQUENCE).stream().filter(item -> item.text(Tag.VALUE_TYPE)
			.equals("NUM")).map(item -> {
				ReadElements value = item.item(Tag.MEASURED_VALUE_SEQUENCE);
				assertEquals(value.number(Tag.NUMERIC_VALUE), value.number(Tag.FLOATING_POINT_VALUE), 1e-9);
				return item.name() + " = " + value.number(Tag.NUMERIC_VALUE) + " " + value.code(
					Tag.MEASUREMENT_UNITS_CODE_SEQUENCE);
			}).toList();
	}

	@Test
	void numbersHaveTheirCodesAndUnitsAndNoneIsMissing() throws IOException {
		List<ReadElements> groups = groups(report("1.4"));
		assertEquals(List.of("nvp 99DELTAVP = 3.0 1 UCUM", "126331 DCM = 0.09 1 UCUM",
			"126312 DCM = 0.1 /min UCUM"), numbers(groups.get(0)));
		assertEquals(List.of("nvp 99DELTAVP = 1.0 1 UCUM"), numbers(groups.get(1)));
		assertEquals(List.of("delta_vp 99DELTAVP = -66.5 % UCUM",
			"delta_vp_low 99DELTAVP = -70.0 % UCUM", "delta_vp_high 99DELTAVP = -60.0 % UCUM"), numbers(
				groups.get(2)));
		assertEquals(List.of("126313 DCM = 0.5 /min UCUM"), numbers(groups.get(3)),
			"what has no value is not reported");
		assertEquals(List.of(), numbers(groups.get(4)));
	}

	@Test
	@DisplayName("A visit is measured in its segment, a change inferred from the segments of both")
	void numbersReferToTheirSegments() throws IOException {
		List<ReadElements> groups = groups(report("1.4"));
		assertEquals("1.7.1 1", segment(item(groups.get(0), "121191 DCM").orElseThrow()));
		assertEquals("1.7.2 2", segment(item(groups.get(1), "121191 DCM").orElseThrow()));
		assertEquals("1.7.2 3", segment(item(groups.get(3), "121191 DCM").orElseThrow()));
		assertEquals("1.4.1", item(groups.get(0), "121232 DCM").orElseThrow().text(Tag.UID));
		assertEquals("1.5.1", item(groups.get(1), "121232 DCM").orElseThrow().text(Tag.UID));
		ReadElements change = item(groups.get(2), "delta_vp 99DELTAVP").orElseThrow();
		assertEquals(List.of("1.7.1 1", "1.7.2 2"), change.items(Tag.CONTENT_SEQUENCE).stream().map(
			ResultObjectsTest::segment).toList());
		assertEquals(List.of("INFERRED FROM", "INFERRED FROM"), change.items(Tag.CONTENT_SEQUENCE)
			.stream().map(item -> item.text(Tag.RELATIONSHIP_TYPE)).toList());
		String l1 = item(groups.get(0), "112040 DCM").orElseThrow().text(Tag.UID);
		assertEquals(l1, item(groups.get(2), "112040 DCM").orElseThrow().text(Tag.UID));
		assertFalse(l1.equals(item(groups.get(3), "112040 DCM").orElseThrow().text(Tag.UID)));
	}

	private static String segment(ReadElements item) {
		ReadElements object = item.item(Tag.REFERENCED_SOP_SEQUENCE);
		return object.text(Tag.REFERENCED_SOP_INSTANCE_UID) + " " + (int) object.number(
			Tag.REFERENCED_SEGMENT_NUMBER);
	}

	/** The visit before therapy is mostly another study. */
	@Test
	void evidenceOfTheOtherStudyStandsApart() throws IOException {
		ReadElements two = report("1.4");
		assertEquals("1.5", two.item(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE).text(
			Tag.STUDY_INSTANCE_UID));
		assertEquals("1.4", two.item(Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE).text(
			Tag.STUDY_INSTANCE_UID));
		ReadElements one = report("1.5");
		assertEquals(2, one.items(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE).size());
		assertEquals(List.of(), one.items(Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE));
	}

	private static ParameterMap map(String name) {
		ParameterMap map = ParameterMap.allocate(name, "", GRID);
		for (int voxel = 0; voxel < 12; voxel++)
			map.set(voxel, voxel == 5 ? Float.NaN : voxel * 0.25f - 1);
		return map;
	}

	@Test
	@DisplayName("A map has its floats as they are, its quantity, unit, model and range, and the images of each slice")
	void aMapIsToldWhatItShows() throws IOException {
		DicomObject object = ParametricMaps.of(map("ktrans"), Quantity.KTRANS, "extended_tofts", source(
			"1.5"));
		ReadElements header = read(object);
		ByteBuffer floats = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
		for (int voxel = 0; voxel < 12; voxel++)
			floats.putFloat(voxel == 5 ? Float.NaN : voxel * 0.25f - 1);
		assertArrayEquals(floats.array(), header.bytes(Tag.FLOAT_PIXEL_DATA));
		ReadElements shared = header.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
		ReadElements mapping = shared.item(Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE);
		assertEquals("/min UCUM", mapping.code(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE));
		assertEquals(List.of("126312 DCM", "126341 DCM"), mapping.items(
			Tag.QUANTITY_DEFINITION_SEQUENCE).stream().map(item -> item.code(Tag.CONCEPT_CODE_SEQUENCE))
			.toList());
		assertEquals(-1, mapping.number(Tag.DOUBLE_FLOAT_REAL_WORLD_VALUE_FIRST_VALUE_MAPPED));
		assertEquals(1.75, mapping.number(Tag.DOUBLE_FLOAT_REAL_WORLD_VALUE_LAST_VALUE_MAPPED));
		List<ReadElements> frames = header.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
		assertEquals(2, frames.size());
		ReadElements derivation = frames.get(1).item(Tag.DERIVATION_IMAGE_SEQUENCE);
		assertEquals("112187 DCM", derivation.code(Tag.DERIVATION_CODE_SEQUENCE));
		assertEquals(List.of("1.5.1.2", "1.5.1.12"), derivation.items(Tag.SOURCE_IMAGE_SEQUENCE)
			.stream().map(image -> image.text(Tag.REFERENCED_SOP_INSTANCE_UID)).toList());
		assertEquals("121322 DCM", derivation.items(Tag.SOURCE_IMAGE_SEQUENCE).get(0).code(
			Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE));
		assertEquals(4, header.item(Tag.REFERENCED_SERIES_SEQUENCE).items(
			Tag.REFERENCED_INSTANCE_SEQUENCE).size(), "every image, by its series");
		assertEquals("1.5.1", header.item(Tag.REFERENCED_SERIES_SEQUENCE).text(
			Tag.SERIES_INSTANCE_UID));
	}

	@Test
	void onlyWhatDicomHasACodeForIsAnObject() {
		assertEquals(Optional.of(Quantity.VP), Quantity.of("vp"));
		assertEquals(Optional.empty(), Quantity.of("delay"));
		assertEquals("126340", Quantity.model("tofts").orElseThrow().value());
		assertEquals(Optional.empty(), Quantity.model("patlak"));
	}

	@Test
	void theReportIsThePdfAsItIs() throws IOException {
		byte[] pdf = "%PDF-1.4 of thirty bytes or so".getBytes(StandardCharsets.US_ASCII);
		DicomObject object = EncapsulatedReport.of(pdf, "DeltaVp report", source("1.5"));
		ReadElements header = read(object);
		assertArrayEquals(pdf, header.bytes(Tag.ENCAPSULATED_DOCUMENT));
		assertEquals("1.2.840.10008.5.1.4.1.1.104.1", header.text(Tag.SOP_CLASS_UID));
		assertEquals("1.5", object.reference().studyUid());
		assertEquals("application/pdf", header.text(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT));
	}
}
