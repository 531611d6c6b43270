// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.dicom.frame;

import io.github.deltavp.dicom.file.PixelPlace;
import io.github.deltavp.dicom.pixels.PixelLayout;
import io.github.deltavp.dicom.pixels.Scaling;
import io.github.deltavp.series.Origin;
import java.util.Arrays;
import java.util.Locale;

/**
 * One image plane with what is needed to find its place in a series.
 *
 * @param file where its pixels are
 * @param layout how its pixels are stored
 * @param index frame within the file, 0 … frames − 1
 * @param identity what its series shares
 * @param kind what its pixels show
 * @param geometry where it lies
 * @param protocol how it was acquired
 * @param scaling stored value → signal
 * @param times value of every {@link TimeKey} by its ordinal, NaN where absent; clocks in s, others
 *          as stored, TriggerTime in s
 * @param temporalResolutionSeconds TemporalResolution (0020,0110), NaN if absent
 * @param announcedTimes NumberOfTemporalPositions (0020,0105), NaN if absent
 */
public record Frame(PixelPlace file, PixelLayout layout, int index, Identity identity,
		ImageKind kind, Geometry geometry, io.github.deltavp.series.Protocol protocol, Scaling scaling,
		double[] times, double temporalResolutionSeconds, double announcedTimes) {

	/**
	 * @param seriesUid SeriesInstanceUID
	 * @param studyUid StudyInstanceUID
	 * @param instanceUid SOPInstanceUID
	 * @param description SeriesDescription, else ProtocolName
	 * @param manufacturer Manufacturer; empty where the file does not say
	 * @param lossy whether the file says that its pixels were compressed with loss
	 * @param modality Modality
	 * @param origin the patient, without a day
	 * @param sopClassUid SOPClassUID
	 * @param frameOfReferenceUid FrameOfReferenceUID; empty where the file does not say
	 */
	public record Identity(String seriesUid, String studyUid, String instanceUid, String description,
			String manufacturer, boolean lossy, String modality, Origin origin, String sopClassUid,
			String frameOfReferenceUid) {

		/** One that does not say in what coordinates it lies. */
		public Identity(String seriesUid, String studyUid, String instanceUid, String description,
			String manufacturer, boolean lossy, String modality, Origin origin)
		{
			this(seriesUid, studyUid, instanceUid, description, manufacturer, lossy, modality, origin, "",
				"");
		}

		/** @return whether one of these words is in the manufacturer's name, in whatever case */
		public boolean isOf(String... words) {
			String name = manufacturer.toLowerCase(Locale.ROOT);
			return Arrays.stream(words).anyMatch(name::contains);
		}
	}

	/** @return its value of that element, NaN where absent; times in s */
	public double time(TimeKey key) {
		return times[key.ordinal()];
	}

	/** @return the name of its file without the folders, for messages */
	public String fileName() {
		return file.source().name();
	}
}
