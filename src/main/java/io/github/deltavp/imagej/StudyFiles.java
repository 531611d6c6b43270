package io.github.deltavp.imagej;

import io.github.deltavp.report.JsonFile;
import io.github.deltavp.report.OutputFolder;
import io.github.deltavp.study.StudyProvenance;
import io.github.deltavp.study.StudyResult;
import io.github.deltavp.study.StudyTables;
import java.io.IOException;

/**
 * An analysed study as files: {@code pre/} and {@code post/} with maps, {@code response.csv},
 * {@code curves.csv}, {@code provenance.json}.
 */
public final class StudyFiles {

	/** Files that are in the way if they exist. */
	public static final String[] NAMES = { "pre", "post", "response.csv", "curves.csv",
		"provenance.json" };

	private StudyFiles() {}

	/** @param output where to write; nothing is there until it is committed */
	public static void write(StudyResult result, OutputFolder output) throws IOException {
		ExamFiles.write(result.pre().exam(), output, "pre/");
		ExamFiles.write(result.post().exam(), output, "post/");
		StudyTables.response(result).write(output.file("response.csv"));
		StudyTables.curves(result).write(output.file("curves.csv"));
		JsonFile.write(StudyProvenance.of(result), output.file("provenance.json"));
	}
}
