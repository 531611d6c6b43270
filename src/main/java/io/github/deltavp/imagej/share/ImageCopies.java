// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.share;

import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.ImportOptions;
import io.github.deltavp.dicom.SeriesCandidate;
import io.github.deltavp.dicom.file.DicomException;
import io.github.deltavp.dicom.share.SharedImage;
import io.github.deltavp.dicom.share.SharedImages;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Copies of the images of a visit, in a folder of their own.
 *
 * @param output gets the folder
 * @param images makes the copies
 */
record ImageCopies(OutputFolder output, SharedImages images, Progress progress) {

	/**
	 * @param name of the folder
	 * @param files numbered in the copy in their order
	 * @return the folder
	 */
	Path write(String name, List<SharedImage> files) throws IOException {
		for (int i = 0; i < files.size(); i++) {
			progress.report("Copying images", (double) i / files.size());
			copy(files.get(i), output.file(String.format(Locale.ROOT, "%s/%06d.dcm", name, i + 1)));
		}
		return output.folder().resolve(name);
	}

	private void copy(SharedImage image, Path file) throws IOException {
		try {
			images.copy(image, file);
		}
		catch (DicomException e) {
			throw DicomException.naming("", image.source().name(), " cannot be copied: " + e
				.getMessage());
		}
	}

	/**
	 * @param folder of copies, whose series have lost their descriptions
	 * @param any the options of the import without {@code series}
	 * @param original the series that is analysed
	 * @return what {@code series} has to be, so that its copy is analysed; empty where it is so alone
	 */
	String series(Path folder, ImportOptions any, SeriesCandidate original) throws IOException {
		try (DicomFolder copy = DicomFolder.scan(folder, any.join(), progress)) {
			if (isChosen(copy, any, original)) return "";
			return copy.candidates().stream().filter(series -> isCopy(series, original)).findFirst()
				.orElseThrow(() -> new DicomException(
					"the copy of the series is not read as that series; nothing was written")).label();
		}
	}

	private static boolean isChosen(DicomFolder copy, ImportOptions any, SeriesCandidate original) {
		try {
			return isCopy(copy.choose(any), original);
		}
		catch (DicomException several) {
			return false;
		}
	}

	private static boolean isCopy(SeriesCandidate copy, SeriesCandidate original) {
		return copy.component().equals(original.component()) && copy.slices() == original.slices() &&
			copy.times() == original.times() && copy.files() == original.files() && Double.compare(copy
				.protocol().flipAngleDegrees(), original.protocol().flipAngleDegrees()) == 0 && Double
					.compare(copy.protocol().teMs(), original.protocol().teMs()) == 0;
	}
}
