// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a study in its folder, told by their names: {@code pre} and {@code post} begin or
 * end the names of the images (a folder, zip, TIFF or NIfTI) and of the ROI zips, which have
 * {@code roi} in their names too, or of DICOM files with {@code roi}, {@code seg} or
 * {@code rtstruct} in theirs. Outlines may also lie in the folder of their visit. Never guessed:
 * what is there twice or not at all is told.
 */
public final class StudyFolder {

	private static final String IMAGES = "(?i).*\\.(zip|tiff?|nii|nii\\.gz)";
	private static final String ROI_ZIP = "ROI zip";
	private static final String ROIS = "(?i).*(roi.*\\.(zip|roi|dcm)|(seg|rtstruct|rtss).*\\.dcm)";

	private final Path folder;
	private final List<Path> inside;

	private StudyFolder(Path folder, List<Path> inside) {
		this.folder = folder;
		this.inside = inside;
	}

	/**
	 * @return the options pre, post, prerois and postrois
	 * @throws IllegalArgumentException naming what is not there, or there twice
	 * @throws IOException if the folder cannot be listed
	 */
	public static Map<String, String> options(Path folder) throws IOException {
		StudyFolder study = in(folder);
		Map<String, String> options = new LinkedHashMap<>();
		for (String visit : StudyFile.VISITS) {
			Path images = study.images(visit);
			options.put(visit, images.toString());
			options.put(visit + "rois", study.rois(visit, images).toString());
		}
		return options;
	}

	/** @throws IOException if the folder cannot be listed */
	static StudyFolder in(Path folder) throws IOException {
		return new StudyFolder(folder, list(folder));
	}

	/** @return whether the names tell a visit */
	boolean namesVisits() {
		return images().stream().anyMatch(path -> StudyFile.VISITS.stream().anyMatch(visit -> isOf(
			visit, path)));
	}

	/** @return what may be the images of a visit, whatever its name */
	List<Path> images() {
		return inside.stream().filter(StudyFolder::isImages).toList();
	}

	/** @throws IllegalArgumentException if no name or several tell that visit */
	Path images(String visit) {
		return only("images", visit, images().stream().filter(path -> isOf(visit, path)).toList());
	}

	/** @return the outlines of a visit, where there are any */
	Optional<Path> roisIfThere(String visit, Path images) throws IOException {
		List<Path> found = roisOf(visit, images);
		return found.isEmpty() ? Optional.empty() : Optional.of(only(ROI_ZIP, visit, found));
	}

	private Path rois(String visit, Path images) throws IOException {
		return only(ROI_ZIP, visit, roisOf(visit, images));
	}

	/** Those that have the visit's name, else those that lie in its folder. */
	private List<Path> roisOf(String visit, Path images) throws IOException {
		List<Path> named = inside.stream().filter(path -> isRois(path) && isOf(visit, path)).toList();
		return named.isEmpty() && Files.isDirectory(images) ? list(images).stream().filter(
			StudyFolder::isRois).toList() : named;
	}

	private Path only(String what, String visit, List<Path> found) {
		if (found.size() == 1) return found.get(0);
		String example = what.equals("images") ? visit + "/" : visit + "-rois.zip";
		throw new IllegalArgumentException(found.isEmpty() ? "folder " + folder.getFileName() +
			" holds no " + what + " of the " + visit + " visit; name it " + example : "folder " + folder
				.getFileName() + " holds " + found.size() + " " + what + (what.equals(ROI_ZIP) ? "s" : "") +
				" of the " + visit + " visit; name one " + example + " and the others otherwise");
	}

	private static boolean isImages(Path path) {
		return Files.isDirectory(path) || name(path).matches(IMAGES) && !isRois(path);
	}

	private static boolean isRois(Path path) {
		return Files.isRegularFile(path) && name(path).matches(ROIS);
	}

	/** Whether the visit begins or ends the name: pre, pre-rois.zip, RoiSet_pre.zip; not prerana. */
	private static boolean isOf(String visit, Path path) {
		String plain = name(path).toLowerCase(Locale.ROOT).replaceFirst("\\..*$", "");
		return plain.matches(visit + "([^a-z].*|rois?)?|.*[^a-z]" + visit);
	}

	private static String name(Path path) {
		return path.getFileName().toString();
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(path -> !name(path).startsWith(".")).sorted().toList();
		}
	}
}
