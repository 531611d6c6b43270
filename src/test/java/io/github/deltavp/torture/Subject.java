// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that comes to grief, and the commands that read it.
 *
 * @param kind in words
 * @param file below the place
 * @param mutation what happens to it
 * @param calls label of a command and its options, with a colon between
 */
record Subject(String kind, String file, Mutation mutation, List<String> calls) {

	private static final String PRE = "pre=IN/study/pre prerois=IN/study/pre-rois.zip ";
	private static final String POST = "post=IN/study/post postrois=IN/study/post-rois.zip ";
	/** A curve that costs no search. */
	private static final String QUICK = " aif=parker";
	private static final int ROI_HEADER = 64;
	private static final int NIFTI_HEADER = 348;
	private static final int TIFF_HEADER = 1024;

	private static Subject of(String kind, String file, Mutation mutation, String... calls) {
		return new Subject(kind, file, mutation, List.of(calls));
	}

	/** @return one of each kind of file that DeltaVp reads */
	static List<Subject> all() {
		return Stream.of(images(), outlines(), tables(), trees()).flatMap(List::stream).toList();
	}

	private static List<Subject> images() {
		return List.of(of("DICOM image", "study/pre/IM00037.dcm", DicomMutation.ANY,
			"Import DICOM Series...:input=IN/study/pre",
			"Measure ROIs...:input=IN/study/pre rois=IN/study/pre-rois.zip" + QUICK), of("DICOM zip",
				"pre.zip", ZipMutation.ofOne(DicomMutation.ANY), "Import DICOM Series...:input=IN/pre.zip"),
			of("DICOM flip angle", "angles/IM2", DicomMutation.ANY, "T1 Mapping...:input=IN/angles"), of(
				"NIfTI", "plain.nii", NumberMutation.within(NIFTI_HEADER, ByteOrder.LITTLE_ENDIAN),
				"Import DICOM Series...:input=IN/plain.nii time=15",
				"Measure ROIs...:input=IN/plain.nii time=15 tr=4.5 fa=25 rois=IN/study/pre-rois.zip" +
					QUICK), of("NIfTI, packed", "nifti/series.nii.gz", ZipMutation.ofGz(NumberMutation.within(
						NIFTI_HEADER, ByteOrder.LITTLE_ENDIAN)),
						"Preprocess...:input=IN/nifti/series.nii.gz mask=false temporal=false smoothing=0"), of(
							"TIFF", "tif/series.tif", NumberMutation.within(TIFF_HEADER, ByteOrder.LITTLE_ENDIAN),
							"Import DICOM Series...:input=IN/tif/series.tif",
							"Measure ROIs...:input=IN/tif/series.tif rois=IN/study/pre-rois.zip" + QUICK), of(
								"TIFF of a map", "maps/maps/vp.tif", NumberMutation.within(TIFF_HEADER,
									ByteOrder.LITTLE_ENDIAN),
								"Measure ROIs...:rois=IN/study/pre-rois.zip maps=IN/maps"));
	}

	private static List<Subject> outlines() {
		Mutation roi = NumberMutation.within(ROI_HEADER, ByteOrder.BIG_ENDIAN);
		return List.of(of("ROI zip", "study/pre-rois.zip", ZipMutation.ofOne(roi),
			"Measure ROIs...:input=IN/study/pre rois=IN/study/pre-rois.zip" + QUICK,
			"Transfer ROIs...:register=false post=IN/study/post " + PRE), of("ROI lines", "lines.zip",
				ZipMutation.ofOne(roi), "Measure Sizes...:input=IN/axial.tif rois=IN/lines.zip"), of("ROI",
					"one.roi", roi, "Measure ROIs...:input=IN/study/pre rois=IN/one.roi" + QUICK), of(
						"DICOM SEG", "analysed/dicom/pre-outlines.dcm", DicomMutation.ANY,
						"Measure ROIs...:input=IN/study/pre rois=IN/analysed/dicom/pre-outlines.dcm" + QUICK),
			of("DICOM RTSTRUCT", "structures.dcm", DicomMutation.ANY,
				"Measure ROIs...:input=IN/study/pre rois=IN/structures.dcm" + QUICK));
	}

	private static List<Subject> tables() {
		return List.of(of("CSV of an AIF", "aif/aif.csv", TextMutation.ANY,
			"Measure ROIs...:input=IN/study/pre rois=IN/study/pre-rois.zip aif=file aiffile=IN/aif/aif.csv"),
			of("CSV of curves", "curves.csv", TextMutation.ANY, "Fit Curves...:input=IN/curves.csv"), of(
				"CSV of times", "times.csv", TextMutation.ANY,
				"Import DICOM Series...:input=IN/study/pre times=IN/times.csv"), of("CSV of sizes",
					"sizes.csv", TextMutation.ANY, "Compare Visits...:presizes=IN/sizes.csv" + QUICK + " " +
						PRE + POST), of("CSV of a batch", "list.csv", TextMutation.ANY,
							"Batch Studies...:aif=parker input=IN/list.csv"), of("CSV of a cohort",
								"cohort/synthetic-cohort.csv", TextMutation.ANY,
								"Cohort Analysis...:replicates=100 table=IN/cohort/synthetic-cohort.csv"), of(
									"CSV of patients", "clinical.csv", TextMutation.ANY,
									"Cohort Analysis...:replicates=100 table=IN/cohort/synthetic-cohort.csv " +
										"clinical=IN/clinical.csv"));
	}

	private static List<Subject> trees() {
		return List.of(of("JSON of a study", "study/study.json", JsonMutation.ANY,
			"Compare Visits...:study=IN/study/study.json" + QUICK), of("JSON of a provenance",
				"maps/provenance.json", JsonMutation.ANY, "Replay...:provenance=IN/maps/provenance.json " +
					"input=IN/study"), of("JSON beside NIfTI", "nifti/series.json", JsonMutation.ANY,
						"Import DICOM Series...:input=IN/nifti/series.nii.gz"), of("JSON beside TIFF",
							"tif/series.json", JsonMutation.ANY,
							"Import DICOM Series...:input=IN/tif/series.tif"));
	}

	/** @return label of the command and its options */
	String[] call(int number) {
		return calls.get(number % calls.size()).split(":", 2);
	}
}
