// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.report;

import io.github.deltavp.dicom.object.DicomObject;
import io.github.deltavp.dicom.object.EncapsulatedReport;
import io.github.deltavp.dicom.object.MeasurementReport;
import io.github.deltavp.dicom.object.ObjectSource;
import io.github.deltavp.dicom.object.Quantity;
import io.github.deltavp.dicom.object.ReportedLesion.AtVisit;
import io.github.deltavp.dicom.object.ReportedLesion.Measurement;
import io.github.deltavp.dicom.object.ReportedLesion;
import io.github.deltavp.dicom.object.Segments;
import io.github.deltavp.lesion.NormalisedVp;
import io.github.deltavp.lesion.RegionFit;
import io.github.deltavp.lesion.RegionName;
import io.github.deltavp.report.Call;
import io.github.deltavp.series.Region;
import io.github.deltavp.study.StudyLesion;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudyVisit;
import io.github.deltavp.study.exam.ExamObjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A study as DICOM objects, by the name of their file: of each visit the maps that DICOM has codes
 * for and what was drawn, {@code response.dcm} with the answer, {@code report.dcm} with the report.
 */
public final class StudyObjects {

	private final StudyResult result;
	private final ObjectSource pre;
	private final ObjectSource post;
	private final Map<String, DicomObject> objects = new LinkedHashMap<>();

	private StudyObjects(StudyResult result, Call call) {
		this.result = result;
		pre = source(result.pre(), result, call);
		post = source(result.post(), result, call);
	}

	/**
	 * @param result of two visits in DICOM
	 * @param call how it was asked for
	 * @param report the report in PDF
	 * @return the objects
	 */
	public static Map<String, DicomObject> of(StudyResult result, Call call, byte[] report) {
		StudyObjects study = new StudyObjects(result, call);
		study.objects.putAll(ExamObjects.maps(result.pre().exam(), study.pre, "pre-"));
		study.objects.putAll(ExamObjects.maps(result.post().exam(), study.post, "post-"));
		study.addResponse();
		study.objects.put("report.dcm", EncapsulatedReport.of(report, "DeltaVp report", study.post));
		return study.objects;
	}

	private static ObjectSource source(StudyVisit visit, StudyResult result, Call call) {
		return ExamObjects.source(visit.exam(), result.settings().patient(), call);
	}

	private void addResponse() {
		DicomObject before = segments("pre", result.pre(), pre);
		DicomObject after = segments("post", result.post(), post);
		objects.put("response.dcm", new MeasurementReport(pre, post, before.reference(), after
			.reference(), pre.studyUid()).of(result.lesions().stream().map(this::reported).toList()));
	}

	private DicomObject segments(String visit, StudyVisit of, ObjectSource source) {
		DicomObject object = Segments.of(drawn(of), of.exam().series().grid(), source, pre.studyUid());
		objects.put(visit + "-outlines.dcm", object);
		return object;
	}

	/** The lesions, the reference or references, the artery if it was drawn. */
	private static List<Region> drawn(StudyVisit visit) {
		List<Region> drawn = new ArrayList<>(visit.regions().lesions());
		drawn.addAll(visit.regions().references().values());
		visit.regions().artery().ifPresent(drawn::add);
		return drawn;
	}

	private ReportedLesion reported(StudyLesion lesion) {
		String firm = lesion.firmness().firm() ? ", firm" : ", not firm";
		return new ReportedLesion(lesion.name(), at(result.pre(), lesion.name(), lesion.pre()), at(
			result.post(), lesion.name(), lesion.post()), List.of(Measurement.deltaVp(lesion.deltaVp()
				.percent()), Measurement.deltaVpLow(lesion.totalInterval().low()), Measurement.deltaVpHigh(
					lesion.totalInterval().high())), lesion.verdict().words() + firm);
	}

	private static AtVisit at(StudyVisit visit, String name, Optional<NormalisedVp> vp) {
		if (vp.isEmpty()) return new AtVisit(OptionalInt.empty(), List.of());
		RegionFit fit = vp.get().lesion();
		return new AtVisit(OptionalInt.of(number(visit, name)), List.of(Measurement.nvp(vp.get()
			.value()), Measurement.of(Quantity.VP, fit.vp()), Measurement.of(Quantity.KTRANS, fit
				.ktransPerMinute())));
	}

	/** Of the segment of a lesion, from 1. */
	private static int number(StudyVisit visit, String name) {
		List<String> keys = drawn(visit).stream().map(region -> RegionName.of(region.name()).key())
			.toList();
		return 1 + keys.indexOf(RegionName.of(name).key());
	}
}
