// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.deltavp.phantom.SampleStudy;
import io.github.deltavp.series.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a folder holds of a study: by its names, or by the dates of its images. */
class FoundStudyTest {

	@TempDir
	Path parent;

	private Path folder;

	@BeforeEach
	void make() throws IOException {
		folder = Files.createDirectories(parent.resolve("P01"));
	}

	private void files(String... names) throws IOException {
		for (String name : names) {
			Path file = folder.resolve(name);
			Files.createDirectories(file.getParent());
			if (name.endsWith("/")) Files.createDirectories(file);
			else Files.writeString(file, "");
		}
	}

	/** Images, then outlines, of both visits. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"pre/ post/ pre-rois.zip RoiSet_post.zip notes.txt .pre.zip | pre post pre-rois.zip RoiSet_post.zip",
		"2019_PRE/ post.nii.gz preroi.roi post_rtstruct.dcm prerana/ | 2019_PRE post.nii.gz preroi.roi post_rtstruct.dcm",
		"pre/a.dcm pre/roi.zip pre/.rois.zip post.zip post-seg.dcm | pre post.zip pre/roi.zip post-seg.dcm",
		"pre.TIFF post.tif pre.rois.zip post.rois.zip | pre.TIFF post.tif pre.rois.zip post.rois.zip" })
	void namesTellTheVisits(String files, String found) throws IOException {
		files(files.split(" "));
		Map<String, String> options = StudyFolder.options(folder);
		assertEquals(Arrays.stream(found.split(" ")).map(name -> folder.resolve(name).toString())
			.toList(), List.of(options.get("pre"), options.get("post"), options.get("prerois"), options
				.get("postrois")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"pre/ post-rois.zip pre-rois.zip | folder P01 holds no images of the post visit; name it post/",
		"pre/ pre.zip post/ | folder P01 holds 2 images of the pre visit; name one pre/ and the others otherwise",
		"pre/ post/ post-rois.zip | folder P01 holds no ROI zip of the pre visit; name it pre-rois.zip",
		"pre/ pre-roi-1.zip pre-roi-2.zip post/ | folder P01 holds 2 ROI zips of the pre visit; name one pre-rois.zip and the others otherwise" })
	void whatIsThereTwiceOrNotAtAllIsTold(String files, String told) throws IOException {
		files(files.split(" "));
		assertEquals(told, assertThrows(IllegalArgumentException.class, () -> StudyFolder.options(
			folder)).getMessage());
	}

	@Test
	void imagesThatAreNoDicomAreFoundByTheirNames() throws IOException {
		files("pre.tif", "post.tif", "post-rois.zip");
		FoundStudy found = FoundStudy.in(folder, Progress.NONE);
		assertEquals(Map.of("pre", folder.resolve("pre.tif").toString(), "post", folder.resolve(
			"post.tif").toString(), "postrois", folder.resolve("post-rois.zip").toString()), found
				.options());
		assertEquals(List.of(StudyPaths.words("pre") + ": pre.tif, no outlines yet", StudyPaths.words(
			"post") + ": post.tif, outlines post-rois.zip"), found.told());
	}

	@Test
	@DisplayName("Visits that no name tells are told by their dates, the earlier one first, with the days between")
	void datesTellTheVisits() throws IOException {
		SampleStudy.standard(32, 3, 12).write(folder);
		Files.move(folder.resolve("pre"), folder.resolve("one"));
		Files.move(folder.resolve("post"), folder.resolve("another"));
		FoundStudy found = FoundStudy.in(folder, Progress.NONE);
		assertEquals(Map.of("pre", folder.resolve("one").toString(), "post", folder.resolve("another")
			.toString(), "preday", "0", "postday", "63"), found.options(), "8 January to 12 March");
		assertTrue(found.told().get(0).matches(
			".*: one, series \".*\", 3 slices, 12 time points, no outlines yet"), found.told()
				.toString());
		assertEquals("Days between the visits: 63", found.told().get(2));
		Files.move(folder.resolve("another"), parent.resolve("elsewhere"));
		assertEquals(folder +
			" holds 1 exam with a dynamic series, not two; name the folder of one visit pre and that of the other post",
			assertThrows(IllegalArgumentException.class, () -> FoundStudy.in(folder, Progress.NONE))
				.getMessage());
		assertEquals("there is no folder " + parent.resolve("P02") +
			"; give one that holds a folder a visit", assertThrows(IllegalArgumentException.class,
				() -> FoundStudy.in(parent.resolve("P02"), Progress.NONE)).getMessage());
	}

	@Test
	void stagesHaveTheNamesThatPeopleRead() {
		assertEquals("Exam Artery Outlines Maps Answer", String.join(" ", Arrays.stream(
			StudyProgress.Stage.values()).map(StudyProgress.Stage::words).toList()));
	}
}
