// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.series.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The DICOM images that a series was read from. Their UIDs lead to the patient, so that it prints
 * nothing of them.
 *
 * @param studyUid StudyInstanceUID
 * @param frameOfReferenceUid FrameOfReferenceUID: in what coordinates the images lie; empty if they
 *          do not tell
 * @param slices the images of each slice at all times, in the order of the slices; none for a slice
 *          that is missing
 * @param patient DICOM elements by their tag, as text, of what tells who the patient is and when
 *          the study was; empty where that may not be written
 */
public record SourceImages(String studyUid, String frameOfReferenceUid, List<List<Image>> slices,
		Optional<Map<Integer, String>> patient) {

	/** No file of one frame says which frame it is. */
	public static final int WHOLE_FILE = 0;

	/**
	 * One image.
	 *
	 * @param seriesUid SeriesInstanceUID
	 * @param sopClassUid SOPClassUID
	 * @param sopInstanceUid SOPInstanceUID
	 * @param frame its number in a file of several, from 1; {@link #WHOLE_FILE} otherwise
	 */
	public record Image(String seriesUid, String sopClassUid, String sopInstanceUid, int frame) {

		@Override
		public String toString() {
			return "Image";
		}
	}

	public SourceImages {
		slices = slices.stream().map(List::copyOf).toList();
		patient = patient.map(Map::copyOf);
	}

	/**
	 * @param sopInstanceUid SOPInstanceUID
	 * @param frame number in a file of several frames, from 1; anything for a file of one
	 * @return the slice that this image shows, from 0; −1 if it is none of these
	 */
	public int slice(String sopInstanceUid, int frame) {
		for (int slice = 0; slice < slices.size(); slice++)
			for (Image image : slices.get(slice))
				if (image.sopInstanceUid.equals(sopInstanceUid) && (image.frame == WHOLE_FILE ||
					image.frame == frame)) return slice;
		return -1;
	}

	@Override
	public String toString() {
		return "SourceImages";
	}
}
