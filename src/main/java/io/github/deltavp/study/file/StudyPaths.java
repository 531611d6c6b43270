// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a study lie: where its file says, else beside it.
 *
 * @param file the study file
 * @param options what it holds, text by key, with paths that hold from anywhere
 * @param results where the last analysis wrote to; empty if there was none
 */
public record StudyPaths(Path file, Map<String, String> options, Optional<Path> results) {

	public StudyPaths {
		file = file.toAbsolutePath().normalize();
	}

	/** @return the visit, as people call it */
	public static String words(String visit) {
		return visit.equals("pre") ? "Before therapy" : "After therapy";
	}

	/** @return the folder of the study */
	public Path folder() {
		return file.getParent();
	}

	/** @return the images of a visit; empty where the file does not say */
	public Optional<Path> images(String visit) {
		return Optional.ofNullable(options.get(visit)).filter(text -> !text.isBlank()).map(Path::of);
	}

	/** @return what was, or is to be, drawn on a visit */
	public Path outlines(String visit) {
		String told = options.getOrDefault(visit + "rois", "");
		return told.isBlank() ? folder().resolve(visit + "-rois.zip") : Path.of(told);
	}

	/** @return the folder of the arterial curve of a visit */
	public Path artery(String visit) {
		return folder().resolve("artery").resolve(visit);
	}

	/** @return the folder of the maps, figures and the answer */
	public Path analysis() {
		return results.orElse(folder().resolve("analysis"));
	}

	/** @return the table of the answer */
	Path table() {
		return analysis().resolve("response.csv");
	}

	/** @return the day of a visit in words; empty where it is not known */
	String day(String visit) {
		String day = options.getOrDefault(visit + "day", "");
		return day.isBlank() ? "" : ", day " + day;
	}
}
