// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom;

import io.github.deltavp.dicom.file.DataSet;
import io.github.deltavp.dicom.file.DicomFile;
import io.github.deltavp.dicom.file.Tag;
import io.github.deltavp.dicom.frame.Frame;
import io.github.deltavp.dicom.order.SeriesLayout;
import io.github.deltavp.series.source.SourceImages;
import io.github.deltavp.series.text.Identifiers;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which images a sorted series was read from, for what is drawn on it and made from it. */
final class SourceOf {

	/** What of the patient and the study objects made from the images repeat. */
	private static final List<Integer> PATIENT = List.of(Tag.PATIENT_NAME, Tag.PATIENT_ID,
		Tag.PATIENT_BIRTH_DATE, Tag.PATIENT_SEX, Tag.STUDY_DATE, Tag.STUDY_TIME, Tag.ACCESSION_NUMBER,
		Tag.REFERRING_PHYSICIAN_NAME, Tag.STUDY_ID);

	private SourceOf() {}

	/**
	 * @param identifiers whether the patient may be named; where not, he is not even read
	 * @throws IOException if the file that names him cannot be read again
	 */
	static SourceImages layout(SeriesLayout layout, Identifiers identifiers) throws IOException {
		List<List<SourceImages.Image>> slices = Arrays.stream(layout.planes()).map(frames -> Arrays
			.stream(frames).filter(Objects::nonNull).map(SourceOf::image).toList()).toList();
		Frame first = Arrays.stream(layout.planes()).flatMap(Arrays::stream).filter(Objects::nonNull)
			.findFirst().orElseThrow();
		return new SourceImages(first.identity().studyUid(), first.identity().frameOfReferenceUid(),
			slices, identifiers == Identifiers.KEEP ? Optional.of(patient(first)) : Optional.empty());
	}

	private static SourceImages.Image image(Frame frame) {
		return new SourceImages.Image(frame.identity().seriesUid(), frame.identity().sopClassUid(),
			frame.identity().instanceUid(), frame.layout().frames() > 1 ? frame.index() + 1
				: SourceImages.WHOLE_FILE);
	}

	private static Map<Integer, String> patient(Frame frame) throws IOException {
		DataSet header = DicomFile.read(frame.file().source()).header();
		Map<Integer, String> values = new LinkedHashMap<>();
		for (int tag : PATIENT)
			if (header.has(tag)) values.put(tag, header.text(tag, header.charset()));
		return values;
	}
}
