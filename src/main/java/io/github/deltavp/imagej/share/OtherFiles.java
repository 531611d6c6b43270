// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.imagej.share;

import io.github.deltavp.aif.AifFile;
import io.github.deltavp.dicom.DicomFolder;
import io.github.deltavp.dicom.NeededImages;
import io.github.deltavp.dicom.share.SharedImages;
import io.github.deltavp.imagej.map.MapImages;
import io.github.deltavp.imagej.series.SeriesFiles;
import io.github.deltavp.imagej.series.TiffFile;
import io.github.deltavp.lesion.size.LesionSize;
import io.github.deltavp.nifti.NiftiImage;
import io.github.deltavp.report.file.OutputFolder;
import io.github.deltavp.series.Progress;
import io.github.deltavp.study.report.SizeFile;
import io.github.deltavp.table.CsvFile;
import io.github.deltavp.table.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files besides images and outlines that options of an analysis name. Each is read as an
 * analysis reads it and written anew, so that nothing else comes along.
 */
final class OtherFiles {

	/** Writes what an option names. */
	private interface Kind {

		Path copy(String key, Path file) throws IOException;
	}

	private final OutputFolder output;
	private final SharedImages images;
	private final PatientNames names;
	private final Progress progress;
	/** By the option, or what it is called behind the name of its visit. */
	private final Map<String, Kind> kinds = Map.of("aiffile", this::artery, "times", this::times,
		"sizes", this::sizes, "t1map", this::map, "m0map", this::map, "b1", this::b1);

	OtherFiles(OutputFolder output, SharedImages images, PatientNames names, Progress progress) {
		this.output = output;
		this.images = images;
		this.names = names;
		this.progress = progress;
	}

	/** @return whether an option names such a file */
	boolean isOne(String key) {
		return kind(key).isPresent();
	}

	/** @return where the copy lies */
	Path copy(String key, String path) throws IOException {
		return kind(key).orElseThrow().copy(key, Path.of(path));
	}

	private Optional<Kind> kind(String key) {
		return Optional.ofNullable(kinds.get(key.replaceFirst("^(pre|post)", "")));
	}

	/** @return a file called as its option */
	private Path file(String key, String extension) throws IOException {
		return output.file(key.replaceFirst("^(pre|post)(.)", "$1-$2") + extension);
	}

	private Path artery(String key, Path file) throws IOException {
		Path copy = file("aif", ".csv");
		AifFile.write(copy, AifFile.read(file).plasma());
		return copy;
	}

	private Path times(String key, Path file) throws IOException {
		String column = "time_s";
		Path copy = file(key, ".csv");
		new CsvTable(List.of(column), Arrays.stream(CsvFile.read(file, column).numbers(column))
			.mapToObj(time -> List.<Object> of(time)).toList()).write(copy);
		return copy;
	}

	private Path sizes(String key, Path file) throws IOException {
		Map<String, LesionSize> sizes = SizeFile.read(file);
		for (String lesion : sizes.keySet())
			names.requireNotIn("the name of a lesion in " + key, lesion);
		Path copy = file(key, ".csv");
		SizeFile.table(sizes).write(copy);
		return copy;
	}

	private Path map(String key, Path file) throws IOException {
		Path copy = file(key, ".tif");
		SeriesFiles.save(MapImages.toImage(MapImages.read(file, key.replaceFirst("^(pre|post)(..).*",
			"$2"), "")), copy);
		return copy;
	}

	private Path b1(String key, Path file) throws IOException {
		if (TiffFile.isOne(file)) return map(key, file);
		if (NiftiImage.isOne(file)) throw new IOException("the B1 map " + file +
			" is NIfTI, which is not exported; give it as TIFF or DICOM");
		try (DicomFolder folder = DicomFolder.scan(file, false, progress)) {
			return new ImageCopies(output, images, progress).write(key.replaceFirst("b1$", "-b1"),
				NeededImages.ofB1(folder).images());
		}
	}
}
