// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.torture;

import ij.io.RoiEncoder;
import io.github.deltavp.host.CommandLine;
import io.github.deltavp.host.InputOfEachStep;
import io.github.deltavp.imagej.SmallStudy;
import io.github.deltavp.imagej.roi.RoiFiles;
import io.github.deltavp.study.cohort.CohortStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small study and what the commands make of it: a file of each kind that DeltaVp reads.
 *
 * @param in where they lie; in the options of calls, {@code IN}
 */
record Workplace(Path in) {

	/** Makes the study itself, and nothing of it. */
	static Workplace small(Path folder) throws IOException {
		Workplace place = new Workplace(Files.createDirectories(folder));
		place.copyStudy(folder.resolve("study"));
		return place;
	}

	/** Makes all files. */
	static Workplace whole(Path folder) throws IOException {
		Workplace place = small(folder);
		InputOfEachStep.write(folder);
		CohortStudy.writeSynthetic(folder.resolve("cohort"), false);
		place.makeOfStudy();
		Structures.write(folder.resolve("study/pre"), folder.resolve("structures.dcm"));
		Files.write(folder.resolve("one.roi"), firstRoi(folder.resolve("study/pre-rois.zip")));
		ZipMutation.pack(folder.resolve("study/pre"), folder.resolve("pre.zip"));
		Files.writeString(folder.resolve("clinical.csv"), "patient,weight\n" + Files.readAllLines(folder
			.resolve("cohort/synthetic-cohort.csv")).stream().skip(1).map(line -> line.split(",")[0])
			.distinct().map(patient -> patient + ",60\n").collect(Collectors.joining()));
		Files.writeString(folder.resolve("list.csv"), "study,pre,post,prerois,postrois,group\n" +
			"S1,study/pre,study/post,study/pre-rois.zip,study/post-rois.zip,a\n");
		Files.writeString(folder.resolve("times.csv"), "time_s\n" + Stream.iterate(0, t -> t + 15)
			.limit(20).map(String::valueOf).collect(Collectors.joining("\n")));
		Files.write(folder.resolve("plain.nii"), ZipMutation.plain(Files.readAllBytes(folder.resolve(
			"nifti/series.nii.gz"))));
		return place;
	}

	private static byte[] firstRoi(Path zip) throws IOException {
		return RoiEncoder.saveAsByteArray(RoiFiles.read(zip).get(0));
	}

	private void makeOfStudy() throws IOException {
		run("Import DICOM Series...", "input=IN/study/pre output=IN/tif");
		run("Import DICOM Series...", "input=IN/study/pre format=nifti output=IN/nifti");
		run("Arterial Input Function...", "input=IN/study/pre output=IN/aif");
		run("T1 Mapping...", "input=IN/angles output=IN/t1");
		run("Measure Sizes...", "input=IN/axial.tif rois=IN/lines.zip output=IN/sizes.csv");
		run("Perfusion Maps...", "input=IN/study/pre aif=parker output=IN/maps");
		run("New Study...", "input=IN/study");
		run("Analyse Study...", "study=IN/study/study.json dicom=true output=IN/analysed");
	}

	private void copyStudy(Path to) throws IOException {
		Path small = SmallStudy.folder();
		try (Stream<Path> all = Files.walk(small)) {
			for (Path path : all.toList())
				Files.copy(path, to.resolve(small.relativize(path).toString()));
		}
	}

	/** @return options with this place in them */
	String at(String options) {
		return options.replace("IN/", in + "/");
	}

	/** Runs a command that must give an answer. */
	void run(String command, String options) {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
		if (new CommandLine(out, out).run(List.of(command, at(options))) != 0)
			throw new IllegalStateException(command + " " + options + ": " + told.toString(
				StandardCharsets.UTF_8));
	}
}
