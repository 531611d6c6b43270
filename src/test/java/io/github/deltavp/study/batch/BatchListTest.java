// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.study.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchListTest {

	private static final BatchOptions KNOWN = new BatchOptions(Set.of("pre", "post"), Set.of(
		"prerois", "postrois"), Set.of("aifslices"), Set.of());

	@TempDir
	Path folder;

	private void make(String... paths) throws IOException {
		for (String path : paths) {
			Path file = folder.resolve(path);
			Files.createDirectories(path.endsWith("/") ? file : file.getParent());
			if (!path.endsWith("/")) Files.writeString(file, "");
		}
	}

	private List<BatchStudy> list() throws IOException {
		return BatchList.of(folder, folder.resolve("results"), KNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "pre/,post/,pre-rois.zip,post-rois.zip", "PRE/,Post/,RoiSet_pre.zip,RoiSet_post.zip",
		"pre.zip,post.zip,prerois.zip,postrois.zip",
		"dce pre.tif,dce post.tif,pre_rois.zip,post roi.roi",
		"pre/,post/,pre/RoiSet.zip,post/my ROIs.zip", "pre/,post/,pre-rois.dcm,post SEG.dcm",
		"pre/,post/,RTSTRUCT_pre.dcm,post/seg.dcm" })
	void theParts(String pre, String post, String preRois, String postRois) throws IOException {
		make("P1/" + pre, "P1/" + post, "P1/" + preRois, "P1/" + postRois, "P1/notes.txt");
		BatchStudy study = list().get(0);
		assertEquals(Optional.empty(), study.obstacle());
		Path in = folder.resolve("P1");
		assertEquals(Map.of("pre", in.resolve(pre).toString(), "post", in.resolve(post).toString(),
			"prerois", in.resolve(preRois).toString(), "postrois", in.resolve(postRois).toString(),
			"patient", "P1"), study.options());
	}

	@Test
	void whatIsMissingOrThereTwiceIsNamed() throws IOException {
		make("A/pre/", "A/post/", "A/pre-rois.zip", "B/pre/", "B/pre old/", "B/post/", "results/x/",
			".hidden/");
		List<BatchStudy> studies = list();
		assertEquals(List.of("A", "B"), studies.stream().map(BatchStudy::name).toList());
		assertEquals("folder A holds no ROI zip of the post visit; name it post-rois.zip", studies.get(
			0).obstacle().orElseThrow());
		assertTrue(studies.get(1).obstacle().orElseThrow().startsWith(
			"folder B holds 2 images of the pre visit; name one pre/"), studies.get(1).toString());
	}

	@Test
	void aListHasOptionsAsColumnsAndPathsOfItsOwn() throws IOException {
		Path file = Files.writeString(folder.resolve("list.csv"),
			"study,pre,post,hematocrit,group\nS1,a/pre,/abs/post,0.4,failure\n,b/pre,b/post,,\n");
		List<BatchStudy> studies = BatchList.of(file, folder.resolve("out"), KNOWN);
		assertEquals(Map.of("pre", folder.resolve("a/pre").toString(), "post", "/abs/post",
			"hematocrit", "0.4", "patient", "S1"), studies.get(0).options());
		assertEquals(Optional.of("failure"), studies.get(0).group());
		assertEquals("study-2", studies.get(1).name());
		assertEquals(Optional.empty(), studies.get(1).group());
	}

	@Test
	void whatLiesOnTheFileSystemOfAClusterIsNotBesideTheList() throws IOException {
		Path file = Files.writeString(folder.resolve("list.csv"),
			"study,pre,post\nS1,hdfs://host/a/pre,s3a://bucket/post\n");
		assertEquals(Map.of("pre", "hdfs://host/a/pre", "post", "s3a://bucket/post", "patient", "S1"),
			BatchList.of(file, folder.resolve("out"), KNOWN).get(0).options());
	}

	@Test
	void namesThatCannotBeFoldersOrComeTwiceAreRefused() throws IOException {
		Path twice = Files.writeString(folder.resolve("twice.csv"), "patient,pre\nP1,a\nP1,b\n");
		assertThrows(IllegalArgumentException.class, () -> BatchList.of(twice, folder, KNOWN));
		Path bad = Files.writeString(folder.resolve("bad.csv"), "study,pre\n../P1,a\n");
		assertThrows(IOException.class, () -> BatchList.of(bad, folder, KNOWN));
		assertThrows(IllegalArgumentException.class, this::list);
	}
}
