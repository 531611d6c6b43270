// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.exam;

import io.github.deltavp.dicom.object.DicomObject;
import io.github.deltavp.dicom.object.ObjectSource;
import io.github.deltavp.dicom.object.ParametricMaps;
import io.github.deltavp.dicom.object.Quantity;
import io.github.deltavp.maps.ParameterMap;
import io.github.deltavp.report.Call;
import io.github.deltavp.report.Version;
import io.github.deltavp.series.DynamicSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The maps of an exam as DICOM objects, by the name of their file: those that DICOM has codes for.
 */
public final class ExamObjects {

	/** Where they are written. */
	public static final String FOLDER = "dicom";

	private ExamObjects() {}

	/**
	 * @param series the images
	 * @return the same
	 * @throws IllegalArgumentException if they do not come from DICOM
	 */
	public static DynamicSeries require(DynamicSeries series) {
		if (series.origin().images().isEmpty()) throw new IllegalArgumentException(
			"dicom=true needs images in DICOM; give a DICOM folder in place of other images, or write dicom=false");
		return series;
	}

	/**
	 * @param exam of images in DICOM ({@link #require}), that is no part of a study
	 * @param call how it was asked for
	 * @return its maps, e.g. {@code vp.dcm}
	 */
	public static Map<String, DicomObject> of(Exam exam, Call call) {
		return maps(exam, source(exam, "", call), "");
	}

	/**
	 * @param pseudonym of the patient where he may not be named; may be empty
	 * @param call how it was asked for
	 * @return what objects of the exam refer to
	 */
	public static ObjectSource source(Exam exam, String pseudonym, Call call) {
		return new ObjectSource(exam.series().origin().images().orElseThrow(), pseudonym, Version
			.current(), call.options() + " " + call.inputs());
	}

	/** @param before stands before each name, e.g. {@code pre-} */
	public static Map<String, DicomObject> maps(Exam exam, ObjectSource source, String before) {
		Map<String, DicomObject> objects = new LinkedHashMap<>();
		for (ParameterMap map : exam.maps().all()) {
			Optional<Quantity> quantity = Quantity.of(map.name());
			if (quantity.isPresent()) objects.put(before + map.name() + ".dcm", ParametricMaps.of(map,
				quantity.get(), exam.method().model().key(), source));
		}
		return objects;
	}
}
